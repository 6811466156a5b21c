from decimal import Decimal

import pytest

from bmaplan_docs.thai import Reason, ThaiError, baht_text, format_baht, parse_baht


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("baht", "๗,๕๐๐,๐๐๐ บาท"),
        ("dash", "๗,๕๐๐,๐๐๐.- บาท"),
        ("million", "๗.๕ ล้านบาท"),
        ("number", "๗,๕๐๐,๐๐๐"),
        ("table", "๗,๕๐๐,๐๐๐"),
    ],
)
def test_an_amount_has_the_form_asked_for(style, shown):
    assert format_baht(7500000, style) == shown


def test_satang_show_as_two_places():
    assert format_baht("1234.5") == "๑,๒๓๔.๕๐ บาท"
    assert format_baht("1234.5", "dash") == "๑,๒๓๔.๕๐ บาท"


def test_nil_is_a_dash_in_a_table():
    assert format_baht(0, "table") == "-"
    assert format_baht(0) == "๐ บาท"


def test_millions_are_exact_unless_places_are_given():
    assert format_baht(38356000, "million") == "๓๘.๓๕๖ ล้านบาท"
    assert format_baht(38356000, "million", decimals=1) == "๓๘.๔ ล้านบาท"
    assert format_baht(40_000_000, "million") == "๔๐ ล้านบาท"


def test_a_part_of_a_satang_is_refused():
    with pytest.raises(ThaiError) as caught:
        format_baht("0.255")
    assert caught.value.reason is Reason.PART_OF_SATANG


def test_a_float_is_refused():
    with pytest.raises(ThaiError) as caught:
        baht_text(0.25)
    assert caught.value.reason is Reason.FLOAT_REFUSED


def test_an_unknown_style_is_refused_by_name():
    with pytest.raises(ThaiError, match="satang") as caught:
        format_baht(1, "satang")
    assert caught.value.reason is Reason.UNKNOWN_STYLE


@pytest.mark.parametrize(
    "text",
    ["๗,๕๐๐,๐๐๐.- บาท", "๗,๕๐๐,๐๐๐ บาท", "7500000 บาทถ้วน", "๗.๕ ล้านบาท", "7,500,000.00", "๗,๕๐๐,๐๐๐.-บาท"],
)
def test_amounts_are_read_in_every_form(text):
    assert parse_baht(text) == Decimal(7500000)


@pytest.mark.parametrize("dash", ["-", "–", " — "])
def test_a_dash_is_nil(dash):
    assert parse_baht(dash) == Decimal(0)


def test_a_wrong_amount_is_named_whole():
    with pytest.raises(ThaiError) as caught:
        parse_baht("ไม่มี บาท")
    assert caught.value.text == "ไม่มี บาท"


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "ศูนย์บาทถ้วน"),
        (1, "หนึ่งบาทถ้วน"),
        (10, "สิบบาทถ้วน"),
        (11, "สิบเอ็ดบาทถ้วน"),
        (20, "ยี่สิบบาทถ้วน"),
        (21, "ยี่สิบเอ็ดบาทถ้วน"),
        (101, "หนึ่งร้อยเอ็ดบาทถ้วน"),
        (1001, "หนึ่งพันเอ็ดบาทถ้วน"),
        (100_000, "หนึ่งแสนบาทถ้วน"),
        (1_000_000, "หนึ่งล้านบาทถ้วน"),
        (1_000_001, "หนึ่งล้านเอ็ดบาทถ้วน"),
        (11_000_000, "สิบเอ็ดล้านบาทถ้วน"),
        (101_000_000, "หนึ่งร้อยเอ็ดล้านบาทถ้วน"),
        (501_741_221, "ห้าร้อยเอ็ดล้านเจ็ดแสนสี่หมื่นหนึ่งพันสองร้อยยี่สิบเอ็ดบาทถ้วน"),
        (38_356_000, "สามสิบแปดล้านสามแสนห้าหมื่นหกพันบาทถ้วน"),
        (10**12, "หนึ่งล้านล้านบาทถ้วน"),
        (10**24, "หนึ่งล้านล้านล้านล้านบาทถ้วน"),
        ("0.25", "ยี่สิบห้าสตางค์"),
        ("0.01", "หนึ่งสตางค์"),
        ("0.11", "สิบเอ็ดสตางค์"),
        ("1.50", "หนึ่งบาทห้าสิบสตางค์"),
        ("-12.21", "ลบสิบสองบาทยี่สิบเอ็ดสตางค์"),
        ("๗,๕๐๐,๐๐๐.- บาท", "เจ็ดล้านห้าแสนบาทถ้วน"),
    ],
)
def test_money_reads_as_the_royal_society_reads_it(amount, words):
    assert baht_text(amount) == words
