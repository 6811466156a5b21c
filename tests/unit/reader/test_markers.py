"""Lists begin with the markers that Thai writers type, and prose does not become a list by chance."""

import pytest

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.reader.markdown import read_markdown
from bmaplan_docs.reader.pictures import Pictures
from bmaplan_docs.source import Source
from bmaplan_docs.tree import Block, ItemList, Paragraph, plain_text
from bmaplan_docs.workspace import MemoryWorkspace


def read(text: str) -> list[str]:
    """Each block as a line: a list with its style and start, its items below it."""
    report = Report()
    blocks = read_markdown(Source("a.md", text), text, 1, Pictures(MemoryWorkspace(), "", report), report)
    return [line for block in blocks for line in shown(block, "")]


def shown(block: Block, indent: str) -> list[str]:
    match block:
        case Paragraph(children):
            return [f"{indent}{plain_text(children)}"]
        case ItemList():
            style = ("ก" if block.letters else "1") + block.delimiter if block.ordered else "-"
            inner = [shown(inner, f"{indent}  ") for item in block.items for inner in item.blocks]
            return [f"{indent}{style} {block.start}", *(line for lines in inner for line in lines)]
    return [type(block).__name__]


@pytest.mark.parametrize(
    ("first", "second", "style"),
    [
        ("1.", "2.", "1. 1"),
        ("1)", "2)", "1) 1"),
        ("๑.", "๒.", "1. 1"),
        ("๑)", "๒)", "1) 1"),
        ("(1)", "(2)", "1() 1"),
        ("(๑)", "(๒)", "1() 1"),
        ("ก.", "ข.", "ก. 1"),
        ("ก)", "ข)", "ก) 1"),
        ("(ก)", "(ข)", "ก() 1"),
        ("๙.", "๑๐.", "1. 9"),
    ],
)
def test_a_list_has_the_style_that_was_typed(first: str, second: str, style: str) -> None:
    assert read(f"{first} หนึ่ง\n{second} สอง") == [style, "  หนึ่ง", "  สอง"]


def test_lists_of_every_style_stand_inside_each_other() -> None:
    text = "๑. ก\n   (๑) ข\n       ก. ค\n          - ง\n\n   (๒) จ\n๒. ฉ"
    assert read(text) == [
        *("1. 1", "  ก", "  1() 1", "    ข", "    ก. 1", "      ค", "      - 1", "        ง"),
        *("    จ", "  ฉ"),
    ]


def test_a_list_of_another_style_is_a_list_of_its_own() -> None:
    assert read("1) ก\n(1) ข\n1. ค\nก. ง\nก) จ") == [
        *("1) 1", "  ก", "1() 1", "  ข", "1. 1", "  ค", "ก. 1", "  ง", "ก) 1", "  จ")
    ]


@pytest.mark.parametrize("first", ["1.", "๑.", "(1)", "ก."])
def test_only_a_first_item_ends_a_paragraph(first: str) -> None:
    assert len(read(f"ข้อความ\n{first} ก")) == 3


@pytest.mark.parametrize("second", ["2.", "๒.", "(2)", "ข."])
def test_another_item_runs_on_with_a_paragraph(second: str) -> None:
    assert read(f"ข้อความ\n{second} ก") == [f"ข้อความ {second} ก"]


def test_lines_run_on_with_an_item_and_paragraphs_belong_to_it() -> None:
    assert read("(1) ก\nต่อ\n\n    ข\n(2) ค") == ["1() 1", "  ก ต่อ", "  ข", "  ค"]
    assert read("ก. ก\nต่อ\n\n   ข\nข. ค") == ["ก. 1", "  ก ต่อ", "  ข", "  ค"]


def test_letters_count_on_behind_a_paragraph() -> None:
    assert read("ก. ก\nข. ข\n\nข้อความ\n\nค. ค") == ["ก. 1", "  ก", "  ข", "ข้อความ", "ก. 3", "  ค"]


def test_an_item_may_begin_with_an_abbreviation() -> None:
    assert read("ก. พ.ศ. 2563 มี\nข. ก.ก. เห็นชอบ") == ["ก. 1", "  พ.ศ. 2563 มี", "  ก.ก. เห็นชอบ"]


@pytest.mark.parametrize(
    "line",
    [
        "พ.ศ. 2563 เป็นปีแรก",
        "ก.ก. เห็นชอบ",
        "ก. ก. เห็นชอบ",
        "ก. ค. 2563",
        "ก. พ. 2563",
        "น. เป็นต้นไป",
        "ส. ตัวอย่าง กล่าว",
        "ก.",
        "ก.ความ",
        "(ก)",
        "(2563) ก",
        "(1)ก",
        "๑.๒ ล้าน",
        "๑.ก",
        "ฃ. ก",
    ],
)
def test_prose_is_no_list(line: str) -> None:
    assert read(line) == [line]
    assert len(read(f"ข้อความ\n{line}")) == 1
    assert len(read(f"- ข้อความ\n{line}")) == 2
