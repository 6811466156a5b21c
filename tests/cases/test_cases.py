"""Every fault a writer can make is told once, at its line; what only looks like one is not told."""

import importlib
import pkgutil
from pathlib import Path

import pytest
from cases.reading import Case, read_cases
from project import DOCUMENTS, OUTPUTS, ROOT, TODAY, codes, project, say, small_project

import bmaplan_docs
from bmaplan_docs import Project
from bmaplan_docs.checker.catalogue import all_rules
from bmaplan_docs.diagnostics import Code

CASES = list(read_cases())
RULE_CASES = list(read_cases(Path(ROOT) / "tests/rules"))
FIRST_OF_TOPIC = list({case.topic: case for case in reversed(CASES) if case.expected}.values())

# Codes that no content can show: what is wrong is the form, the folder or the command.
SHOWN_IN_TESTS = {
    "arabic-digits-amid-thai": "unit/checker/test_digits_of_word_files.py",
    "no-project": "cases/test_library.py",
    "unknown-document": "cases/test_library.py",
    "bad-baseline": "unit/checker/test_baseline.py",
    "blanks-left": "cases/test_library.py",
    "unreadable-word-file": "unit/cli/test_word_files.py",
    "cannot-write": "cases/test_interrupted.py",
    "document-too-deep": "unit/reader/test_nesting.py",
    "written-beside": "cases/test_interrupted.py",
    "forbidden-name": "cases/test_interrupted.py",
    "cannot-read": "incremental/test_many_workers.py",
    "tool-fault": "incremental/test_many_workers.py",
    "worker-died": "incremental/test_many_workers.py",
    "year-not-later": "unit/doctypes/test_next_plan.py",
    "no-comments": "unit/word/test_comments.py",
    "no-such-file": "unit/builders/test_xlsx.py",
    "office-missing": "office/test_pdf.py",
    "office-failed": "office/test_pdf.py",
    "font-replaced": "office/test_pdf.py",
    "picture-turned": "unit/word/test_pictures.py",
    "other-type": "unit/doctypes/test_minutes.py",
    "unusual-thai-in-cells": "unit/reader/test_sheets.py",
    "which-sheet": "unit/reader/test_sheets.py",
    "hidden-sheet": "unit/reader/test_sheets.py",
    "hidden-columns": "unit/reader/test_sheets.py",
    "hidden-rows": "unit/reader/test_sheets.py",
    "formula-without-value": "unit/reader/test_sheets.py",
    "doubtful-date": "unit/reader/test_sheets.py",
    "merged-amount": "unit/reader/test_sheets.py",
    "form-missing": "unit/word/test_form.py",
    "form-broken": "unit/word/test_form.py",
    "form-unknown-field": "unit/word/test_form.py",
    "form-lacks-field": "unit/word/test_form.py",
    "form-slot-not-alone": "unit/word/test_form.py",
    "audit": "unit/word/test_form.py",
}


def case_id(case: Case) -> str:
    return f"{case.topic}: {case.title}"


def project_of(case: Case, earlier: dict[str, bytes] | None = None) -> Project:
    files = {path: text for path, text in small_project().items() if path not in case.removed}
    return Project.in_memory({**files, **case.files, **(earlier or {})})


def all_codes() -> set[Code]:
    found = set()
    for module in pkgutil.walk_packages(bmaplan_docs.__path__, "bmaplan_docs."):
        if not module.name.endswith("__main__"):
            values = vars(importlib.import_module(module.name)).values()
            found |= {value for value in values if isinstance(value, Code)}
    return found | {rule.code for rule in all_rules()}


def test_the_small_project_has_no_fault() -> None:
    result = project().build()
    assert [say(found) for found in result.diagnostics] == []
    assert tuple(output.path for output in result.outputs) == OUTPUTS


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_exactly_the_expected_problems_are_told_at_their_lines(case: Case) -> None:
    result = project_of(case).check(today=TODAY)
    told = sorted(
        (found.span.path, found.span.line, found.code.name) for found in result.diagnostics if found.span
    )
    said = "\n".join(say(found) for found in result.diagnostics)
    assert len(told) == len(result.diagnostics), said
    assert told == sorted((one.path, one.line, one.code) for one in case.expected), said
    for one in case.expected:
        place = f"{one.path}:{one.line}: {one.code}: "
        (line, *_) = [line for line in said.split("\n") if line.startswith(place)]
        words = [word for word in one.words.split(" ") if word]
        assert [word for word in words if word not in line] == [], line


@pytest.mark.parametrize("case", FIRST_OF_TOPIC, ids=case_id)
def test_a_fault_keeps_back_its_own_document_only(case: Case) -> None:
    outputs = {name: f"build/docx/{name}.docx" for name in DOCUMENTS}
    faulty = {name for name in DOCUMENTS for one in case.expected if one.path.startswith(f"content/{name}/")}
    made = project_of(case, dict.fromkeys(outputs.values(), b"earlier"))
    result = made.build()
    written = {output.document for output in result.outputs}
    assert written == set(DOCUMENTS) - faulty
    for name, path in outputs.items():
        assert (made.workspace.read(path) == b"earlier") == (name in faulty)
    assert {"audit", "cannot-write"}.isdisjoint(codes(result))


def test_every_code_has_a_case_that_shows_it() -> None:
    shown = {one.code for case in (*CASES, *RULE_CASES) for one in case.expected}
    assert {code.name for code in all_codes()} == shown | set(SHOWN_IN_TESTS)
    for code, file in SHOWN_IN_TESTS.items():
        assert f'"{code}"' in (Path(ROOT) / "tests" / file).read_text("utf-8")


def test_no_two_codes_have_one_name() -> None:
    names = [code.name for code in all_codes()]
    assert sorted(set(names)) == sorted(names)
