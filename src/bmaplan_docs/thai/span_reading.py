"""Reading a span of months: two months, one month, a quarter, a fiscal year."""

import re
from functools import cache

from bmaplan_docs.thai.errors import Reason, ThaiError
from bmaplan_docs.thai.fiscal import FIRST_MONTH, FiscalYear
from bmaplan_docs.thai.month_names import plain, read_month
from bmaplan_docs.thai.months import LEAD, Month


def read_span(text: str, fiscal_year: int | None) -> tuple[Month, Month]:
    """Return the first and last month of a span; raises `ThaiError` as `MonthSpan.parse` says."""
    bare = plain(text)
    quarter = _quarter_pattern().fullmatch(bare)
    if quarter:
        return _read_quarter(quarter, fiscal_year)
    if "งบ" in bare:
        months = FiscalYear.parse(bare).months
        return months[0], months[-1]
    start, dash, end = _dash_pattern().sub("\n", bare, count=1).partition("\n")
    if re.fullmatch(r"[0-9]{4}", start):
        start, dash, end = bare, "", ""
    if not dash:
        month = _read_end(bare, fiscal_year)
        return month, month
    last = _read_end(end, fiscal_year)
    return _read_start(start, last, fiscal_year), last


def _read_quarter(match: re.Match[str], fiscal_year: int | None) -> tuple[Month, Month]:
    if match["year"]:
        year = FiscalYear.parse(match["year"])
    elif fiscal_year is not None:
        year = FiscalYear(fiscal_year)
    else:
        raise ThaiError(match[0], Reason.FISCAL_YEAR_MISSING)
    months = year.quarter_months(int(match["number"]))
    return months[0], months[-1]


def _read_end(part: str, fiscal_year: int | None) -> Month:
    number = _bare_month(part)
    if number is None:
        return Month.parse(part)
    if fiscal_year is None:
        raise ThaiError(part, Reason.YEAR_MISSING)
    return Month(fiscal_year - (number >= FIRST_MONTH), number)


def _read_start(part: str, end: Month, fiscal_year: int | None) -> Month:
    number = _bare_month(part)
    if number is None:
        return Month.parse(part)
    if fiscal_year is not None:
        return Month(fiscal_year - (number >= FIRST_MONTH), number)
    return Month(end.year - (number > end.number), number)


def _bare_month(part: str) -> int | None:
    return read_month(re.sub(rf"^{LEAD}", "", part.strip()))


@cache
def _dash_pattern() -> re.Pattern[str]:
    return re.compile(r" *(?:-|จนถึง|ถึง) *(?:เดือน *)?")


@cache
def _quarter_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?:ภายใน|ใน)?(?:ไตรมาส) *(?:ที่)? *(?P<number>[0-9]) *(?:/|ของ)? *"
        r"(?P<year>(?:ปี|พ\. ?ศ\.|งบ|[0-9]).*)?",
    )
