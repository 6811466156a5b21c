"""build.py at work in a folder with Thai letters and spaces: a tiny project, no network, the real pip."""

import json
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "build.py"

SETTINGS = """
[build-system]
requires = ["pip"]
build-backend = "maker"
backend-path = ["."]

[project]
name = "bmaplan_docs"
version = "0.1.0"
dependencies = ["tinydependency"]

[project.optional-dependencies]
test = ["not-to-be-had-anywhere"]
"""

LIBRARY = """
import json, os, sys
import tinydependency
print(json.dumps({"edition": "EDITION", "args": sys.argv[1:], "folder": os.getcwd()}))
sys.exit(7)
"""

# What every wheel says of itself.
WHEEL = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
METADATA = "Metadata-Version: 2.1\nName: {}\nVersion: {}\n"

# The smallest maker of wheels there can be: it stands in for hatchling, which would have to be downloaded.
MAKER = f"""
import zipfile

def build_wheel(folder, config_settings=None, metadata_directory=None):
    name = "bmaplan_docs-0.1.0"
    with zipfile.ZipFile(f"{{folder}}/{{name}}-py3-none-any.whl", "w") as wheel:
        wheel.write("src/bmaplan_docs/__main__.py", "bmaplan_docs/__main__.py")
        wheel.writestr(f"{{name}}.dist-info/METADATA", {METADATA.format("bmaplan_docs", "0.1.0")!r})
        wheel.writestr(f"{{name}}.dist-info/WHEEL", {WHEEL!r})
        wheel.writestr(f"{{name}}.dist-info/RECORD", "")
    return f"{{name}}-py3-none-any.whl"
"""


@dataclass(frozen=True)
class Project:
    """A project with build.py in it, on a machine whose settings of pip and Python are as odd as can be."""

    folder: Path

    @property
    def main(self) -> Path:
        return self.folder / "src/bmaplan_docs/__main__.py"

    @property
    def environment(self) -> Path:
        return self.folder / ".bmaplan" / "python-{}.{}".format(*sys.version_info)

    def write(self, edition: str) -> None:
        self.main.parent.mkdir(parents=True, exist_ok=True)
        self.main.write_text(LIBRARY.replace("EDITION", edition), encoding="utf-8")

    def start(self, *args: str, wheels: bool = True, **variables: str) -> "subprocess.Popen[str]":
        home = self.folder / "an empty home"
        home.mkdir(exist_ok=True)
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
        odd = {
            "PIP_USER": "1",
            "PIP_TARGET": "/nowhere",
            "PIP_REQUIRE_VIRTUALENV": "1",
            "PYTHONPATH": "/nowhere",
        }
        offline = {"PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}
        if wheels:
            offline["PIP_FIND_LINKS"] = (self.folder / "wheels").as_uri()
        return subprocess.Popen(
            [sys.executable, self.folder / "build.py", *args],
            env={**kept, **odd, **offline, "HOME": str(home), "PYTHONIOENCODING": "utf-8", **variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding=variables.get("PYTHONIOENCODING", "utf-8"),
            cwd=self.folder.parent,
            start_new_session=True,
        )

    def run(self, *args: str, wheels: bool = True, **variables: str) -> tuple[int, str, str]:
        with self.start(*args, wheels=wheels, **variables) as started:
            said, told = started.communicate(timeout=60)
        assert "Traceback" not in told
        return started.returncode, said, told

    def build(self, *args: str, wheels: bool = True) -> dict[str, object]:
        code, said, told = self.run(*args, wheels=wheels)
        assert code == 7, told
        return {**json.loads(said), "told": told}


def new_project(folder: Path) -> Project:
    made = Project(folder / "โครงการ ทดสอบ")
    (made.folder / "wheels").mkdir(parents=True)
    shutil.copy(SCRIPT, made.folder)
    (made.folder / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    (made.folder / "maker.py").write_text(MAKER, encoding="utf-8")
    name = "tinydependency-1.0"
    with zipfile.ZipFile(made.folder / f"wheels/{name}-py3-none-any.whl", "w") as wheel:
        wheel.writestr("tinydependency.py", "")
        wheel.writestr(f"{name}.dist-info/METADATA", METADATA.format("tinydependency", "1.0"))
        wheel.writestr(f"{name}.dist-info/WHEEL", WHEEL)
        wheel.writestr(f"{name}.dist-info/RECORD", "")
    made.write("one")
    return made


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project after its first build, started by two windows at once."""
    made = new_project(tmp_path_factory.mktemp("finished"))
    with made.start() as one, made.start("-b", "docx") as other:
        answers = [started.communicate(timeout=60) for started in (one, other)]
    assert [one.returncode, other.returncode] == [7, 7], answers
    assert [json.loads(said)["args"] for said, _ in answers] == [["build"], ["build", "-b", "docx"]]
    assert sum("เตรียมสภาพแวดล้อม" in told for _, told in answers) == 1
    assert sum("กรุณารอ" in told for _, told in answers) == 1
    return made


@pytest.fixture
def installed(finished: Project, tmp_path: Path) -> Project:
    """A copy of it, to be changed: the environment may be moved with its project."""
    shutil.copytree(finished.folder, tmp_path / "โครงการ ทดสอบ", symlinks=True)
    return Project(tmp_path / "โครงการ ทดสอบ")


def test_a_later_run_passes_everything_on_and_installs_nothing(installed: Project) -> None:
    log = installed.environment.parent / "install.log"
    log.unlink()
    built = installed.build("check", "--format", "json", wheels=False)
    assert built == {
        "edition": "one",
        "args": ["check", "--format", "json"],
        "folder": str(installed.folder),
        "told": "",
    }
    assert not log.exists()


def test_changed_sources_are_installed_without_a_network(installed: Project) -> None:
    installed.write("two")
    built = installed.build(wheels=False)
    assert built["edition"] == "two"
    assert built["told"] == "ติดตั้ง bmaplan_docs\n"


def test_a_refused_installation_says_so_and_leaves_what_was_there(installed: Project) -> None:
    code, _, told = installed.run("test", wheels=False)
    assert code == 3
    assert "ดาวน์โหลดไม่ได้: ต่ออินเทอร์เน็ต" in told
    assert "from versions: none" in (installed.environment.parent / "install.log").read_text(encoding="utf-8")
    assert installed.build(wheels=False)["told"] == ""


def test_a_library_half_installed_is_mended_without_a_network(installed: Project) -> None:
    stamp = installed.environment / "installed.json"
    stamp.write_text(
        stamp.read_text(encoding="utf-8").replace('"source": "', '"source": "not '), encoding="utf-8"
    )
    for file in installed.environment.rglob("bmaplan_docs/*.py"):
        file.unlink()
    assert installed.build(wheels=False)["edition"] == "one"


def test_a_first_installation_that_was_killed_is_made_anew(installed: Project) -> None:
    (installed.environment / "installed.json").unlink()
    for torn in installed.environment.rglob("pip/__init__.py"):
        torn.write_text("def half", encoding="utf-8")
    built = installed.build()
    assert built["edition"] == "one"
    assert "เตรียมสภาพแวดล้อม" in str(built["told"])


@pytest.mark.skipif(os.name == "nt", reason="only on systems with signals")
def test_ctrl_c_while_installing_ends_with_130_and_one_sentence(tmp_path: Path) -> None:
    started = new_project(tmp_path).start()
    assert started.stderr
    first = started.stderr.readline()
    os.killpg(started.pid, signal.SIGINT)
    _, told = started.communicate(timeout=30)
    assert first.startswith("เตรียมสภาพแวดล้อม")
    assert told == "หยุดตามคำสั่งแล้ว: สั่งอีกครั้งเมื่อต้องการทำต่อ\n"
    assert started.returncode == 130


@pytest.mark.parametrize("encoding", ["utf-8", "cp874", "cp1252", "ascii"])
def test_trouble_is_told_on_a_console_of_any_encoding(tmp_path: Path, encoding: str) -> None:
    lonely = Project(tmp_path / "ไม่มี pyproject")
    lonely.folder.mkdir()
    shutil.copy(SCRIPT, lonely.folder)
    code, said, told = lonely.run(PYTHONIOENCODING=encoding)
    assert (code, said) == (3, "")
    assert told.startswith("เครื่องนี้ทำต่อไม่ได้" if encoding in {"utf-8", "cp874"} else "This machine can't go on")
    assert "pyproject.toml" in told


def test_a_folder_that_can_not_hold_the_environment_is_told(tmp_path: Path) -> None:
    made = new_project(tmp_path)
    (made.folder / ".bmaplan").write_text("a file where the folder should be", encoding="utf-8")
    code, _, told = made.run()
    assert code == 3
    assert told.count("\n") == 1
    assert ".bmaplan" in told
