"""Texts found by their words: a collection of streams, scanned for many needs at once."""
