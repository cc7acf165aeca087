"""Pages of needs, their files, and lent resources."""
