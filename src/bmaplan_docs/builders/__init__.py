"""The builders that there are: each turns a document into the bytes of one kind of file."""

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeAlias

if TYPE_CHECKING:
    from importlib.metadata import EntryPoints

    from bmaplan_docs.builders.pdf import Press
    from bmaplan_docs.diagnostics import Code, Report
    from bmaplan_docs.tree import Document
    from bmaplan_docs.workspace import Workspace

Builder: TypeAlias = "Callable[[Document, Workspace, Report], bytes | None]"
"""Returns the file; ``None`` after reporting what is wrong with content or form, or where there is none."""

ENTRY_POINTS = "bmaplan_docs.builders"
_WITH_A_PROGRAM = ("pdf",)
"""Builders that need more than this library; of the others nothing need be loaded to know."""
_OURS = {name: f"{__name__}.{name}" for name in ("docx", "pdf", "xlsx")}


def _others() -> "EntryPoints":
    """Return what other packages bring; asking every package of the machine costs more than ours take."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - see above

    return entry_points(group=ENTRY_POINTS)


def is_known(name: str) -> bool:
    """Whether there is a builder of a name; others are asked for only where ours has none."""
    return name in _OURS or name in names()


@cache
def names() -> tuple[str, ...]:
    """Return the names of all builders, ours first; a name is also the suffix of its files."""
    return (*_OURS, *sorted(_others().names))


@cache
def find(name: str) -> Builder:
    """Return the builder of a name that ``names`` gave; its module is imported only now."""
    if name in _OURS:
        ours: Builder = import_module(_OURS[name]).build
        return ours
    (point,) = _others().select(name=name)
    other: Builder = point.load()
    return other


def lacks(name: str) -> "Code | None":
    """Return what this machine lacks for a builder, or ``None`` where it can be used."""
    if name not in _WITH_A_PROGRAM:
        return None
    lacking: Code | None = import_module(_OURS[name]).lacks()
    return lacking


class Workshop:
    """The builders of a run; the programs that they need run from the first of their documents to its end.

    Whoever builds several times hands in one of his own, so that they need not start again each time. Not for
    several threads at once.
    """

    def __init__(self) -> None:
        self._press: Press | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def equip(self, names: "Iterable[str]") -> "dict[str, Builder]":
        """Return the builders of names, in their order; with the PDF the Word file gets its page numbers."""
        wanted = tuple(names)
        found = {name: find(name) for name in wanted}
        if "pdf" in found:
            press = self._begun()
            found["pdf"] = press.build
            if "docx" in found:
                found["docx"] = press.build_word
        return found

    def _begun(self) -> "Press":
        if self._press is None:
            self._press = import_module(_OURS["pdf"]).Press()
        return self._press.begin()

    def close(self) -> None:
        """End the programs."""
        if self._press is not None:
            self._press.close()
            self._press = None
