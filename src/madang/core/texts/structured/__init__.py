"""Files that hold one JSON object, read value by value with the place of each, so that a fault can be found."""

from madang.core.texts.structured.node import Node
from madang.core.texts.structured.parsing import read_object

__all__ = ["Node", "read_object"]
