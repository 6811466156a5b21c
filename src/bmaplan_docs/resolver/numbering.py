"""The numbers of headings, list items and captions: computed, never typed."""

from collections.abc import Iterator

from bmaplan_docs.thai import to_thai_letters
from bmaplan_docs.tree import (
    Block,
    Blocks,
    Definitions,
    Diagram,
    Document,
    Field,
    Figure,
    Heading,
    Included,
    Item,
    ItemList,
    Landscape,
    Line,
    Quote,
    Remark,
    Schedule,
    Slot,
    Table,
)
from bmaplan_docs.tree.document import APPENDIX_LEVEL
from bmaplan_docs.tree.walk import all_headings, map_cells, map_fields, map_meanings, same_or
from bmaplan_docs.values import dataclass, field, replace

DASH = "-"
TABLE_WORD = "ตารางที่"
APPENDIX_WORD = "ภาคผนวก"
LONGEST = 4
"""So many numbers a label has at most: ๑.๑.๑.๑."""
BELOW_LONGEST = ("()", ")")


def number(document: Document, counts: dict[str, int] | None = None) -> Document:
    """Return the document with the numbers that follow from order and nesting.

    ``counts`` are those of captions so far: in a document that stands inside another they count on, so
    that no two captions have one number.
    """
    captions = _Captions(document.figure_word, {} if counts is None else counts)

    def change(value: str | Line | Slot) -> Field:
        if not isinstance(value, Slot):
            return value
        return replace(value, blocks=tuple(_number_slot(value, captions)))

    return replace(document, fields=map_fields(document.fields, change))


@dataclass
class _Captions:
    """Counts captions through the whole document by their words; pictures and diagrams share one."""

    figure_word: str
    counts: dict[str, int] = field(default_factory=dict)

    def next(self, word: str, count: int = 1) -> str:
        """Return the number of the next caption; two pictures under one caption are counted as two."""
        first = self.counts.get(word, 0) + 1
        last = self.counts[word] = first + count - 1
        return f"{word} {first}" if count == 1 else f"{word} {first} - {last}"


@dataclass
class _Headings:
    """Counts headings below a section."""

    section: tuple[int, ...]
    counts: list[int] = field(default_factory=list)

    def heading(self, heading: Heading) -> Heading:
        """Return a heading with its number."""
        return replace(heading, number=self.next(heading.level))

    def next(self, level: int) -> str:
        """Return the number of the next heading; the first level below a part is 2."""
        if not self.section:
            return ""
        depth = max(level - 1 - (len(self.section) - 1), 1)
        self.counts = [*self.counts[:depth], *[0] * (depth - len(self.counts))]
        self.counts[depth - 1] += 1
        return ".".join(map(str, (*self.section, *self.counts)))


@dataclass
class _Appendices(_Headings):
    """Counts appendices; one alone has no number, and headings inside them have none."""

    letters: bool = True
    alone: bool = False

    def heading(self, heading: Heading) -> Heading:
        """Return a heading that opens an appendix with its number."""
        if heading.level > APPENDIX_LEVEL:
            return heading
        self.counts = [*self.counts, 1]
        number = APPENDIX_WORD if self.alone else f"{APPENDIX_WORD} {self._count()}"
        return replace(heading, number=number, opens=True)

    def _count(self) -> str:
        count = len(self.counts)
        return to_thai_letters(count) if self.letters else str(count)


def _headings(slot: Slot) -> _Headings:
    if not slot.appendices:
        return _Headings(slot.section)
    alone = sum(1 for heading in all_headings(slot.blocks) if heading.level <= APPENDIX_LEVEL) == 1
    return _Appendices((), letters=slot.appendices == "letters", alone=alone)


def _number_slot(slot: Slot, captions: _Captions) -> Iterator[Block]:
    headings = _headings(slot)
    for block in slot.blocks:
        yield _number(block, headings, captions)


def _number(block: Block, headings: _Headings, captions: _Captions) -> Block:
    match block:
        case Heading():
            return headings.heading(block)
        case ItemList():
            return _number_list(block, (), headings, captions)
        case Definitions():
            return map_meanings(block, lambda blocks: _number_all(blocks, headings, captions))
        case Included(document=document) if document is not None:
            return replace(block, document=number(document, captions.counts))
        case Landscape() | Quote() | Remark():
            return replace(block, blocks=_number_all(block.blocks, headings, captions))
        case Table():
            block = replace(block, number=captions.next(TABLE_WORD) if block.caption else "")
            return map_cells(block, lambda blocks: _number_all(blocks, headings, captions))
        case Schedule() if block.caption:
            return replace(block, number=captions.next(TABLE_WORD))
        case Diagram() if block.caption:
            return replace(block, number=captions.next(captions.figure_word))
        case Figure() if block.caption:
            return replace(block, number=captions.next(captions.figure_word, len(block.pictures)))
        case _:
            return block


def _number_all(blocks: Blocks, headings: _Headings, captions: _Captions) -> Blocks:
    return same_or(blocks, tuple([_number(block, headings, captions) for block in blocks]))


def _number_list(
    items: ItemList, above: tuple[int, ...], headings: _Headings, captions: _Captions
) -> ItemList:
    """Label the items of a list; ``above`` are the numbers of the items around it, which its own follow."""
    labelled: list[Item] = []
    for position, item in enumerate(items.items, items.start):
        grows = items.ordered and items.delimiter == "." and not items.letters
        below = (*above, position) if grows else ()
        blocks = tuple(
            _number_list(block, below, headings, captions)
            if isinstance(block, ItemList)
            else _number(block, headings, captions)
            for block in item.blocks
        )
        labelled.append(replace(item, blocks=blocks, label=_label(items, position, above)))
    return replace(items, items=tuple(labelled))


def _label(items: ItemList, position: int, above: tuple[int, ...]) -> str:
    """Return the label of an item as the writer typed its kind: ``1)``, ``(1)``, ``ก.``, a dash.

    Numbers with a full stop grow from level to level: 1. 1.1 1.1.1 1.1.1.1, then (1), 1) and ก.
    """
    if not items.ordered:
        return DASH
    if items.letters:
        return _framed(to_thai_letters(position), items.delimiter)
    if items.delimiter != ".":
        return _framed(str(position), items.delimiter)
    if len(above) < LONGEST:
        return ".".join(map(str, (*above, position))) if above else f"{position}."
    if len(above) < LONGEST + len(BELOW_LONGEST):
        return _framed(str(position), BELOW_LONGEST[len(above) - LONGEST])
    return _framed(to_thai_letters(position), ".")


def _framed(number: str, delimiter: str) -> str:
    return f"({number})" if delimiter == "()" else f"{number}{delimiter}"
