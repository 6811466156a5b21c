"""Years in texts: which of them move with the plan, and which are for the writer to look at."""

from collections.abc import Iterator

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits, to_thai_digits
from bmaplan_docs.values import dataclass

_YEAR = Pattern(r"(?<![\d,])(?<!\d\.)(?:2[456]\d\d|19\d\d|20\d\d)(?![\d,]\d|\d)")
_RANGE = Pattern(r"\d{4}\s*(?:[-–—]|ถึง)\s*(?:พ\.ศ\.\s*)?\d{4}")


@dataclass(frozen=True)
class Mention:
    """A year in a text: from which letter to before which, and its number."""

    start: int
    end: int
    year: int


def mentions(text: str) -> Iterator[Mention]:
    """Yield the years that a text names, in Thai or Arabic digits."""
    for match in _YEAR.finditer(to_arabic_digits(text)):
        yield Mention(match.start(), match.end(), int(match[0]))


def moving(text: str, fiscal_year: int) -> Iterator[Mention]:
    """Yield the years that are a fiscal year or the calendar year it begins in, but for ranges of years.

    ``แผน … (พ.ศ. 2561 – 2565)`` is the name of something that does not move with the plan.
    """
    ranges = [match.span() for match in _RANGE.finditer(to_arabic_digits(text))]
    for found in mentions(text):
        inside = any(start <= found.start < end for start, end in ranges)
        if found.year in (fiscal_year - 1, fiscal_year) and not inside:
            yield found


def written_like(year: int, text: str) -> str:
    """Return a year in the digits that a text has."""
    return str(year) if text.isascii() else to_thai_digits(str(year))
