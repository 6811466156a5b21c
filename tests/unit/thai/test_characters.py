import pytest

from bmaplan_docs.thai import check_characters


@pytest.mark.parametrize(
    ("text", "found", "code"),
    [
        ("ค่า कुณ ๑๐๐", "कुณ"[:2], "foreign-script"),
        ("คำว่า 漢字 อยู่", "漢字", "foreign-script"),
        ("ติดต่oprสานงาน", "opr", "latin-inside"),
        ("ปี \ue000", "\ue000", "private-use"),
        ("ปี \ufffd", "\ufffd", "unreadable"),
    ],
)
def test_a_strange_character_is_found_and_named(text, found, code):
    (finding,) = check_characters(text)
    assert (finding.found, finding.code) == (found, code)
    assert text[finding.start : finding.end] == found


@pytest.mark.parametrize(
    "text",
    ["“กรุงเทพฯ” – ปี ๒๕๖๒ … ← → • ○", "ใช้Facebookทุกวัน", "ค่า α = 0.05 ที่ 25°C", "café ½ ×", "plain ASCII"],
)
def test_thai_latin_and_signs_pass(text):
    assert check_characters(text) == ()
