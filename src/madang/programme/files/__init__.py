"""Files that people hand over, kept under the hash of what is in them."""
