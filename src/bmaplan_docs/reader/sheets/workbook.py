"""Workbooks (.xlsx): opened within bounds, each sheet a grid; results of formulas, never formulas."""

import re
import warnings
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from bmaplan_docs.diagnostics import N_, Message
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.sheets.grid import Address, Grid
from bmaplan_docs.reader.sheets.values import Value
from bmaplan_docs.source import Source
from bmaplan_docs.values import dataclass

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MOST_BYTES = 100_000_000
"""The parts of a workbook may unpack to so much; 1,000 projects with 10 steps each take 5 million."""
MOST_MERGED = 200_000
"""So many cells may be merged in one sheet: the library makes an object of each."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SHEET = Pattern(r"xl/(?:worksheets|macrosheets)/[^/]+\.xml$", flags=re.IGNORECASE)
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)"')
_UNSTORED = re.compile(
    rb"<(?:\w+:)?c(?P<notes>\s[^>]*)?>\s*<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?P<value><(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


class UnreadableError(Exception):
    """A file is no table that can be read; ``reason`` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = Message(reason)


@dataclass(frozen=True)
class Book:
    """A workbook, or a file that is one table."""

    source: Source
    content: bytes
    unstored: bool = False

    @cached_property
    def values(self) -> "Workbook":
        """The workbook with the results of its formulas."""
        return _load(self.content, results=True)

    @cached_property
    def formulas(self) -> "Workbook":
        """The workbook with its formulas: wanted only where a program stored no results."""
        return _load(self.content, results=False)

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of the sheets with cells, those that are shown before hidden ones."""
        order = sorted(self.values.worksheets, key=lambda sheet: sheet.sheet_state != "visible")
        return tuple(sheet.title for sheet in order)

    @property
    def shown(self) -> tuple[str, ...]:
        """The names of the sheets that are not hidden."""
        return tuple(sheet.title for sheet in self.values.worksheets if sheet.sheet_state == "visible")

    def grid(self, name: str) -> Grid:
        """Return the sheet of a name."""
        sheet: Worksheet = self.values[name]
        cells = {at: _value(cell) for at, cell in _cells(sheet).items() if cell.value is not None}
        if self.unstored:
            for at, cell in _cells(self.formulas[name]).items():
                if cell.data_type == "f" and at not in cells:
                    cells[at] = Value(None, formula=_formula(cell.value))
        rows = {row for row, _ in cells}
        hidden = tuple(row for row in sorted(rows) if sheet.row_dimensions[row].hidden)
        concealed = sheet.sheet_state != "visible"
        return Grid(self.source, name, cells, _merged(sheet), hidden, concealed, _unseen(sheet))


def open_book(source: Source, content: bytes) -> Book:
    """Return the workbook of a file; raise ``UnreadableError`` where it is none, or one that is too big."""
    if content.startswith(_OLE):
        locked = _ENCRYPTED in content
        raise UnreadableError(
            N_("it is protected by a password") if locked else N_("it is a file of the old kind .xls")
        )
    try:
        with ZipFile(BytesIO(content)) as archive:
            book = Book(source, content, unstored=_inspect(archive))
    except (BadZipFile, OSError, EOFError, ValueError, RuntimeError, NotImplementedError) as error:
        raise UnreadableError(N_("it is no workbook, or damaged")) from error
    if not book.values.worksheets:
        raise UnreadableError(N_("it has no sheet with cells"))
    return book


def _inspect(archive: ZipFile) -> bool:
    """Return whether results of formulas are missing; raise where a file is of another kind or a bomb."""
    names = archive.namelist()
    if "mimetype" in names:
        raise UnreadableError(N_("it is a file of the kind .ods"))
    if any(name.lower().endswith("workbook.bin") for name in names):
        raise UnreadableError(N_("it is a file of the kind .xlsb"))
    if sum(part.file_size for part in archive.infolist()) > MOST_BYTES:
        raise UnreadableError(N_("it is too big"))
    unstored = False
    for name in names:
        if name.lower().endswith((".xml", ".rels")):
            part = archive.read(name)
            if b"<!DOCTYPE" in part[:1000] or b"<!ENTITY" in part[:1000]:
                raise UnreadableError(N_("it is no workbook, or damaged"))
            if _SHEET.search(name):
                _bound_merged(part)
                unstored = unstored or any(map(_is_unstored, _UNSTORED.finditer(part)))
    return unstored


def _is_unstored(match: re.Match[bytes]) -> bool:
    """Whether a cell with a formula has no result; an empty text is one, and marked as text."""
    return b't="str"' not in (match["notes"] or b"") or match["value"] is None


def _bound_merged(part: bytes) -> None:
    area = 0
    for left, top, right, bottom in _MERGE.findall(part):
        area += (_number(right) - _number(left) + 1) * (int(bottom) - int(top) + 1)
    if area > MOST_MERGED:
        raise UnreadableError(N_("too many of its cells are merged"))


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _load(content: bytes, *, results: bool) -> "Workbook":
    from openpyxl import load_workbook  # noqa: PLC0415 - costs a tenth of a second

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of parts that nobody asks for: validation, extensions, styles
        try:
            return load_workbook(BytesIO(content), data_only=results, keep_links=False)
        except Exception as error:
            raise UnreadableError(N_("it is no workbook, or damaged")) from error


def _cells(sheet: "Worksheet") -> dict[Address, Any]:
    """Return the cells that are in the file; asking row by row would make those that are not."""
    cells: dict[Address, Any] = sheet._cells  # noqa: SLF001
    return cells


def _value(cell: Any) -> Value:
    if cell.data_type == "e":
        return Value(None, fault=str(cell.value))
    raw = cell.value
    if isinstance(raw, str):
        raw = raw.replace("\r\n", "\n").replace("\r", "\n")
    return Value(raw, str(cell.number_format))


def _formula(value: Any) -> str:
    text = value if isinstance(value, str) else f"={getattr(value, 'text', '')}"
    return text if text.startswith("=") else f"={text}"


def _merged(sheet: "Worksheet") -> dict[Address, Address]:
    return {
        (row, column): (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
    }


def _unseen(sheet: "Worksheet") -> frozenset[int]:
    """Return the hidden columns; the library keeps neighbours of one kind as one."""
    hidden = (kind for kind in sheet.column_dimensions.values() if kind.hidden)
    return frozenset(column for kind in hidden for column in range(kind.min or 0, (kind.max or 0) + 1))
