"""What is kept of the names that a document uses: documents of a project are compared by it alone."""

from typing import Final

from bmaplan_docs.source import Span
from bmaplan_docs.values import dataclass, replace

REGISTRY: Final = "registry"
"""The type of the names of the registry, which are right."""


@dataclass(frozen=True)
class Name:
    """A name where a document uses it first.

    What is not ``whole`` is the rest of a sentence from where a name may begin. A plan has ``years``.
    ``hushed`` are the codes that the writer passes over there.
    """

    kind: str
    text: str
    place: Span | None
    whole: bool = True
    years: tuple[int, int] | None = None
    hushed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Names:
    """The names of a document of a type, of a year where it has one, and how bad each code is there."""

    document: str
    type: str
    year: str
    asked: tuple[tuple[str, str], ...]
    names: tuple[Name, ...]


@dataclass(frozen=True)
class Use:
    """A name as a document uses it."""

    by: Names
    name: Name


@dataclass(frozen=True)
class Drift:
    """A name that is most likely that of another document with a slip; ``text`` is the slip as it stands."""

    odd: Use
    right: Use
    text: str

    @property
    def place(self) -> Span | None:
        """Where the slip stands, as far as it is long."""
        place = self.odd.name.place
        if place is None or place.column is None or place.end is None or self.odd.name.whole:
            return place
        return replace(place, end=place.column + len(self.text))
