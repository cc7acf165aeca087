"""The viewers that the gates try: all of them, or those that MADANG_GATES names, where somebody is in a hurry."""

import os

from madang.programme.world.cast import PARTS, STRANGER

ALL = ("nobody", STRANGER, *(part.name for part in PARTS))
CHOSEN = tuple(filter(None, os.environ.get("MADANG_GATES", "").split(",")))
VIEWERS = CHOSEN or ALL
