"""Edits change the characters of their place, and nothing else of a file."""

from bmaplan_docs.checker.fixing import apply
from bmaplan_docs.diagnostics import Edit
from bmaplan_docs.source import Source, Span

SOURCE = Source("a.md", "ก  ข\nคง\nจ")


def edit(line: int, column: int, end: int, put: str) -> Edit:
    return Edit(Span(SOURCE, line, column, end), put)


def test_line_ends_and_the_byte_order_mark_stay():
    assert apply("\ufeffก  ข\r\nคง\rจ", [edit(1, 2, 4, " "), edit(2, 2, 2, "-")]) == "\ufeffก ข\r\nค-ง\rจ"


def test_the_edits_of_a_line_do_not_move_each_other():
    assert apply(SOURCE.text, [edit(1, 1, 2, "กกก"), edit(1, 4, 5, "ขข")]) == "กกก  ขข\nคง\nจ"


def test_of_two_edits_of_one_place_one_is_made():
    assert apply(SOURCE.text, [edit(1, 1, 3, "x"), edit(1, 2, 4, "y")]) == "กyข\nคง\nจ"


def test_the_same_edit_twice_is_made_once():
    assert apply(SOURCE.text, [edit(2, 2, 2, "-"), edit(2, 2, 2, "-")]) == "ก  ข\nค-ง\nจ"


def test_a_line_that_was_mended_before_it_was_read_is_left():
    assert apply("เเ  ข\nคง\nจ", [edit(1, 2, 4, " ")]) == "เเ  ข\nคง\nจ"
