"""One wrong value in the facts is reported, or it changes the document consistently everywhere."""

import os
from collections.abc import Mapping
from functools import cache

import pytest
from mutations import ANNEX, KINDS, PLAN, Edit, edit, sample
from oracle import disagreement
from project import TODAY, say
from wordfile import WordFile

from bmaplan_docs import Project
from bmaplan_docs.diagnostics import Severity

COUNT = int(os.environ.get("BMAPLAN_MUTATIONS", "24"))
ALL = 300
ARGUED: dict[int, str] = {}
"""The edits that are neither, and why that must be so."""


@cache
def unedited(document: str) -> WordFile:
    found, word = made(sample(), document)
    assert not found, "the samples have no fault, so that whatever is said is said of the edit"
    assert word
    return word


def made(files: Mapping[str, bytes], document: str) -> tuple[list[str], WordFile | None]:
    """Return the warnings and errors that a build gives, and the Word file where it wrote one."""
    result = Project.in_memory(files).build([document], today=TODAY)
    found = [say(one) for one in result.diagnostics if one.severity is not Severity.INFO]
    return found, WordFile(result.outputs[0].content) if result.outputs else None


def outcome(one: Edit) -> str:
    """Return what was reported, ``consistent``, or what is neither."""
    before = unedited(one.fact.document)
    found, after = made(one.files, one.fact.document)
    if found:
        return f"reported: {found[0]}"
    assert after
    return disagreement(one, before, after) or "consistent"


@pytest.mark.parametrize("number", range(COUNT))
def test_an_edit_is_reported_or_changes_the_document_everywhere(number: int) -> None:
    one = edit(number)
    found = outcome(one)
    follows = found == "consistent" or found.startswith("reported: ")
    assert follows != (number in ARGUED), f"{one}: {found}"


@pytest.mark.parametrize("kind", ["amount", "name"])
def test_one_place_that_did_not_follow_is_seen(kind: str) -> None:
    one = next(
        found
        for found in map(edit, range(ALL))
        if found.kind == kind and found.fact.document == PLAN and outcome(found) == "consistent"
    )
    before = unedited(PLAN)
    _, after = made(one.files, PLAN)
    assert after
    old, new = (thai(value) for value in (one.fact.value, one.new))
    assert disagreement(one, before, WordFile(after.retyped(new, old)))


def thai(typed: str) -> str:
    return typed.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))


def test_the_edits_are_spread_over_the_kinds_and_both_samples() -> None:
    first = [edit(number) for number in range(24)]
    assert {kind: sum(one.kind == kind for one in first) for kind in KINDS} == dict.fromkeys(KINDS, 4)
    assert {one.fact.document for one in first} == {PLAN, ANNEX}
