"""Fixing is done after one round, keeps the shape of a text, and its bytes around the changes."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from project import TODAY, small_project

from bmaplan_docs import Project
from bmaplan_docs.checker import Reading
from bmaplan_docs.diagnostics import Report
from bmaplan_docs.reader.markdown import read_markdown
from bmaplan_docs.reader.pictures import Pictures
from bmaplan_docs.reader.text import decode
from bmaplan_docs.workspace import MemoryWorkspace

PART = "content/study/1-background.md"
HEAD = "# หลักการและเหตุผล\n\n"
PIECES = [
    "งานต่างๆ",
    "ของ",
    " ",
    "  ",
    "(",
    ")",
    "“",
    "”",
    "ฯลฯ",
    "ๆ",
    "กรุงเทพ ฯ",
    "พ.ศ.",
    "๒๕๖๖",
    "2566-2570",
    "๕",
    "5",
    "เเผน",
    "จ\u0e4d\u0e32",
    "ท\u0e48\u0e35",
    "\u200b",
    "**",
    "*",
    "`ก  ข`",
    "[ก](http://a/๑)",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "> ",
    "| ก | ข |\n|---|---|\n| ต่างๆ | 5คน |\n",
    "## หัวข้อ\n\n",
    "กฏหมาย",
    "ร้อยละ 5%",
    ",",
    " , ",
    "\\*",
    "&amp;",
    "<!-- ก  ข -->",
    "ค\u0941ณ",
    "cafe\u0301",
]
HIDDEN_MARK = re.compile("\u200b[\u200b ]*(?:- |1\\. |> |[|]|#)")
"""An invisible sign before a mark of Markdown hides it: once the sign is gone, the line is another block."""
TEXTS = (
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join).filter(lambda t: not HIDDEN_MARK.search(t))
)


def project(content: bytes) -> Project:
    return Project.in_memory({**small_project(), "bmaplan.yaml": "name: ก", PART: content})


def fixed(content: bytes) -> bytes:
    changes = {change.path: change.after for change in project(content).fix(["study"], today=TODAY).changes}
    return changes.get(PART, content)


def shape(content: bytes) -> list[object]:
    report = Report()
    source = decode(PART, content, report)
    assert source is not None
    pictures = Pictures(MemoryWorkspace(), "", Report())
    blocks = read_markdown(source, source.text, 1, pictures, Report())
    return [
        (passage.kind, [piece.mark for piece in passage.pieces if piece.mark])
        for passage in Reading.of(blocks).passages
        if passage.text.strip(" \u200b")
    ]


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from(["\n", "\r\n"]), st.sampled_from([b"", b"\xef\xbb\xbf"]))
def test_a_second_fix_changes_nothing_and_the_first_keeps_the_shape(text: str, end: str, mark: bytes) -> None:
    content = mark + (HEAD + text + "\n").replace("\n", end).encode()
    once = fixed(content)
    assert fixed(once) == once
    assert once.startswith(b"\xef\xbb\xbf") == bool(mark)
    assert once.count(end.encode()) == content.count(end.encode())
    assert shape(once) == shape(content)


@pytest.mark.parametrize("text", ["สวน", "สวน **ใหญ่** `ก  ข`", "- สวน\n- บ้าน"])
def test_what_is_right_is_left(text: str) -> None:
    content = (HEAD + text).encode()
    assert fixed(content) == content
