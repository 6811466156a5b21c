"""The door to files: on this machine and in memory."""

import os
import stat
from pathlib import Path

import pytest

from bmaplan_docs.workspace import DiskWorkspace, MemoryWorkspace, Workspace


@pytest.fixture(params=["disk", "memory"])
def workspace(request: pytest.FixtureRequest, tmp_path: Path) -> Workspace:
    return DiskWorkspace(tmp_path) if request.param == "disk" else MemoryWorkspace()


def test_what_was_written_is_read_and_listed_in_order(workspace: Workspace) -> None:
    for path in ("content/ข/ก.md", "content/a.yaml", "other/x.md", "content/ข.md"):
        workspace.write(path, path.encode())
    assert workspace.files("content") == ("content/a.yaml", "content/ข.md", "content/ข/ก.md")
    assert workspace.read("content/ข/ก.md") == "content/ข/ก.md".encode()
    assert workspace.exists("other/x.md")
    assert not workspace.exists("content")


def test_a_folder_that_does_not_exist_has_no_files(workspace: Workspace) -> None:
    assert workspace.files("content") == ()


def test_a_file_that_does_not_exist_cannot_be_read(workspace: Workspace) -> None:
    with pytest.raises(FileNotFoundError):
        workspace.read("content/a.md")


def test_a_file_is_written_over(workspace: Workspace) -> None:
    workspace.write("a/b", b"long content")
    workspace.write("a/b", b"short")
    assert workspace.read("a/b") == b"short"


def test_hidden_files_and_those_of_open_word_documents_are_no_content(tmp_path: Path) -> None:
    for name in (".git/x", "content/.hidden", "content/~$plan.docx", "content/.folder/x.md", "content/x.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert DiskWorkspace(tmp_path).files("content") == ("content/x.md",)


@pytest.mark.skipif(os.name != "posix", reason="only on POSIX: files have modes there")
def test_a_written_file_may_be_read_by_whom_the_machine_lets(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        DiskWorkspace(tmp_path).write("a.docx", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.docx").stat().st_mode) == 0o640


def test_nothing_is_left_beside_a_written_file(tmp_path: Path) -> None:
    DiskWorkspace(tmp_path).write("a/b.docx", b"x")
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.docx"]
