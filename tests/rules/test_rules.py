"""Every rule finds what it is for, at its line, and is silent about what only looks like it.

Cases stand in ``<group>.cases``. A title ``CODE: what it shows`` is that of a case in which the rule finds
something; ``not CODE: what it shows`` that of a near miss. Only the codes that a case names are looked at, so
that a new rule makes no case of another fail.
"""

from pathlib import Path

import pytest
from cases.reading import Case, read_cases
from project import TODAY, sample_project, say, small_project

from bmaplan_docs import Project
from bmaplan_docs.checker.catalogue import all_rules, groups
from bmaplan_docs.diagnostics import Severity

CASES = list(read_cases(Path(__file__).parent))
OF_WORD_FILES = {("text", "arabic-digits-amid-thai")}
"""Rules that no content can break; each has tests of its own in ``tests/unit/checker``."""
RULES = {rule.code.name: rule for rule in all_rules()}


def case_id(case: Case) -> str:
    return case.title


def code_of(case: Case) -> str:
    return case.title.partition(":")[0].removeprefix("not ")


def project_of(case: Case) -> Project:
    files = {path: text for path, text in small_project().items() if path not in case.removed}
    return Project.in_memory({**files, "bmaplan.yaml": "name: ก", **case.files})


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_a_rule_tells_what_it_is_for_and_nothing_else(case: Case) -> None:
    named = {code_of(case), *(one.code for one in case.expected)}
    found = [one for one in project_of(case).check(today=TODAY).diagnostics if one.code.name in named]
    said = "\n".join(map(say, found))
    told = sorted((one.span.path, one.span.line, one.code.name) for one in found if one.span)
    assert told == sorted((one.path, one.line, one.code) for one in case.expected), said
    for one in case.expected:
        place = f"{one.path}:{one.line}: {one.code}: "
        lines = [line for line in said.split("\n") if line.startswith(place)]
        assert any(all(word in line for word in one.words.split()) for line in lines), said


@pytest.mark.parametrize("case", [case for case in CASES if case.fixed], ids=case_id)
def test_what_a_safe_fix_makes_of_it(case: Case) -> None:
    named = {code_of(case), *(one.code for one in case.expected)}
    path = list(case.files)[-1]
    fixed = project_of(case).fix(select=named, today=TODAY)
    assert [change.after.decode() for change in fixed.changes if change.path == path] == [case.fixed]


def test_every_rule_has_a_case_and_a_near_miss_in_the_file_of_its_group() -> None:
    shown = {(case.topic, code_of(case)) for case in CASES if not case.title.startswith("not ")}
    missed = {(case.topic, code_of(case)) for case in CASES if case.title.startswith("not ")}
    wanted = {(rule.group, name) for name, rule in RULES.items()} - OF_WORD_FILES
    assert {"without a case": wanted - shown, "without a near miss": wanted - missed} == {
        "without a case": set(),
        "without a near miss": set(),
    }
    assert {code for _, code in shown | missed} - set(RULES) == set(), "cases of rules that do not exist"


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_a_near_miss_expects_nothing_and_a_case_its_own_code(case: Case) -> None:
    expected = code_of(case) in {one.code for one in case.expected}
    assert expected != case.title.startswith("not ")


def test_every_module_of_a_group_is_found() -> None:
    folder = Path("src/bmaplan_docs/checker/rules")
    with_rule = [file for file in folder.rglob("*.py") if "\nRULE = Rule(" in file.read_text("utf-8")]
    assert len(with_rule) == len(RULES)
    assert {file.stem.replace("_", "-") for file in with_rule} == set(RULES)
    assert {file.parent.name for file in with_rule} == set(groups())


@pytest.mark.parametrize("name", RULES)
def test_a_rule_explains_itself(name: str) -> None:
    code = RULES[name].code
    assert code.why
    assert code.hint
    assert code.bad
    assert code.good


def test_the_samples_are_silent() -> None:
    found = Project.in_memory(sample_project()).check(today=TODAY).diagnostics
    told = [one for one in found if one.code.name in RULES and one.severity is not Severity.INFO]
    assert list(map(say, told)) == []
