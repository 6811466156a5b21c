"""What the facts of a draft lack: it is told, and a marked blank stands in for it."""

from collections.abc import Iterator

from bmaplan_docs.diagnostics import Code, Report, Severity, nearest
from bmaplan_docs.facts import (
    Choice,
    Entity,
    Mapping,
    Node,
    Scalar,
    Sequence,
    blank_for,
    codes,
    is_unfilled,
    takes_blank,
    typed_fields,
)
from bmaplan_docs.facts.unfilled import entity_below, how_to_fill, required_fields, takes_rows
from bmaplan_docs.source import Cell, Span
from bmaplan_docs.values import dataclass


def complete(group: Mapping, model: type[Entity], report: Report) -> Mapping:
    """Return the facts with a blank for every value that is missing or empty, after a warning for each.

    Where no blank can stand in (ids, amounts, years), the facts stay as they are, for ``validate`` to
    refuse. A key that is missing because another is misspelt is not missing.
    """
    entries = dict(group.entries)
    fields = typed_fields(model)
    missing = [key for key in fields if key not in entries]
    meant = {nearest(key, missing) for key in entries if key not in fields}
    for key, field in fields.items():
        place = _Place(model, key, report)
        if key in entries:
            kept = place.fill(entries[key], group.keys[key])
            if kept is None:
                del entries[key]
            else:
                entries[key] = kept
        elif field.is_required() and key not in meant and takes_blank(model, key):
            place.warn(codes.MISSING_FIELD, group.span)
            entries[key] = _blank(model, key, group.span)
    return Mapping(group.span, entries, group.keys)


def needed_blanks(group: Mapping, model: type[Entity]) -> Iterator[Span]:
    """Yield the places of blanks without which tables cannot be made: amounts, years, choices, ids."""
    for key in typed_fields(model):
        if key not in group.entries or key == "id":
            continue
        node = group.entries[key]
        below = entity_below(model, key)
        for item in node.items if isinstance(node, Sequence) else (node,):
            if isinstance(item, Mapping) and below is not None:
                yield from needed_blanks(item, below)
            elif isinstance(item, Scalar) and is_unfilled(item.text) and not takes_blank(model, key):
                yield item.span


@dataclass(frozen=True)
class _Place:
    """A key of a group, and what belongs there."""

    owner: type[Entity]
    key: str
    report: Report

    def fill(self, node: Node, at: Span) -> Node | None:
        """Return the value with blanks; nothing where a choice or rows may be left out and only begin."""
        below = entity_below(self.owner, self.key)
        if _is_empty(node):
            field = typed_fields(self.owner)[self.key]
            chosen = isinstance(field.default, Choice)
            if not takes_blank(self.owner, self.key) and not chosen:
                return node
            self.warn(codes.EMPTY_FIELD, node.span if isinstance(node, Scalar) else at)
            left_out = chosen or (below is not None and not field.is_required())
            return None if left_out else _blank(self.owner, self.key, node.span)
        if isinstance(node, Sequence) and takes_rows(self.owner, self.key):
            return Sequence(node.span, tuple(self._fill_item(item, below) for item in node.items))
        return complete(node, below, self.report) if below and isinstance(node, Mapping) else node

    def _fill_item(self, item: Node, below: type[Entity] | None) -> Node:
        if isinstance(item, Scalar) and _is_empty(item) and takes_blank(self.owner, self.key):
            self.warn(codes.EMPTY_FIELD, item.span, item=True)
            return _blank(self.owner, self.key, item.span)
        return complete(item, below, self.report) if below and isinstance(item, Mapping) else item

    def warn(self, code: Code, span: Span, *, item: bool = False) -> None:
        """Report what is lacking here; an ``item`` may go where others are beside it."""
        title = typed_fields(self.owner)[self.key].title or self.key
        empty = code == codes.EMPTY_FIELD and not item and not isinstance(span, Cell)
        hint = how_to_fill(self.owner, self.key) if empty else None
        self.report.add(code, span, severity=Severity.WARNING, hint=hint, key=self.key, title=title)


def _is_empty(node: Node) -> bool:
    match node:
        case Scalar(text=text):
            return not (text or "").strip()
        case Sequence(items=items):
            return not items
        case Mapping():
            return False


def _blank(owner: type[Entity], key: str, span: Span) -> Node:
    """Return what stands in for a value; a group has a blank for each value it must have."""
    field = typed_fields(owner)[key]
    below = entity_below(owner, key)
    if below is not None:
        return Mapping(span, {name: _blank(below, name, span) for name in required_fields(below)})
    title = field.title or key
    if owner.kind and key == "id":  # no two may be the same
        title = f"{title} ({span.line}:{span.column})"
    return Scalar(span, blank_for(title), written=False)
