"""A declared table, read: its rows put into entries, its totals compared, tables inside it joined."""

from collections.abc import Iterator

from bmaplan_docs.diagnostics import N_, Message, nearest
from bmaplan_docs.facts import Node, Scalar
from bmaplan_docs.facts.rows import KEY
from bmaplan_docs.reader.sheets.cells import Cells
from bmaplan_docs.reader.sheets.codes import EMPTY_SHEET, ROW_WITHOUT_PARENT
from bmaplan_docs.reader.sheets.entries import Entry, Growing
from bmaplan_docs.reader.sheets.files import TableFiles
from bmaplan_docs.reader.sheets.grid import Grid
from bmaplan_docs.reader.sheets.heads import Heads, find_heads, same
from bmaplan_docs.reader.sheets.mapping import Declared, Level, Path
from bmaplan_docs.reader.sheets.totals import Sums, is_note, is_total
from bmaplan_docs.source import Span
from bmaplan_docs.thai import to_arabic_digits
from bmaplan_docs.values import dataclass

_FEWEST = 3
"""A row of column numbers, (1) (2) (3), has at least so many."""


@dataclass(frozen=True)
class Named:
    """The file that a table was named in, and where."""

    path: str
    span: Span


@dataclass(frozen=True)
class _Spot:
    """Where the rows of another sheet belong: a field of all entries of a level."""

    path: Path
    level: Level
    entries: list[Entry]


def _spots(level: Level, entries: list[Entry]) -> "Iterator[tuple[Declared, _Spot]]":
    """Yield the tables inside a level and inside the lists of its entries."""
    for path, table in level.tables.items():
        yield table, _Spot(path, level, entries)
    for path, below in level.lists.items():
        yield from _spots(below, [one for entry in entries for one in entry.lists.get(path, [])])


@dataclass(frozen=True)
class TableReader:
    """Reads declared tables from the files of one document."""

    files: TableFiles

    def read(self, declared: Declared) -> tuple[Node, ...] | None:
        """Return the entries of a table as they would be typed, or ``None`` after reporting what is wrong."""
        rows = declared.node.entries[KEY]
        named = Named(rows.text or "", rows.span) if isinstance(rows, Scalar) else None
        found = self._entries(declared, named) if named else None
        if found is None:
            return None
        growing, groups = found
        return tuple(self._nodes(declared, growing, groups.get("", ())))

    def _nodes(
        self, declared: Declared, growing: Growing, entries: "list[Entry] | tuple[()]"
    ) -> Iterator[Node]:
        values = declared.node.entries.get("values")
        return (growing.node(declared.level, entry, values) for entry in entries)

    def _entries(self, declared: Declared, named: Named) -> "tuple[Growing, dict[str, list[Entry]]] | None":
        """Return the entries of a table by what they belong to."""
        stated, node = declared.stated, declared.node
        sheet_at = node.entries["sheet"].span if "sheet" in node.entries else named.span
        report = self.files.report
        before = len(report)
        grid = self.files.grid(named.path, named.span, stated.sheet, sheet_at)
        heads = find_heads(grid, declared.heads, stated.header, report) if grid else None
        if grid is None or heads is None:
            return None
        walk = _Walk(declared, grid, heads, self.files)
        groups = walk.entries()
        if not groups and len(report) == before:
            report.add(EMPTY_SHEET, grid.place(heads.row, min(heads.columns.values())))
        if not groups:
            return None
        every = [entry for many in groups.values() for entry in many]
        joined = [self._join(table, spot, named) for table, spot in _spots(declared.level, every)]
        return (walk.growing, groups) if walk.sound and all(joined) else None

    def _join(self, table: Declared, spot: "_Spot", named: Named) -> bool:
        """Give each entry its own rows of another sheet; report rows that belong to none."""
        rows = table.node.entries.get(KEY)
        other = Named(rows.text, rows.span) if isinstance(rows, Scalar) and rows.text else named
        found = self._entries(table, other)
        if found is None:
            return False
        growing, groups = found
        key = spot.level.key.path
        by_id = {same(entry.texts.get(key, "")): entry for entry in spot.entries}
        ids = [entry.texts.get(key, "") for entry in spot.entries]
        sound = True
        for id_, many in groups.items():
            owner = by_id.get(same(id_)) if id_ else None
            if owner is None:
                self._report_orphan(table, growing, id_, many[0], ids)
                sound = False
                continue
            owner.tables.setdefault(spot.path, []).extend(self._nodes(table, growing, many))
        return sound

    def _report_orphan(
        self, table: Declared, growing: Growing, id_: str, entry: Entry, ids: list[str]
    ) -> None:
        head = table.parent.text if table.parent else ""
        place = growing.cells.grid.place(entry.row, growing.cells.columns[head])
        close = nearest(id_, ids)
        hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
        reason = Message(N_("no entry has the id '{id}'"), {"id": id_ or "-"})
        self.files.report.add(ROW_WITHOUT_PARENT, place, hint=hint, reason=reason, known=", ".join(ids))


class _Walk:
    """Goes down the rows of a sheet."""

    def __init__(self, declared: Declared, grid: Grid, heads: Heads, files: TableFiles) -> None:
        self.declared, self.grid, self.heads = declared, _filled(declared, grid, heads), heads
        self.report = files.report
        self.growing = Growing(Cells(self.grid, heads.columns, self.report), Sums())
        self.sound = True
        self.first = next((row for row in grid.rows if row > heads.row), 0)

    def entries(self) -> dict[str, list[Entry]]:
        """Return the entries by what they belong to: by nothing, where they are not inside others."""
        groups: dict[str, list[Entry]] = {}
        owner = ""
        columns = set(self.heads.columns.values())
        before = len(self.report)
        for row in self.grid.rows:
            if row <= self.heads.row or self._is_aside(row, columns):
                continue
            if not self.growing.cells.check(self.declared.heads, row):
                continue
            owner = self._owner(row) or owner
            if not self.growing.note_repeated(self.declared.level, row):
                self.growing.feed(self.declared.level, groups.setdefault(owner, []), row)
        self.sound = len(self.report) == before
        return {owner: many for owner, many in groups.items() if many}

    def _owner(self, row: int) -> str:
        """Return the id of what a row belongs to; a row without one goes on with the one above."""
        parent = self.declared.parent
        if parent is None:
            return ""
        return self.grid.value(row, self.heads.columns[parent.text]).identity.strip()

    def _is_aside(self, row: int, columns: set[int]) -> bool:
        """Whether a row holds no entry: totals, a note, column numbers, or a title over several columns."""
        filled = list(self.grid.row(row))
        mapped = [(column, value) for column, value in filled if column in columns]
        if not mapped:
            return True
        label = filled[0][1].shown.strip()
        if is_total(label, self.declared.stated.total):
            self.growing.sums.compare(self.grid, row, columns, label, self.report)
            return True
        if is_note(label):
            return True
        if row == self.first and _are_column_numbers([value.shown for _, value in mapped]):
            return True
        origins = {self.grid.origin(row, column) for column, _ in mapped}
        return len(mapped) > 1 and len(origins) == 1


def _are_column_numbers(texts: list[str]) -> bool:
    """Whether a row counts the columns: (1) (2) (3)."""
    numbers = [to_arabic_digits(text).strip(" ()") for text in texts]
    if len(numbers) < _FEWEST or not all(number.isascii() and number.isdecimal() for number in numbers):
        return False
    return [int(number) - int(numbers[0]) for number in numbers] == list(range(len(numbers)))


def _filled(declared: Declared, grid: Grid, heads: Heads) -> Grid:
    """Return the sheet with empty cells filled from above in the columns for which this was declared."""
    wanted = {same(text) for text in declared.stated.fill}
    columns = [column for head, column in heads.columns.items() if same(head) in wanted]
    merged = dict(grid.merged)
    for column in columns:
        above = None
        for row in grid.rows:
            if row > heads.row and not grid.value(row, column).is_empty:
                above = grid.origin(row, column)
            elif row > heads.row and above is not None:
                merged[(row, column)] = above
    return Grid(grid.source, grid.name, grid.cells, merged, grid.hidden, grid.concealed) if columns else grid
