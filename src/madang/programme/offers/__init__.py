"""Company profiles, written once and reused everywhere, and the technology that companies offer."""
