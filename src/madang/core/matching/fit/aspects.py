"""What can be said of one side of a pair that a need asks for."""

from typing import Final

NOT_ASKED: Final = 0
AGREES: Final = 1
NEAR: Final = 2  # not the wanted place but one beside it, not the same field but a word of it
NOT_STATED: Final = 3
DIFFERS: Final = 4
