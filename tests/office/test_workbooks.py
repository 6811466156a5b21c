"""Excel files as LibreOffice calculates and prints them."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from excelfile import ExcelFile
from project import sample_project

from bmaplan_docs import Project

pytestmark = pytest.mark.office
PLANS = ("plans/foreign-affairs-2562", "annexes/made-in-bangkok")


@pytest.fixture(scope="module")
def convert(require: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> Callable[..., bytes]:
    """Let LibreOffice save an Excel file as another kind."""
    program = require("soffice", "LibreOffice calculates the Excel files")
    profile = tmp_path_factory.mktemp("office-profile")

    def to(kind: str, content: bytes) -> bytes:
        folder = tmp_path_factory.mktemp("excel")
        (folder / "in.xlsx").write_bytes(content)
        home = f"-env:UserInstallation={profile.as_uri()}"
        out = folder / "out"
        words = ["--headless", "--convert-to", kind, "--outdir", out, folder / "in.xlsx"]
        subprocess.run([program, home, *words], check=True, capture_output=True, timeout=180)
        (made,) = out.iterdir()
        return made.read_bytes()

    return to


@pytest.mark.parametrize("document", PLANS)
def test_every_formula_gives_the_value_that_is_stored_with_it(
    document: str, convert: Callable[..., bytes]
) -> None:
    result = Project.in_memory(sample_project()).build([document], ["xlsx"])
    ours = ExcelFile(result.outputs[0].content)
    theirs = ExcelFile(convert("xlsx:Calc MS Excel 2007 XML", ours.without_values()))
    assert len(ours.formulas) > 50
    for (sheet, place), cell in ours.formulas.items():
        value = theirs.sheets[sheet][place].value
        near = cell.value if isinstance(cell.value, str) else pytest.approx(cell.value, abs=0.001)
        assert value == near, (sheet, place, cell.formula)


@pytest.mark.parametrize("document", PLANS)
def test_the_sheets_are_printed_on_landscape_pages(
    document: str, convert: Callable[..., bytes], pdftotext: Callable[[Path], str], tmp_path: Path
) -> None:
    result = Project.in_memory(sample_project()).build([document], ["xlsx"])
    pdf = tmp_path / "book.pdf"
    pdf.write_bytes(convert("pdf", result.outputs[0].content))
    pages = pdftotext(pdf).split("\f")[:-1]
    heads = ("(บาท)", "โครงการ/กิจกรรม")
    assert all(any(head in page.replace(" ", "") for head in heads) for page in pages)  # repeated on each
