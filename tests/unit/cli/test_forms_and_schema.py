"""``bmaplan forms`` and ``bmaplan schema``."""

import json

import pytest

from bmaplan_docs import doctypes

pytestmark = pytest.mark.usefixtures("folder")


def test_every_type_is_listed_with_its_editions_and_forms(run):
    ran = run("forms")
    assert ran.code == 0
    for name in doctypes.names():
        kind = doctypes.find(name)
        assert kind is not None
        assert f"{name} ({kind.title})" in ran.out
        for edition in kind.editions:
            for form in kind.forms(edition):
                assert f"{edition.year}  {form}  shipped with the tool" in ran.out


def test_the_places_of_a_form_are_listed_by_their_full_names(run):
    ran = run("forms", "annual-plan-2562")
    assert ran.code == 0
    assert "    vision\n" in ran.out
    assert "    parts[].goals[].goal\n" in ran.out


def test_a_form_may_be_named_by_its_type_or_its_file(run):
    whole = run("forms", "individual-study-2566").out
    assert whole == run("forms", "individual-study").out == run("forms", "individual-study-2566.docx").out


def test_a_copied_form_counts_from_then_on(run, folder):
    own = folder / "templates/docx/individual-study-2566.docx"
    assert run("forms", "individual-study", "--copy").code == 0
    assert own.read_bytes().startswith(b"PK")
    assert "this project's own: templates/docx/individual-study-2566.docx" in run("forms").out
    assert run("build").code == 0


def test_a_form_that_was_copied_before_is_not_overwritten(run, folder):
    own = folder / "templates/docx/individual-study-2566.docx"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"edited")
    assert run("forms", "individual-study", "--copy").code == 2
    assert own.read_bytes() == b"edited"


def test_a_form_that_does_not_exist_is_wrong_usage(run):
    ran = run("forms", "individual-study-2567")
    assert (ran.code, "did you mean 'individual-study-2566'?" in ran.err) == (2, True)
    assert run("forms", "poem").code == 2
    assert run("forms", "--copy").code == 2


def test_schemas_are_written_where_the_project_keeps_them(run, folder):
    (folder / "schema/bmaplan.json").unlink()
    ran = run("schema")
    assert (ran.code, ran.out) == (0, "schemas written: 10; they are in schema\n")
    assert json.loads((folder / "schema/bmaplan.json").read_text(encoding="utf-8"))["type"] == "object"


def test_schemas_may_be_written_elsewhere_without_a_project(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("schema", "--output", "here").code == 0
    assert (tmp_path / "here/annual-plan.json").is_file()
