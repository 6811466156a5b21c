from decimal import Decimal

import pytest

from bmaplan_docs.thai import Reason, ThaiError, format_number, parse_number


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "๐"),
        (999, "๙๙๙"),
        (1000, "๑,๐๐๐"),
        (38356000, "๓๘,๓๕๖,๐๐๐"),
        (-1234567, "-๑,๒๓๔,๕๖๗"),
        (Decimal("1234.50"), "๑,๒๓๔.๕๐"),
        (Decimal("1E+3"), "๑,๐๐๐"),
        (Decimal("-0"), "๐"),
        ("๓๘,๓๕๖,๐๐๐", "๓๘,๓๕๖,๐๐๐"),
    ],
)
def test_numbers_are_grouped_by_three_in_thai_digits(value, shown):
    assert format_number(value) == shown


def test_arabic_digits_can_be_asked_for():
    assert format_number(38356000, digits="arabic") == "38,356,000"


@pytest.mark.parametrize(("value", "shown"), [("2.5", "๓"), ("0.125", "๐"), ("-2.5", "-๓"), ("1.4", "๑")])
def test_decimals_round_half_up(value, shown):
    assert format_number(Decimal(value), decimals=0) == shown


def test_decimals_fill_up_with_zeros():
    assert format_number(5, decimals=2) == "๕.๐๐"


@pytest.mark.parametrize("value", [1.5, True, None])
def test_floats_and_other_kinds_are_refused(value):
    with pytest.raises(ThaiError) as caught:
        format_number(value)
    assert caught.value.reason is Reason.FLOAT_REFUSED


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_numbers_that_are_not_finite_are_refused(value):
    with pytest.raises(ThaiError) as caught:
        format_number(Decimal(value))
    assert caught.value.reason is Reason.NOT_FINITE


@pytest.mark.parametrize(
    "value",
    [10**5000, Decimal("1E+999999"), Decimal("1E-999999"), "9" * 500],
    ids=["int", "great", "small", "text"],
)
def test_numbers_of_absurd_size_are_refused_at_once(value):
    with pytest.raises(ThaiError) as caught:
        format_number(value)
    assert caught.value.reason is Reason.NUMBER_TOO_LARGE


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("๗,๕๐๐,๐๐๐", "7500000"),
        ("7500000.50", "7500000.50"),
        ("๑2", "12"),
        (" ๑๒ ", "12"),
        ("-5", "-5"),
        ("\u22125", "-5"),
        ("ลบ ๕", "-5"),
        ("๒.๕ ล้าน", "2500000"),
        ("3 แสนล้าน", "300000000000"),
        ("๒ ล้านล้าน", "2000000000000"),
        ("5 หมื่น", "50000"),
        ("007", "7"),
    ],
)
def test_numbers_are_read_as_writers_type_them(text, value):
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.EMPTY),
        ("  ", Reason.EMPTY),
        ("ห้า", Reason.NOT_A_NUMBER),
        ("1e5", Reason.NOT_A_NUMBER),
        ("1.2.3", Reason.NOT_A_NUMBER),
        ("๑ ๐๐๐", Reason.NOT_A_NUMBER),
        ("९", Reason.NOT_A_NUMBER),
        ("1,00", Reason.WRONG_GROUPING),
        ("1234,567", Reason.WRONG_GROUPING),
        ("1,,234", Reason.WRONG_GROUPING),
    ],
)
def test_what_is_no_number_is_refused_with_the_reason(text, reason):
    with pytest.raises(ThaiError) as caught:
        parse_number(text)
    assert (caught.value.reason, caught.value.text) == (reason, text)
