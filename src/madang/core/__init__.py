"""Floor 0: pure computation, without Django, clock, network or global state."""
