"""Programs of organisations are told what happened with things that these may read."""
