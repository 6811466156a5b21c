"""The library as other programs use it: data in, data out; nothing printed, nothing left behind, no exit."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from project import DOCUMENTS, OUTPUTS, SMALL, codes, project, say, small_project
from wordfile import WordFile, value

from bmaplan_docs import Project
from bmaplan_docs.workspace import MemoryWorkspace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path, content in small_project().items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return tmp_path


def files_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_build_writes_the_word_files_and_nothing_else(folder: Path) -> None:
    before = files_below(folder)
    result = Project.load(folder).build()
    assert result.ok
    assert files_below(folder) - before == set(OUTPUTS)
    for output in result.outputs:
        assert (folder / output.path).read_bytes() == output.content
        assert output.builder == "docx"


def test_a_check_writes_nothing(folder: Path) -> None:
    before = files_below(folder)
    assert Project.load(str(folder)).check().documents == DOCUMENTS
    assert files_below(folder) == before


def test_nothing_is_printed_and_no_temporary_file_stays(
    folder: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    elsewhere = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr(tempfile, "tempdir", str(elsewhere))
    (folder / "content/study/1-background.md").write_text("# ขนมหวาน", "utf-8")
    made = Project.load(folder)
    assert not made.check().ok
    assert not made.build().ok
    assert capfd.readouterr() == ("", "")
    assert list(elsewhere.iterdir()) == []


def test_a_project_in_memory_gives_bytes_and_stays_in_memory() -> None:
    result = project().build(["study"])
    assert [output.path for output in result.outputs] == ["build/docx/study.docx"]
    assert "สวนใกล้บ้าน" in WordFile(result.outputs[0].content).text


def test_projects_in_memory_do_not_share_anything() -> None:
    one, other = project(), project({"plan/direction.yaml": "vision: อื่น\nstatus: สมบูรณ์"})
    assert one.build(["plan"]).ok
    assert not other.build(["plan"]).ok
    assert one.build(["plan"]).ok


def test_only_the_named_documents_are_built_each_once() -> None:
    result = project().build(["study", "annex", "study"])
    assert [output.document for output in result.outputs] == ["study", "annex", "annex"]  # with its blank


def test_a_document_that_does_not_exist_is_told_with_the_nearest_one() -> None:
    result = project().build(["plann", "study"])
    assert codes(result) == ["unknown-document"]
    assert "did you mean 'plan'" in say(result.diagnostics[0])
    assert [output.document for output in result.outputs] == ["study"]


def test_a_fault_of_another_document_does_not_keep_back_a_named_one() -> None:
    result = project({"plan/direction.yaml": "vision: ["}).build(["study"])
    assert result.ok
    assert len(result.outputs) == 1


def test_a_folder_without_settings_is_no_project(tmp_path: Path) -> None:
    result = Project.load(tmp_path).build()
    assert codes(result) == ["no-project"]
    assert result.outputs == result.documents == ()


def test_a_folder_that_does_not_exist_is_no_project(tmp_path: Path) -> None:
    assert codes(Project.load(tmp_path / "ไม่มี").check()) == ["no-project"]


def test_a_project_without_content_has_no_documents() -> None:
    result = Project.in_memory({"bmaplan.yaml": "name: ว่าง"}).build()
    assert (result.diagnostics, result.outputs, result.documents) == ((), (), ())


def test_a_builder_that_does_not_exist_is_a_programmers_error() -> None:
    with pytest.raises(ValueError, match="no builder 'odt'; there are docx"):
        project().build(builders=["odt"])


def test_a_draft_with_blanks_in_its_text_is_written_with_the_blanks_marked() -> None:
    made = project({"study/1-background.md": "# หลักการและเหตุผล\n\nก่อน <กรอกเหตุผล> หลัง\n"})
    result = made.build(["study"])
    assert codes(result) == ["unfinished"]
    word = WordFile(result.outputs[0].content)
    assert "ก่อน <กรอกเหตุผล> หลัง" in word.text.replace("\u00a0", " ")
    assert {value(run, "rPr/highlight") for run in word.runs("กรอกเหตุผล")} == {"yellow"}
    assert {value(run, "rPr/highlight") for run in word.runs("ก่อน")} == {None}


def test_a_final_document_with_blanks_is_not_written() -> None:
    made = project(
        {"study/1-background.md": "# หลักการและเหตุผล\n\n<กรอกเหตุผล>\n", "study/more.yaml": "status: สมบูรณ์"}
    )
    result = made.build(["study"])
    assert codes(result) == ["unfinished"]
    assert (result.ok, result.outputs) == (False, ())


def test_blanks_where_tables_need_a_value_hold_a_draft_back() -> None:
    plan = small_project()["content/plan/projects.yaml"].decode()
    made = project(
        {"plan/projects.yaml": plan.replace("1,000,000", "<กรอกจำนวนเงิน>").replace("parks", "<กรอกรหัส>")}
    )
    for result in (made.check(["plan"]), made.build(["plan"])):
        assert codes(result) == ["blanks-left", "unfinished", "unfinished", "unfinished"]
        (held, *_) = result.diagnostics
        assert held.message.params["count"] == len(held.related) == 2


def test_strict_makes_errors_of_warnings() -> None:
    made = project({"study/1-background.md": "# หลักการและเหตุผล\n\n<กรอกเหตุผล>\n"})
    assert made.build(["study"]).ok
    strict = made.build(["study"], strict=True)
    assert (strict.ok, strict.outputs) == (False, ())


def test_progress_is_told_before_each_document() -> None:
    told: list[tuple[int, int, str]] = []
    project().check(progress=lambda *args: told.append(args))
    assert told == [(0, 4, "annex"), (1, 4, "meeting"), (2, 4, "plan"), (3, 4, "study")]


def test_problems_come_in_the_order_of_files_and_lines() -> None:
    result = project({"study/indicators.yaml": "ก: 1\nข: 2\n", "plan/direction.yaml": "ค: 3\n"}).check()
    places = [(found.span.path, found.span.line) for found in result.diagnostics if found.span]
    of_documents = [place for place in places if place[0].startswith("content/study")]
    assert of_documents == sorted(of_documents)


def test_a_project_of_this_machine_reads_like_one_in_memory(folder: Path) -> None:
    (folder / "content/.hidden").mkdir()
    (folder / "content/.hidden/x.md").write_text("ก", "utf-8")
    (folder / "content/~$plan.md").write_text("ก", "utf-8")
    assert Project.load(folder).check().diagnostics == ()
    assert [output.content for output in Project.load(folder).build().outputs] == [
        output.content for output in project().build().outputs
    ]


def test_the_memory_of_a_workspace_says_what_is_missing() -> None:
    with pytest.raises(FileNotFoundError):
        MemoryWorkspace().read("bmaplan.yaml")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_same_content_gives_the_same_bytes_in_any_process(name: str) -> None:
    script = (
        "import hashlib, sys\nfrom bmaplan_docs import Project\n"
        "from bmaplan_docs.workspace import MemoryWorkspace, DiskWorkspace\n"
        "disk = DiskWorkspace(__import__('pathlib').Path(sys.argv[1]))\n"
        "files = {path: disk.read(path) for path in ('bmaplan.yaml', *disk.files('content'))}\n"
        "output, *_ = Project(MemoryWorkspace(files)).build([sys.argv[2]]).outputs\n"
        "print(hashlib.sha256(output.content).hexdigest())\n"
    )

    def digest(seed: str, zone: str, locale: str) -> str:
        env = {
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LC_ALL": locale,
            "PYTHONPATH": str(SMALL.parents[2] / "src"),
            "PATH": "",
        }
        command = [sys.executable, "-c", script, str(SMALL), name]
        return subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout

    assert digest("1", "Asia/Bangkok", "th_TH.UTF-8") == digest("2", "America/New_York", "C") != ""
