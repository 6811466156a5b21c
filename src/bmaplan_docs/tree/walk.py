"""Changing the texts of a tree without touching its shape."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bmaplan_docs.tree.blocks import (
    Block,
    Blocks,
    CodeBlock,
    Contents,
    Definitions,
    Heading,
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
from bmaplan_docs.tree.document import Field, Fields, Line, Slot
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
)

Change = Callable[[Inlines], Inlines]


def map_marks(inlines: Inlines, change: Callable[[Inline], Inline]) -> Inlines:
    """Return inlines in which each one, also inside others, went through ``change``."""
    changed: list[Inline] = []
    for inline in inlines:
        match inline:
            case Strong(children):
                changed.append(Strong(map_marks(children, change)))
            case Emphasis(children):
                changed.append(Emphasis(map_marks(children, change)))
            case Link():
                changed.append(replace(inline, children=map_marks(inline.children, change)))
            case Footnote(paragraphs):
                changed.append(Footnote(tuple(map_marks(lines, change) for lines in paragraphs)))
            case Anchor():
                changed.append(replace(inline, children=map_marks(inline.children, change)))
            case Reference():
                changed.append(change(replace(inline, children=map_marks(inline.children, change))))
            case _:
                changed.append(change(inline))
    return tuple(changed)


def map_inlines(blocks: Blocks, change: Change) -> Blocks:
    """Return blocks in which every line of inlines went through ``change``."""
    return tuple(_map_block(block, change) for block in blocks)


def _map_block(block: Block, change: Change) -> Block:
    match block:
        case Paragraph() | Heading():
            return replace(block, children=change(block.children))
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
            return replace(block, bubbles=bubbles, caption=change(block.caption))
        case Figure():
            legend = tuple(change(line) for line in block.legend)
            return replace(block, caption=change(block.caption), legend=legend)
        case CodeBlock() | Contents() | Rule():
            return block


def map_cells(table: Table, change: Callable[[Blocks], Blocks]) -> Table:
    """Return a table in which the blocks of every cell went through ``change``."""

    def rows(many: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(
            replace(row, cells=tuple(replace(cell, blocks=change(cell.blocks)) for cell in row.cells))
            for row in many
        )

    return replace(table, head=rows(table.head), body=rows(table.body))


def map_meanings(block: Definitions, change: Callable[[Blocks], Blocks]) -> Definitions:
    """Return definitions in which the blocks of every meaning went through ``change``."""
    items = (replace(item, meanings=tuple(map(change, item.meanings))) for item in block.items)
    return replace(block, items=tuple(items))


def _map_schedule(schedule: Schedule, change: Change) -> Schedule:
    def cells(many: tuple[Blocks, ...]) -> tuple[Blocks, ...]:
        return tuple(map_inlines(blocks, change) for blocks in many)

    rows = tuple(replace(row, before=cells(row.before), after=cells(row.after)) for row in schedule.rows)
    return replace(schedule, rows=rows, total=cells(schedule.total), caption=change(schedule.caption))


def map_fields(fields: Fields, change: Callable[[str | Line | Slot], Field]) -> Fields:
    """Return fields of the same shape whose texts, lines and slots went through ``change``."""
    return {name: _map_field(value, change) for name, value in fields.items()}


def _map_field(value: Field, change: Callable[[str | Line | Slot], Field]) -> Field:
    match value:
        case bool():
            return value
        case str() | Line() | Slot():
            return change(value)
        case Mapping():
            return map_fields(value, change)
        case _:
            return [_map_field(item, change) for item in value]
