"""Several workers make what one makes; whatever happens to one document keeps back no other."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from incremental.changing import BUDGET, STUDY
from project import ROOT, codes, say, small_project

from bmaplan_docs import Project
from bmaplan_docs.pipeline import sending, working
from bmaplan_docs.project import Entry
from bmaplan_docs.workspace import MemoryWorkspace

STUDIES = tuple(f"s{number}" for number in range(6))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    studies = {f"content/{name}.md": (STUDY + BUDGET).encode() for name in STUDIES}
    for path, content in {**small_project(), **studies}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even a few documents are sent to other processes."""
    monkeypatch.setattr(sending, "FEW", 1)


def outputs(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.docx")}


@pytest.mark.usefixtures("few")
def test_any_number_of_workers_makes_the_same_files(folder: Path) -> None:
    alone = Project.load(folder).build()
    one = outputs(folder)
    told: list[str] = []
    result = Project.load(folder).build(jobs=3, progress=lambda _, __, name: told.append(name))
    assert outputs(folder) == one
    assert result.documents == alone.documents
    assert [output.path for output in result.outputs] == [output.path for output in alone.outputs]
    assert sorted(told) == sorted(result.documents)


@pytest.mark.usefixtures("few")
def test_workers_say_what_one_process_says_and_keep_what_it_keeps(folder: Path) -> None:
    (folder / "content/s1.md").write_text(STUDY + "ใช้ {fact}`plan#open-park.budget` บาท <กรอก>\n", "utf-8")
    alone = Project.load(folder).build()
    sent = Project.load(folder).build(jobs=2, incremental=True)
    assert list(map(say, sent.diagnostics)) == list(map(say, alone.diagnostics))
    again = Project.load(folder).build(incremental=True)
    assert (again.reasons, list(map(say, again.diagnostics))) == ({}, list(map(say, alone.diagnostics)))
    plan = folder / "content/plan/projects.yaml"
    plan.write_text(plan.read_text("utf-8").replace("1,000,000", "3,000,000"), "utf-8")
    changed = Project.load(folder).build(jobs=2, incremental=True)
    assert list(changed.reasons) == ["plan", "s0", "s1", "s2", "s3", "s4", "s5"]


def test_an_executor_may_be_handed_in_also_for_a_project_in_memory() -> None:
    made = Project(MemoryWorkspace(dict(small_project())))
    with ThreadPoolExecutor(2) as executor:
        result = made.build(executor=executor)
    assert [output.content for output in result.outputs] == [
        output.content for output in Project(MemoryWorkspace(dict(small_project()))).build().outputs
    ]


def test_an_executor_that_fails_is_told_for_each_document() -> None:
    class Failing(ThreadPoolExecutor):
        def submit(self, *_: object, **__: object) -> object:  # type: ignore[override]
            return super().submit(self.fail)

        def fail(self) -> None:
            raise ConnectionError

    with Failing(1) as executor:
        result = Project(MemoryWorkspace(dict(small_project()))).build(executor=executor)
    assert codes(result) == ["worker-died"] * 4
    assert "(ConnectionError)" in say(result.diagnostics[0])


def test_a_fault_of_the_tool_with_one_document_keeps_back_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    made, make = Project(MemoryWorkspace(dict(small_project()))), working.make

    def faulty(entry: Entry, *rest: object) -> object:
        if entry.name == "plan":
            raise ZeroDivisionError("by zero")
        return make(entry, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(working, "make", faulty)
    result = made.build()
    assert codes(result) == ["tool-fault"]
    assert "ZeroDivisionError: by zero (test_many_workers.py:" in say(result.diagnostics[0])
    assert (result.failed, len(result.outputs)) == (("plan",), 6)


@pytest.mark.parametrize("denied", ["study/0-preface.md", "study/index.md", "loose.md"])
def test_a_file_that_cannot_be_read_keeps_back_only_its_document(denied: str) -> None:
    class Denied(MemoryWorkspace):
        def read(self, path: str) -> bytes:
            if path == f"content/{denied}":
                raise PermissionError(13, "Permission denied", path)
            return super().read(path)

    files = {**small_project(), "content/loose.md": small_project()["content/study/index.md"]}
    result = Project(Denied(files)).build()
    told = [say(one) for one in result.diagnostics if one.code.name == "cannot-read"]
    assert len(told) == 1
    assert f"'content/{denied}' cannot be used: there is no permission" in told[0]
    assert result.failed == (denied.partition("/")[0].removesuffix(".md"),)


def test_a_document_that_kills_its_worker_is_named_and_the_others_are_made(folder: Path) -> None:
    deadly = textwrap.dedent("""
        import os, sys
        from bmaplan_docs import Project
        from bmaplan_docs.pipeline import sending, working
        make = working.make
        def kill(entry, *rest):
            if entry.name == "s3":
                os._exit(9)
            return make(entry, *rest)
        working.make = kill
        sending.FEW = 1
        if __name__ == "__main__":
            result = Project.load(sys.argv[1]).build(jobs=2)
            errors = [found.code.name for found in result.diagnostics if found.severity == "error"]
            print(*errors, *result.failed, len(result.outputs))
    """)
    script = folder / "deadly.py"
    script.write_text(deadly, "utf-8")
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    ran = subprocess.run(
        [sys.executable, script, folder], env=env, capture_output=True, text=True, check=False
    )
    assert ran.stdout.split() == ["worker-died", "s3", "12"], ran.stderr


def test_two_builds_at_once_in_one_project_do_not_harm_each_other(folder: Path) -> None:
    command = [sys.executable, "-m", "bmaplan_docs", "build", "--project", folder]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    both = [subprocess.Popen(command, env=env, stdout=subprocess.PIPE) for _ in range(2)]
    assert [one.wait() for one in both if one.communicate()] == [0, 0]
    made = outputs(folder)
    assert Project.load(folder).build(incremental=True).ok
    assert outputs(folder) == made
    assert Project.load(folder).build().ok
    assert outputs(folder) == made


@pytest.mark.skipif(os.name != "posix", reason="only on POSIX: Ctrl-C is sent to a group of processes there")
def test_ctrl_c_ends_a_build_by_several_workers_in_one_sentence(folder: Path) -> None:
    for number in range(80):
        (folder / f"content/t{number}.md").write_text(STUDY, "utf-8")
    command = [sys.executable, "-m", "bmaplan_docs", "build", "--lang", "en", "-j", "2", "--project", folder]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as building:
        while building.poll() is None and len(outputs(folder)) < 4:
            time.sleep(0.02)
        os.killpg(building.pid, signal.SIGINT)
        out, err = building.communicate(timeout=60)
    assert (building.returncode, out, err) == (130, "", "bmaplan: stopped as asked\n")


@pytest.mark.skipif(os.name != "posix", reason="only on POSIX: there is no SIGKILL elsewhere")
def test_workers_end_with_a_build_that_is_killed(folder: Path) -> None:
    for number in range(80):
        (folder / f"content/t{number}.md").write_text(STUDY, "utf-8")
    command = [sys.executable, "-m", "bmaplan_docs", "build", "-j", "2", "--project", folder]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE) as building:
        while building.poll() is None and len(outputs(folder)) < 4:
            time.sleep(0.02)
        building.kill()
        building.communicate(timeout=60)  # each worker holds the other end of the pipe
    assert Project.load(folder).build(incremental=True).ok
