"""Markdown becomes blocks and inlines, each block with the line it begins in."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.reader.markdown import read_markdown
from bmaplan_docs.reader.pictures import Pictures
from bmaplan_docs.source import Source, Span
from bmaplan_docs.tree import Blocks, Break, Code, Emphasis, Inlines, Link, Paragraph, Strong, Text
from bmaplan_docs.workspace import MemoryWorkspace


def read(text: str, first_line: int = 1) -> Blocks:
    report = Report()
    source = Source("a.md", "\n" * (first_line - 1) + text)
    pictures = Pictures(MemoryWorkspace(), "", report)
    blocks = read_markdown(source, text, first_line, pictures, report)
    assert [found.code.name for found in report] == []
    return blocks


def inlines(text: str) -> Inlines:
    (paragraph,) = read(text)
    assert isinstance(paragraph, Paragraph)
    return paragraph.children


def outline(node: object) -> str:
    """A block as its kind and the kinds and texts below it."""
    if isinstance(node, str):
        return repr(node)
    if isinstance(node, tuple):
        return " ".join(outline(item) for item in node)
    if not is_dataclass(node):
        return ""
    names = ("children", "value", "blocks", "items", "head", "body", "cells", "caption")
    inside = [outline(getattr(node, one.name)) for one in fields(node) if one.name in names]
    return f"{type(node).__name__}({' '.join(filter(None, inside))})"


def lines(node: object) -> Iterator[tuple[str, int]]:
    """The kind and the line of every block that has a place."""
    if isinstance(node, tuple):
        for item in node:
            yield from lines(item)
    elif is_dataclass(node) and not isinstance(node, (Span, Source)):
        span = getattr(node, "span", None)
        if isinstance(span, Span) and not isinstance(node, Text):
            yield type(node).__name__, span.line
        for one in fields(node):
            yield from lines(getattr(node, one.name))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ก", (Text("ก"),)),
        ("**ก** ข", (Strong((Text("ก"),)), Text(" ข"))),
        ("*ก*", (Emphasis((Text("ก"),)),)),
        ("***ก***", (Emphasis((Strong((Text("ก"),)),)),)),
        ("ไทย**หนา**ไทย", (Text("ไทย"), Strong((Text("หนา"),)), Text("ไทย"))),
        ("`a  *b*`", (Code("a  *b*"),)),
        ("[ก](https://a.b/ค)", (Link((Text("ก"),), "https://a.b/%E0%B8%84"),)),
        ("<https://a.b>", (Link((Text("https://a.b"),), "https://a.b"),)),
        ("ก\nข", (Text("ก"), Text(" "), Text("ข"))),
        ("ก\\\nข", (Text("ก"), Break(), Text("ข"))),
        ("ก  \nข", (Text("ก"), Break(), Text("ข"))),
        (r"\*ก\* &lt;b&gt; &amp;amp; \{x}", (Text("*ก* <b> &amp; {x}"),)),
        ("ก <!-- ไม่พิมพ์ --> ข", (Text("ก "), Text(" ข"))),
    ],
)
def test_inlines(text: str, expected: Inlines) -> None:
    merged: list[object] = []
    for inline in inlines(text):
        if (
            isinstance(inline, Text)
            and merged
            and isinstance(merged[-1], Text)
            and "\n" not in text
            and "<!" not in text
        ):
            merged[-1] = Text(merged[-1].value + inline.value)
        else:
            merged.append(inline)
    assert tuple(merged) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## ก", "Heading(Text('ก'))"),
        ("- ก\n  - ข", "ItemList(Item(Paragraph(Text('ก')) ItemList(Item(Paragraph(Text('ข'))))))"),
        ("> ก\n>\n> ข", "Quote(Paragraph(Text('ก')) Paragraph(Text('ข')))"),
        ("```\nก\n\nข\n```", "CodeBlock('ก\\n\\nข')"),
        ("    ก", "CodeBlock('ก')"),
        (
            "| ก |\n|---|\n| **ข** |",
            "Table(Row(Cell(Paragraph(Text('ก')))) Row(Cell(Paragraph(Strong(Text('ข'))))))",
        ),
        (":::{landscape}\nก\n:::", "Landscape(Paragraph(Text('ก')))"),
        (
            ":::{table} ชื่อ\n| ก |\n|---|\n| ข |\n:::",
            "Table(Row(Cell(Paragraph(Text('ก')))) Row(Cell(Paragraph(Text('ข')))) Text('ชื่อ'))",
        ),
        ("<!-- ก\n\nข -->", ""),
        ("", ""),
    ],
)
def test_blocks(text: str, expected: str) -> None:
    assert outline(read(text)) == expected


def test_a_list_knows_its_kind_where_it_begins_and_its_mark() -> None:
    dashes, numbers, brackets = read("- ก\n\n4. ข\n\n2) ค")
    assert (dashes.ordered, numbers.ordered) == (False, True)
    assert (numbers.start, numbers.delimiter, brackets.start, brackets.delimiter) == (4, ".", 2, ")")


def test_columns_are_aligned_as_the_rule_says() -> None:
    (table,) = read("| ก | ข | ค |\n|:--|:-:|--:|\n| ง | จ | ฉ |")
    assert [column.align for column in table.columns] == ["left", "center", "right"]


def test_every_block_knows_its_line_in_the_file() -> None:
    text = (
        "# ก\n\nข\n\n- ค\n\n  ง\n\n> จ\n\n"
        "::::{landscape}\n\nฉ\n\n:::{table} ช\n| ซ |\n|---|\n| ฌ |\n:::\n::::\n"
    )
    assert list(lines(read(text, first_line=11))) == [
        ("Heading", 11),
        ("Paragraph", 13),
        ("ItemList", 15),
        ("Paragraph", 15),
        ("Paragraph", 17),
        ("Quote", 19),
        ("Paragraph", 19),
        ("Landscape", 21),
        ("Paragraph", 23),
        ("Table", 26),
        ("Paragraph", 26),
        ("Paragraph", 28),
    ]
