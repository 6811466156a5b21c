"""``bmaplan build`` and ``bmaplan check``."""

import json
import re
import shutil
from pathlib import Path

import pytest
from lxml import etree
from project import SMALL
from wordfile import WordFile, text_of

from bmaplan_docs import Project

pytestmark = pytest.mark.usefixtures("folder")


SAMPLE = "content/studies/sample/index.md"


def change(folder: Path, old: str, new: str) -> None:
    path = folder / SAMPLE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_build_writes_the_documents_and_says_where_they_are(run, folder):
    ran = run("build")
    assert ran.code == 0
    assert (folder / "build/docx/studies/sample.docx").read_bytes().startswith(b"PK")
    said, counted = ran.out.splitlines()
    assert said == "documents built: 1; the files are in build/docx"
    assert re.fullmatch(r"built: 1, unchanged: 0, failed: 0; \d+\.\d s", counted)
    assert ran.err == ""


def test_the_summary_is_thai_when_nothing_else_is_asked_for(run):
    assert "สร้างเอกสารแล้ว 1 ฉบับ" in run("build", lang="th").out


@pytest.mark.parametrize(
    "name",
    ["studies/sample", "content/studies/sample", SAMPLE, r"studies\sample", "studies/sample/index.md"],
)
def test_a_document_may_be_named_as_people_name_it(run, name):
    assert run("build", name).code == 0


def test_a_document_may_be_named_from_a_folder_inside_the_project(run, folder, monkeypatch):
    monkeypatch.chdir(folder / "content/studies")
    ran = run("build", "sample")
    assert ran.code == 0
    assert str(folder / "build/docx") in ran.out


def test_a_document_that_does_not_exist_is_wrong_usage(run):
    ran = run("build", "studies/sampel")
    assert ran.code == 2
    assert "did you mean 'studies/sample'?" in ran.out


def test_a_folder_without_a_project_is_wrong_usage(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = run("check")
    assert ran.code == 2
    assert "bmaplan init" in ran.out


def test_the_project_may_be_named_from_elsewhere(run, folder, monkeypatch):
    monkeypatch.chdir(folder.parent)
    assert run("check", "--project", str(folder)).code == 0
    assert run("check", "--project", str(folder / "bmaplan.yaml")).code == 0


def test_problems_end_with_1_and_point_at_their_place(run, folder):
    change(folder, "title:", "titel:")
    ran = run("check")
    assert ran.code == 1
    assert f"{SAMPLE}:5:1: error[unknown-key]: there is no key 'titel' here\n" in ran.out
    assert "did you mean 'title'?" in ran.out
    assert ran.out.endswith("documents checked: 1; errors: 1, warnings: 0\n")


def test_an_unknown_key_is_told_at_the_key_also_where_its_value_is_a_blank(run, folder):
    change(folder, "  name: หลักสูตรตัวอย่าง", "  names: <กรอกชื่อหลักสูตร>")
    found = json.loads(run("check", "--format", "json").out)["diagnostics"]
    assert [(one["code"], one["column"]) for one in found] == [("unknown-key", 3), ("unfinished", 10)]


def test_a_document_with_errors_is_named_and_its_earlier_file_stays(run, folder):
    run("build")
    before = (folder / "build/docx/studies/sample.docx").read_bytes()
    change(folder, "fiscal_year: 2568", "fiscal_year: ปีหน้า")
    ran = run("build")
    assert ran.code == 1
    assert "not built: studies/sample (an earlier file" in ran.out
    assert (folder / "build/docx/studies/sample.docx").read_bytes() == before


def test_warnings_end_with_0_unless_they_are_to_be_errors(run, folder):
    change(folder, "date: 31 กรกฎาคม 2568", "date: 31 ตุลาคม 2568")
    assert run("build").code == 0
    assert run("build", "-W").code == 1


def test_json_lists_objects_in_the_language_asked_for(run, folder):
    change(folder, "document: individual-study", "document: individual-study\ndocument: x")
    ran = run("check", "--format", "json", lang="th")
    (found,) = json.loads(ran.out)["diagnostics"]
    assert ran.code == 1
    place = ["file", "line", "column", "sheet", "cell", "word"]
    assert list(found) == ["code", "severity", "message", "hint", *place, "end_column", "fix", "related"]
    assert found["code"] == "duplicate-key"
    assert (found["file"], found["line"], found["column"]) == (SAMPLE, 3, 1)
    nothing = dict.fromkeys(("sheet", "cell", "word"))
    assert found["related"] == [{"file": SAMPLE, "line": 2, "column": 1, **nothing, "message": "พบครั้งแรกที่นี่"}]


def test_json_of_a_project_without_problems_has_no_diagnostics_and_says_how_complete_it_is(run):
    found = json.loads(run("check", "--format", "json").out)
    words = found["documents"][0].pop("words")
    assert 200 < words < 400
    assert found == {
        "diagnostics": [],
        "documents": [
            {
                "name": "studies/sample",
                "status": "ร่าง",
                "sections": {"required": 10, "missing": []},
                "fields": {"required": 18, "empty": []},
            }
        ],
    }


def test_a_draft_says_how_complete_it_is_and_what_is_missing(run, folder):
    change(folder, "  cohort: 1\n", "")
    change(folder, "    target: 10 แบบ\n", "    target: <กรอกจำนวน>\n")
    text = (folder / SAMPLE).read_text(encoding="utf-8")
    (folder / SAMPLE).write_text(re.sub(r"(?ms)^# งบประมาณ.*?(?=^# )", "", text), encoding="utf-8")
    line = "studies/sample: 9 of 10 sections written, about "
    checked, built, thai = run("check").out, run("build").out, run("check", lang="th").out
    assert re.search(rf"(?m)^{line}[0-9,]+0 words, 16 of 18 fields filled in$", checked)
    assert "\n    sections still missing: งบประมาณ\n" in checked
    assert "\n    fields still empty: รุ่นที่, ค่าเป้าหมาย\n" in checked
    assert line in built
    assert "still missing" not in built
    assert re.search(
        r"(?m)^studies/sample: ครบ 9 จาก 10 หัวข้อ, ประมาณ [0-9,]+0 คำ, กรอกแล้ว 16 จาก 18 ช่อง$", thai
    )


def test_a_complete_document_says_nothing_of_it(run):
    assert "sections" not in run("check").out + run("build").out


def test_a_builder_that_does_not_exist_is_wrong_usage(run):
    ran = run("build", "-b", "docx,papyrus")
    assert ran.code == 2
    assert ran.err == "bmaplan: there is no builder 'papyrus'; there are: docx, pdf, xlsx\n"


def test_a_file_that_cannot_be_written_is_the_machines_fault(run, folder):
    (folder / "build").write_text("in the way", encoding="utf-8")
    ran = run("build")
    assert ran.code == 3
    assert "error[cannot-write]" in ran.out


def test_a_file_that_cannot_be_read_is_one_sentence(run, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "content/x.md")

    monkeypatch.setattr(Project, "check", refuse)
    ran = run("check", lang="th")
    assert ran.code == 3
    assert ran.err == "bmaplan: ใช้ 'content/x.md' ไม่ได้: ไม่มีสิทธิ์ใช้งาน หรือโปรแกรมอื่นเปิดอยู่\n"


def test_a_fault_of_the_tool_is_one_line_to_report(run, monkeypatch):
    def fail(*_: object, **__: object) -> None:
        raise KeyError("lost")

    monkeypatch.setattr(Project, "check", fail)
    ran = run("check")
    assert ran.code == 3
    assert ran.err.startswith(
        "bmaplan: the tool itself has a fault; please report this line: KeyError: 'lost'"
    )
    assert ran.err.count("\n") == 1


def test_ctrl_c_ends_with_130_and_one_sentence(run, monkeypatch):
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Project, "build", interrupt)
    ran = run("build")
    assert (ran.code, ran.err) == (130, "bmaplan: stopped as asked\n")


def test_progress_is_told_where_somebody_watches(run, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    bar = "[........................] 1/1 studies/sample"
    assert run("build").err == f"\r{bar}\r{' ' * len(bar)}\r"


def test_a_project_without_documents_says_how_to_make_one(run, folder):
    (folder / SAMPLE).unlink()
    ran = run("build")
    assert (ran.code, ran.out) == (0, "there is no document to build; make one with: bmaplan new\n")


def test_word_and_excel_files_are_made_in_one_go(run, folder):
    shutil.copytree(SMALL / "content/plan", folder / "content/plan")
    shutil.copytree(SMALL / "content/registry", folder / "content/registry", dirs_exist_ok=True)
    ran = run("build", "-b", "docx,xlsx")
    assert ran.code == 0
    assert (folder / "build/docx/plan.docx").is_file()
    assert (folder / "build/xlsx/plan.xlsx").is_file()
    assert "documents built: 2; the files are in build/docx" in ran.out
    assert "documents built: 1; the files are in build/xlsx" in ran.out
    assert "these have no xlsx file, because nothing in them is calculated: studies/sample" in ran.out
    assert "not built" not in ran.out


def test_build_with_comments_says_in_the_word_file_what_is_wrong_in_the_language_of_the_command(run, folder):
    path = folder / SAMPLE
    path.write_text(
        path.read_text(encoding="utf-8").replace("สมบูรณ์", "ร่าง") + "\n<กรอกเพิ่ม>\n", encoding="utf-8"
    )
    assert run("build", "--comments").code == 0
    file = folder / "build/docx/studies/sample.docx"
    assert "[unfinished]" in told(file)
    run("build", "--comments", lang="th")
    assert "คำแนะนำ" in told(file)
    run("build")
    assert told(file) == ""


def told(file: Path) -> str:
    """Return what the comments of a Word file say."""
    parts = WordFile(file.read_bytes()).parts
    return text_of(etree.fromstring(parts["word/comments.xml"])) if "word/comments.xml" in parts else ""


@pytest.mark.parametrize("command", ["check", "build"])
def test_the_parts_that_a_new_document_lacks_are_one_message(folder, run, command):
    sample = folder / "content/studies/sample/index.md"
    front, _, _ = sample.read_text(encoding="utf-8").partition("\n# ")
    (folder / "content/new.md").write_text(front, encoding="utf-8")
    said = run(command, "new").out
    assert said.count("[missing-section]") == 1
    assert re.search(r"warning\[missing-section\]: \d+ parts are missing: \S+, วัตถุประสงค์, ", said)
    assert "hint: add a heading for each of them, and the text below it" in said
