"""Running commands in a project of its own: what they end with and what they print."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bmaplan_docs.cli import main
from bmaplan_docs.scaffold import new_project

SOURCE = Path(__file__).parents[3] / "src"


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new project with its one sample document; it is the present folder."""
    place = tmp_path / "แผน งาน"
    for path, text in new_project().items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_text(text, encoding="utf-8")
    monkeypatch.chdir(place)
    return place


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run a command in this process; English, unless the words say otherwise."""

    def run_words(*words: str, lang: str = "en") -> Ran:
        capsys.readouterr()
        code = main([*words, "--lang", lang])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run_words


@pytest.fixture
def process() -> Callable[..., "subprocess.CompletedProcess[bytes]"]:
    """Run a command in a process of its own, on a console of some encoding."""

    def run_process(*words: str, encoding: str = "utf-8", python: tuple[str, ...] = ()) -> object:
        return subprocess.run(
            [sys.executable, *python, "-m", "bmaplan_docs", *words],
            env={**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
            capture_output=True,
            check=False,
        )

    return run_process
