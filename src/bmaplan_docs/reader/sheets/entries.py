"""Entries as they grow from rows: which rows begin one, which go on with it, and the node it becomes."""

from bmaplan_docs.diagnostics import N_, Message
from bmaplan_docs.facts import Mapping, Node, Scalar, Sequence
from bmaplan_docs.reader.sheets.cells import Cells
from bmaplan_docs.reader.sheets.codes import MERGED_AMOUNT, REPEATED_ROW, ROW_WITHOUT_PARENT
from bmaplan_docs.reader.sheets.mapping import Leaf, Level, Path
from bmaplan_docs.reader.sheets.totals import INSIDE, Sums
from bmaplan_docs.source import Span
from bmaplan_docs.values import dataclass, field


@dataclass
class Entry:
    """One entry of a list: the row it begins in, its texts by field, and the lists inside it."""

    row: int
    texts: dict[Path, str]
    nodes: dict[Path, Node]
    lists: dict[Path, list["Entry"]] = field(default_factory=dict)
    tables: dict[Path, list[Node]] = field(default_factory=dict)


@dataclass
class Growing:
    """Puts rows of one sheet into entries."""

    cells: Cells
    sums: Sums
    given: dict[Path, str] = field(default_factory=dict)
    before: tuple[str, ...] = ()

    def feed(
        self, level: Level, entries: list[Entry], row: int, *, repeated: bool = False, outer: bool = True
    ) -> bool:
        """Add a row to the entries of a list: as a new one, or to the last; return whether it held any.

        A row goes on with the entry above it where its own fields are empty, or the same as there. Where
        these were ``repeated``, so may be what stands inside: an amount beside them is the one above.
        """
        texts = {leaf.path: text for leaf in level.leaves if (text := self.cells.text(leaf, row))}
        if repeated and texts and any(entry.texts == texts for entry in entries):
            return True
        held = bool(texts)
        last = entries[-1] if entries and level.spreads else None
        alone = [leaf for leaf in level.leaves if not leaf.listed and leaf.path in texts]
        goes_on = last is not None and all(last.texts.get(leaf.path) == texts[leaf.path] for leaf in alone)
        if last is None or not goes_on:
            if not texts:
                return self._feed_orphan(level, row)
            last = self._begin(level, row, texts, outer=outer)
            entries.append(last)
        else:
            self._extend(level, last, row)
        for path, below in level.lists.items():
            inside = last.lists.setdefault(path, [])
            held = self.feed(below, inside, row, repeated=goes_on and bool(alone), outer=False) or held
        return held

    def _feed_orphan(self, level: Level, row: int) -> bool:
        """Report a row that has something for a list inside an entry, and no entry."""
        for leaf in level.walk():
            if self.cells.text(leaf, row):
                reason = Message(N_("no entry stands above it"))
                self.cells.report.add(
                    ROW_WITHOUT_PARENT, self.cells.place(leaf, row), reason=reason, known="-"
                )
                return True
        return False

    def _begin(self, level: Level, row: int, texts: dict[Path, str], *, outer: bool) -> Entry:
        nodes: dict[Path, Node] = {}
        choices = (leaf.path for leaf in level.leaves if leaf.shape.choice and leaf.path in texts)
        stated = {**(self.given if outer else {}), **{path: texts[path] for path in choices}}
        self.sums.begin(
            {(0 if outer else INSIDE, text) for text in stated.values()}
            | {(1 if outer else INSIDE, head) for head in level.called},
            outer=outer,
        )
        for leaf in level.leaves:
            if leaf.amount and leaf.path in texts:
                self._count(leaf, row)
            if leaf.path in texts or leaf.shape.required:
                nodes[leaf.path] = self.cells.node(leaf, row)
        return Entry(row, texts, nodes)

    def _count(self, leaf: Leaf, row: int) -> None:
        """Count an amount; one cell may not give it to two entries."""
        grid = self.cells.grid
        for column, value in self.cells.values(leaf, row):
            if grid.origin(row, column)[0] < row and value.is_number:
                self.cells.report.add(MERGED_AMOUNT, grid.place(row, column))
            self.sums.add(column, value)

    def _extend(self, level: Level, entry: Entry, row: int) -> None:
        """Add what the lists of an entry hold in a further row; the same value again adds nothing."""
        for leaf in level.leaves:
            before, more = entry.nodes.get(leaf.path), self.cells.node(leaf, row)
            if not leaf.listed or not isinstance(more, Sequence) or not more.items:
                continue
            if not isinstance(before, Sequence):
                entry.nodes[leaf.path] = more
                continue
            known = {item.text for item in before.items if isinstance(item, Scalar)}
            new = [item for item in more.items if isinstance(item, Scalar) and item.text not in known]
            entry.nodes[leaf.path] = Sequence(before.span, (*before.items, *new))

    def note_repeated(self, level: Level, row: int) -> bool:
        """Report a row that says the same as the one above it, where entries have ids or several rows."""
        said = tuple(self.cells.text(leaf, row) for leaf in level.walk())
        repeats = said == self.before and (level.spreads or level.key.shape.identifies)
        self.before = said
        if repeats:
            self.cells.report.add(REPEATED_ROW, self.cells.grid.place(row, self._first(row)))
        return repeats

    def _first(self, row: int) -> int:
        return next((column for column, _ in self.cells.grid.row(row)), 1)

    def node(self, level: Level, entry: Entry, values: Node | None) -> Node:
        """Return an entry as it would be typed; ``values`` stand where no cell says anything."""
        if () in entry.nodes:
            return entry.nodes[()]
        places = (self.cells.place(leaf, entry.row) for leaf in level.leaves if leaf.path in entry.texts)
        span = next(places, self.cells.grid.place(entry.row, 1))
        whole = Mapping(span)
        for leaf in level.leaves:
            if leaf.path in entry.nodes:
                _put(whole, leaf.path, entry.nodes[leaf.path], span)
        for path, below in level.lists.items():
            inner = tuple(self.node(below, one, None) for one in entry.lists.get(path, ()))
            if inner:
                _put(whole, path, Sequence(inner[0].span, inner), span)
        for path, nodes in entry.tables.items():
            if nodes:
                _put(whole, path, Sequence(nodes[0].span, tuple(nodes)), span)
        return _defaulted(whole, values)


def _put(whole: Mapping, path: Path, node: Node, span: Span) -> None:
    """Put a value below the keys that lead to it."""
    for key in path[:-1]:
        below = whole.entries.setdefault(key, Mapping(span))
        whole.keys.setdefault(key, span)
        whole = below if isinstance(below, Mapping) else Mapping(span)
    whole.entries[path[-1]] = node
    whole.keys[path[-1]] = node.span


def _defaulted(node: Node, values: Node | None) -> Node:
    """Return an entry in which what no cell says is what was typed for all."""
    if not isinstance(node, Mapping) or not isinstance(values, Mapping):
        return node
    entries, keys = dict(node.entries), dict(node.keys)
    for key, value in values.entries.items():
        stands = entries.get(key)
        if isinstance(stands, Mapping) and isinstance(value, Mapping):
            entries[key] = _defaulted(stands, value)
        elif stands is None or (isinstance(stands, Scalar) and stands.text is None):
            entries[key], keys[key] = value, values.keys[key]
    return Mapping(node.span, entries, keys)
