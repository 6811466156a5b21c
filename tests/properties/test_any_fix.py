"""Fixing is done after one round, keeps the shape of a text, and its bytes around the changes."""

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
TEXTS = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
LEFT = (
    "<!-- จ\u0e4d\u0e32  เเผน \u200bต่างๆ -->",
    "`จ\u0e4d\u0e32  เเผน`",
    "<https://a.th/เเผน/จ\u0e4d\u0e32\u200bต่างๆ>",
    "https://a.th/เเผน/จ\u0e4d\u0e32ต่างๆ",
    "[ก](https://a.th/เเผน\u200bต่างๆ)",
    "```\nจ\u0e4d\u0e32  เเผน\u200bต่างๆ\n```",
    "(เเผน-ต่างๆ)=\n### หัวข้อ",
)
"""What is no text of a document; fixes may not touch a sign of it."""


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


@settings(max_examples=25, deadline=None)
@given(TEXTS, st.sampled_from(LEFT), TEXTS)
def test_comments_code_addresses_and_labels_are_left(before: str, kept: str, after: str) -> None:
    content = (HEAD + f"{before}\n\n{kept}\n\n{after}" + "\n").encode()
    assert fixed(content).count(kept.encode()) == content.count(kept.encode())


def test_comments_ids_and_addresses_in_yaml_are_left() -> None:
    path = "content/plan/projects.yaml"
    files = small_project()
    text = files[path].decode()
    kept = "# จ\u0e4d\u0e32นวนเเผน  ต่างๆ\u200b"
    typed = f"{kept}\n" + text.replace("name: ", "name: เเผน", 1)
    made = Project.in_memory({**files, "bmaplan.yaml": "name: ก", path: typed})
    (change,) = (one for one in made.fix(["plan"], today=TODAY).changes if one.path == path)
    assert change.after.decode() == typed.replace("name: เเผน", "name: แผน")


@pytest.mark.parametrize(
    "text",
    ["\u200b- ข้อแรก", "ก\n\u200b# ข", "สวน\n- \u200b", "\u200b1. ก", "*\u200b*ก*\u200b*", "- \u200b1. ก"],
)
def test_a_sign_that_hides_a_mark_is_told_and_left(text: str) -> None:
    content = f"{HEAD}{text}\n".encode()
    assert fixed(content) == content
    found = project(content).check(["study"], today=TODAY).diagnostics
    assert "invisible-character" in {one.code.name for one in found}


@pytest.mark.parametrize("text", ["สวน", "สวน **ใหญ่** `ก  ข`", "- สวน\n- บ้าน"])
def test_what_is_right_is_left(text: str) -> None:
    content = (HEAD + text).encode()
    assert fixed(content) == content
