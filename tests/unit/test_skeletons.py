"""A new document says of every place to fill that it is to be filled, and nothing else."""

import itertools
import re

import pytest
from project import documents, project, small_project

from bmaplan_docs import Project, doctypes
from bmaplan_docs.doctypes.base import DocumentType
from bmaplan_docs.scaffold import new_document, new_project

KINDS = [kind for name in doctypes.names() if (kind := doctypes.find(name))]
EVERY = [(kind, edition) for kind in KINDS for edition in kind.editions]
BLANK = re.compile("<กรอก[^<>\n…]*>")
each = pytest.mark.parametrize(
    ("kind", "edition"), EVERY, ids=lambda value: getattr(value, "name", value.__class__.__name__)
)


def files(kind: DocumentType, edition, year: int = 2569) -> dict[str, str]:
    return dict(new_document(kind, edition, year, "new/one"))


def printed(text: str) -> str:
    """Return a text with its lines, but without what stands in comments."""
    bare = re.sub("(?s)<!--.*?-->", lambda found: "\n" * found[0].count("\n"), text)
    return re.sub(r"(?m)^#  +(?:- )?[a-z]+:.*$", "", bare)


def places(texts: dict[str, str]) -> list[tuple[str, int, str]]:
    return sorted(
        (path, number, blank)
        for path, text in texts.items()
        for number, line in enumerate(printed(text).split("\n"), 1)
        for blank in BLANK.findall(line)
    )


@each
def test_every_blank_is_told_once_at_its_place(kind, edition):
    texts = files(kind, edition)
    result = Project.in_memory({**new_project(), **texts}).check(["new/one"])
    blanks = [found for found in result.diagnostics if found.code.name == "unfinished"]
    told = [(found.span.path, found.span.line, found.message.params.get("blank")) for found in blanks]
    assert sorted(told) == places(texts)
    held = [found.code.name for found in result.diagnostics if found not in blanks]
    assert held in ([], ["blanks-left"])
    assert result.ok == (held == [])


@each
def test_a_new_document_is_built_as_soon_as_nothing_that_tables_need_is_blank(kind, edition):
    result = Project.in_memory({**new_project(), **files(kind, edition)}).build(["new/one"])
    told = {found.code.name for found in result.diagnostics}
    assert told in ({"unfinished"}, {"unfinished", "blanks-left"})
    assert bool(result.outputs) == ("blanks-left" not in told)


STUDY = doctypes.find("individual-study")
OPTIONAL = ("คำนำ", "กิตติกรรมประกาศ", "บรรณานุกรม", "ภาคผนวก")


def uncommented(text: str) -> str:
    """Return a skeleton in which the signs around everything optional were taken away, as it says."""
    text = re.sub(r"(?ms)^<!-- เพิ่มได้ถ้าต้องการ.*?\n(.*?)^-->\n", r"\1", text)
    return re.sub(r"(?m)^# ((?:date|list_of|references)|  +(?:- )?[a-z]+:)", r"\1", text)


@pytest.mark.parametrize("edition", STUDY.editions, ids=lambda edition: str(edition.year))
def test_what_is_optional_is_used_by_taking_its_signs_away(edition):
    (path, text), *_ = files(STUDY, edition).items()
    whole = uncommented(text)
    for title in OPTIONAL:
        assert f"\n# {title}\n" in whole
        assert f"\n# {title}\n" not in re.sub("(?s)<!--.*?-->", "", text)
    result = Project.in_memory({**new_project(), path: whole}).build(["new/one"])
    assert {found.code.name for found in result.diagnostics} == {"unfinished", "uncited-work", "empty-list"}
    assert sorted(places({path: whole})) == sorted(
        (found.span.path, found.span.line, found.message.params["blank"])
        for found in result.diagnostics
        if found.code.name == "unfinished"
    )
    assert result.outputs


@pytest.mark.parametrize("edition", STUDY.editions, ids=lambda edition: str(edition.year))
def test_a_new_study_says_what_to_do_first_and_how_complete_it_is(edition):
    (path, text), *_ = files(STUDY, edition).items()
    assert text.startswith("---\n# อ่านก่อน\n")
    (one,) = Project.in_memory({**new_project(), path: text}).check(["new/one"]).completeness
    assert (one.words, len(one.missing_sections)) == (0, one.sections)
    assert one.fields - len(one.empty_fields) == 3 - 2 * (edition.year == 2561)  # the year, two results


def test_a_new_study_is_built_at_once():
    study = doctypes.find("individual-study")
    texts = files(study, study.editions[-1])
    assert Project.in_memory({**new_project(), **texts}).build(["new/one"]).outputs


@each
def test_every_required_part_of_the_form_has_its_guidance(kind, edition):
    text = files(kind, edition)["content/new/one/index.md"]
    for part in edition.parts().values():
        if part.required:
            assert f"# {part.title}\n" in text
            assert part.guidance in text


@each
def test_a_new_document_has_no_fault_once_every_blank_is_filled_in(kind, edition):
    agencies = itertools.cycle(("environment", "drainage"))

    def fill(blank: re.Match[str]) -> str:
        if "หน่วยงานที่ดำเนินการ" in blank[0]:
            return next(agencies)
        ids = {"สนับสนุน": "drainage", "หน่วยงาน": "environment"}
        ids |= {"แผนระดับบน": "city-3", "เป้าประสงค์": "2.1.1.1"}
        if blank[0].startswith("<กรอกรหัส"):
            return next((id_ for word, id_ in ids.items() if word in blank[0]), "X1")
        example = re.search(r"เช่น ([^>]*)>", blank[0])
        return example[1] if example else "1"

    filled = {path: BLANK.sub(fill, text) for path, text in files(kind, edition, 2568).items()}
    result = Project.in_memory({**small_project(), **filled}).build(["new/one"])
    assert [(found.code.name, found.message.params) for found in result.diagnostics] == []
    assert documents(result) == ["new/one"]


@each
def test_a_fiscal_year_is_the_one_that_was_given(kind, edition):
    texts = files(kind, edition, 2571)
    assert "2571" in "".join(texts.values())


def test_a_reference_that_is_still_blank_keeps_a_document_from_being_built_and_is_told_once():
    changed = next(
        path
        for path in small_project()
        if path.startswith("content/plan/") and b"agency:" in small_project()[path]
    )
    text = re.sub(r"(?m)^agency: .*$", "agency: <กรอกรหัสหน่วยงาน>", small_project()[changed].decode())
    made = project({changed.removeprefix("content/"): text})
    for result in (made.check(["plan"]), made.build(["plan"])):
        assert sorted(found.code.name for found in result.diagnostics) == ["blanks-left", "unfinished"]
