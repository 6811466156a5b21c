"""Reading ranges of dates."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from bmaplan_docs.thai.calendar import MONTHS, to_buddhist_year
from bmaplan_docs.thai.date_reading import parse_date
from bmaplan_docs.thai.errors import Reason, ThaiError
from bmaplan_docs.thai.letters import DIGITS


def parse_date_range(text: str) -> tuple[date, date]:
    """Return the first and last day of a range: `๑ - ๖ กันยายน ๒๕๖๐`, `๑ ต.ค. ๖๓ - ๓๐ ก.ย. ๖๔`.

    What the first date leaves out it shares with the last; ถึง is a dash; one
    date is a range of a day. Raises `ThaiError` where `parse_date` does and when
    the range ends before it begins.
    """
    parts = _dash_pattern().split(text.strip())
    if len(parts) == 1:
        day = parse_date(text)
        return day, day
    middle = len(parts) // 2
    first, last = "-".join(parts[:middle]), "-".join(parts[middle:])
    end = _read(text, lambda: parse_date(last))
    start = _read(text, lambda: _read_start(first, end))
    if end < start:
        raise ThaiError(text, Reason.RANGE_REVERSED)
    return start, end


def _read_start(first: str, end: date) -> date:
    if _day_pattern().search(first):
        return parse_date(f"{first} {MONTHS[end.month - 1]} พ.ศ. {to_buddhist_year(end)}")
    try:
        return parse_date(first)
    except ThaiError as error:
        if error.reason is not Reason.YEAR_MISSING:
            raise
        return parse_date(f"{first} พ.ศ. {to_buddhist_year(end)}")


def _read(text: str, read: Callable[[], date]) -> date:
    try:
        return read()
    except ThaiError as error:
        raise ThaiError(text, error.reason, **error.params) from error


@cache
def _dash_pattern() -> re.Pattern[str]:
    return re.compile("[-\u2010-\u2014\u2212]|(?:จน)?ถึง(?:วันที่)?")


@cache
def _day_pattern() -> re.Pattern[str]:
    return re.compile(f"^[^0-9{DIGITS}]*[0-9{DIGITS}]{{1,2}} *$")
