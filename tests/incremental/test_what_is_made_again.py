"""Only what depends on a change is made again, and a build says why."""

from datetime import UTC, date, datetime, timedelta

import pytest
from incremental.changing import BUDGET, NAME, STUDY, Changing
from project import DOCUMENTS, ENGLISH, SMALL, small_project
from wordfile import WordFile

from bmaplan_docs.builders import pdf
from bmaplan_docs.builders.codes import FONT_REPLACED, OFFICE_FAILED
from bmaplan_docs.cache import PLACE
from bmaplan_docs.diagnostics import Report
from bmaplan_docs.project.forms import shipped_folder

FORM = "templates/docx/individual-study-2566.docx"
PLAN_FORM = "templates/docx/annual-plan-2562.docx"
TODAY = date(2026, 1, 1)


@pytest.fixture
def changing() -> Changing:
    """The small project, with a study that quotes an amount of the plan and one that quotes a name."""
    made = Changing({**small_project(), "content/budget.md": STUDY + BUDGET, "content/name.md": STUDY + NAME})
    made.build()
    return made


def reasons(made: Changing, document: str) -> list[str]:
    return [reason.render(ENGLISH) for reason in made.build().reasons[document]]


def test_nothing_is_made_again_where_nothing_has_changed(changing: Changing) -> None:
    before = dict(changing.workspace.contents)
    result = changing.build()
    assert (result.outputs, result.reasons) == ((), {})
    assert result.unchanged == ("annex", "budget", "meeting", "name", "plan", "study")
    assert changing.workspace.contents == before


def test_a_first_build_makes_everything() -> None:
    first = Changing(dict(small_project()))
    assert reasons(first, "study") == ["it was not built before, or what was kept of it is gone"]
    assert first.build().unchanged == DOCUMENTS


def test_a_changed_text_makes_its_document_again(changing: Changing) -> None:
    changing.change("content/study/1-background.md", "สวนมีน้อย", "สวนยังมีน้อย")
    assert reasons(changing, "study") == ["the file 'content/study/1-background.md' has changed"]
    assert changing.made() == []


def test_a_file_that_comes_to_a_document_makes_it_again(changing: Changing) -> None:
    changing.workspace.contents["content/study/references.bib"] = b""
    assert reasons(changing, "study") == ["other files belong to the document 'study'"]


def test_a_new_document_makes_no_other_again(changing: Changing) -> None:
    changing.workspace.contents["content/new.md"] = (STUDY + BUDGET).encode()
    assert changing.made() == ["new"]


def test_a_document_that_is_gone_is_forgotten(changing: Changing) -> None:
    del changing.workspace.contents["content/name.md"]
    assert changing.made() == []


def test_a_changed_fact_makes_only_those_again_that_quote_it(changing: Changing) -> None:
    changing.change("content/plan/projects.yaml", "1,000,000", "2,000,000")
    assert changing.made() == ["budget", "plan"]
    changing.change("content/plan/projects.yaml", "โครงการเปิดสวน", "โครงการเปิดสวนสาธารณะ")
    assert reasons(changing, "name") == ["'open-parks.name' of the document 'plan' has changed"]
    assert changing.made() == []


def test_a_form_of_the_project_makes_its_documents_again(changing: Changing) -> None:
    changing.workspace.contents[FORM] = (shipped_folder() / "individual-study-2566.docx").read_bytes()
    assert changing.made() == []  # it is the one that came with the library
    changing.workspace.contents[FORM] += b"\n"
    assert reasons(changing, "study") == [f"the form '{FORM}' has changed"]
    changing.workspace.contents[FORM] = (shipped_folder() / "individual-study-2566.docx").read_bytes()
    assert changing.made() == ["budget", "name", "study"]


def test_a_changed_agency_makes_only_those_again_that_name_it(changing: Changing) -> None:
    registry = "content/registry/agencies.yaml"
    changing.workspace.contents[registry] = b"# a note\n" + changing.workspace.contents[registry]
    assert changing.made() == []
    changing.change(registry, "สำนักการระบายน้ำ", "สำนักระบายน้ำ")
    assert changing.made() == ["annex"]


def test_a_word_that_keeps_its_digits_makes_all_again(changing: Changing) -> None:
    changing.workspace.contents["content/registry/words.yaml"] = b"protected: [COVID-19]"
    assert len(changing.made()) == 6


def test_minutes_look_at_each_other(changing: Changing) -> None:
    for name in ("index.md", "1-agenda.md", "2-next.md", "people.yaml"):
        changing.workspace.contents[f"content/later/{name}"] = (SMALL / "content/meeting" / name).read_bytes()
    assert reasons(changing, "meeting") == ["other documents of its type have changed"]


def test_only_what_asks_for_the_day_is_made_again_on_another(changing: Changing) -> None:
    assert changing.made(today=TODAY) == ["meeting"]
    assert changing.made(today=TODAY) == []
    assert changing.made(today=date(2026, 1, 2)) == ["meeting"]


def test_settings_of_the_rules_check_everything_again(changing: Changing) -> None:
    changing.workspace.contents["bmaplan.yaml"] += b"\n# a note\n"
    assert changing.made() == []
    changing.workspace.contents["bmaplan.yaml"] = "name: สวน\n".encode()
    assert reasons(changing, "study") == ["the project asks other rules"]


def test_an_output_that_is_missing_or_was_changed_is_made_again(changing: Changing) -> None:
    whole = changing.outputs
    del changing.workspace.contents["build/docx/study.docx"]
    changing.workspace.contents["build/docx/annex-blank.docx"] += b"x"
    result = changing.build()
    said = {name: [reason.render(ENGLISH) for reason in why] for name, why in result.reasons.items()}
    assert said == {
        "annex": ["the file 'build/docx/annex-blank.docx' is not as it was built"],
        "study": ["the file 'build/docx/study.docx' is missing"],
    }
    assert changing.outputs == whole


def test_another_library_makes_everything_again(changing: Changing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bmaplan_docs.pipeline.survey.library_digest", lambda: "another")
    assert reasons(changing, "study") == ["this program, a library that it uses, or Python has changed"]
    assert changing.made() == []


def test_another_builder_makes_its_files_and_leaves_the_others(changing: Changing) -> None:
    assert changing.made(builders=("docx", "xlsx")) == ["annex", "budget", "meeting", "name", "plan", "study"]
    assert changing.made(builders=("docx", "xlsx")) == []
    assert changing.made() == []


def test_what_is_asked_for_is_made_again(changing: Changing) -> None:
    assert list(changing.build("study", fresh=True).reasons) == ["study"]
    assert changing.made() == []


def test_warnings_that_count_keep_a_document_back_and_are_not_looked_for_again(changing: Changing) -> None:
    changing.change("content/study/2-rest.md", "ปลูกต้นไม้", "ปลูก <กรอกชนิด>")
    assert changing.build().ok
    strict = changing.build(strict=True)
    assert ("study" in strict.failed, strict.ok, strict.reasons) == (True, False, {})
    assert changing.made() == []


def test_errors_are_told_again_without_reading_the_document_again(changing: Changing) -> None:
    changing.change("content/plan/direction.yaml", "vision:", "visoin:")
    first, second = changing.build(), changing.build()
    assert list(first.reasons) == ["budget", "name", "plan"]
    assert (second.reasons, second.failed) == ({}, first.failed)
    assert [found.code for found in second.diagnostics] == [found.code for found in first.diagnostics]


def test_a_check_keeps_what_it_found_for_a_build(changing: Changing) -> None:
    changing.change("content/study/1-background.md", "สวนมีน้อย", "สวนยังมีน้อย")
    check = changing.project.check(incremental=True)
    assert list(check.reasons) == ["study"]
    assert changing.project.check(incremental=True).reasons == {}
    assert changing.made() == ["study"]


def test_some_rules_only_are_asked_without_keeping_what_they_find(changing: Changing) -> None:
    kept = changing.workspace.contents[PLACE]
    changing.project.check(incremental=True, ignore=["all"])
    assert changing.workspace.contents[PLACE] == kept


def test_after_another_library_only_outputs_of_documents_that_are_gone_are_left_over(
    changing: Changing, monkeypatch: pytest.MonkeyPatch
) -> None:
    changing.project.build(["study", "plan"], ["xlsx"], incremental=True)
    monkeypatch.setattr("bmaplan_docs.pipeline.survey.library_digest", lambda: "another")
    changing.project.workspace.remove("content/annex/index.md")
    left = changing.project.build(["study"], incremental=True).orphans
    assert "build/docx/annex.docx" in left
    assert "build/xlsx/plan.xlsx" not in left


def test_a_library_that_is_not_asked_to_keeps_nothing() -> None:
    made = Changing(dict(small_project()))
    made.project.build()
    assert PLACE not in made.workspace.contents


class Press:
    """An office program that fails until somebody has mended it."""

    mended = False
    lacks_font = False

    def begin(self) -> "Press":
        return self

    def close(self) -> None: ...

    def build(self, _document: object, _workspace: object, report: Report) -> bytes | None:
        if not Press.mended:
            report.add(OFFICE_FAILED, None, reason="it did not answer")
        if Press.lacks_font:
            report.add(FONT_REPLACED, None, font="TH SarabunPSK", used="Noto")
        return b"%PDF" if Press.mended else None

    build_word = build


def test_what_an_office_program_failed_at_is_tried_again(
    changing: Changing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "Press", Press)
    monkeypatch.setattr(pdf, "lacks", lambda: None)
    for _ in range(2):
        result = changing.build("plan", builders=["pdf"])
        assert result.failed == ("plan",)
        (found,) = result.diagnostics
        assert (found.code.name, found.place[0]) == ("office-failed", "content/plan/index.md")
    monkeypatch.setattr(Press, "mended", True)
    assert [one.path for one in changing.build("plan", builders=["pdf"]).outputs] == ["build/pdf/plan.pdf"]
    assert changing.build("plan", builders=["pdf"]).unchanged == ("plan",)


def test_a_font_that_was_missing_is_looked_for_where_fonts_have_come(
    changing: Changing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "Press", Press)
    monkeypatch.setattr(pdf, "lacks", lambda: None)
    monkeypatch.setattr(Press, "mended", True)
    monkeypatch.setattr(Press, "lacks_font", True)
    monkeypatch.setattr("bmaplan_docs.office.fonts.font_files", lambda: "few")
    for _ in range(2):
        result = changing.build("plan", "study", builders=["pdf"])
        assert [one.code.name for one in result.diagnostics] == ["font-replaced"]
    assert result.unchanged == ("plan", "study")
    monkeypatch.setattr(Press, "lacks_font", False)
    monkeypatch.setattr("bmaplan_docs.office.fonts.font_files", lambda: "many")
    again = changing.build("plan", builders=["pdf"])
    assert [one.render(ENGLISH) for one in again.reasons["plan"]] == [
        "fonts have come or gone on this machine"
    ]
    assert again.diagnostics == ()
    monkeypatch.setattr("bmaplan_docs.office.fonts.font_files", lambda: "all")
    assert changing.build("plan", builders=["pdf"]).unchanged == ("plan",)


def test_files_that_are_to_say_another_time_are_made_again(changing: Changing) -> None:
    then = datetime(2024, 2, 29, tzinfo=UTC)
    dated = changing.build("plan", builders=["docx", "xlsx"], dated=then)
    assert changing.build("plan", builders=["docx", "xlsx"], dated=then).unchanged == ("plan",)
    later = changing.build("plan", builders=["docx", "xlsx"], dated=then + timedelta(1))
    assert [one.render(ENGLISH) for one in later.reasons["plan"]] == [
        "files are dated otherwise (SOURCE_DATE_EPOCH)"
    ]
    for output in dated.outputs:
        core = WordFile(output.content).parts["docProps/core.xml"].decode()
        assert core.count(">2024-02-29T00:00:00Z<") == 2
