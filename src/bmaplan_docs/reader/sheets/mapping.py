"""The declared mapping: which column fills which field, and which rows belong together."""

from collections.abc import Iterator

from bmaplan_docs.diagnostics import N_, Message, Report, nearest
from bmaplan_docs.facts import Mapping, Node, Scalar, Sequence, codes
from bmaplan_docs.facts.rows import NESTED, NestedRows, Rows
from bmaplan_docs.facts.shapes import Shape
from bmaplan_docs.reader.sheets.codes import BAD_COLUMNS
from bmaplan_docs.reader.validation import validate
from bmaplan_docs.source import Span
from bmaplan_docs.values import dataclass, field

Path = tuple[str, ...]
"""The keys that lead to a field from the entry that a row describes; none for a list of texts."""


_NAMES = (("id",), ("name",), ("text",))


@dataclass(frozen=True)
class Head:
    """A head of a column as it was declared, and where."""

    text: str
    span: Span


@dataclass(frozen=True)
class Leaf:
    """A field that is filled from one column, or a list from several."""

    path: Path
    heads: tuple[Head, ...]
    shape: Shape

    @property
    def listed(self) -> bool:
        """Whether a cell may hold several values."""
        return self.shape.item is not None and self.shape.item.entity is None

    @property
    def amount(self) -> bool:
        """Whether a cell holds a number that totals add up."""
        return self.shape.amount or (self.shape.item is not None and self.shape.item.group)


@dataclass(frozen=True)
class Level:
    """The columns of one entry: its own fields, lists that go on in the rows below, and lists elsewhere."""

    leaves: tuple[Leaf, ...]
    lists: dict[Path, "Level"] = field(default_factory=dict)
    tables: dict[Path, "Declared"] = field(default_factory=dict)

    @property
    def spreads(self) -> bool:
        """Whether an entry may take several rows."""
        return bool(self.lists) or any(leaf.listed for leaf in self.leaves)

    @property
    def key(self) -> Leaf:
        """The field by which rows of other sheets name an entry: its id, or its first."""
        return next((leaf for leaf in self.leaves if leaf.path == ("id",)), self.leaves[0])

    @property
    def called(self) -> frozenset[str]:
        """What a sheet calls its entries: the heads of their ids and names."""
        named = [leaf for leaf in self.leaves if leaf.path[-1:] in _NAMES] or self.leaves[:1]
        return frozenset(head.text for leaf in named for head in leaf.heads)

    def walk(self) -> Iterator[Leaf]:
        """Yield all fields that are filled from the same rows."""
        yield from self.leaves
        for below in self.lists.values():
            yield from below.walk()


@dataclass(frozen=True)
class Declared:
    """A table that was declared; ``rows`` is where the file was named, ``stated`` what was typed."""

    stated: Rows | NestedRows
    node: Mapping
    level: Level
    item: Shape
    parent: Head | None = None

    @property
    def heads(self) -> tuple[Head, ...]:
        """All heads that the sheet must have."""
        own = tuple(head for leaf in self.level.walk() for head in leaf.heads)
        return (self.parent, *own) if self.parent else own

    @property
    def span(self) -> Span:
        """Where its columns were declared."""
        return self.node.keys["columns"]


def declare(node: Mapping, item: Shape, report: Report) -> Declared | None:
    """Return the table that a group with ``rows:`` declares, or ``None`` after reporting what is wrong."""
    kind = NestedRows if NESTED in node.entries else Rows
    stated = validate(node, kind, report)
    if stated is None:
        return None
    level = _Declaring(report).level(node.entries["columns"], node.keys["columns"], item)
    if level is None or not isinstance(stated, Rows | NestedRows):
        return None
    parent = None
    if isinstance(stated, NestedRows):
        parent = Head(stated.belongs_to, node.entries[NESTED].span)
    return Declared(stated, node, level, item, parent)


@dataclass(frozen=True)
class _Declaring:
    """Reads what stands below ``columns:``."""

    report: Report

    def level(self, node: Node, at: Span, item: Shape) -> Level | None:
        """Return the columns of one entry of a list."""
        if not item.group:
            heads = self._heads(node, item)
            if heads:
                return Level((Leaf((), heads, item),))
            self._refuse("columns", at, item)
            return None
        level = Level(())
        leaves: list[Leaf] = []
        if not isinstance(node, Mapping) or not node.entries:
            self._refuse("columns", at, item)
            return None
        if not self._group(node, (), item, leaves, level):
            return None
        if not leaves:
            self._refuse("columns", at, item)
            return None
        return Level(tuple(leaves), level.lists, level.tables)

    def _group(self, node: Mapping, above: Path, shape: Shape, leaves: list[Leaf], level: Level) -> bool:
        """Collect the columns of a group of keys; return whether all could be understood."""
        understood = [self._field(node, key, above, shape, leaves, level) for key in node.entries]
        return all(understood)

    def _field(
        self, node: Mapping, key: str, above: Path, owner: Shape, leaves: list[Leaf], level: Level
    ) -> bool:
        below, at, path = node.entries[key], node.keys[key], (*above, key)
        shape = owner.below(key)
        if shape is None:
            self._refuse_key(key, at, owner)
            return False
        if isinstance(below, Mapping):
            if shape.group:
                return self._group(below, path, shape, leaves, level)
            if shape.item is not None and "columns" in below.entries:
                return self._table(below, at, path, shape.item, level)
            if shape.item is not None and shape.item.group:
                inner = self.level(below, at, shape.item)
                if inner is not None:
                    level.lists[path] = inner
                return inner is not None
        heads = self._heads(below, shape)
        if not heads or shape.group:
            self._refuse(key, at, shape)
            return False
        leaves.append(Leaf(path, heads, shape))
        return True

    def _table(self, node: Mapping, at: Span, path: Path, item: Shape, level: Level) -> bool:
        if NESTED not in node.entries:
            title = NestedRows.model_fields[NESTED].title
            self.report.add(codes.MISSING_FIELD, at, key=NESTED, title=title)
            return False
        declared = declare(node, item, self.report)
        if declared is not None:
            level.tables[path] = declared
        return declared is not None

    def _heads(self, node: Node, shape: Shape) -> tuple[Head, ...]:
        """Return the heads that were named: one, or several for a list or for months."""
        many = node.items if isinstance(node, Sequence) else (node,)
        texts = [head for head in many if isinstance(head, Scalar) and (head.text or "").strip()]
        several = shape.item is not None or shape.months
        if len(texts) != len(many) or (len(many) > 1 and not several):
            return ()
        return tuple(Head((head.text or "").strip(), head.span) for head in texts)

    def _refuse(self, key: str, at: Span, shape: Shape) -> None:
        inner = shape.item or shape
        expected = N_("the columns of its own keys") if inner.group else N_("the head of a column")
        self.report.add(BAD_COLUMNS, at, key=key, expected=Message(expected))

    def _refuse_key(self, key: str, at: Span, owner: Shape) -> None:
        known = tuple(owner.known)
        close = nearest(key, known)
        hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
        self.report.add(codes.UNKNOWN_KEY, at, hint=hint, key=key, known=", ".join(known))
