"""The document types that there are: ours, and those other packages bring as entry points."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from bmaplan_docs.doctypes.base import DocumentType

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

ENTRY_POINTS = "bmaplan_docs.doctypes"
_OURS = {
    "individual-study": "bmaplan_docs.doctypes.individual_study",
    "annual-plan": "bmaplan_docs.doctypes.annual_plan",
    "integrated-plan": "bmaplan_docs.doctypes.integrated_plan",
    "minutes": "bmaplan_docs.doctypes.minutes",
}


@cache
def names() -> tuple[str, ...]:
    """Return the names of all document types, ours first."""
    return (*_OURS, *sorted(_others()))


@cache
def find(name: str) -> DocumentType | None:
    """Return the document type of a name; its modules are imported only now."""
    if name in _OURS:
        found: DocumentType = import_module(_OURS[name]).TYPE
        return found
    point = _others().get(name)
    if point is None:
        return None
    brought: DocumentType = point.load()
    return brought


@cache
def _others() -> "Mapping[str, EntryPoint]":
    from importlib.metadata import entry_points  # noqa: PLC0415 - costs more than all types of ours

    return {point.name: point for point in entry_points(group=ENTRY_POINTS)}
