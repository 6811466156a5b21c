from datetime import date, time

import pytest

from bmaplan_docs.thai import (
    Reason,
    ThaiError,
    format_date,
    format_date_range,
    format_dates,
    format_time,
    format_time_range,
    format_year_range,
    parse_time,
)

DAY = date(2017, 9, 28)


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("full", "๒๘ กันยายน ๒๕๖๐"),
        ("era", "๒๘ กันยายน พ.ศ. ๒๕๖๐"),
        ("weekday", "วันพฤหัสบดีที่ ๒๘ กันยายน ๒๕๖๐"),
        ("weekday-era", "วันพฤหัสบดีที่ ๒๘ กันยายน พ.ศ. ๒๕๖๐"),
        ("medium", "๒๘ ก.ย. ๒๕๖๐"),
        ("short", "๒๘ ก.ย. ๖๐"),
        ("numeric", "๒๘/๙/๒๕๖๐"),
        ("month", "กันยายน ๒๕๖๐"),
        ("month-short", "ก.ย. ๒๕๖๐"),
        ("at", "ณ วันที่ ๒๘ กันยายน พ.ศ. ๒๕๖๐"),
        ("order", "สั่ง ณ วันที่ ๒๘ กันยายน พ.ศ. ๒๕๖๐"),
        ("announcement", "ประกาศ ณ วันที่ ๒๘ กันยายน พ.ศ. ๒๕๖๐"),
        ("given", "ให้ไว้ ณ วันที่ ๒๘ กันยายน พ.ศ. ๒๕๖๐"),
        ("meeting", "เมื่อวันพฤหัสบดีที่ ๒๘ กันยายน ๒๕๖๐"),
    ],
)
def test_a_date_has_the_form_asked_for(style, shown):
    assert format_date(DAY, style) == shown


def test_arabic_digits_can_be_asked_for():
    assert format_date(DAY, digits="arabic") == "28 กันยายน 2560"


def test_a_two_digit_year_keeps_its_zero():
    assert format_date(date(2061, 1, 5), "short") == "๕ ม.ค. ๐๔"


def test_a_date_before_2484_has_the_year_of_its_time():
    assert format_date(date(1933, 2, 12)) == "๑๒ กุมภาพันธ์ ๒๔๗๕"


def test_an_unknown_style_is_refused():
    with pytest.raises(ThaiError) as caught:
        format_date(DAY, "long")
    assert caught.value.reason is Reason.UNKNOWN_STYLE


@pytest.mark.parametrize(
    ("start", "end", "style", "shown"),
    [
        (date(2017, 9, 1), date(2017, 9, 6), "full", "๑ - ๖ กันยายน ๒๕๖๐"),
        (date(2017, 9, 28), date(2017, 10, 2), "full", "๒๘ กันยายน - ๒ ตุลาคม ๒๕๖๐"),
        (date(2020, 10, 1), date(2021, 9, 30), "full", "๑ ตุลาคม ๒๕๖๓ - ๓๐ กันยายน ๒๕๖๔"),
        (date(2017, 9, 1), date(2017, 9, 6), "era", "๑ - ๖ กันยายน พ.ศ. ๒๕๖๐"),
        (date(2017, 9, 28), date(2017, 10, 2), "medium", "๒๘ ก.ย. - ๒ ต.ค. ๒๕๖๐"),
        (date(2020, 10, 1), date(2021, 9, 30), "short", "๑ ต.ค. ๖๓ - ๓๐ ก.ย. ๖๔"),
        (DAY, DAY, "full", "๒๘ กันยายน ๒๕๖๐"),
    ],
)
def test_a_range_says_once_what_both_dates_share(start, end, style, shown):
    assert format_date_range(start, end, style) == shown


def test_the_same_month_of_another_year_is_written_out():
    assert format_date_range(date(2017, 9, 1), date(2018, 9, 6)) == "๑ กันยายน ๒๕๖๐ - ๖ กันยายน ๒๕๖๑"


def test_a_range_that_ends_first_is_refused():
    with pytest.raises(ThaiError) as caught:
        format_date_range(date(2017, 9, 6), date(2017, 9, 1))
    assert caught.value.reason is Reason.RANGE_REVERSED


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        ([(9, 1), (9, 5), (9, 6)], "๑, ๕ - ๖ กันยายน ๒๕๖๐"),
        ([(9, 6), (9, 5), (9, 5)], "๕ - ๖ กันยายน ๒๕๖๐"),
        ([(9, 1), (9, 3), (10, 2)], "๑, ๓ กันยายน, ๒ ตุลาคม ๒๕๖๐"),
        ([(9, 30), (10, 1)], "๓๐ กันยายน - ๑ ตุลาคม ๒๕๖๐"),
        ([(9, 1)], "๑ กันยายน ๒๕๖๐"),
    ],
)
def test_a_list_of_dates_joins_days_in_a_row(days, shown):
    assert format_dates([date(2017, month, day) for month, day in days]) == shown


def test_a_list_across_years_says_each_year():
    assert format_dates([date(2017, 12, 30), date(2018, 1, 2)]) == "๓๐ ธันวาคม ๒๕๖๐, ๒ มกราคม ๒๕๖๑"


def test_no_dates_are_no_list():
    with pytest.raises(ThaiError) as caught:
        format_dates([])
    assert caught.value.reason is Reason.EMPTY


def test_years_have_a_spaced_en_dash():
    assert format_year_range(2561, 2565) == "๒๕๖๑ – ๒๕๖๕"
    assert format_year_range(2561, 2561) == "๒๕๖๑"
    assert format_year_range(2561, 2565, dash="-") == "๒๕๖๑-๒๕๖๕"


def test_times_have_two_digits_and_a_full_stop():
    assert format_time(time(9, 5)) == "๐๙.๐๕ น."
    assert format_time_range(time(9, 30), time(12)) == "๐๙.๓๐ - ๑๒.๐๐ น."


def test_a_meeting_does_not_end_before_it_begins():
    with pytest.raises(ThaiError):
        format_time_range(time(12), time(9, 30))


@pytest.mark.parametrize("text", ["๐๙.๓๐ น.", "9.30น.", "09:30", "เวลา 09.30 น.", "๙.๓๐ นาฬิกา"])
def test_times_are_read_as_writers_type_them(text):
    assert parse_time(text) == time(9, 30)


@pytest.mark.parametrize("text", ["", "25.00 น.", "09.75 น.", "เช้า", "9"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(ThaiError):
        parse_time(text)


def test_a_range_of_years_does_not_run_backwards():
    with pytest.raises(ThaiError) as caught:
        format_year_range(2565, 2561)
    assert caught.value.reason is Reason.RANGE_REVERSED


def test_a_style_that_ranges_do_not_have_is_refused():
    with pytest.raises(ThaiError) as caught:
        format_date_range(DAY, DAY, "weekday")
    assert caught.value.reason is Reason.UNKNOWN_STYLE
