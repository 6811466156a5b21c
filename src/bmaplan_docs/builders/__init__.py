"""The builders that there are: each turns a document into the bytes of one kind of file."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.tree import Document
from bmaplan_docs.workspace import Workspace

Builder = Callable[[Document, Workspace, Report], bytes | None]
"""Returns the file; ``None`` after reporting what is wrong with content or form, or where there is none."""

ENTRY_POINTS = "bmaplan_docs.builders"
_OURS = {"docx": "bmaplan_docs.builders.docx", "xlsx": "bmaplan_docs.builders.xlsx"}


@cache
def names() -> tuple[str, ...]:
    """Return the names of all builders, ours first; a name is also the suffix of its files."""
    return (*_OURS, *sorted(point.name for point in entry_points(group=ENTRY_POINTS)))


@cache
def find(name: str) -> Builder:
    """Return the builder of a name that ``names`` gave; its module is imported only now."""
    if name in _OURS:
        ours: Builder = import_module(_OURS[name]).build
        return ours
    (point,) = entry_points(group=ENTRY_POINTS, name=name)
    other: Builder = point.load()
    return other
