"""Rounds of programmes, made from templates: dates, tracks, caps, forms, and extensions by rule."""
