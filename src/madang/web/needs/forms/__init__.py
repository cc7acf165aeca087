"""Forms of needs, their files, and lent resources."""

from madang.web.needs.forms.need import AskForm, FileForm, NeedForm, ReasonForm, RoundForm, filled
from madang.web.needs.forms.resource import ResourceForm, filled_resource

__all__ = ["AskForm", "FileForm", "NeedForm", "ReasonForm", "ResourceForm", "RoundForm", "filled", "filled_resource"]
