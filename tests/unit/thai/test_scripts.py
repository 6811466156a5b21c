import pytest

from bmaplan_docs.thai import ScriptRun, script_runs


def pieces(text: str) -> list[str]:
    return [f"{'T' if run.thai else 'L'}:{run.text}" for run in script_runs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("กรุงเทพมหานคร", ["T:กรุงเทพมหานคร"]),
        ("Bangkok", ["L:Bangkok"]),
        ("กรุงเทพ (Bangkok) เมือง", ["T:กรุงเทพ ", "L:(Bangkok) ", "T:เมือง"]),
        ("๒๐ ปี", ["T:๒๐ ปี"]),
        ("20 ปี", ["L:20 ", "T:ปี"]),
        ("คำ, คำ", ["T:คำ", "L:,", "T: คำ"]),
        ("a, คำ", ["L:a, ", "T:คำ"]),
        (" คำ", ["T: คำ"]),
        (" a", ["L: a"]),
        ("น้ำ\u0301x", ["T:น้ำ\u0301", "L:x"]),
        ("xำ่ก", ["L:xำ่", "T:ก"]),
        ("คำ\u00a0ๆ", ["T:คำ\u00a0ๆ"]),
        ("“คำ”", ["L:“", "T:คำ", "L:”"]),
    ],
)
def test_a_text_is_cut_where_word_cuts_it(text, expected):
    assert pieces(text) == expected


def test_an_empty_text_has_no_pieces():
    assert script_runs("") == ()


def test_a_piece_is_a_value():
    assert script_runs("ก") == (ScriptRun("ก", thai=True),)
