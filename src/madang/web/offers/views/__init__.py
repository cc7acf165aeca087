"""Pages of company profiles, the papers read for them, and technology offers."""
