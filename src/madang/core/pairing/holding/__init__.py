"""Whether the limits of a problem can hold together at all, found on sums over classes of parties instead of pairs."""

from madang.core.pairing.holding.deciding import Verdict, cannot_hold, decided, room_for

__all__ = ["Verdict", "cannot_hold", "decided", "room_for"]
