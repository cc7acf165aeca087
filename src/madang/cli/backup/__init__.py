"""`madang backup` and `madang restore`: the whole platform in one file, and back into an empty place."""
