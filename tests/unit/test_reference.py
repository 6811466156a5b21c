"""docs/reference.md is what the program says of itself."""

import runpy
from pathlib import Path
from typing import Any

import pytest

from bmaplan_docs import doctypes
from bmaplan_docs.checker.catalogue import matching
from bmaplan_docs.cli.console import Exit
from bmaplan_docs.pipeline.every_code import all_codes
from bmaplan_docs.reader import directives

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(DOCS / "draft_reference.py"))


@pytest.fixture(scope="module")
def page(script: dict[str, Any]) -> str:
    text: str = script["reference"]()
    return text


def test_the_committed_page_is_what_the_script_writes(page: str) -> None:
    committed = (DOCS / "reference.md").read_text(encoding="utf-8")
    assert committed == page, "write it anew: python docs/draft_reference.py"


def test_every_type_part_and_code_is_there(page: str) -> None:
    for kind in filter(None, map(doctypes.find, doctypes.names())):
        assert f"### {kind.name}\n" in page
        for edition in kind.editions:
            assert all(f"# {part.title}`" in page for part in edition.parts().values())
    assert {name for name in all_codes() if f"### {name}\n" not in page} == matching(["all"])


@pytest.mark.parametrize(("language", "name"), [("th", "rules.md"), ("en", "rules.en.md")])
def test_the_pages_of_rules_are_what_the_script_writes_and_hold_all(language: str, name: str) -> None:
    made = runpy.run_path(str(DOCS / "draft_rules.py"))["page"](language)
    assert (DOCS / name).read_text(encoding="utf-8") == made, "write it anew: python docs/draft_reference.py"
    assert all(f"\n### {code}\n" in made for code in matching(["all"]))


def test_no_directive_and_no_exit_code_is_left_out(script: dict[str, Any]) -> None:
    assert set(script["DIRECTIVES"]) == set(directives._DIRECTIVES)
    assert set(script["EXITS"]) == set(Exit)


def test_values_are_told_by_their_kind(page: str) -> None:
    assert "| `projects[].budget[].amount` | จำนวนเงิน (บาท) | จำนวนเงิน (บาท) | ต้องมี |" in page
    assert "| `agency` | รหัสหน่วยงานเจ้าของแผน | รหัส (id) ในทะเบียนกลาง | ต้องมี |" in page
    assert "| `indicators[].measures[]` | รหัสมาตรการ | รายการของรหัส (id) ในเอกสารนี้ | ต้องมี |" in page
    assert "| `status` | สถานะ | `ร่าง` หรือ `สมบูรณ์` | เว้นได้ (ถือเป็น ร่าง) |" in page
    assert "| `stages[].indicators[].targets` | ค่าเป้าหมายรายปี | กลุ่มของ `ปี พ.ศ.: ข้อความ` | เว้นได้ |" in page


def test_signs_of_markdown_in_messages_stand_as_they_are(script: dict[str, Any]) -> None:
    assert script["plain"]("a_b | <c> *d*") == r"a\_b \| \<c> \*d\*"
