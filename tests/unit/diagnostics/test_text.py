"""Diagnostics as people see them."""

import pytest

from bmaplan_docs.diagnostics import Code, Edit, Fix, Language, Message, Related, Report, Severity
from bmaplan_docs.diagnostics.text import TextFormat
from bmaplan_docs.reader.mending import mend
from bmaplan_docs.source import Cell, Source, Span
from bmaplan_docs.thai import columns

CODE = Code("bad-thing", Severity.ERROR, "'{word}' is bad", why="It is.", hint="write another word")
ENGLISH = Language("en")


def found(line: str, start: int | None, end: int | None = None, related: tuple[Related, ...] = ()) -> Report:
    report = Report()
    report.add(
        CODE, Span(Source("content/a.yaml", f"# one\n{line}\n"), 2, start, end), related=related, word="x"
    )
    return report


def carets(text: str) -> tuple[str, str]:
    """Return the line of the source and that of the carets, without their margin."""
    lines = text.split("\n")
    (row,) = [number for number, line in enumerate(lines) if line.startswith("      | ") and "^" in line]
    return lines[row - 1].split(" | ", 1)[1], lines[row].split(" | ", 1)[1]


def under(text: str) -> str:
    """Return what stands above the carets, column by column."""
    line, marks = carets(text)
    first, last = len(marks) - marks.count("^"), len(marks)
    shown, column = "", 0
    for char in line:
        shown += char if first <= column - (columns(char) == 0) < last else ""
        column += columns(char)
    return shown


def test_a_problem_is_told_with_its_line_and_what_to_do():
    assert TextFormat(ENGLISH).render(found("title: x", 8, 9)) == (
        "content/a.yaml:2:8: error[bad-thing]: 'x' is bad\n"
        "    2 | title: x\n"
        "      |        ^\n"
        "    hint: write another word\n"
    )


def test_the_other_place_is_shown_too():
    other = Related(Span(Source("content/b.yaml", "title: y\n"), 1, 8), Message("it stands here first"))
    text = TextFormat(Language("th")).render(found("title: x", 8, 9, (other,)))
    assert "    ดู content/b.yaml:1:8: พบครั้งแรกที่นี่\n    1 | title: y\n      |        ^\n" in text


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("ที่ผู้รับผิดชอบ: x", "x"),
        ("น้ำหนัก: ต้นปี", "ต้นปี"),
        ("ปีที่เริ่ม: ๒๕๖๗ # ปี", "๒๕๖๗"),
        ("\tname: ผู้", "ผู้"),
        ("日本: ก", "ก"),
    ],
)
def test_the_caret_stands_under_the_word_whatever_stands_before_it(line, word):
    start = line.index(word) + 1
    assert under(TextFormat(ENGLISH).render(found(line, start, start + len(word)))) == word


@pytest.mark.parametrize("line", ["กองงาน  ดูแล", "\tงาน  ดูแล\tสวน", "ที่นี่  日本  ดูแล", "          น้ำ  ดี"])
def test_spaces_are_shown_as_they_were_typed_and_have_their_carets(line):
    start = line.index("  ", len(line) - len(line.lstrip())) + 1
    shown, marks = carets(TextFormat(ENGLISH).render(found(line, start, start + 2)))
    assert shown == line.replace("\t", "    ")
    assert marks.count("^") == 2
    assert len(marks) - 2 == columns(line[: start - 1].replace("\t", "    "))


def test_a_line_that_was_mended_is_shown_as_it_was_typed():
    typed = Source("content/a.md", "ก\nจ\u0e4d\u0e32นวนเเละ  x\n")
    mended = mend(typed)
    assert mended.line(2) == "จำนวนและ  x"
    report = Report()
    edit = Edit(Span(mended, 2, 9, 11), " ")
    report.add(CODE, Span(mended, 2, 11, 12), fix=Fix((edit,)), word="x")
    text = TextFormat(ENGLISH).render(report)
    assert text.startswith("content/a.md:2:13: ")
    assert carets(text)[0] == typed.line(2)
    assert under(text) == "x"
    assert [one.fix for one in report] == [None]


def test_a_place_inside_a_letter_counts_as_that_letter():
    line = "ที่ดี"
    assert carets(TextFormat(ENGLISH).render(found(line, 2, 4)))[1] == "^"


def test_a_place_without_end_runs_to_the_end_of_the_line():
    assert carets(TextFormat(ENGLISH).render(found("a: bcd  ", 4)))[1] == "   ^^^"


def test_a_place_past_the_end_still_has_its_caret():
    assert carets(TextFormat(ENGLISH).render(found("a:", 3)))[1] == "  ^"


def test_where_only_the_line_is_known_there_is_no_caret():
    text = TextFormat(ENGLISH).render(found("ข้อความ", None))
    assert "content/a.yaml:2: error" in text
    assert "    2 | ข้อความ\n    hint" in text


@pytest.mark.parametrize("before", [0, 10, 95, 400])
@pytest.mark.parametrize("length", [1, 20, 300])
@pytest.mark.parametrize("after", [0, 400])
def test_long_lines_are_cut_around_the_place(before, length, after):
    line = "ก่อ" * before + "x" * length + "ที่" * after
    start = line.index("x") + 1
    text = TextFormat(ENGLISH, width=80).render(found(line, start, start + length))
    shown, marks = carets(text)
    assert columns(shown) <= 80
    assert len(marks) <= 80
    assert set(under(text)) <= {"x", "…"}
    assert "x" in under(text)
    assert not shown.startswith(("่", "…่"))


def test_a_problem_without_a_place_is_told_without_one():
    report = Report()
    report.add(CODE, None, word="x")
    assert TextFormat(ENGLISH).render(report).startswith("error[bad-thing]: ")


def test_a_file_without_text_is_named_without_a_line():
    report = Report()
    report.add(CODE, Span(Source("build/a.docx", ""), 1), word="x")
    assert TextFormat(ENGLISH).render(report).startswith("build/a.docx: error[bad-thing]: ")


def test_a_hint_is_not_repeated_under_the_next_problem():
    report = found("a: x", 4)
    report.add(CODE, Span(Source("content/b.yaml", "b: x\n"), 1, 4), word="x")
    other = Code("other", Severity.WARNING, "other", why="")
    report.add(other, Span(Source("content/c.yaml", "c\n"), 1), word="x")
    assert TextFormat(ENGLISH).render(report).count("hint: write another word") == 1


def test_a_line_is_not_repeated_under_the_next_problem_of_its_place():
    report = found("a: x", 4)
    other = Code("other", Severity.WARNING, "other", why="")
    report.add(other, next(iter(report)).span)
    assert TextFormat(ENGLISH).render(report).count("    2 | a: x") == 1


def test_colours_stand_only_where_they_were_asked_for():
    assert "\x1b[" not in TextFormat(ENGLISH).render(found("a: x", 4))
    assert "\x1b[31merror[bad-thing]\x1b[0m" in TextFormat(ENGLISH, colour=True).render(found("a: x", 4))


def test_signs_that_steer_a_terminal_are_not_passed_on():
    assert "\x1b" not in TextFormat(ENGLISH).render(found("a: \x1b[2Jx", 4))


def test_the_caret_stands_right_under_escapes_too():
    line, marks = carets(TextFormat(ENGLISH, encoding="ascii").render(found("ก: x", 4, 5)))
    assert line == r"\u0e01: x"
    assert marks == " " * 8 + "^"


def test_a_cell_of_a_sheet_is_named_and_shown_without_a_caret():
    report = Report()
    book = Source("content/a.xlsx", "")
    report.add(CODE, Cell(book, 7, 3, shown="สิบ\nล้าน", named="โครงการ"), word="x")
    shown = TextFormat(ENGLISH).render(report)
    assert shown.startswith("content/a.xlsx:โครงการ!C7: error[bad-thing]: ")
    assert "   C7 | สิบ ล้าน\n" in shown
    assert "^" not in shown


def test_a_cell_of_a_csv_file_has_no_sheet_and_an_empty_one_shows_nothing():
    report = Report()
    report.add(CODE, Cell(Source("content/a.csv", "รหัส,ชื่อ\n"), 1, 2), word="x")
    assert TextFormat(ENGLISH).render(report).startswith("content/a.csv:B1: error[bad-thing]: ")
    assert " | " not in TextFormat(ENGLISH).render(report)
