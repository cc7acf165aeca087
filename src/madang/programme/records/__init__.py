"""Who did what when: the audit of steps and of confidential reading, answers given once, notices and letters."""
