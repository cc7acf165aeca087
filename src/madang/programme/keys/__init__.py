"""What is kept encrypted, and the change of keys."""
