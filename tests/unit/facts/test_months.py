"""Months as they lie within a period."""

import pytest

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts.months import bars_within, months_between, parse_months
from bmaplan_docs.thai import FiscalYear, Month

YEAR = FiscalYear(2562).months


def bars(text: str) -> list[str]:
    numbers = parse_months(text)
    assert numbers is not None
    return [
        f"{bar.start.short}-{bar.end.short} {bar.end.year}"
        for bar in bars_within(numbers, YEAR, None, Report())
    ]


def fault(text: str) -> list[str]:
    report = Report()
    numbers = parse_months(text)
    assert numbers is not None
    assert bars_within(numbers, YEAR, None, report) == ()
    return [found.code.name for found in report]


def test_the_fiscal_year_gives_the_years() -> None:
    assert bars("ธ.ค. - ก.พ.") == ["ธ.ค.-ก.พ. 2562"]
    assert bars("ต.ค.") == ["ต.ค.-ต.ค. 2561"]


def test_bars_come_in_the_order_of_the_year() -> None:
    assert bars("ก.ค. - ก.ย., ต.ค., ม.ค.") == ["ต.ค.-ต.ค. 2561", "ม.ค.-ม.ค. 2562", "ก.ค.-ก.ย. 2562"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ก.ย. - ต.ค.", "backward-months"),
        ("ม.ค., ม.ค.", "overlapping-bars"),
        ("ม.ค. - มี.ค., ก.พ.", "overlapping-bars"),
    ],
)
def test_what_does_not_fit(text: str, code: str) -> None:
    assert fault(text) == [code]


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        ("ส.ค. 2566", "ส.ค. 2566", 1),
        ("ส.ค. 2566", "ก.ค. 2567", 12),
        ("ส.ค. 2566", "ก.ค. 2566", 0),
        ("ม.ค. 2566", "ธ.ค. 2599", 13),
    ],
)
def test_months_between(first: str, last: str, count: int) -> None:
    assert len(months_between(Month.parse(first), Month.parse(last))) == count
