"""Text becomes surface words and separators, and each distinct word the features by which it is found."""
