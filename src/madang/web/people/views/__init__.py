"""Pages of people and organisations, a module a kind of thing."""
