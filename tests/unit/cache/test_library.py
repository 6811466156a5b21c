"""What makes the outputs besides the content is known by content, not by a number somebody must raise."""

import importlib.metadata
import re
import sys
import tomllib
from pathlib import Path

import pytest
from project import ROOT

from bmaplan_docs.cache import library
from bmaplan_docs.cache.library import library_digest

PLUGIN = "[bmaplan_docs.builders]\nodt = papyrus_builder.odt:build\n"


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which packages are found, before all others."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def digest() -> str:
    library_digest.cache_clear()
    return library_digest()


@pytest.fixture(autouse=True)
def forget() -> None:
    library_digest.cache_clear()


def test_every_library_that_is_needed_counts() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[><=;~!\[ ]", one)[0].lower().replace("-", "_") for one in project["dependencies"]}
    assert needed <= set(library._NEEDED)
    for name in needed:
        installed = importlib.metadata.distribution(name)
        assert Path(str(installed.locate_file(""))).as_posix() in {Path(one).as_posix() for one in sys.path}


def test_nothing_has_changed_where_nothing_has(elsewhere: Path) -> None:
    before = digest()
    (elsewhere / "unrelated-1.0.dist-info").mkdir()
    assert digest() == before


def test_another_version_of_a_library_counts(elsewhere: Path) -> None:
    before = digest()
    (elsewhere / "Jinja2-99.0.dist-info").mkdir()
    assert digest() != before


def test_the_sources_of_this_library_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "_HERE", tmp_path)
    (tmp_path / "a.py").write_text("x = 1")
    first = digest()
    (tmp_path / "a.py").write_text("x = 2")
    second = digest()
    (tmp_path / "locale").mkdir()
    (tmp_path / "locale/th.po").write_text("words")
    assert first != second == digest()


def test_a_package_that_extends_this_one_counts_by_its_sources(elsewhere: Path) -> None:
    before = digest()
    (elsewhere / "papyrus-1.0.dist-info").mkdir()
    (elsewhere / "papyrus-1.0.dist-info/entry_points.txt").write_text(PLUGIN)
    (elsewhere / "papyrus_builder").mkdir()
    (elsewhere / "papyrus_builder/__init__.py").write_text("")
    (elsewhere / "papyrus_builder/odt.py").write_text("one")
    first = digest()
    (elsewhere / "papyrus_builder/odt.py").write_text("two")
    assert before != first != digest() != before


def test_another_python_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest()
    monkeypatch.setattr(sys, "version", "9.9")
    assert digest() != before
