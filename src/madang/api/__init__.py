"""Floor 2: the JSON interface, a module a stage."""
