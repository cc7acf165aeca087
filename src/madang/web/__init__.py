"""Floor 2: pages for people, a folder a stage."""
