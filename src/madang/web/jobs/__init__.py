"""Pages of jobs, for operators."""
