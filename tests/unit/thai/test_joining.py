import pytest

from bmaplan_docs.thai import keep_together

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("ต่าง ๆ ที่", f"ต่าง{NBSP}ๆ ที่"),
        ("โต๊ะ ฯลฯ และ", f"โต๊ะ{NBSP}ฯลฯ และ"),
        ("ปี พ.ศ. ๒๕๖๒ และ ค.ศ. 2019", f"ปี พ.ศ.{NBSP}๒๕๖๒ และ ค.ศ.{NBSP}2019"),
        ("ร.ศ. ๑๑๒", f"ร.ศ.{NBSP}๑๑๒"),
        ("๐๙.๓๐ - ๑๒.๐๐ น. ณ", f"๐๙.๓๐ - ๑๒.๐๐{NBSP}น. ณ"),
        ("๗,๕๐๐,๐๐๐ บาท", f"๗,๕๐๐,๐๐๐{NBSP}บาท"),
        ("๗,๕๐๐,๐๐๐.- บาท", f"๗,๕๐๐,๐๐๐.-{NBSP}บาท"),
        ("๗.๕ ล้านบาท", f"๗.๕{NBSP}ล้านบาท"),
    ],
)
def test_a_line_cannot_end_inside_these(text, joined):
    assert keep_together(text) == joined
    assert keep_together(joined) == joined


@pytest.mark.parametrize("text", ["กรุงเทพ มหานคร", "ปี ๒๕๖๒ และ", "ก - ข", "ต่าง  ๆ"])
def test_other_spaces_stay(text):
    assert keep_together(text) == text
