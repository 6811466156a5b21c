"""Months as they are typed in a plan: the period around them gives their years, or agrees with typed ones."""

import re
from dataclasses import dataclass
from itertools import pairwise

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.source import Span
from bmaplan_docs.thai import SHORT_MONTHS, Month, MonthSpan, ThaiError
from bmaplan_docs.thai.month_names import read_month

MOST_MONTHS = 12


@dataclass(frozen=True)
class TypedMonth:
    """A month as it was typed: its number (1 to 12), and its year where that was typed too."""

    number: int
    year: int | None = None

    def __str__(self) -> str:
        name = SHORT_MONTHS[self.number - 1]
        return f"{name} {self.year}" if self.year else name


MonthNumbers = tuple[tuple[TypedMonth, TypedMonth], ...]
"""Spans of months, each as the first and the last."""

MONTH_OUTSIDE = Code(
    "month-outside-schedule",
    Severity.ERROR,
    N_("{month} lies outside the schedule, which runs from {first} to {last}"),
    why=N_("The bar would have no column to stand in."),
    hint=N_("change the month, or the months at which the schedule begins and ends"),
    bad="begin: ส.ค. 2566\nend: ธ.ค. 2566\nrows:\n  - {activity: ศึกษา, months: ก.ค.}",
    good="begin: ก.ค. 2566\nend: ธ.ค. 2566\nrows:\n  - {activity: ศึกษา, months: ก.ค.}",
)
BACKWARD_MONTHS = Code(
    "backward-months",
    Severity.ERROR,
    N_("'{first} - {last}' runs backwards in a schedule that begins with {begin}"),
    why=N_("A bar runs from an earlier to a later month; a fiscal year begins in October."),
    hint=N_("change the order of the months, or write two spans with a comma between them"),
    bad="months: ก.ย. - ต.ค.",
    good="months: ต.ค. - พ.ย.",
)
OVERLAPPING_BARS = Code(
    "overlapping-bars",
    Severity.ERROR,
    N_("two spans of months overlap in one row"),
    why=N_("One bar would hide the other."),
    hint=N_("write each month of a row once: 'พ.ค. - มิ.ย., ส.ค.'"),
    bad="months: พ.ค. - ก.ค., มิ.ย. - ส.ค.",
    good="months: พ.ค. - ส.ค.",
)
CODES = (MONTH_OUTSIDE, BACKWARD_MONTHS, OVERLAPPING_BARS)


def parse_months(text: str) -> MonthNumbers | None:
    """Return the spans that ``text`` names ('ต.ค. - ธ.ค., มี.ค.'), or ``None`` where a name is unknown."""
    spans = []
    for part in re.split(r"[,\n]|และ", text):
        months = [_read(name) for name in re.split(r"[-–—]|ถึง", part)]
        known = [month for month in months if month is not None]
        if len(known) != len(months) or len(known) > 2:  # noqa: PLR2004 - first and last
            return None
        spans.append((known[0], known[-1]))
    return tuple(spans)


def _read(name: str) -> TypedMonth | None:
    number = read_month(name)
    if number is not None:
        return TypedMonth(number)
    try:
        month = Month.parse(name.strip())
    except ThaiError:
        return None
    return TypedMonth(month.number, month.year)


def months_between(first: Month, last: Month) -> tuple[Month, ...]:
    """Return the months from ``first`` to ``last``: none where they run backwards, at most 13."""
    months: list[Month] = []
    while first <= last and len(months) <= MOST_MONTHS:
        months.append(first)
        first = first.next()
    return tuple(months)


def _lies_in(typed: TypedMonth, months: tuple[Month, ...]) -> bool:
    return any(typed.number == month.number and typed.year in (None, month.year) for month in months)


def bars_within(
    numbers: MonthNumbers, months: tuple[Month, ...], place: Span | None, report: Report
) -> tuple[MonthSpan, ...]:
    """Return the spans as they lie within ``months``, in order; nothing after reporting what does not fit."""
    position = {month.number: index for index, month in enumerate(months)}
    bars: list[tuple[int, int]] = []
    for first, last in numbers:
        outside = [typed for typed in (first, last) if not _lies_in(typed, months)]
        if outside:
            ends = [f"{month.short} {month.year}" if outside[0].year else month.short for month in months]
            report.add(MONTH_OUTSIDE, place, month=str(outside[0]), first=ends[0], last=ends[-1])
            return ()
        if position[first.number] > position[last.number]:
            begin = months[0].short
            report.add(BACKWARD_MONTHS, place, begin=begin, first=str(first), last=str(last))
            return ()
        bars.append((position[first.number], position[last.number]))
    bars.sort()
    if any(earlier[1] >= later[0] for earlier, later in pairwise(bars)):
        report.add(OVERLAPPING_BARS, place)
        return ()
    return tuple(MonthSpan(months[start], months[end]) for start, end in bars)
