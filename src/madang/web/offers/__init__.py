"""Pages of company profiles and technology offers."""
