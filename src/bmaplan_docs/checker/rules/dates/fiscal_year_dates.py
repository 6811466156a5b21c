"""A fiscal year runs from 1 October of the year before to 30 September."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.checker.rules.dates.found import DASH, ERA, YEAR
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import MONTHS, SHORT_MONTHS, FiscalYear, Month, format_date_range

_NAME = "|".join(map(re.escape, (*MONTHS, *SHORT_MONTHS)))


def _date(number: int) -> str:
    return rf"(?:วันที่\s*)?[0-9]{{1,2}}\s*(?P<month{number}>{_NAME})\s*{ERA}(?P<year{number}>{YEAR})"


_SPAN = Pattern(
    rf"ปีงบประมาณ\s*{ERA}(?P<year>{YEAR})\s*\(\s*(?:ระหว่าง|ตั้งแต่)?\s*{_date(1)}{DASH}{_date(2)}\s*\)",
    "ปีงบประมาณ",
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _SPAN):
        year = FiscalYear(int(match["year"]))
        if not {_month(match, 1), _month(match, 2)} <= set(year.months):
            right = format_date_range(year.start, year.end, digits="arabic")
            yield find(passage, *match.span(), year=year.year, right=right)


def _month(match: re.Match[str], number: int) -> Month:
    name = match[f"month{number}"]
    at = MONTHS.index(name) if name in MONTHS else SHORT_MONTHS.index(name)
    return Month(int(match[f"year{number}"]), at + 1)


RULE = Rule(
    Code(
        "fiscal-year-dates",
        Severity.WARNING,
        N_("fiscal year {year} is {right}; '{found}' does not lie in it"),
        why=N_("The fiscal year is named by the year in which it ends."),
        hint=N_("correct the fiscal year or the dates"),
        bad="ปีงบประมาณ 2564 (1 ตุลาคม 2564 - 30 กันยายน 2565)",
        good="ปีงบประมาณ 2564 (1 ตุลาคม 2563 - 30 กันยายน 2564)",
        source="พระราชบัญญัติวิธีการงบประมาณ พ.ศ. 2561 มาตรา 4",
    ),
    _check,
)
