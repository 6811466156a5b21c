"""Which of many names a text begins with, exactly or with a slip."""

from collections.abc import Collection, Iterable, Iterator

from bmaplan_docs.checker.likeness import alike, distance, fold
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.values import dataclass

_BEGIN = 8
_LEAST = 16
_END = 2
_SLIPS = 4
_SERIES = 100
"""So many names that begin alike are told apart by what follows: what is near one of them is another."""
_LETTER = Pattern("[ก-ฮะ-ฺเ-๎A-Za-z0-9๐-๙]")
_MARK = Pattern("[ะ-ฺ็-๎]")


@dataclass(frozen=True)
class Begun:
    """The folded ``name`` that a text begins with, and its letters there; it has a slip if not ``exact``."""

    name: str
    text: str
    exact: bool


class Beginnings:
    """Folded names by what they begin with; short ones name too little to be known by a slip."""

    def __init__(self, names: Iterable[str]) -> None:
        self._begun: dict[str, list[str]] = {}
        for name in names:
            if len(name) >= _LEAST:
                self._begun.setdefault(name[:_BEGIN], []).append(name)

    def find(self, text: str) -> Begun | None:
        """Return the name that a text begins with, ``None`` where it begins with none."""
        folded, places = letters_of(text)
        names = self._begun.get(folded[:_BEGIN])
        found = named(folded, names) if names else None
        if found is None:
            return None
        name, length = found
        last = places[length - 1] + 1
        return None if is_broken(text, last) else Begun(name, text[:last], folded.startswith(name))


def letters_of(text: str) -> tuple[str, list[int]]:
    """Return the folded letters of a text and where each stands; none where folding changes their number."""
    places = [match.start() for match in _LETTER.finditer(text)]
    folded = fold("".join(text[at] for at in places))
    return (folded, places) if len(folded) == len(places) else ("", [])


def is_broken(text: str, end: int) -> bool:
    """Whether a name cannot end there, for a mark behind it belongs to its last letter."""
    return end < len(text) and _MARK.match(text[end]) is not None


def named(folded: str, names: Collection[str]) -> tuple[str, int] | None:
    """Return which of some names a text begins with, and the length there; exact ones come first."""
    exact = [name for name in names if folded.startswith(name)]
    if exact:
        name = max(exact, key=len)
        return name, len(name)
    if len(names) > _SERIES:
        return None
    near = [
        (distance(folded[:length], name, _SLIPS) or 0, name, length)
        for name in names
        for length in _lengths(folded, name)
        if alike(folded[:length], name)
    ]
    if not near:
        return None
    _, name, length = min(near)
    return name, length


def _lengths(folded: str, name: str) -> Iterator[int]:
    """Yield how much of a text may be a name: so much that it ends as the name does."""
    last, limit = name[-_END:], len(name) + _SLIPS
    at = folded.find(last, max(len(name) - _SLIPS - _END, 0), limit)
    while at >= 0:
        yield at + _END
        at = folded.find(last, at + 1, limit)
