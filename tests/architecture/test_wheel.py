"""The wheel, made offline by the hatchling of this environment, carries everything the library needs."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src/bmaplan_docs"


@pytest.fixture(scope="module")
def carried(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_it_carries_every_form_of_the_project(carried: dict[str, bytes]) -> None:
    forms = {f"bmaplan_docs/forms/{path.name}": path for path in (ROOT / "templates/docx").glob("*.docx")}
    assert len(forms) >= 3
    assert {name: carried.get(name) for name in forms} == {
        name: path.read_bytes() for name, path in forms.items()
    }


def test_it_carries_every_catalogue_of_messages(carried: dict[str, bytes]) -> None:
    catalogues = {f"bmaplan_docs/{path.relative_to(PACKAGE).as_posix()}" for path in PACKAGE.rglob("*.mo")}
    assert "bmaplan_docs/locale/th/LC_MESSAGES/bmaplan_docs.mo" in catalogues
    assert catalogues <= set(carried)


def test_it_carries_every_module_and_says_that_they_are_typed(carried: dict[str, bytes]) -> None:
    modules = {f"bmaplan_docs/{path.relative_to(PACKAGE).as_posix()}" for path in PACKAGE.rglob("*.py")}
    assert modules | {"bmaplan_docs/py.typed"} <= set(carried)


def test_it_carries_no_leftovers(carried: dict[str, bytes]) -> None:
    suffixes = {Path(name).suffix for name in carried}
    assert not suffixes & {".pyc", ".po~", ".swp", ".tmp"}
    assert not [name for name in carried if Path(name).name.startswith("~$")]
