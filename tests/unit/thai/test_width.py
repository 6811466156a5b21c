import pytest

from bmaplan_docs.thai import columns


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("กขค", 3),
        ("ที่", 1),
        ("น้ำ", 2),
        ("ผู้ว่าราชการ", 9),
        ("๒๕๖๒", 4),
        ("漢字", 4),
        ("กรุง\u200bเทพ", 7 - 1),
        ("e\u0301", 1),
        ("👍", 2),
    ],
)
def test_a_text_is_as_wide_as_a_reader_sees_it(text, width):
    assert columns(text) == width
