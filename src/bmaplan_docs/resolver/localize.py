"""Digits and spaces in the official style, in every text of a document."""

from collections.abc import Iterable
from dataclasses import replace

from bmaplan_docs.facts.node import blanks
from bmaplan_docs.thai import keep_together, localize_digits
from bmaplan_docs.tree import (
    Blank,
    Block,
    Blocks,
    Diagram,
    Document,
    Field,
    Heading,
    Inline,
    Inlines,
    Item,
    ItemList,
    Landscape,
    Line,
    Quote,
    Reference,
    Schedule,
    Slot,
    Table,
    Text,
    map_inlines,
    map_texts,
    text,
)
from bmaplan_docs.tree.walk import map_cells, map_fields, map_marks


def localize(document: Document, protected: Iterable[str]) -> Document:
    """Return the document with Thai digits where they belong, and blanks of a skeleton as such.

    ``protected`` are words whose digits stay as they are.
    """
    words = tuple(protected)

    def print_text(value: str) -> Inlines:
        return tuple(_mark_blanks(keep_together(localize_digits(value, words))))

    def print_line(inlines: Inlines) -> Inlines:
        return map_marks(map_texts(inlines, print_text), _print_reference)

    def change(value: str | Line | Slot) -> Field:
        if isinstance(value, Slot):
            blocks = map_inlines(value.blocks, print_line)
            return replace(value, blocks=_localize_labels(blocks))
        return Line(map_texts(value.children if isinstance(value, Line) else text(value), print_text))

    return replace(document, fields=map_fields(document.fields, change))


def _print_reference(mark: Inline) -> Inline:
    return replace(mark, number=localize_digits(mark.number)) if isinstance(mark, Reference) else mark


def _mark_blanks(value: str) -> Iterable[Inline]:
    rest = value
    for blank in blanks(value):
        before, rest = rest.split(blank, 1)
        if before:
            yield Text(before)
        yield Blank(blank)
    if rest:
        yield Text(rest)


def _localize_labels(blocks: Blocks) -> Blocks:
    return tuple(_localize_label(block) for block in blocks)


def _localize_label(block: Block) -> Block:
    match block:
        case Table():
            block = replace(block, number=localize_digits(block.number))
            return map_cells(block, _localize_labels)
        case Heading() | Diagram():
            return replace(block, number=localize_digits(block.number))
        case Schedule():
            return replace(
                block,
                number=localize_digits(block.number),
                title=localize_digits(block.title),
                before=tuple((localize_digits(name), column) for name, column in block.before),
                after=tuple((localize_digits(name), column) for name, column in block.after),
                rounds=tuple((localize_digits(name), months) for name, months in block.rounds),
            )
        case ItemList():
            items = tuple(
                Item(_localize_labels(item.blocks), localize_digits(item.label)) for item in block.items
            )
            return replace(block, items=items)
        case Quote() | Landscape():
            return replace(block, blocks=_localize_labels(block.blocks))
        case _:
            return block
