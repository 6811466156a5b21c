"""Spreadsheets for tests, made in memory."""

import csv
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Rows = Iterable[Iterable[object]]


def workbook(sheets: Mapping[str, Rows], change: Callable[[Workbook], None] | None = None) -> bytes:
    """Return an .xlsx file with these sheets; ``change`` does to it what rows alone cannot say."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet: Worksheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    if change:
        change(book)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def csv_file(rows: Rows, *, encoding: str = "utf-8-sig", separator: str = ",") -> bytes:
    """Return a CSV file as Excel writes it."""
    stream = StringIO(newline="")
    csv.writer(stream, delimiter=separator).writerows(rows)
    return stream.getvalue().encode(encoding)
