"""Rounds of programmes, made from templates: dates, tracks, caps and forms."""
