"""Places in texts and in sheets."""

import pytest

from bmaplan_docs.source import Cell, Source

BOOK = Source("content/plan/projects.xlsx", "")


@pytest.mark.parametrize(
    ("row", "column", "address"),
    [(1, 1, "A1"), (7, 26, "Z7"), (7, 27, "AA7"), (1048576, 16384, "XFD1048576")],
)
def test_a_cell_is_named_as_spreadsheet_programs_do(row: int, column: int, address: str) -> None:
    assert Cell(BOOK, row, column).address == address


def test_a_cell_knows_its_sheet_and_a_csv_file_has_none() -> None:
    assert Cell(BOOK, 1, 1, named="โครงการ").sheet == "โครงการ"
    assert Cell(Source("a.csv", ""), 1, 1).sheet == ""
