"""The index on disk: offers kept as streams of words, ready to be searched as soon as they are mapped into memory."""

from madang.core.matching.index.changing import add_to_index, remove_from_index
from madang.core.matching.index.header import is_index
from madang.core.matching.index.opening import open_index
from madang.core.matching.index.remembering import remembering
from madang.core.matching.index.writing import write_index

__all__ = ["add_to_index", "is_index", "open_index", "remembering", "remove_from_index", "write_index"]
