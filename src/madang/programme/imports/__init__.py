"""Many rows at once from a table: looked at first, then made in one transaction, and undone while untouched."""
