"""``bmaplan check FILE.docx``: Word files that people wrote, inside of a project and outside."""

import json

import pytest
from oldword import para, table, word

PLAIN = word(para("หลักการ", style="1"), para("สวนต่างๆ ของเมือง"), table(("ก", "ข"), ("ถนนต่างๆ", "ง")))


@pytest.fixture
def outside(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "เดิม.docx").write_bytes(PLAIN)
    return tmp_path


@pytest.mark.usefixtures("outside")
def test_a_word_file_is_checked_where_there_is_no_project(run):
    ran = run("check", "เดิม.docx")
    assert ran.code == 0
    assert "เดิม.docx: paragraph 2, below 'หลักการ': warning[mai-yamok-spacing]" in ran.out
    assert "เดิม.docx: table 1, row 2, cell 1, below 'หลักการ': warning[mai-yamok-spacing]" in ran.out
    assert "| สวนต่างๆ ของเมือง" in ran.out
    assert "documents checked: 1; errors: 0, warnings: 2" in ran.out
    assert "bmaplan fix" not in ran.out


@pytest.mark.usefixtures("outside")
def test_rules_are_selected_as_for_content(run):
    ran = run("check", "เดิม.docx", "--ignore", "mai-yamok-spacing")
    assert "documents checked: 1; nothing is wrong" in ran.out
    assert run("check", "เดิม.docx", "--select", "nonsense").code == 2


@pytest.mark.usefixtures("outside")
def test_programs_get_the_place_in_the_file(run):
    found = json.loads(run("check", "เดิม.docx", "--format", "json").out)["diagnostics"]
    assert [one["file"] for one in found] == ["เดิม.docx"] * 2
    assert found[1]["word"] == {
        "paragraph": 1, "table": 1, "row": 2, "column": 1, "note": None, "section": "หลักการ",
    }  # fmt: skip
    assert found[0]["fix"] is None
    result = json.loads(run("check", "เดิม.docx", "--format", "sarif").out)["runs"][0]["results"][0]
    (place,) = result["locations"]
    assert place["logicalLocations"] == [{"fullyQualifiedName": "paragraph 2, below 'หลักการ'"}]
    assert "region" not in place["physicalLocation"]
    assert (
        "paragraph 2, below 'หลักการ': a space belongs" in run("check", "เดิม.docx", "--format", "github").out
    )


def test_a_page_for_a_supervisor_groups_by_the_headings_of_the_file(run, outside):
    assert run("check", "เดิม.docx", "--format", "html", "--output", "page.html").code == 0
    page = (outside / "page.html").read_text("utf-8")
    assert "<h3>หลักการ</h3>" in page
    assert "เดิม.docx table 1, row 2, cell 1" in page
    assert "<mark>ๆ</mark>" in page


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "it is of the old kind (.doc)"),
        (b"%PDF-1.7", "it is no Word file"),
        (PLAIN[:500], "it is damaged"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(run, outside, content, words):
    (outside / "old.docx").write_bytes(content)
    (found,) = json.loads(run("check", "old.docx", "--format", "json").out)["diagnostics"]
    assert found["code"] == "unreadable-word-file"
    ran = run("check", "old.docx")
    assert ran.code == 1
    assert f"old.docx: error[unreadable-word-file]: this file cannot be read: {words}" in ran.out


@pytest.mark.usefixtures("outside")
def test_a_file_that_does_not_exist_is_wrong_usage(run):
    ran = run("check", "gone.docx")
    assert ran.code == 2
    assert "there is no file 'gone.docx'" in ran.err


def test_stars_stand_for_all_files_of_a_folder(run, outside):
    (outside / "ใหม่.docx").write_bytes(PLAIN)
    (outside / "~$ใหม่.docx").write_bytes(b"Word has it open")
    assert "documents checked: 2" in run("check", "*.docx").out


def test_the_settings_of_the_project_around_hold(run, folder):
    (folder / "เดิม.docx").write_bytes(PLAIN)
    settings = folder / "bmaplan.yaml"
    settings.write_text(settings.read_text("utf-8") + "\nchecks:\n  ignore: mai-yamok-spacing\n", "utf-8")
    assert "nothing is wrong" in run("check", "เดิม.docx").out
    both = run("check", "เดิม.docx", "studies/sample", "--format", "json")
    assert both.code == 0
    assert run("check", "เดิม.docx", "--write-baseline").code == 2
