"""Demand organisations' needs, with three levels of sight."""
