"""What a build says, to whom, and what it goes on doing."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from project import SMALL
from wordfile import WordFile

pytestmark = pytest.mark.usefixtures("folder")
SAMPLE = "content/studies/sample/index.md"
OTHER = "content/other.md"
COUNTED = r"built: {}, unchanged: {}, failed: {}; \d+\.\d s"


def add(folder: Path, name: str, text: str = "") -> None:
    sample = (folder / SAMPLE).read_text(encoding="utf-8")
    (folder / name).write_text(sample + text, encoding="utf-8")


def test_a_second_build_makes_only_what_has_changed_and_says_why(run, folder):
    add(folder, OTHER)
    run("build")
    (folder / OTHER).write_text((folder / OTHER).read_text("utf-8") + "\nเพิ่ม\n", encoding="utf-8")
    lines = run("build", "--explain").out.splitlines()
    assert lines[:3] == [
        "other: made again, because",
        f"    the file '{OTHER}' has changed",
        "studies/sample: not made again; nothing that it depends on has changed",
    ]
    assert re.fullmatch(COUNTED.format(1, 1, 0), lines[-1])
    lines = run("build").out.splitlines()
    assert lines[0] == "nothing has changed; the files are in build"
    assert re.fullmatch(COUNTED.format(0, 2, 0), lines[-1])


def test_everything_is_made_again_where_that_is_asked_for(run):
    run("build")
    assert re.search(COUNTED.format(1, 0, 0), run("build", "--fresh").out)


def test_a_quiet_build_says_only_what_is_wrong(run, folder):
    assert run("build", "-q").out == ""
    add(folder, OTHER, "\n# ไม่มีในแบบ\n\nข้อความ\n")
    ran = run("build", "--quiet", "--keep-going")
    assert (ran.code, ran.out.startswith(OTHER)) == (1, True)
    assert "built:" not in ran.out


def test_a_verbose_build_lists_reasons_and_files(run):
    said = run("build", "-v").out
    assert "studies/sample: made again, because\n    it was not built before" in said
    assert "    build/docx/studies/sample.docx\n" in said


def test_all_that_is_said_goes_into_a_file_too(run, folder):
    ran = run("build", "--log-file", "logs/build.log")
    assert (folder / "logs/build.log").read_text("utf-8") == ran.out


def test_a_log_that_cannot_be_written_is_a_fault_of_the_machine(run, folder):
    (folder / "logs").write_text("no folder")
    assert run("build", "--log-file", "logs/build.log").code == 3


def test_programs_are_told_in_json(run, folder):
    add(folder, OTHER, "\n# ไม่มีในแบบ\n\nข้อความ\n")
    told = json.loads(run("build", "--format", "json").out)
    assert [(one["name"], one["state"], one["files"]) for one in told["documents"]] == [
        ("other", "failed", []),
        ("studies/sample", "built", ["build/docx/studies/sample.docx"]),
    ]
    assert told["documents"][1]["reasons"] == ["it was not built before, or what was kept of it is gone"]
    assert {one["file"] for one in told["diagnostics"]} == {OTHER}
    assert told["seconds"] > 0
    again = json.loads(run("build", "--format", "json").out)
    assert [one["state"] for one in again["documents"]] == ["failed", "unchanged"]


def test_files_of_documents_that_are_gone_are_removed_only_when_that_is_asked_for(run, folder):
    add(folder, OTHER)
    run("build")
    (folder / OTHER).unlink()
    (folder / "build/docx/my own.docx").write_bytes(b"mine")
    said = run("build").out
    assert "files of documents that are gone: build/docx/other.docx; 'bmaplan build --clean' removes" in said
    assert (folder / "build/docx/other.docx").is_file()
    assert "removed: build/docx/other.docx\n" in run("build", "--clean").out
    assert not (folder / "build/docx/other.docx").exists()
    assert (folder / "build/docx/my own.docx").is_file()
    assert "gone" not in run("build").out


def test_a_file_that_somebody_changed_is_not_removed(run, folder):
    add(folder, OTHER)
    run("build")
    (folder / OTHER).unlink()
    (folder / "build/docx/other.docx").write_bytes(b"edited in Word")
    run("build", "--clean")
    assert (folder / "build/docx/other.docx").read_bytes() == b"edited in Word"


def test_the_last_file_of_a_document_with_errors_is_not_removed(run, folder):
    add(folder, OTHER)
    run("build")
    add(folder, OTHER, "\n# ไม่มีในแบบ\n\nข้อความ\n")
    for _ in range(2):
        assert "removed" not in run("build", "--clean").out
    assert (folder / "build/docx/other.docx").is_file()


def test_a_check_of_what_is_known_reads_nothing_again(run, folder):
    add(folder, OTHER, "\n# ไม่มีในแบบ\n\nข้อความ\n")
    first = run("check")
    assert run("check") == first
    assert run("check", lang="th").code == 1


@pytest.mark.skipif(os.name != "posix", reason="only on POSIX: Ctrl-C is sent to one process there")
@contextmanager
def ended(process: subprocess.Popen[str]) -> Iterator[None]:
    """End a process whatever happens: nothing waits for one that goes on."""
    try:
        yield
    finally:
        process.kill()


def heed_ctrl_c() -> None:
    """What runs in the background ignores Ctrl-C, and so would all that it starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.mark.skipif(os.name == "nt", reason="only on systems where a program can send Ctrl-C to another")
def test_a_watching_build_builds_again_tells_what_comes_and_goes_and_ends_cleanly(folder):
    source = Path(__file__).parents[3] / "src"
    command = [sys.executable, "-m", "bmaplan_docs", "build", "--watch", "--lang", "en"]
    env = {**os.environ, "PYTHONPATH": str(source), "PYTHONUNBUFFERED": "1"}
    sample = folder / SAMPLE
    text = sample.read_text(encoding="utf-8")
    started = subprocess.Popen(
        command,
        cwd=folder,
        env=env,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=heed_ctrl_c,  # noqa: PLW1509
    )
    with started as watching, ended(watching):
        assert watching.stdout is not None

        def told() -> list[str]:
            lines = []
            while not lines or not lines[-1].startswith("waiting for changes"):
                lines.append(watching.stdout.readline().rstrip())
            return lines

        assert "built again: 1; problems: 0" in told()
        (folder / "content/note.md").write_text("ไม่เป็นของใคร", encoding="utf-8")
        time.sleep(0.05)
        sample.write_text(text.replace("title:", "titel:", 1), encoding="utf-8")  # a burst is one change
        said = "\n".join(told())
        assert f"{SAMPLE}:5:1: error[unknown-key]" in said
        assert "content/note.md" in said
        sample.write_text(text, encoding="utf-8")
        said = "\n".join(told())
        assert f"no longer: {SAMPLE}:5:1: unknown-key" in said
        assert "note.md" not in said
        watching.send_signal(signal.SIGINT)
        assert watching.stdout.read() == "stopped as asked\n"
        assert watching.wait(10) == 0


def test_a_word_file_says_from_what_it_was_made(run, folder):
    run("build")
    said = run("show", "build/docx/studies/sample.docx")
    assert said.code == 0
    assert re.fullmatch(
        r"form: individual-study-\d{4} \([0-9a-f]{16}\)\nsources: [0-9a-f]{32}\nmade by version: \S+\n"
        "page numbers in its lists: estimated; F9 in Word refreshes them\n",
        said.out,
    )
    (folder / "other.docx").write_bytes(b"none of ours")
    ran = run("show", "other.docx")
    assert (ran.code, ran.out) == (1, "'other.docx' does not say that this program made it\n")
    assert run("show", "missing.docx").code == 3


def test_show_says_from_what_an_excel_file_was_made(folder, run):
    shutil.copytree(SMALL / "content", folder / "content", dirs_exist_ok=True)
    assert run("build", "-b", "xlsx", "plan").code == 0
    said = run("show", "build/xlsx/plan.xlsx")
    assert re.fullmatch(r"sources: [0-9a-f]{32}\nmade by version: \S+\n", said.out)


@pytest.mark.parametrize("command", ["build", "check"])
def test_where_nothing_has_changed_nothing_that_reads_documents_is_loaded(folder, command):
    source = Path(__file__).parents[3] / "src"
    code = (
        "import sys; from bmaplan_docs.cli import main; main(sys.argv[1:]);"
        "heavy = {'pydantic', 'yaml', 'markdown_it', 'lxml', 'docx', 'docxtpl', 'jinja2', 'babel'};"
        "print(*sorted(heavy & sys.modules.keys()), file=sys.stderr)"
    )

    def loaded() -> str:
        env = {**os.environ, "PYTHONPATH": str(source)}
        call = [sys.executable, "-c", code, command]
        return subprocess.run(call, cwd=folder, env=env, capture_output=True, text=True, check=True).stderr

    assert "pydantic" in loaded()
    assert loaded() == "\n"


def test_files_say_the_time_of_source_date_epoch(folder, run, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1709164800")
    assert run("build").code == 0
    core = WordFile((folder / "build/docx/studies/sample.docx").read_bytes()).parts["docProps/core.xml"]
    assert b"2024-02-29T00:00:00Z" in core
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "29 February")
    wrong = run("build")
    assert wrong.code == 2
    assert wrong.err == (
        "bmaplan: SOURCE_DATE_EPOCH is to be a count of seconds since 1970, and is '29 February'\n"
    )


def test_a_log_has_what_keeps_a_build_from_going_on(folder, run):
    told = run("build", "-b", "nosuch", "--log-file", "build.log")
    assert told.code == 2
    assert (folder / "build.log").read_text("utf-8") == told.err
    assert told.err.startswith("bmaplan: there is no builder 'nosuch'; there are: docx")
