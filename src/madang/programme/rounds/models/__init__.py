"""Rounds with their stages, quotas, forms and extensions, and when the site could be reached."""

from madang.programme.rounds.models.form import Form
from madang.programme.rounds.models.reach import Extension, Reached
from madang.programme.rounds.models.round import Quota, Round, Stage

__all__ = ["Extension", "Form", "Quota", "Reached", "Round", "Stage"]
