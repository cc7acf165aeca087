"""Reading the tables that people have, and writing those that the product gives them."""

from madang.core.texts.tables.kinds import NEEDS, OFFERS, Column, TableKind
from madang.core.texts.tables.reading import numbered_batches, read_batches, read_table
from madang.core.texts.tables.writing import write_table

__all__ = ["NEEDS", "OFFERS", "Column", "TableKind", "numbered_batches", "read_batches", "read_table", "write_table"]
