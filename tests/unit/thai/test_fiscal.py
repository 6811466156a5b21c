from datetime import date

import pytest

from bmaplan_docs.thai import FiscalYear, Month, Reason, ThaiError


def test_the_fiscal_year_runs_from_october_to_september():
    year = FiscalYear(2562)
    assert (year.start, year.end) == (date(2018, 10, 1), date(2019, 9, 30))


def test_its_twelve_months_have_their_buddhist_years():
    months = FiscalYear(2562).months
    assert [month.short for month in months] == [
        "ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.",
    ]  # fmt: skip
    assert [month.year for month in months] == [2561] * 3 + [2562] * 9


@pytest.mark.parametrize(
    ("day", "quarter"),
    [
        (date(2018, 10, 1), 1),
        (date(2018, 12, 31), 1),
        (date(2019, 1, 1), 2),
        (date(2019, 4, 1), 3),
        (date(2019, 7, 1), 4),
        (date(2019, 9, 30), 4),
    ],
)
def test_every_date_has_its_quarter(day, quarter):
    assert FiscalYear(2562).quarter(day) == quarter
    assert FiscalYear(2562).quarter(Month.of(day)) == quarter


@pytest.mark.parametrize("day", [date(2018, 9, 30), date(2019, 10, 1)])
def test_a_date_outside_the_year_has_no_quarter(day):
    assert not FiscalYear(2562).contains(day)
    with pytest.raises(ThaiError) as caught:
        FiscalYear(2562).quarter(day)
    assert caught.value.reason is Reason.OUTSIDE_FISCAL_YEAR


def test_a_quarter_has_three_months():
    assert [month.short for month in FiscalYear(2562).quarter_months(2)] == ["ม.ค.", "ก.พ.", "มี.ค."]


@pytest.mark.parametrize("number", [0, 5])
def test_there_are_four_quarters(number):
    with pytest.raises(ThaiError):
        FiscalYear(2562).quarter_months(number)


def test_the_years_follow_each_other():
    assert FiscalYear(2562).next() == FiscalYear(2563)
    assert FiscalYear(2562).previous() == FiscalYear(2561)


def test_a_date_has_its_fiscal_year():
    assert FiscalYear.of(date(2018, 10, 1)) == FiscalYear(2562)
    assert FiscalYear.of(date(2018, 9, 30)) == FiscalYear(2561)


@pytest.mark.parametrize(
    "text",
    [
        "ปีงบประมาณ พ.ศ. ๒๕๖๒",
        "ประจำปีงบประมาณ พ.ศ.2562",
        "ปีงบประมาณ 2562",
        "พ.ศ. ๒๕๖๒",
        "2562",
        "ปีงบประมาณ ๖๒",
        "งบปี 62",
        "ค.ศ. 2019",
    ],
)
def test_a_fiscal_year_is_read_however_it_is_typed(text):
    assert FiscalYear.parse(text) == FiscalYear(2562)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.EMPTY),
        ("ปีหน้า", Reason.NOT_A_FISCAL_YEAR),
        ("2562-2563", Reason.NOT_A_FISCAL_YEAR),
        ("ปีงบประมาณ 20", Reason.AMBIGUOUS_ERA),
        ("พ.ศ. 2019", Reason.YEAR_OUT_OF_RANGE),
    ],
)
def test_what_is_no_fiscal_year_is_refused_with_the_reason(text, reason):
    with pytest.raises(ThaiError) as caught:
        FiscalYear.parse(text)
    assert caught.value.reason is reason


def test_a_common_era_year_is_no_fiscal_year():
    with pytest.raises(ThaiError) as caught:
        FiscalYear(2019)
    assert caught.value.reason is Reason.YEAR_OUT_OF_RANGE


def test_a_fiscal_year_prints_in_full():
    assert str(FiscalYear(2562)) == "ปีงบประมาณ พ.ศ. ๒๕๖๒"
    assert FiscalYear(2562).format("arabic") == "ปีงบประมาณ พ.ศ. 2562"
