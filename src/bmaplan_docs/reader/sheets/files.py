"""The files that rows come from: found in the folder of the document, opened once, the right sheet chosen."""

import posixpath

from bmaplan_docs.diagnostics import N_, Message, Report, nearest
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.project import TABLE_SUFFIXES, WORKBOOK_SUFFIXES, suffix
from bmaplan_docs.reader.sheets.clean import clean
from bmaplan_docs.reader.sheets.codes import (
    EMPTY_SHEET,
    HIDDEN_COLUMNS,
    HIDDEN_ROWS,
    HIDDEN_SHEET,
    NOT_A_TABLE,
    ROWS_MISSING,
    ROWS_OUTSIDE,
    UNKNOWN_SHEET,
    WHICH_SHEET,
)
from bmaplan_docs.reader.sheets.delimited import read_csv
from bmaplan_docs.reader.sheets.grid import Grid
from bmaplan_docs.reader.sheets.workbook import Book, UnreadableError, open_book
from bmaplan_docs.source import Source, Span
from bmaplan_docs.values import dataclass, field
from bmaplan_docs.workspace import Workspace

_ELSEWHERE = Pattern(r"[a-zA-Z][\w+.-]*:|/")


@dataclass
class TableFiles:
    """The tables in the folder of a document; ``read`` are the files that were named."""

    workspace: Workspace
    folder: str
    report: Report
    read: set[str] = field(default_factory=set)
    _open: dict[str, Book | Grid | None] = field(default_factory=dict)
    _told: set[tuple[str, str]] = field(default_factory=set)

    def grid(self, named: str, at: Span, sheet: str | None, sheet_at: Span) -> Grid | None:
        """Return a sheet of the file that was ``named``, or ``None`` after reporting why there is none."""
        path = self._find(named, at)
        if path is None:
            return None
        opened = self._opened(path, named, at)
        if isinstance(opened, Book):
            name = self._choose(opened, named, at, sheet, sheet_at)
            opened = opened.grid(name) if name is not None else None
        elif opened is not None and sheet is not None:
            self.report.add(UNKNOWN_SHEET, sheet_at, path=named, name=sheet, known="-")
            return None
        grid = clean(opened, self.report) if opened is not None else None
        if grid is not None and not grid.rows:
            self.report.add(EMPTY_SHEET, grid.place(1, 1))
            return None
        if grid is not None:
            self._tell_hidden(grid, sheet_at)
        return grid

    def tell_unseen(self, grid: Grid, row: int, columns: set[int]) -> None:
        """Say which of the columns that are read do not show, at the head of the first."""
        unseen = sorted(columns & grid.unseen)
        if unseen:
            places = [grid.place(row, column) for column in unseen]
            letters = ", ".join(place.address.rstrip("0123456789") for place in places)
            self.report.add(HIDDEN_COLUMNS, places[0], columns=letters)

    def _find(self, named: str, at: Span) -> str | None:
        written = named.replace("\\", "/")
        path = posixpath.normpath(posixpath.join(self.folder, written))
        if _ELSEWHERE.match(written) or path.startswith("../"):
            self.report.add(ROWS_OUTSIDE, at, path=named)
            return None
        if self.workspace.exists(path):
            self.read.add(path)
            return path
        near = [other for other in self.workspace.files(self.folder) if suffix(other) in TABLE_SUFFIXES]
        close = nearest(written, [posixpath.relpath(other, self.folder) for other in near])
        hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
        self.report.add(ROWS_MISSING, at, hint=hint, path=named)
        return None

    def _opened(self, path: str, named: str, at: Span) -> Book | Grid | None:
        if path not in self._open:
            content = self.workspace.read(path)
            self._open[path] = None
            try:
                workbook = suffix(path) in WORKBOOK_SUFFIXES or content.startswith(
                    (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
                )
                self._open[path] = (
                    open_book(Source(path, ""), content) if workbook else read_csv(path, content)
                )
            except UnreadableError as error:
                self.report.add(NOT_A_TABLE, at, path=named, reason=error.reason)
        return self._open[path]

    def _choose(self, book: Book, named: str, at: Span, sheet: str | None, sheet_at: Span) -> str | None:
        if sheet is None:
            if len(book.shown) != 1 and len(book.sheets) > 1:
                self.report.add(WHICH_SHEET, at, path=named, known=", ".join(book.sheets))
                return None
            return (book.shown or book.sheets)[0]
        found = next((name for name in book.sheets if name.strip() == sheet.strip()), None)
        if found is None:
            close = nearest(sheet, book.sheets)
            hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
            known = ", ".join(book.sheets)
            self.report.add(UNKNOWN_SHEET, sheet_at, hint=hint, path=named, name=sheet, known=known)
        return found

    def _tell_hidden(self, grid: Grid, at: Span) -> None:
        """Say once what does not show in the sheet, though it is read."""
        if (grid.source.path, grid.name) in self._told:
            return
        self._told.add((grid.source.path, grid.name))
        if grid.concealed:
            self.report.add(HIDDEN_SHEET, at, name=grid.name)
        if grid.hidden:
            rows = ", ".join(map(str, grid.hidden))
            first = next(column for row, column in sorted(grid.cells) if row == grid.hidden[0])
            self.report.add(HIDDEN_ROWS, grid.place(grid.hidden[0], first), rows=rows)
