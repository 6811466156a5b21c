"""Terms and what they mean."""

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.reader.markdown import read_markdown
from bmaplan_docs.reader.pictures import Pictures
from bmaplan_docs.source import Source
from bmaplan_docs.tree import Blocks, Definitions, ItemList, Paragraph, plain_text
from bmaplan_docs.workspace import MemoryWorkspace


def read(text: str) -> Blocks:
    report = Report()
    return read_markdown(Source("a.md", text), text, 1, Pictures(MemoryWorkspace(), "", report), report)


def test_terms_have_one_meaning_or_more() -> None:
    (block,) = read("ปก\n: แผ่นแรก\n: แผ่นหลัง\n\nคำนำ\n: ข้อความ\n")
    assert isinstance(block, Definitions)
    assert [plain_text(item.term) for item in block.items] == ["ปก", "คำนำ"]
    assert [len(item.meanings) for item in block.items] == [2, 1]
    assert [item.span.line for item in block.items if item.span] == [1, 5]


def test_a_meaning_holds_blocks() -> None:
    (block,) = read("ปก\n: แผ่นแรก\n\n  ต่อ\n\n  - ก\n")
    assert isinstance(block, Definitions)
    ((first, second, third),) = block.items[0].meanings
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert isinstance(third, ItemList)


def test_a_term_with_a_colon_runs_in() -> None:
    (block,) = read("ปก :\n: แผ่นแรก\n\nคำนำ\n: ข้อความ\n")
    assert isinstance(block, Definitions)
    assert [item.run_in for item in block.items] == [True, False]


def test_other_signs_and_colons_without_a_space_are_text() -> None:
    for text in ("ประมาณ\n~ 50 คน", "เวลา\n:30 น.", "ก\nข\n: ค", "ก\n\\: ข"):
        assert all(isinstance(block, Paragraph) for block in read(text)), text
