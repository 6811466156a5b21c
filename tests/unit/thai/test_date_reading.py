from datetime import date

import pytest

from bmaplan_docs.thai import Reason, ThaiError, find_dates, parse_date, parse_date_range


@pytest.mark.parametrize(
    "text",
    [
        "๒๘ กันยายน ๒๕๖๐",
        "28 กันยายน 2560",
        "28 กันยายน พ.ศ. 2560",
        "28 กันยายน พ.ศ.2560",
        "28 กันยายน ค.ศ. 2017",
        "28 กันยายน 2017",
        "28 ก.ย. 2560",
        "28 กย 2560",
        "28 ก.ย 60",
        "28 ก. ย. 2560",
        "28 กันยา 60",
        "28ก.ย.60",
        "28-ก.ย.-2560",
        "๒๘ ก.ย. ๖๐",
        "28/9/2560",
        "28/09/60",
        "28-9-2560",
        "28.9.2560",
        "๒๘/๙/๒๕๖๐",
        "2017-09-28",
        "2560-09-28",
        "28/9/2017",
        "วันที่ 28 กันยายน 2560",
        "วันที่ 28 เดือนกันยายน พ.ศ. 2560",
        "ณ วันที่ ๒๘ กันยายน พ.ศ. ๒๕๖๐",
        "สั่ง ณ วันที่ ๒๘ กันยายน พ.ศ. ๒๕๖๐",
        "เมื่อวันพฤหัสบดีที่ ๒๘ กันยายน ๒๕๖๐",
        "วันพฤหัสบดีที่ ๒๘ กันยายน ๒๕๖๐",
        "วันพฤหัสที่ 28 กันยายน 2560",
        "พฤ. 28 ก.ย. 60",
        "\u00a028\u00a0กันยายน\u00a02560 ",
    ],
)
def test_a_date_is_read_however_it_is_typed(text):
    assert parse_date(text) == date(2017, 9, 28)


def test_a_wrong_weekday_is_named_with_the_right_one():
    with pytest.raises(ThaiError) as caught:
        parse_date("วันศุกร์ที่ ๒๘ กันยายน ๒๕๖๐")
    assert caught.value.reason is Reason.WEEKDAY_MISMATCH
    assert caught.value.params == {"stated": "ศุกร์", "actual": "พฤหัสบดี"}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("1 ม.ค. 25", "พ.ศ. 2525 (ค.ศ. 1982)", "ค.ศ. 2025 (พ.ศ. 2568)"),
        ("21/9/20", "พ.ศ. 2520 (ค.ศ. 1977)", "ค.ศ. 2020 (พ.ศ. 2563)"),
        ("1 มกราคม 2300", "พ.ศ. 2300 (ค.ศ. 1757)", "ค.ศ. 2300 (พ.ศ. 2843)"),
    ],
)
def test_an_era_that_cannot_be_told_names_both_readings(text, first, second):
    with pytest.raises(ThaiError) as caught:
        parse_date(text)
    assert caught.value.reason is Reason.AMBIGUOUS_ERA
    assert caught.value.params == {"first": first, "second": second}


def test_an_order_that_cannot_be_told_names_both_readings():
    with pytest.raises(ThaiError) as caught:
        parse_date("5/6/2020")
    assert caught.value.reason is Reason.AMBIGUOUS_ORDER
    assert caught.value.params == {"first": "2020-06-05", "second": "2020-05-06"}


def test_the_order_of_a_buddhist_date_is_day_month_year():
    assert parse_date("5/6/2563") == date(2020, 6, 5)


def test_a_two_digit_year_in_thai_digits_is_buddhist():
    assert parse_date("๑ ม.ค. ๒๕") == date(1982, 1, 1)


def test_january_to_march_before_2484_names_both_readings():
    with pytest.raises(ThaiError) as caught:
        parse_date("12 กุมภาพันธ์ 2475")
    assert caught.value.reason is Reason.AMBIGUOUS_NEW_YEAR
    assert caught.value.params == {"first": "ค.ศ. 1932", "second": "ค.ศ. 1933"}


def test_april_to_december_before_2484_is_certain():
    assert parse_date("24 มิถุนายน 2475") == date(1932, 6, 24)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.EMPTY),
        ("   ", Reason.EMPTY),
        ("ปีหน้า", Reason.NOT_A_DATE),
        ("28 กันยายน", Reason.YEAR_MISSING),
        ("28 กันยาคม 2560", Reason.UNKNOWN_MONTH),
        ("31 เมษายน 2560", Reason.NO_SUCH_DAY),
        ("29 กุมภาพันธ์ 2562", Reason.NO_SUCH_DAY),
        ("0 มกราคม 2560", Reason.NO_SUCH_DAY),
        ("28/13/2560", Reason.NO_SUCH_MONTH),
        ("28/0/2560", Reason.NO_SUCH_MONTH),
        ("28 กันยายน 256", Reason.NOT_A_DATE),
        ("1 มกราคม ค.ศ. 0000", Reason.YEAR_OUT_OF_RANGE),
        ("28 ก.ย. ค.ศ. 17", Reason.AMBIGUOUS_ERA),
        ("1 มกราคม พ.ศ. 2483", Reason.AMBIGUOUS_NEW_YEAR),
        ("1 มกราคม พ.ศ. 0001", Reason.YEAR_OUT_OF_RANGE),
        ("5/6/ค.ศ. 2020", Reason.AMBIGUOUS_ORDER),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text, reason):
    with pytest.raises(ThaiError) as caught:
        parse_date(text)
    assert (caught.value.reason, caught.value.text) == (reason, text)


def test_a_leap_day_is_read():
    assert parse_date("29 กุมภาพันธ์ 2563") == date(2020, 2, 29)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("๑ - ๖ กันยายน ๒๕๖๐", date(2017, 9, 1), date(2017, 9, 6)),
        ("28 กันยายน ถึง 2 ตุลาคม 2560", date(2017, 9, 28), date(2017, 10, 2)),
        ("๑ ต.ค. ๖๓ – ๓๐ ก.ย. ๖๔", date(2020, 10, 1), date(2021, 9, 30)),
        ("2020-01-01 - 2020-02-03", date(2020, 1, 1), date(2020, 2, 3)),
        ("ระหว่างวันที่ ๑-๖ กันยายน ๒๕๖๐", date(2017, 9, 1), date(2017, 9, 6)),
        ("28 กันยายน 2560", date(2017, 9, 28), date(2017, 9, 28)),
    ],
)
def test_ranges_of_dates_are_read(text, start, end):
    assert parse_date_range(text) == (start, end)


@pytest.mark.parametrize(
    ("text", "reason"),
    [("5 - 1 ม.ค. 2562", Reason.RANGE_REVERSED), ("31 กุมภาพันธ์ - 1 มีนาคม 2562", Reason.NO_SUCH_DAY)],
)
def test_wrong_ranges_are_refused_as_a_whole(text, reason):
    with pytest.raises(ThaiError) as caught:
        parse_date_range(text)
    assert (caught.value.reason, caught.value.text) == (reason, text)


def test_dates_are_found_in_running_text():
    text = "ประชุมเมื่อวันพฤหัสบดีที่ ๒๘ กันยายน ๒๕๖๐ และ 1 ต.ค. 2562 ครั้งที่ ๘/๒๕๖๐"
    assert [(found.text, found.day) for found in find_dates(text)] == [
        ("วันพฤหัสบดีที่ ๒๘ กันยายน ๒๕๖๐", date(2017, 9, 28)),
        ("1 ต.ค. 2562", date(2019, 10, 1)),
    ]


def test_a_found_date_with_a_wrong_weekday_has_no_day_but_a_reason():
    (found,) = find_dates("เมื่อวันศุกร์ที่ ๒๘ กันยายน ๒๕๖๐")
    assert found.day is None
    assert found.error is not None
    assert found.error.reason is Reason.WEEKDAY_MISMATCH
    assert found.start == 5
