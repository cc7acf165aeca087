"""Needs with their files, and resources that are lent."""

from madang.programme.needs.models.need import Choice, Need, State
from madang.programme.needs.models.need_file import NeedFile, Part
from madang.programme.needs.models.resource import Resource, ResourceKind, ResourceState

__all__ = ["Choice", "Need", "NeedFile", "Part", "Resource", "ResourceKind", "ResourceState", "State"]
