"""Who may see and do what with needs, their files and lent resources."""

from madang.programme.needs.rules import resource
from madang.programme.needs.rules.need import NeedNotReady, ReasonMissing, missing_for_readiness

__all__ = ["NeedNotReady", "ReasonMissing", "missing_for_readiness", "resource"]
