"""What runs in the child process: it imports the standard library, and one optional library when a file needs it."""
