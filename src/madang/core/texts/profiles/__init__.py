"""What a document says about a company, found field by field, each with the sentence that says it."""

from madang.core.texts.profiles.fields import FIELDS, Field
from madang.core.texts.profiles.finding import Found, find_fields
from madang.core.texts.profiles.values import NoValue, is_nothing, value_of

__all__ = ["FIELDS", "Field", "Found", "NoValue", "find_fields", "is_nothing", "value_of"]
