"""What runs in the child process.

It imports the standard library, and one reader's library when a file needs it. The child knows this package by the
name ``reading`` alone, which is why its modules name one another relatively: nothing else of the product, however
heavy, is loaded to read a file.
"""
