"""Changing the texts of a tree without touching its shape, and going through its blocks."""

from collections.abc import Callable, Iterator, Mapping
from operator import is_
from typing import TypeVar

from bmaplan_docs.tree.blocks import (
    Block,
    Blocks,
    Cell,
    Chart,
    CodeBlock,
    Contents,
    Definitions,
    Heading,
    Included,
    ItemList,
    Landscape,
    Paragraph,
    Quote,
    Remark,
    Row,
    Rule,
    Schedule,
    Table,
)
from bmaplan_docs.tree.diagrams import Diagram
from bmaplan_docs.tree.document import Document, Field, Fields, Line, Slot
from bmaplan_docs.tree.figures import Figure
from bmaplan_docs.tree.inlines import (
    Anchor,
    Emphasis,
    Footnote,
    Inline,
    Inlines,
    Link,
    Reference,
    Strong,
    Text,
)
from bmaplan_docs.values import replace

Change = Callable[[Inlines], Inlines]
Kept = TypeVar("Kept")


def map_marks(inlines: Inlines, change: Callable[[Inline], Inline]) -> Inlines:
    """Return inlines in which each mark, also inside others, went through ``change``; texts stay."""
    if all(map(_is_text, inlines)):  # most lines
        return inlines
    changed: list[Inline] = []
    for inline in inlines:
        match inline:
            case Text():
                changed.append(inline)
            case Strong(children):
                changed.append(Strong(map_marks(children, change)))
            case Emphasis(children):
                changed.append(Emphasis(map_marks(children, change)))
            case Link():
                changed.append(replace(inline, children=map_marks(inline.children, change)))
            case Footnote():
                paragraphs = tuple(map_marks(lines, change) for lines in inline.paragraphs)
                changed.append(change(replace(inline, paragraphs=paragraphs)))
            case Anchor():
                changed.append(replace(inline, children=map_marks(inline.children, change)))
            case Reference():
                changed.append(change(replace(inline, children=map_marks(inline.children, change))))
            case _:
                changed.append(change(inline))
    return tuple(changed)


def _is_text(inline: Inline) -> bool:
    return inline.__class__ is Text


def map_inlines(blocks: Blocks, change: Change) -> Blocks:
    """Return blocks in which every line of inlines went through ``change``; the same where none changed."""
    return same_or(blocks, tuple([_map_block(block, change) for block in blocks]))


def same_or(before: tuple[Kept, ...], after: tuple[Kept, ...]) -> tuple[Kept, ...]:
    """Return ``before`` where ``after`` holds the very same things: what holds it need not be made anew."""
    return before if all(map(is_, before, after)) and len(before) == len(after) else after


def _map_block(block: Block, change: Change) -> Block:
    match block:
        case Paragraph() | Heading():
            children = change(block.children)
            return block if children is block.children else replace(block, children=children)
        case ItemList():
            items = tuple(replace(item, blocks=map_inlines(item.blocks, change)) for item in block.items)
            return replace(block, items=items)
        case Definitions():
            changed = map_meanings(block, lambda blocks: map_inlines(blocks, change))
            return replace(
                changed, items=tuple(replace(item, term=change(item.term)) for item in changed.items)
            )
        case Quote() | Landscape():
            return replace(block, blocks=map_inlines(block.blocks, change))
        case Remark():
            return replace(block, label=change(block.label), blocks=map_inlines(block.blocks, change))
        case Table():
            table = map_cells(block, lambda blocks: map_inlines(blocks, change))
            return replace(table, caption=change(block.caption))
        case Schedule():
            return _map_schedule(block, change)
        case Diagram():
            bubbles = tuple(
                replace(bubble, lines=tuple(map(change, bubble.lines))) for bubble in block.bubbles
            )
            words = tuple(replace(one, words=change(one.words)) for one in block.words)
            spoken = tuple(map(change, block.spoken))
            return replace(block, bubbles=bubbles, words=words, spoken=spoken, caption=change(block.caption))
        case Figure():
            legend = tuple(change(line) for line in block.legend)
            return replace(block, caption=change(block.caption), legend=legend)
        case Chart():
            return replace(block, caption=change(block.caption))
        case CodeBlock() | Contents() | Rule() | Included():
            return block


def all_lines(blocks: Blocks) -> Iterator[Inlines]:
    """Yield every line of inlines in blocks, also of those inside others; notes stay in their lines."""
    for block in blocks:
        yield from _own_lines(block)
        for inner in inner_blocks(block):
            yield from all_lines(inner)


def _own_lines(block: Block) -> Iterator[Inlines]:
    match block:
        case Paragraph() | Heading():
            yield block.children
        case Definitions():
            yield from (item.term for item in block.items)
        case Remark():
            yield block.label
        case Table() | Schedule() | Chart():
            yield block.caption
        case Diagram():
            yield from (line for bubble in block.bubbles for line in bubble.lines)
            yield from (one.words for one in block.words)
            yield block.caption
        case Figure():
            yield from (block.caption, *block.legend)
        case ItemList() | Quote() | Landscape() | CodeBlock() | Contents() | Rule() | Included():
            pass


def inner_blocks(block: Block) -> Iterator[Blocks]:
    """Yield the blocks inside a block: of items, quotations, turned pages and cells."""
    match block:
        case Quote() | Landscape() | Remark():
            yield block.blocks
        case ItemList():
            yield from (item.blocks for item in block.items)
        case Definitions():
            for item in block.items:
                yield from item.meanings
        case Table():
            yield from (cell.blocks for row in (*block.head, *block.body) for cell in row.cells)
        case Schedule():
            for row in block.rows:
                yield from (*row.before, *row.after)
        case Paragraph() | Heading() | CodeBlock() | Diagram() | Figure() | Chart():
            pass
        case Contents() | Rule() | Included():
            pass


def all_marks(inlines: Inlines) -> Iterator[Inline]:
    """Yield each inline, and those inside others and in notes."""
    for inline in inlines:
        yield inline
        match inline:
            case Text():  # first, for most are
                pass
            case Strong() | Emphasis() | Link() | Anchor() | Reference():
                yield from all_marks(inline.children)
            case Footnote():
                for line in inline.paragraphs:
                    yield from all_marks(line)


def all_blocks(blocks: Blocks) -> Iterator[Block]:
    """Yield blocks, and those inside others, in order."""
    for block in blocks:
        yield block
        for inner in inner_blocks(block):
            yield from all_blocks(inner)


def all_headings(blocks: Blocks) -> Iterator[Heading]:
    """Yield the headings in blocks, also those inside others, in order."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        for inner in inner_blocks(block):
            yield from all_headings(inner)


def map_cells(table: Table, change: Callable[[Blocks], Blocks]) -> Table:
    """Return a table in which the blocks of every cell went through ``change``."""

    def cell(one: Cell) -> Cell:
        blocks = change(one.blocks)
        return one if blocks is one.blocks else replace(one, blocks=blocks)

    def row(one: Row) -> Row:
        cells = same_or(one.cells, tuple([cell(each) for each in one.cells]))
        return one if cells is one.cells else replace(one, cells=cells)

    head, body = (same_or(rows, tuple(map(row, rows))) for rows in (table.head, table.body))
    return table if head is table.head and body is table.body else replace(table, head=head, body=body)


def map_all_blocks(blocks: Blocks, change: Callable[[Block], Blocks]) -> Blocks:
    """Return blocks in which each one, also inside others, became what ``change`` makes of it."""
    return same_or(blocks, tuple(made for block in blocks for made in change(_map_inner(block, change))))


def _map_inner(block: Block, change: Callable[[Block], Blocks]) -> Block:
    def inner(blocks: Blocks) -> Blocks:
        return map_all_blocks(blocks, change)

    match block:
        case Quote() | Landscape() | Remark():
            return replace(block, blocks=inner(block.blocks))
        case ItemList():
            return replace(
                block, items=tuple(replace(item, blocks=inner(item.blocks)) for item in block.items)
            )
        case Definitions():
            return map_meanings(block, inner)
        case Table():
            return map_cells(block, inner)
        case _:
            return block


def map_meanings(block: Definitions, change: Callable[[Blocks], Blocks]) -> Definitions:
    """Return definitions in which the blocks of every meaning went through ``change``."""
    items = (replace(item, meanings=tuple(map(change, item.meanings))) for item in block.items)
    return replace(block, items=tuple(items))


def _map_schedule(schedule: Schedule, change: Change) -> Schedule:
    def cells(many: tuple[Blocks, ...]) -> tuple[Blocks, ...]:
        return same_or(many, tuple([map_inlines(blocks, change) for blocks in many]))

    rows = tuple(replace(row, before=cells(row.before), after=cells(row.after)) for row in schedule.rows)
    return replace(schedule, rows=rows, total=cells(schedule.total), caption=change(schedule.caption))


def map_included(document: Document, change: Callable[[Included], Block]) -> Document:
    """Return the document in which every other one that stands in its slots went through ``change``."""

    def slot(value: str | Line | Slot) -> Field:
        if not isinstance(value, Slot) or not any(isinstance(block, Included) for block in value.blocks):
            return value
        blocks = (change(block) if isinstance(block, Included) else block for block in value.blocks)
        return replace(value, blocks=tuple(blocks))

    return replace(document, fields=map_fields(document.fields, slot))


def map_fields(fields: Fields, change: Callable[[str | Line | Slot], Field]) -> Fields:
    """Return fields of the same shape whose texts, lines and slots went through ``change``."""
    return {name: _map_field(value, change) for name, value in fields.items()}


def _map_field(value: Field, change: Callable[[str | Line | Slot], Field]) -> Field:
    match value:  # what there is most of comes first; whether something is a mapping is a long question
        case str() | Line() | Slot():
            return change(value)
        case list() | tuple():
            return [_map_field(item, change) for item in value]
        case bool():
            return value
        case dict() | Mapping():
            return map_fields(value, change)
        case _:
            return [_map_field(item, change) for item in value]
