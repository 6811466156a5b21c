"""Whatever happens while a document is written, the last good file stays whole."""

import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from project import DOCUMENTS, OUTPUTS, ROOT, built, codes, documents, output, project, small_project

from bmaplan_docs import Project
from bmaplan_docs.workspace import DiskWorkspace, MemoryWorkspace

BUILDS = """import os, sys
from bmaplan_docs import Project
project = Project.load(sys.argv[1])
project.build()
print("ready", flush=True)
for _ in sys.stdin:
    process = os.fork()
    while not process:
        project.build()
    print(process, flush=True)
    os.waitpid(process, 0)
"""
"""For each line that it is told, it begins to build again and again, and says which process to kill."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path, content in small_project().items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path


@pytest.mark.skipif(os.name != "posix", reason="only on POSIX: there is no SIGKILL elsewhere")
def test_a_killed_build_leaves_every_file_whole_old_or_new(folder: Path) -> None:
    chance = random.Random(2562)  # noqa: S311 - moments, not secrets
    vision = folder / "content/plan/direction.yaml"
    allowed = {name: {output(project().build(), name)} for name in DOCUMENTS}
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-c", BUILDS, str(folder)]
    with subprocess.Popen(
        command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as builder:
        assert builder.stdin is not None
        assert builder.stdout is not None
        builder.stdout.readline()
        for number in range(15):
            changed = vision.read_text("utf-8").replace("เมือง", f"เมือง{number}", 1)
            vision.write_text(changed, "utf-8")
            allowed["plan"].add(built(project({"plan/direction.yaml": changed}), "plan"))
            builder.stdin.write("build\n")
            builder.stdin.flush()
            process = int(builder.stdout.readline())
            time.sleep(chance.uniform(0.02, 0.4))
            os.kill(process, signal.SIGKILL)
            for name in DOCUMENTS:
                assert (folder / f"build/docx/{name}.docx").read_bytes() in allowed[name]
        builder.stdin.close()
    assert Project.load(folder).build().ok
    for name in DOCUMENTS:
        assert zipfile.is_zipfile(folder / f"build/docx/{name}.docx")


def test_pieces_left_by_a_killed_build_do_not_disturb_the_next(folder: Path) -> None:
    (folder / "build/docx").mkdir(parents=True)
    (folder / "build/docx/.abc.part").write_bytes(b"half")
    assert Project.load(folder).build().ok
    assert (folder / "build/docx/.abc.part").read_bytes() == b"half"


class Locked(MemoryWorkspace):
    """A workspace in which Word holds one file open."""

    def write(self, path: str, content: bytes) -> None:
        if path == "build/docx/plan.docx":
            raise PermissionError(13, "Permission denied")
        super().write(path, content)


def test_a_file_that_is_open_in_word_is_told_and_the_others_are_written() -> None:
    locked = Locked({**small_project(), "build/docx/plan.docx": b"earlier"})
    result = Project(locked).build()
    assert codes(result) == ["cannot-write"]
    (found,) = result.diagnostics
    assert found.span is not None
    assert found.span.path == "build/docx/plan.docx"
    assert documents(result) == ["annex", "meeting", "study"]
    assert locked.read("build/docx/plan.docx") == b"earlier"


def test_a_file_where_the_folder_should_be_is_told(folder: Path) -> None:
    (folder / "build").write_text("not a folder")
    assert codes(Project.load(folder).build()) == ["cannot-write"] * len(OUTPUTS)


def test_a_write_that_fails_leaves_the_old_file_and_no_piece(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = DiskWorkspace(tmp_path)
    disk.write("a/b.docx", b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        disk.write("a/b.docx", b"new")
    assert disk.read("a/b.docx") == b"old"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.docx"]


def test_a_document_with_errors_keeps_its_last_output() -> None:
    made = project({"plan/direction.yaml": "vision: ["})
    made.workspace.write("build/docx/plan.docx", b"earlier")
    assert not made.build().ok
    assert made.workspace.read("build/docx/plan.docx") == b"earlier"
