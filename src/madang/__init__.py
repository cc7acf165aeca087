"""Madang finds, for an organisation with a problem, the startup that can solve it, and says why."""

__version__ = "0.1.0"
