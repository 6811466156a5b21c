"""Thai text that was typed, scanned or copied wrongly, put right with a record of each change."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Repair:
    """One change: the place in the text that was given, what stood there, what stands there now."""

    start: int
    end: int
    found: str
    put: str
    code: str


class Repaired(NamedTuple):
    """A repaired text and the repairs, in the order of their places."""

    text: str
    repairs: tuple[Repair, ...]


def repair(text: str) -> Repaired:
    """Return the text put right and the list of repairs; a clean text is the same object."""
    return Repaired(text, ())
