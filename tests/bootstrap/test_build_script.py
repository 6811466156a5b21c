"""The parts of build.py, without installing anything."""

import ast
import errno
import importlib.util
import io
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[2] / "build.py"
SOURCE = SCRIPT.read_text(encoding="utf-8")
THAI = re.compile(r"[ก-๛]")


@pytest.fixture
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_script", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def table(build: ModuleType) -> dict[str, tuple[str, str]]:
    return {
        key: (thai, english)
        for key, thai, english in re.findall(r"(?m)^(\S+): (.+)\n +(.+)$", build.MESSAGES)
    }


def console(encoding: str | None) -> io.TextIOBase:
    return io.TextIOWrapper(io.BytesIO(), encoding, errors="backslashreplace") if encoding else io.StringIO()


def test_it_needs_nothing_but_the_standard_library() -> None:
    imports = [node for node in ast.walk(ast.parse(SOURCE)) if isinstance(node, ast.Import | ast.ImportFrom)]
    modules = {name.name for node in imports if isinstance(node, ast.Import) for name in node.names}
    modules |= {str(node.module) for node in imports if isinstance(node, ast.ImportFrom)}
    assert {module.split(".")[0] for module in modules} <= sys.stdlib_module_names


def test_an_old_python_3_understands_it_far_enough_to_say_that_it_is_too_old() -> None:
    tree = ast.parse(SOURCE, feature_version=(3, 6))
    assert not [
        node for node in tree.body if isinstance(node, ast.ImportFrom) and node.module == "__future__"
    ]
    at_once = {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
    assert not at_once & {"tomllib", "dataclasses", "graphlib", "zoneinfo"}


def test_the_line_that_python_2_stumbles_over_says_what_to_install() -> None:
    first = min(node.lineno for node in ast.walk(ast.parse(SOURCE)) if isinstance(node, ast.AnnAssign))
    until_there = "\n".join(SOURCE.splitlines()[:first])
    assert until_there.isascii()
    assert until_there.endswith("install Python 3.11 or newer")
    assert "def " not in until_there


def test_every_message_is_there_in_thai_and_in_plain_english_with_the_same_blanks(
    table: dict[str, tuple[str, str]],
) -> None:
    used = set(re.findall(r'(?:tell|TroubleError|phrase|step)\(\s*"([a-z-]+)"', SOURCE))
    assert used <= set(table)
    for thai, english in table.values():
        assert THAI.search(thai)
        assert english.isascii()
        assert re.findall(r"\{.\}", thai) == re.findall(r"\{.\}", english)


def test_every_cause_of_failure_has_a_message(build: ModuleType, table: dict[str, tuple[str, str]]) -> None:
    assert {*build.FAILURES.values(), *build.ERRORS.values(), "machine", "failed"} <= set(table)


@pytest.mark.parametrize(
    ("words", "run"),
    [
        ("", "-P -m bmaplan_docs build"),
        ("-b docx", "-P -m bmaplan_docs build -b docx"),
        ("plans/x -W", "-P -m bmaplan_docs build plans/x -W"),
        ("build test", "-P -m bmaplan_docs build test"),
        ("check --format json", "-P -m bmaplan_docs check --format json"),
        ("new annual-plan x", "-P -m bmaplan_docs new annual-plan x"),
        ("--help", "-P -m bmaplan_docs --help"),
        ("--version", "-P -m bmaplan_docs --version"),
        ("--lang en", "-P -m bmaplan_docs --lang en build"),
        ("--lang=en check", "-P -m bmaplan_docs --lang=en check"),
        ("test", "-m pytest -n auto --dist worksteal"),
        ("test -k dates", "-m pytest -n auto --dist worksteal -k dates"),
    ],
)
def test_the_first_word_chooses_the_command(build: ModuleType, words: str, run: str) -> None:
    assert build.command_line(words.split()) == run.split()


@pytest.mark.parametrize("encoding", ["utf-8", "cp874", "tis-620"])
def test_a_console_that_can_show_thai_gets_thai(
    build: ModuleType, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    monkeypatch.setattr(sys, "stderr", console(encoding))
    assert THAI.search(build.phrase("disk-full"))


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp437", None])
def test_any_other_console_gets_english(
    build: ModuleType, monkeypatch: pytest.MonkeyPatch, encoding: str | None
) -> None:
    monkeypatch.setattr(sys, "stderr", console(encoding))
    assert build.phrase("disk-full").startswith("The disk is full")


def test_who_asks_for_english_gets_english(build: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", console("utf-8"))
    monkeypatch.setattr(sys, "argv", ["build.py", "--lang", "en", "check"])
    assert build.phrase("disk-full").startswith("The disk is full")


@pytest.mark.parametrize(
    ("happened", "code", "said"),
    [
        (PermissionError(errno.EACCES, "denied", "x"), 3, "คัดลอกทั้งโครงการ"),
        (OSError(errno.EROFS, "read-only"), 3, "คัดลอกทั้งโครงการ"),
        (OSError(errno.ENOSPC, "full"), 3, "พื้นที่ดิสก์เต็ม"),
        (OSError(errno.EIO, "broken disk"), 3, "broken disk"),
        (ValueError("pyproject is torn"), 3, "pyproject is torn"),
        (KeyboardInterrupt(), 130, "หยุดตามคำสั่ง"),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_an_exit_code(
    build: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    happened: BaseException,
    code: int,
    said: str,
) -> None:
    def prepare(*_: object) -> None:
        raise happened

    monkeypatch.setattr(build.Environment, "prepare", prepare)
    assert build.main([]) == code
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


def test_a_python_that_is_too_old_is_told_which_one_to_install(
    build: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build, "MINIMUM", (99, 0))
    assert build.main([]) == 3
    assert "เก่าเกินไป: ติดตั้ง Python 3.11" in capsys.readouterr().err


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_a_stripped_python_is_told_what_it_lacks(
    build: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], missing: str
) -> None:
    monkeypatch.setattr(build.importlib.util, "find_spec", lambda name: None if name == missing else object())
    assert build.main([]) == 3
    assert "ติดตั้ง python3-venv" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("output", "key"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "disk-full",
        ),
        ("HINT: ... since this system does not have Windows Long Path support enabled.", "long-path"),
        ("PermissionError: [WinError 32] The process cannot access the file", "in-use"),
        ("Temporary failure in name resolution ... (from versions: none)", "no-network"),
        ("ReadTimeoutError(\"HTTPSConnectionPool(host='example.org'): Read timed out.\")", "no-network"),
        ("OSError: [Errno 30] Read-only file system: '/x'", "read-only"),
        ("The virtual environment was not created because ensurepip is not available.", "no-venv"),
        ("error: command 'gcc' failed with exit code 1", "failed"),
    ],
)
def test_the_output_of_pip_becomes_the_message_that_helps(
    build: ModuleType, tmp_path: Path, output: str, key: str
) -> None:
    environment = build.Environment(tmp_path)
    environment.home.mkdir()
    environment.log.write_text("what an earlier step met does not count: WinError 5\n", encoding="utf-8")
    with pytest.raises(build.TroubleError) as trouble:
        environment.step("library", sys.executable, "-c", f"print({output!r}); raise SystemExit(1)")
    assert trouble.value.args == (key,)


def project(folder: Path) -> Path:
    for name in ("src/library/a.py", "templates/docx/form.docx", "pyproject.toml", "content/plan.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("one", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "name", ["src/library/a.py", "src/library/new.py", "templates/docx/form.docx", "pyproject.toml"]
)
def test_a_changed_source_or_form_changes_the_digest(build: ModuleType, tmp_path: Path, name: str) -> None:
    before = build.digest(project(tmp_path))
    (tmp_path / name).write_text("two", encoding="utf-8")
    assert build.digest(tmp_path) != before


@pytest.mark.parametrize(
    "name",
    ["content/plan.md", "src/library/__pycache__/a.pyc", "templates/docx/~$form.docx", "src/.a.py.swp"],
)
def test_content_and_what_programs_leave_behind_do_not(build: ModuleType, tmp_path: Path, name: str) -> None:
    before = build.digest(project(tmp_path))
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("two", encoding="utf-8")
    assert build.digest(tmp_path) == before


def test_what_is_installed_follows_pyproject(build: ModuleType, tmp_path: Path) -> None:
    settings = """
        build-system = { requires = ["maker"] }
        project = { dependencies = ["b>=1"], optional-dependencies = { test = ["t"], oracle = ["o"] } }
    """
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    assert build.requirements(tmp_path, []) == ["b>=1", "maker"]
    assert build.requirements(tmp_path, ["test", "oracle"]) == ["b>=1", "maker", "o", "t"]


@pytest.fixture
def environment(build: ModuleType, tmp_path: Path) -> Any:
    made = build.Environment(tmp_path)
    made.python.parent.mkdir(parents=True)
    made.python.touch()
    (made.folder / "pyvenv.cfg").write_text(f"home = {tmp_path}\n", encoding="utf-8")
    made.write_stamp({"abi": build.ABI, "requirements": ["a"], "source": "x"})
    return made


def test_what_the_stamp_of_a_sound_environment_says_is_installed(environment: Any) -> None:
    assert not environment.lacks(["a"], "x")
    assert environment.lacks(["a", "b"], "x")
    assert environment.lacks(["a"], "y")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("pyvenv.cfg", "home = /a/python/that/was/removed\n"),
        ("pyvenv.cfg", ""),
        ("installed.json", '{"abi": ".another-python.so", "requirements": ["a"], "source": "x"}'),
        ("installed.json", '{"abi": "torn'),
    ],
)
def test_the_stamp_of_a_broken_environment_counts_for_nothing(
    environment: Any, name: str, content: str
) -> None:
    (environment.folder / name).write_text(content, encoding="utf-8")
    assert environment.lacks(["a"], "x")
    assert environment.read_stamp() == {}


def test_an_environment_without_its_python_counts_for_nothing(environment: Any) -> None:
    environment.python.unlink()
    assert environment.read_stamp() == {}
