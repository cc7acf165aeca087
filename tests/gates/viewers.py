"""The viewers that the gates try: all of them, or those that MADANG_GATES names."""

import os

from madang.programme.world.cast import PARTS, STRANGER

ALL = ("nobody", STRANGER, *(part.name for part in PARTS))
CHOSEN = tuple(name for name in os.environ.get("MADANG_GATES", "").split(",") if name in ALL)
VIEWERS = CHOSEN or ALL
