"""Dates inside running text."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from bmaplan_docs.thai.calendar import MONTHS, SHORT_MONTHS
from bmaplan_docs.thai.date_reading import parse_date
from bmaplan_docs.thai.errors import ThaiError
from bmaplan_docs.thai.letters import DIGITS
from bmaplan_docs.thai.month_names import ERA


class FoundDate(NamedTuple):
    """A date at `text[start:end]`: its day, or the error that says why it has none."""

    start: int
    end: int
    text: str
    day: date | None
    error: ThaiError | None


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Return, in order, the dates written with a month's name and a year of four digits.

    A weekday in front belongs to the date and is checked against it, as
    `parse_date` does; ranges and lists are found by their last day.
    """
    return tuple(_read(match) for match in _pattern().finditer(text))


def _read(match: re.Match[str]) -> FoundDate:
    try:
        return FoundDate(match.start(), match.end(), match[0], parse_date(match[0]), None)
    except ThaiError as error:
        return FoundDate(match.start(), match.end(), match[0], None, error)


@cache
def _pattern() -> re.Pattern[str]:
    digit, space = f"[0-9{DIGITS}]", "[ \u00a0]*"
    months = "|".join(map(re.escape, (*MONTHS, *SHORT_MONTHS)))
    weekdays = "จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์"
    return re.compile(
        rf"(?:วัน(?:{weekdays}){space}ที่{space})?(?<![0-9{DIGITS}/.,]){digit}{{1,2}}{space}(?:เดือน{space})?"
        rf"(?:{months}){space}(?:{ERA}{space})?{digit}{{4}}(?!{digit})",
    )
