"""Who imports what, and how a table of each kind is understood."""

from madang.programme.imports.rules.kinds import Fault, Kind, Row, UnknownKind, kind_named, kinds, take_up
from madang.programme.imports.rules.lines import MAY_IMPORT
from madang.programme.imports.rules.regions import region_code

__all__ = ["MAY_IMPORT", "Fault", "Kind", "Row", "UnknownKind", "kind_named", "kinds", "region_code", "take_up"]
