"""What a project knew when it wrote its baseline is not told again, until its line changes."""

from project import codes, small_project

from bmaplan_docs import Project
from bmaplan_docs.checker.baseline import baseline_of
from bmaplan_docs.project import BASELINE

PART = "content/study/1-background.md"


def project(*lines: str, baseline: bytes | None = None, settings: str = "name: ก") -> Project:
    text = "\n\n".join(("# หลักการและเหตุผล", *lines, ""))
    known = {BASELINE: baseline} if baseline is not None else {}
    return Project.in_memory({**small_project(), "bmaplan.yaml": settings, PART: text, **known})


def known(*lines: str) -> bytes:
    return baseline_of(project(*lines).check().diagnostics)


def test_known_problems_are_counted_and_not_told():
    lines = ("สวน  เก่า", "งานอื่นๆ")
    result = project(*lines, baseline=known(*lines)).check()
    assert codes(result) == []
    assert result.known == 2


def test_lines_may_move():
    result = project("ย่อหน้าใหม่", "", "สวน  เก่า", baseline=known("สวน  เก่า")).check()
    assert codes(result) == []


def test_a_changed_line_is_told():
    assert codes(project("สวน  เก่ามาก", baseline=known("สวน  เก่า")).check()) == ["doubled-space"]


def test_one_more_line_of_the_same_words_is_told():
    result = project("สวน  เก่า", "ก", "สวน  เก่า", baseline=known("สวน  เก่า")).check()
    assert [(found.code.name, found.span.line) for found in result.diagnostics] == [("doubled-space", 7)]


def test_errors_are_never_known():
    error = "name: ก\nchecks:\n  severity:\n    doubled-space: error\n"
    result = project("สวน  เก่า", baseline=known("สวน  เก่า"), settings=error).check()
    assert codes(result) == ["doubled-space"]


def test_known_problems_are_told_when_asked_for_and_mended():
    made = project("สวน  เก่า", baseline=known("สวน  เก่า"))
    assert codes(made.check(known=True)) == ["doubled-space"]
    assert [change.path for change in made.fix().changes] == [PART]


def test_a_damaged_baseline_is_told_and_knows_nothing():
    for content in (b"{", b"[]", b'{"problems": 3}', b"\xff"):
        result = project("สวน  เก่า", baseline=content).check()
        assert codes(result) == ["bad-baseline", "doubled-space"]
