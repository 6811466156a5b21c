"""From the paragraphs and tables of a Word file to the blocks of the tree, each text with its place."""

from collections.abc import Callable, Iterator
from itertools import groupby

from bmaplan_docs.source import Source, Span
from bmaplan_docs.tree import (
    Block,
    Blocks,
    Break,
    Emphasis,
    Figure,
    Footnote,
    Heading,
    Image,
    Inline,
    Inlines,
    Item,
    ItemList,
    Link,
    Paragraph,
    Picture,
    PictureKind,
    Quote,
    Strong,
    Table,
    Text,
    plain_text,
)
from bmaplan_docs.values import dataclass, replace
from bmaplan_docs.word.intake.model import Line, Note, Numbered, Piece, WordBlock, WordBlocks, WordParagraph
from bmaplan_docs.word.intake.tables import columns_of, is_layout, rows_of
from bmaplan_docs.word.intake.tidying import is_caption

_KINDS: dict[str, PictureKind] = {"jpg": "jpeg", "jpeg": "jpeg", "svg": "svg"}
_ORDINARY = {"1": ".", "๑": "."}


@dataclass(frozen=True)
class Making:
    """Makes blocks; ``numbers`` are the numbers of the lines, ``mended`` those that were put right."""

    source: Source
    numbers: dict[int, int]
    mended: dict[int, Line]
    content: Callable[[str], bytes]

    def blocks(self, blocks: WordBlocks) -> Blocks:
        """Return the blocks of the tree."""
        return tuple(_with_captions(tuple(self._all(blocks))))

    def _all(self, blocks: WordBlocks) -> Iterator[Block]:
        """Yield blocks; paragraphs that are numbered one behind the other make one list."""
        for listed, group in groupby(blocks, _is_item):
            found = tuple(group)
            if listed:
                items = tuple(one for one in found if isinstance(one, WordParagraph))
                yield from self._lists(items)
                continue
            for block in found:
                yield from self._block(block)

    def _block(self, block: WordBlock) -> Iterator[Block]:
        if not isinstance(block, WordParagraph):
            if is_layout(block):
                for row in block.rows:
                    for cell in row.cells:
                        yield from self._all(cell.blocks)
            else:
                head, body = rows_of(block, self.blocks)
                yield Table(columns_of(block), head, body, span=self._table_span(head + body))
            return
        inlines, span = self._inlines(block), self._span(block)
        if block.heading and inlines:
            yield Heading(block.heading, inlines, span, block.numbered.label if block.numbered else "")
        elif inlines:
            made = Paragraph(inlines, span, "Caption" if is_caption(block) else "")
            yield Quote((made,), span) if block.role == "quote" else made
        for box in block.boxes:
            yield from self._all(box)

    def _lists(self, items: tuple[WordParagraph, ...]) -> Iterator[Block]:
        """Yield the lists of numbered paragraphs; deeper ones stand in the item above them."""
        at = 0
        while at < len(items):
            first = items[at].numbered
            assert first is not None  # noqa: S101 - that is how they were chosen
            end = at + 1
            while end < len(items) and _goes_on(items[end].numbered, first):
                end += 1
            yield self._list(items[at:end], first)
            at = end

    def _list(self, items: tuple[WordParagraph, ...], first: Numbered) -> ItemList:
        made: list[Item] = []
        at = 0
        while at < len(items):
            end = at + 1
            while end < len(items) and _level(items[end]) > first.level:
                end += 1
            item, numbered = items[at], items[at].numbered
            own: list[Block] = [Paragraph(self._inlines(item), self._span(item))]
            for box in item.boxes:
                own += self._all(box)
            inner = tuple(self._lists(items[at + 1 : end]))
            label = numbered.label if numbered else ""
            made.append(Item((*own, *inner), label, span=self._span(item)))
            at = end
        delimiter, letters = _style(first)
        return ItemList(
            tuple(made), not first.bullet, max(first.value, 0), delimiter, made[0].span, letters
        )  # fmt: skip

    def _span(self, block: WordParagraph) -> Span | None:
        number = self.numbers.get(id(block.lines[0])) if block.lines else None
        return Span(self.source, number) if number else None

    def _table_span(self, rows: tuple[object, ...]) -> Span | None:
        spans = (
            getattr(block, "span", None)
            for row in rows
            for cell in getattr(row, "cells", ())
            for block in cell.blocks
        )
        return next((span for span in spans if span), None)

    def _inlines(self, block: WordParagraph) -> Inlines:
        found: list[Inline] = []
        for number, line in enumerate(block.lines):
            if number:
                found.append(Break())
            found += self._line(line)
        return tuple(found)

    def _line(self, line: Line) -> Iterator[Inline]:
        number = self.numbers.get(id(line), 0)
        column = 1
        for piece in self.mended.get(number, line).pieces:
            end = column + len(piece.text)
            yield from self._piece(piece, Span(self.source, number, column, end))
            column = end

    def _piece(self, piece: Piece, span: Span) -> Iterator[Inline]:
        if piece.note:
            yield self._note(piece.note, span)
        elif piece.picture:
            content = self.content(piece.picture)
            if content:
                kind = _KINDS.get(piece.picture.rpartition(".")[2].casefold(), "png")
                yield Image(Picture(content, kind, 0, 0, "", piece.picture))
        else:
            made: Inline = Text(piece.text, span)
            made = Emphasis((made,)) if piece.italic else made
            made = Strong((made,)) if piece.bold else made
            yield Link((made,), piece.link) if piece.link else made

    def _note(self, note: Note, span: Span) -> Footnote:
        lines = [block for block in note.blocks if isinstance(block, WordParagraph) and block.lines]
        first = self._span(lines[0]) if lines else None
        return Footnote(tuple(map(self._inlines, lines)), str(note.number), first or span)


def _is_item(block: WordBlock) -> bool:
    return isinstance(block, WordParagraph) and block.numbered is not None and not block.heading


def _level(block: WordParagraph) -> int:
    return block.numbered.level if block.numbered else 0


def _goes_on(numbered: Numbered | None, first: Numbered) -> bool:
    """Whether a paragraph belongs to the list that ``first`` begins: deeper, or the next of its kind."""
    if numbered is None or numbered.level > first.level:
        return numbered is not None
    return (
        numbered.level == first.level
        and numbered.bullet == first.bullet
        and (numbered.listing == first.listing and (numbered.bullet or numbered.value > first.value))
    )


def _style(first: Numbered) -> tuple[str, bool]:
    """Return what stands around the numbers of a list, and whether they are letters."""
    label = first.label
    delimiter = "()" if label.startswith("(") else ")" if label.endswith(")") else "."
    bare = label.strip("().")
    return delimiter, bool(bare) and not first.bullet and not any(char.isdecimal() for char in bare)


def _with_captions(blocks: Blocks) -> Iterator[Block]:
    """Yield blocks in which the line above a table and the one below a picture are their captions."""
    waiting: list[Block] = []
    for block in blocks:
        before = waiting[-1] if waiting else None
        if isinstance(block, Table) and _caption(before) is not None:
            waiting[-1] = replace(block, caption=_caption(before) or ())
            continue
        caption = _caption(block)
        pictures = _pictures(before)
        if caption is not None and pictures:
            waiting[-1] = Figure(pictures, caption, span=getattr(block, "span", None))
            continue
        waiting.append(block)
    for block in waiting:
        alone = _pictures(block)
        yield Figure(alone, span=getattr(block, "span", None)) if alone else block


def _caption(block: Block | None) -> Inlines | None:
    return block.children if isinstance(block, Paragraph) and block.style == "Caption" else None


def _pictures(block: Block | None) -> tuple[Picture, ...]:
    """Return the pictures of a paragraph that holds nothing else."""
    if not isinstance(block, Paragraph) or plain_text(block.children).strip():
        return ()
    shown = [one for one in block.children if not isinstance(one, Break)]
    pictures = tuple(one.picture for one in shown if isinstance(one, Image))
    return pictures if len(pictures) == len(shown) else ()
