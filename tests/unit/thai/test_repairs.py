import unicodedata

import pytest

from bmaplan_docs.thai import Repair, repair

MAI_EK, MAI_THO, SARA_I, SARA_AA, SARA_AM, NIKHAHIT = (
    "\u0e48",
    "\u0e49",
    "\u0e34",
    "\u0e32",
    "\u0e33",
    "\u0e4d",
)
THANTHAKHAT = "\u0e4c"


@pytest.mark.parametrize(
    ("broken", "whole", "code"),
    [
        (f"น{NIKHAHIT}{SARA_AA}", "นำ", "sara-am"),
        (f"น{MAI_THO}{NIKHAHIT}{SARA_AA}", "น้ำ", "sara-am"),
        (f"น{NIKHAHIT}{MAI_THO}{SARA_AA}", "น้ำ", "sara-am"),
        (f"น{SARA_AM}{MAI_THO}", "น้ำ", "mark-order"),
        ("เเม่", "แม่", "doubled-e"),
        (f"ก{MAI_EK}{SARA_I}ง", "กิ่ง", "mark-order"),
        (f"สิทธ{THANTHAKHAT}{SARA_I}", "สิทธิ์", "mark-order"),
        (f"ก{SARA_AA}{MAI_EK}", "ก่า", "mark-order"),
        (f"เ{MAI_EK}ก", "เก่", "mark-order"),
        ("ท\u0e35\u0e35\u0e48", "ที่", "repeated-mark"),
        ("ผู้\uf70bว่า"[:2] + "\uf70bว่า", "ผู้ว่า", "private-use"),
        ("ปี\uf70aน"[:1] + "\uf702น", "ปีน", "private-use"),
        ("กรุง\u200bเทพ", "กรุงเทพ", "invisible"),
        ("\ufeffกรุงเทพ", "กรุงเทพ", "invisible"),
        ("กรุง\u00adเทพ", "กรุงเทพ", "invisible"),
        ("กรุง\u200dเทพ", "กรุงเทพ", "invisible"),
        ("พ.ศ.\u00a0๒๕๖๒", "พ.ศ. ๒๕๖๒", "no-break-space"),
        ("कुณ", "คูณ", "look-alike"),
        ("ປระชุม", "ประชุม", "look-alike"),
        ("ติดต่oprสานงาน", "ติดต่อประสานงาน", "latin-inside"),
        ("ที ่ประชุม", "ที่ประชุม", "space-before-mark"),
        ("กๅร", "การ", "lakkhangyao"),
        (f"{MAI_EK}กข", "กข", "mark-without-consonant"),
        (f"กขๆ{MAI_EK}", "กขๆ", "mark-without-consonant"),
        ("cafe\u0301 กาแฟ", "café กาแฟ", "not-nfc"),
    ],
)
def test_a_broken_text_is_put_right_and_the_repair_named(broken, whole, code):
    repaired = repair(broken)
    assert repaired.text == whole
    assert {fix.code for fix in repaired.repairs} == {code}


def test_a_repair_says_where_it_was_in_the_text_given():
    text = "บรรทัดแรก\nที่ น\u0e4d\u0e49\u0e32 ดี"
    assert repair(text).repairs == (Repair(15, 18, "\u0e4d\u0e49\u0e32", "\u0e49\u0e33", "sara-am"),)
    assert text[15:18] == "\u0e4d\u0e49\u0e32"


def test_a_private_use_mark_of_every_kind_becomes_its_letter():
    glyphs = "".join(map(chr, range(0xF700, 0xF71B)))
    marks = {char for glyph in glyphs for char in repair(f"ก{glyph}").text[1:]}
    assert marks == set("ฐิีึืญัํ็่้๊๋์ุู" + "\u0e3a")


@pytest.mark.parametrize(
    "clean",
    [
        "น้ำใจที่กรุงเทพฯ ปี ๒๕๖๒",
        "ฤๅษี สิทธิ์ เก้า ผู้ว่าราชการ",
        "Bangkok 2019 (Output)",
        "ไม้เอก ( ่ ) ไม้โท ( ้ )",
        "ไม้เอก ่ และ",
        "ใช้Facebookทุกวัน",
        "คำภาษาลาว: ສະບາຍດີ",
        "हिन्दी",
        "👨\u200d👩\u200d👧 ครอบครัว",
        "ข้อ ก\n\nข้อ ข  สองวรรค",
        "",
    ],
)
def test_a_clean_text_is_the_same_object(clean):
    repaired = repair(clean)
    assert repaired.text is clean
    assert repaired.repairs == ()


def test_sara_am_is_never_taken_apart():
    assert unicodedata.normalize("NFKC", "น้ำ") != "น้ำ"
    assert repair("น้ำ\u200b").text == "น้ำ"


def test_lines_and_double_spaces_stay():
    assert repair("ก\u200b  ข\n \n\u0e48ค").text == "ก  ข\n \nค"


def test_several_faults_of_a_line_are_all_named_in_order():
    fixes = repair("เเม่ น\u0e4d\u0e32 กรุง\u200bเทพ").repairs
    assert [(fix.start, fix.code) for fix in fixes] == [(0, "doubled-e"), (6, "sara-am"), (13, "invisible")]
