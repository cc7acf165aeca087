"""Who may see and run rounds and their forms, and what makes a plan sound."""

from madang.programme.rounds.rules.plan import Plan, PlanNotSound, faults_of, plan_from_template
from madang.programme.rounds.rules.sight import OPEN_CALL, OWN_ROUND, PUBLISHED

__all__ = ["OPEN_CALL", "OWN_ROUND", "PUBLISHED", "Plan", "PlanNotSound", "faults_of", "plan_from_template"]
