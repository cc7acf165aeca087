"""Who may look into the records and notices, and the words in which notices are said."""

from madang.programme.records.rules.notices import Wording, say
from madang.programme.records.rules.owners import SIGN_INS, tell_owners

__all__ = ["SIGN_INS", "Wording", "say", "tell_owners"]
