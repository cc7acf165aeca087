"""Floor 1: the stages of a programme as one Django app with one chain of migrations."""
