"""The builders that there are: each turns a document into the bytes of one kind of file."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from bmaplan_docs.diagnostics import Report
    from bmaplan_docs.tree import Document
    from bmaplan_docs.workspace import Workspace

Builder: TypeAlias = "Callable[[Document, Workspace, Report], bytes | None]"
"""Returns the file; ``None`` after reporting what is wrong with content or form, or where there is none."""

ENTRY_POINTS = "bmaplan_docs.builders"
_OURS = {"docx": "bmaplan_docs.builders.docx", "xlsx": "bmaplan_docs.builders.xlsx"}


def exists(name: str) -> bool:
    """Whether there is a builder of a name; other packages are looked at only where it is not ours."""
    return name in _OURS or name in names()


@cache
def names() -> tuple[str, ...]:
    """Return the names of all builders, ours first; a name is also the suffix of its files."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - costs as much as all else at the start

    return (*_OURS, *sorted(point.name for point in entry_points(group=ENTRY_POINTS)))


@cache
def find(name: str) -> Builder:
    """Return the builder of a name that ``names`` gave; its module is imported only now."""
    if name in _OURS:
        ours: Builder = import_module(_OURS[name]).build
        return ours
    from importlib.metadata import entry_points  # noqa: PLC0415 - see above

    (point,) = entry_points(group=ENTRY_POINTS, name=name)
    other: Builder = point.load()
    return other
