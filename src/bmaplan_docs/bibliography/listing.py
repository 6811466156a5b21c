"""The list of works: its order, and the letters that tell apart works of one author and year."""

from collections import defaultdict
from collections.abc import Iterable

from bmaplan_docs.bibliography.names import cited_names, listed_names
from bmaplan_docs.bibliography.style import entry
from bmaplan_docs.facts import Work
from bmaplan_docs.thai import sort_key
from bmaplan_docs.thai.lettering import ORDER
from bmaplan_docs.tree import Blocks, Paragraph
from bmaplan_docs.values import dataclass

_LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Listed:
    """A work in its place; ``letter`` tells it from others of the same author and year."""

    work: Work
    letter: str = ""


def list_works(works: Iterable[Work]) -> tuple[Listed, ...]:
    """Return the works in order: Thai before English, by author (or title) as in a dictionary, then year."""
    ordered = sorted(works, key=_place)
    groups: dict[tuple[str, int], list[Work]] = defaultdict(list)
    for work in ordered:
        groups[_author_and_year(work)].append(work)
    return tuple(Listed(work, _letter(work, groups[_author_and_year(work)])) for work in ordered)


def paragraphs(works: Iterable[Work]) -> Blocks:
    """Return the list of works as paragraphs."""
    return tuple(Paragraph(entry(listed.work, listed.letter)) for listed in list_works(works))


def _place(work: Work) -> tuple[object, ...]:
    names = listed_names(work)
    title = sort_key(work.title)
    return (not work.is_thai, sort_key(names) if names else title, _year(work), title, work.id)


def _year(work: Work) -> int:
    return work.issued.buddhist_year if work.issued else 0


def _author_and_year(work: Work) -> tuple[str, int]:
    return cited_names(work, ampersand=True), _year(work)


def _letter(work: Work, group: list[Work]) -> str:
    if len(group) == 1:
        return ""
    letters = ORDER if work.is_thai else _LATIN_LETTERS
    at = next(index for index, one in enumerate(group) if one is work)
    letter = letters[at] if at < len(letters) else str(at + 1)
    return letter if work.issued else f"-{letter}"
