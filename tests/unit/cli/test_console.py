"""Consoles of any encoding and language, help, and wrong words."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bmaplan_docs import __version__
from bmaplan_docs.cli import main

pytestmark = pytest.mark.usefixtures("folder")


HEAVY = ("pydantic", "docx", "docxtpl", "lxml", "yaml", "markdown_it", "babel", "jinja2")


def test_help_is_thai_throughout(run):
    ran = run("--help", lang="th")
    assert ran.code == 0
    assert ran.out.startswith("วิธีใช้: bmaplan ")
    assert "ตัวเลือก:" in ran.out
    assert not {"usage", "options", "exit", "COMMAND"} & set(ran.out.replace(":", " ").split())


def test_help_is_english_where_that_is_asked_for(run):
    assert run("build", "--help").out.startswith("usage: bmaplan build ")


def test_the_version_is_shown(run):
    assert run("--version").out == f"bmaplan {__version__}\n"


def test_nothing_asked_for_shows_help_as_wrong_usage(capsys):
    assert main([]) == 2
    captured = capsys.readouterr()
    assert (captured.out, captured.err.startswith("วิธีใช้: bmaplan")) == ("", True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("chek",), "ไม่มีตัวเลือก 'chek'"),
        (("new",), "ยังขาด: ประเภท"),
        (("check", "--formt", "json"), "ไม่รู้จัก: --formt"),
        (("build", "-j", "abc"), "-j/--jobs: 'abc' ไม่ใช่จำนวน พิมพ์ 1, 2, 3 …"),
        (("build", "-j", "0"), "-j/--jobs: '0' ไม่ใช่จำนวน พิมพ์ 1, 2, 3 …"),
        (("build", "--watch=3"), "--watch: ไม่ต้องมีค่า '3' ต่อท้าย"),
        (("build", "--format", "yaml"), "--format: ไม่มีตัวเลือก 'yaml' (เลือกได้จาก 'text', 'json')"),
        (("explain", "a", "b"), "ไม่รู้จัก: b"),
        (("build", "-b"), "ต้องพิมพ์ค่าต่อท้ายหนึ่งค่า"),
    ],
)
def test_wrong_words_are_told_in_thai(run, words, said):
    ran = run(*words, lang="th") if words[-1] != "-b" else Words(*words)
    assert ran.code == 2
    assert said in ran.err


class Words:
    """A command line as it is, without a language behind it."""

    def __init__(self, *words: str) -> None:
        from contextlib import redirect_stderr  # noqa: PLC0415
        from io import StringIO  # noqa: PLC0415

        with redirect_stderr(StringIO()) as err:
            self.code = main(list(words))
        self.err = err.getvalue()


def test_the_language_may_stand_before_or_behind_the_command(run):
    assert main(["--lang", "en", "check"]) == 0
    assert main(["--lang=en", "check"]) == 0
    assert "nothing is wrong" in run("check", lang="en").out


def test_argparse_speaks_as_before_afterwards(run):
    import argparse  # noqa: PLC0415

    run("--help", lang="th")
    assert argparse.ArgumentParser(prog="x").format_usage() == "usage: x [-h]\n"


@pytest.mark.parametrize("encoding", ["utf-8", "cp874"])
def test_a_console_that_holds_thai_gets_thai(process, encoding):
    done = process("check", encoding=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "ไม่พบข้อผิดพลาด" in done.stdout.decode(encoding)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_console_that_does_not_gets_english(process, encoding):
    done = process("check", encoding=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode(encoding).splitlines() == ["documents checked: 1; nothing is wrong"]


@pytest.mark.parametrize("encoding", ["cp874", "cp1252", "ascii"])
@pytest.mark.parametrize(
    "words", [("check",), ("build",), ("explain", "bad-date"), ("forms",), ("--help",), ("x",)]
)
def test_no_encoding_brings_a_command_down(process, folder, encoding, words):
    (folder / "content/studies/sample/index.md").write_text("---\ntitel: ก🙂\n---\n", encoding="utf-8")
    done = process(*words, encoding=encoding)
    assert done.returncode in (0, 1, 2)
    assert b"Traceback" not in done.stderr
    assert b"fault" not in done.stderr


def test_json_on_a_console_without_thai_is_the_same_in_escapes(process, folder):
    (folder / "content/studies/sample/index.md").write_text("---\ntitel: ก🙂\n---\n", encoding="utf-8")
    found = [
        json.loads(process("check", "--format", "json", encoding=name).stdout.decode(name))
        for name in ("utf-8", "ascii")
    ]
    assert found[0] == found[1]
    assert "ยังไม่มี" in found[0]["diagnostics"][0]["message"]


@pytest.mark.parametrize("word", ["--help", "--version"])
def test_help_and_version_import_nothing_heavy(process, word):
    done = process(word, python=("-X", "importtime"))
    assert done.returncode == 0
    imported = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in done.stderr.decode().splitlines()}
    assert "bmaplan_docs" in imported
    assert not imported & set(HEAVY)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only on systems with a disk that is always full")
def test_a_full_disk_under_the_output_is_one_sentence():
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bmaplan_docs", "explain", "--lang", "en"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
    assert done.returncode == 3
    assert done.stderr == b"bmaplan: this machine cannot go on: the disk is full\n"


@pytest.mark.skipif(sys.platform == "win32", reason="only on systems with pipes of this kind")
def test_a_reader_who_leaves_early_meets_no_traceback():
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "bmaplan_docs", "explain"], stdout=write, stderr=subprocess.PIPE, check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    os.close(write)
    assert done.stderr == b""
