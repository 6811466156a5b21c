from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmaplan_docs.thai import (
    FiscalYear,
    Month,
    MonthSpan,
    format_baht,
    format_date,
    format_date_range,
    format_number,
    format_time,
    from_buddhist_year,
    parse_baht,
    parse_date,
    parse_date_range,
    parse_number,
    parse_time,
    to_arabic_digits,
    to_buddhist_year,
    to_thai_digits,
)

REFORM = date(1941, 1, 1)
CENTURY = st.dates(date(1957, 1, 1), date(2056, 12, 31))  # a two-digit Buddhist year means 2500 to 2599
MODERN = st.dates(REFORM, date(2156, 12, 31))
AMOUNTS = st.decimals(-(10**20), 10**20, places=2, allow_nan=False, allow_infinity=False)
MONTHS = st.builds(Month, st.integers(2484, 2699), st.integers(1, 12))


@given(st.text(alphabet=st.characters(exclude_characters="๐๑๒๓๔๕๖๗๘๙")))
def test_digits_go_to_thai_and_back(text):
    assert to_arabic_digits(to_thai_digits(text)) == text


@given(AMOUNTS, st.sampled_from(["thai", "arabic"]))
def test_a_number_reads_back_as_it_was_written(number, digits):
    assert parse_number(format_number(number, digits=digits)) == number


@given(AMOUNTS, st.sampled_from(["baht", "dash", "million", "number", "table"]))
def test_an_amount_reads_back_from_every_style(amount, style):
    assert parse_baht(format_baht(amount, style)) == amount


@given(
    MODERN,
    st.sampled_from(["full", "era", "weekday", "weekday-era", "medium", "numeric", "at", "order", "meeting"]),
)
def test_a_date_reads_back_from_every_style_with_a_full_year(day, style):
    assert parse_date(format_date(day, style)) == day
    if style != "numeric":
        assert parse_date(format_date(day, style, digits="arabic")) == day


@given(CENTURY)
def test_a_date_reads_back_from_the_short_style(day):
    assert parse_date(format_date(day, "short")) == day


@given(MODERN, MODERN, st.sampled_from(["full", "era", "medium"]))
def test_a_range_of_dates_reads_back(one, other, style):
    start, end = sorted([one, other])
    assert parse_date_range(format_date_range(start, end, style)) == (start, end)


@given(st.times())
def test_a_time_reads_back_to_the_minute(moment):
    assert parse_time(format_time(moment)) == time(moment.hour, moment.minute)


@given(MODERN)
def test_a_date_is_in_its_fiscal_year_and_in_the_months_of_its_quarter(day):
    year = FiscalYear.of(day) if day >= date(1941, 10, 1) else None
    if year is None:
        return
    assert year.start <= day <= year.end
    assert Month.of(day) in year.quarter_months(year.quarter(day))


@given(st.integers(2485, 2699), st.sampled_from(["thai", "arabic"]))
def test_a_fiscal_year_reads_back_and_meets_its_neighbours(number, digits):
    year = FiscalYear(number)
    assert FiscalYear.parse(year.format(digits)) == year
    assert (year.next().start - year.end).days == 1
    assert year.next().previous() == year


@given(MONTHS, st.sampled_from(["full", "short"]))
def test_a_month_reads_back(month, style):
    assert Month.parse(month.format(style)) == month
    assert month.next().previous() == month


@given(MONTHS, st.integers(0, 30), st.sampled_from(["full", "short"]))
def test_a_span_of_months_reads_back(start, length, style):
    span = MonthSpan(start, start + length)
    assert MonthSpan.parse(span.format(style)) == span
    assert len(span.months) == length + 1


@given(st.dates(date(1889, 4, 1)))
def test_a_buddhist_year_and_its_month_lead_back(day):
    assert from_buddhist_year(to_buddhist_year(day), day.month) == day.year


@given(st.dates(date(1889, 4, 1)), st.dates(date(1889, 4, 1)))
def test_buddhist_years_never_run_backwards(one, other):
    first, second = sorted([one, other])
    assert to_buddhist_year(first) <= to_buddhist_year(second)


@pytest.mark.parametrize("places", [0, 1, 2, 5])
@given(number=st.decimals(-(10**9), 10**9, places=4, allow_nan=False, allow_infinity=False))
def test_rounding_moves_a_number_by_at_most_half_a_place(places, number):
    shown = parse_number(format_number(number, places))
    assert abs(shown - number) <= Decimal(1).scaleb(-places) / 2
