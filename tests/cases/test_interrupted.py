"""Whatever happens while a document is written, the last good file stays whole."""

import errno
import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from project import DOCUMENTS, OUTPUTS, ROOT, built, codes, documents, output, project, say, small_project

from bmaplan_docs import Project
from bmaplan_docs.workspace import DiskWorkspace, MemoryWorkspace

BUILDS = """import os, sys
from bmaplan_docs import Project
project = Project.load(sys.argv[1])
project.build(incremental=True)
print("ready", flush=True)
for _ in sys.stdin:
    process = os.fork()
    while not process:
        project.build(incremental=True)
    print(process, flush=True)
    os.waitpid(process, 0)
"""
"""For each line that it is told, it begins to build again and again, and says which process to kill."""

KILLS = int(os.environ.get("BMAPLAN_KILLS", "15"))
"""So many builds are killed; 200 with BMAPLAN_KILLS=200."""


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
        for number in range(KILLS):
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
    assert Project.load(folder).build(incremental=True).ok
    for name in DOCUMENTS:
        assert zipfile.is_zipfile(folder / f"build/docx/{name}.docx")
    repaired = project({"plan/direction.yaml": vision.read_text("utf-8")}).build()
    for path in OUTPUTS:
        assert (folder / path).read_bytes() == output(repaired, Path(path).stem)


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


@pytest.mark.parametrize("sign", ["", "~$plan.docx", "~$an.docx", ".~lock.plan.docx#"])
def test_a_file_that_is_open_stays_and_the_new_one_lies_beside_it(sign: str) -> None:
    files = {**small_project(), "build/docx/plan.docx": b"earlier"}
    opened = MemoryWorkspace({**files, f"build/docx/{sign}": b""}) if sign else Locked(files)
    result = Project(opened).build()
    assert codes(result) == ["written-beside"]
    assert "'plan (ฉบับใหม่).docx'" in say(result.diagnostics[0])
    assert (result.ok, result.failed, documents(result)) == (True, (), ["annex", "meeting", "study"])
    assert opened.read("build/docx/plan.docx") == b"earlier"
    whole = output(project().build(), "plan")
    assert opened.read("build/docx/plan (ฉบับใหม่).docx") == whole


def test_what_was_written_beside_is_gone_when_the_file_was_closed() -> None:
    made = MemoryWorkspace({**small_project(), "build/docx/plan.docx": b"x", "build/docx/~$plan.docx": b""})
    assert Project(made).build(incremental=True).ok
    made.remove("build/docx/~$plan.docx")
    result = Project(made).build(incremental=True)
    assert list(result.reasons) == ["plan"]
    assert not made.exists("build/docx/plan (ฉบับใหม่).docx")


FAULTS = {
    errno.ENOSPC: "the disk is full",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "there is no permission",
    errno.ENAMETOOLONG: "its path is too long; Windows allows 260 characters",
}


@pytest.mark.parametrize(("number", "words"), FAULTS.items())
def test_what_is_wrong_with_the_machine_is_told_in_one_sentence(number: int, words: str) -> None:
    class Faulty(MemoryWorkspace):
        def write(self, path: str, content: bytes) -> None:
            if path == "build/docx/plan.docx":
                raise OSError(number, os.strerror(number), path)
            super().write(path, content)

    result = Project(Faulty(dict(small_project()))).build()
    assert codes(result) == ["cannot-write"]
    assert f"the file cannot be written: {words}" in say(result.diagnostics[0])
    assert (result.failed, documents(result)) == (("plan",), ["annex", "meeting", "study"])


@pytest.mark.parametrize("name", ["con", "NUL.x", "a:b", "ก?", "end.", "sub /x", "com1/x"])
def test_a_name_that_windows_forbids_is_told(name: str) -> None:
    study = small_project()["content/study/index.md"]
    made = project({f"{name}.md": study + small_project()["content/study/2-rest.md"]})
    assert "forbidden-name" in codes(made.check([name]))
    result = made.build([name])
    assert codes(result).count("forbidden-name") == 1
    assert f"Windows allows no file with the name '{name}'" in " ".join(map(say, result.diagnostics))
    assert result.outputs == ()


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
