"""Profiles and needs become ranked, explained candidates."""
