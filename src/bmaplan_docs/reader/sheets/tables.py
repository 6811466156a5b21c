"""A declared table, read: its rows put into entries, its totals compared, tables inside it joined."""

from collections.abc import Iterator

from bmaplan_docs.diagnostics import N_, Message, nearest
from bmaplan_docs.facts import Node, Scalar
from bmaplan_docs.facts.rows import KEY
from bmaplan_docs.reader.sheets.codes import EMPTY_SHEET, ROW_WITHOUT_PARENT
from bmaplan_docs.reader.sheets.entries import Entry, Growing
from bmaplan_docs.reader.sheets.files import TableFiles
from bmaplan_docs.reader.sheets.heads import find_heads, same
from bmaplan_docs.reader.sheets.mapping import Declared, Level, Path
from bmaplan_docs.reader.sheets.walk import Walk
from bmaplan_docs.source import Span
from bmaplan_docs.values import dataclass


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
        grid = self.files.grid(named.path, named.span, stated.sheet, sheet_at)
        heads = find_heads(grid, declared.heads, stated.header, report) if grid else None
        if grid is None or heads is None:
            return None
        self.files.tell_unseen(grid, heads.row, set(heads.columns.values()))
        walk = Walk(declared, grid, heads, report)
        groups = walk.entries()
        if not groups and walk.sound:
            report.add(EMPTY_SHEET, grid.place(heads.row, min(heads.columns.values())))
        if not groups:
            return None
        every = [entry for many in groups.values() for entry in many]
        joined = [
            self._join(table, spot, named, whole=walk.sound) for table, spot in _spots(declared.level, every)
        ]
        return (walk.growing, groups) if walk.sound and all(joined) else None

    def _join(self, table: Declared, spot: "_Spot", named: Named, *, whole: bool) -> bool:
        """Give each entry its own rows of another sheet; report rows that belong to none of all."""
        rows = table.node.entries.get(KEY)
        other = Named(rows.text, rows.span) if isinstance(rows, Scalar) and rows.text else named
        found = self._entries(table, other)
        if found is None or not whole:
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
