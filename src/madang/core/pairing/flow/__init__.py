"""Pairs of the greatest worth as a flow of least cost, where the limits are laminar."""
