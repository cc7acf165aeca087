"""Measurements of speed and quality beside our peers; `make bench` runs them all."""
