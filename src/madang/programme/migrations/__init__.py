"""The one chain of changes to the database."""
