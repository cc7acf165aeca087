"""Rounds with their stages, quotas, forms and extensions."""

from madang.programme.rounds.models.extension import Extension
from madang.programme.rounds.models.form import Form
from madang.programme.rounds.models.round import Quota, Round, Stage

__all__ = ["Extension", "Form", "Quota", "Round", "Stage"]
