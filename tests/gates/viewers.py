"""The viewers that the gates try: one of each kind; MADANG_GATES names others, or says "thorough" for all of them."""

import os

from madang.programme.world.cast import PARTS, STRANGER

ALL = ("nobody", STRANGER, *(part.name for part in PARTS))
EACH_KIND = (
    *("nobody", STRANGER, "operator", "operator-reader", "other-operator", "evaluator", "centre"),
    *("demand-owner", "demand-reader", "rival-demand", "startup-owner", "rival-startup", "investor"),
)
SAID = os.environ.get("MADANG_GATES", "")
CHOSEN = tuple(name for name in SAID.split(",") if name in ALL)
VIEWERS = CHOSEN or (ALL if SAID == "thorough" else EACH_KIND)
