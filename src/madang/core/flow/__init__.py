"""Programmes as data: stages, states, allowed moves, tracks, dates, caps, quotas, forms and awards."""
