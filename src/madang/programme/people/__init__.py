"""People, their organisations, what they are there, and who was granted sight of what."""
