"""The passages of the facts of a document: each value that was typed, with the keys that lead to it."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from bmaplan_docs.checker.passages import InFacts, Kind, Passage, Piece
from bmaplan_docs.facts import Entity, Mapping, Node, Reference, Scalar, Sequence, typed_fields
from bmaplan_docs.facts.fields import Lines, Text
from bmaplan_docs.facts.unfilled import entity_in
from bmaplan_docs.source import Cell, Span

Path = tuple[str | int, ...]
_TEXTS = tuple(get_args(kind)[1] for kind in (Text, Lines))


def fact_passages(facts: Mapping, model: type[Entity] | None) -> Iterator[Passage]:
    """Yield a passage for each value; ``model`` says which of them are texts."""
    yield from _walk(facts, (), model, InFacts(()))


def _walk(node: Node, path: Path, model: type[Entity] | None, place: InFacts) -> Iterator[Passage]:
    match node:
        case Scalar():
            if node.text and node.written:
                yield from _passages(node, place)
        case Sequence():
            for number, item in enumerate(node.items):
                steps = (*path, number)
                yield from _walk(item, steps, model, InFacts(steps, place.title, place.prose))
        case Mapping():
            for key, below in node.entries.items():
                inside, title, prose = _known(model, key)
                steps = (*path, key)
                yield from _walk(below, steps, inside, InFacts(steps, title, prose))


@cache
def _known(model: type[Entity] | None, key: str) -> tuple[type[Entity] | None, str, bool]:
    """Return what a key of a model holds: the model of its value, its title, whether it is text."""
    field = typed_fields(model).get(key) if model else None
    if field is None:
        return None, "", False
    prose = not _identifies(model, key) and _is_text((field.annotation, *field.metadata))
    return entity_in(field.annotation), field.title or "", prose


def _identifies(model: type[Entity] | None, key: str) -> bool:
    return key == "id" and bool(model and model.kind)


def _is_text(annotations: tuple[Any, ...]) -> bool:
    """Whether a field holds words: `Text`, `Lines` or several of them, and no reference to something else."""
    if any(isinstance(one, Reference) for one in annotations):
        return False
    return any(one in _TEXTS or _is_text(_inside(one)) for one in annotations)


def _inside(annotation: Any) -> tuple[Any, ...]:
    if get_origin(annotation) in (tuple, Union, UnionType) or hasattr(annotation, "__metadata__"):
        return (*get_args(annotation), *getattr(annotation, "__metadata__", ()))
    return ()


def _passages(node: Scalar, place: InFacts) -> Iterator[Passage]:
    """Yield a passage for each line of a value, with the place of each."""
    line, column = node.span.line, node.span.column
    for text in (node.text or "").split("\n"):
        span = _line_of(text, node.span, line, column) if text else None
        if text:
            yield Passage(text, Kind.FACT, (Piece(0, len(text), span),), span, fact=place)
        line, column = (span.line if span else line) + 1, 1


def _line_of(text: str, span: Span, line: int, column: int | None) -> Span:
    """Return the place of one line of a value; the whole value's where it is broken or written otherwise."""
    if isinstance(span, Cell):
        return span
    last = line + 2  # a block of lines begins below its key
    for number in range(line, min(last, len(span.source.lines)) + 1):
        start = (column or 1) - 1 if number == line else 0
        found = span.source.line(number).find(text, start)
        if found >= 0:
            return Span(span.source, number, found + 1, found + len(text) + 1)
    return span
