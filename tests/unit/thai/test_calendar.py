from datetime import date

import pytest

from bmaplan_docs.thai import Reason, ThaiError, from_buddhist_year, to_buddhist_year


def test_the_eras_are_543_years_apart_from_1_january_2484():
    assert to_buddhist_year(date(1941, 1, 1)) == 2484
    assert to_buddhist_year(2020) == 2563
    assert from_buddhist_year(2484) == 1941


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(1940, 12, 31), 2483),
        (date(1940, 4, 1), 2483),
        (date(1940, 3, 31), 2482),
        (date(1939, 4, 1), 2482),
        (date(1933, 1, 1), 2475),
        (date(1932, 6, 24), 2475),
    ],
)
def test_before_2484_the_year_began_in_april(day, year):
    assert to_buddhist_year(day) == year
    assert to_buddhist_year(day.year, day.month) == year
    assert from_buddhist_year(year, day.month) == day.year


def test_the_year_2483_had_nine_months():
    with pytest.raises(ThaiError) as caught:
        from_buddhist_year(2483, 2)
    assert caught.value.reason is Reason.NO_SUCH_MONTH


def test_a_bare_year_before_2484_names_both_readings():
    with pytest.raises(ThaiError) as caught:
        to_buddhist_year(1932)
    assert caught.value.params == {"first": "2474", "second": "2475"}
    with pytest.raises(ThaiError) as caught:
        from_buddhist_year(2475)
    assert caught.value.params == {"first": "1932", "second": "1933"}


@pytest.mark.parametrize("year", [0, -5, 10000])
def test_years_without_dates_are_refused(year):
    with pytest.raises(ThaiError) as caught:
        to_buddhist_year(year)
    assert caught.value.reason is Reason.YEAR_OUT_OF_RANGE


@pytest.mark.parametrize("month", [0, 13])
def test_a_month_is_1_to_12(month):
    with pytest.raises(ThaiError):
        to_buddhist_year(2020, month)
    with pytest.raises(ThaiError):
        from_buddhist_year(2563, month)


@pytest.mark.parametrize("year", [543, 10543])
def test_buddhist_years_without_dates_are_refused(year):
    with pytest.raises(ThaiError) as caught:
        from_buddhist_year(year)
    assert caught.value.reason is Reason.YEAR_OUT_OF_RANGE
