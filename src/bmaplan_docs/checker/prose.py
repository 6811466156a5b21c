"""The passages of prose: blocks in reading order, marks taken off, notes behind the text that names them."""

from collections.abc import Iterable, Iterator

from bmaplan_docs.checker.passages import UNKNOWN, InList, InTable, Kind, Mark, Passage, Piece
from bmaplan_docs.source import Span
from bmaplan_docs.tree import (
    Anchor,
    Block,
    Blocks,
    Break,
    Citation,
    Code,
    Definitions,
    Diagram,
    Emphasis,
    Fact,
    Figure,
    Footnote,
    Heading,
    Image,
    Inlines,
    ItemList,
    Landscape,
    Link,
    Paragraph,
    Quote,
    Reference,
    Remark,
    Row,
    Schedule,
    Strong,
    Table,
    Text,
    plain_text,
)
from bmaplan_docs.tree.inlines import Blank
from bmaplan_docs.values import dataclass, field, replace


@dataclass(frozen=True)
class _Around:
    """What the blocks being read stand in."""

    kind: Kind = Kind.PARAGRAPH
    item: InList | None = None
    cell: InTable | None = None
    quoted: bool = False


def prose_passages(blocks: Blocks, first: int = 0) -> Iterator[Passage]:
    """Yield the passages of the blocks of a document; ``first`` is the number of the first one."""
    yield from _Walk(first).blocks(blocks, _Around())


@dataclass
class _Walk:
    """One way through a document: the number of the next passage, the headings above it by level."""

    number: int
    titles: list[tuple[int, str]] = field(default_factory=list)

    def blocks(self, blocks: Blocks, around: _Around) -> Iterator[Passage]:
        """Yield the passages of blocks that follow each other."""
        for at, block in enumerate(blocks):
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            yield from self._block(block, following, around)

    def _block(self, block: Block, following: Block | None, around: _Around) -> Iterator[Passage]:
        match block:
            case Paragraph(children, span):
                yield from self._line(children, span, block, following, around)
            case Heading():
                title = plain_text(block.children)
                self.titles = [one for one in self.titles if one[0] < block.level]
                inside = replace(around, kind=Kind.HEADING)
                yield from self._line(block.children, block.span, block, following, inside)
                self.titles.append((block.level, title))
            case ItemList():
                depth = around.item.depth + 1 if around.item else 1
                for number, item in enumerate(block.items):
                    inside = replace(around, item=InList(block, number, depth))
                    inside = inside if around.cell else replace(inside, kind=Kind.ITEM)
                    yield from self.blocks(item.blocks, inside)
            case Quote() | Landscape():
                quoted = around.quoted or isinstance(block, Quote)
                yield from self.blocks(block.blocks, replace(around, quoted=quoted))
            case _:
                yield from self._labelled(block, following, around)

    def _labelled(self, block: Block, following: Block | None, around: _Around) -> Iterator[Passage]:
        """Yield the passages of what has words of its own besides the blocks inside it."""
        match block:
            case Definitions():
                for term in block.items:
                    inside = replace(around, kind=Kind.TERM)
                    yield from self._line(term.term, term.span, block, following, inside)
                    for meaning in term.meanings:
                        yield from self.blocks(meaning, around)
            case Remark():
                yield from self._line(block.label, block.span, block, following, around)
                yield from self.blocks(block.blocks, around)
            case Table():
                yield from self._caption(block.caption, block, following, around)
                yield from self._table(block, around)
            case Schedule():
                yield from self._caption(block.caption, block, following, around)
                yield from self._schedule(block, around)
            case Diagram():
                for bubble in block.bubbles:
                    for line in bubble.lines:
                        yield from self._line(line, block.span, block, following, around)
                yield from self._caption(block.caption, block, following, around)
            case Figure():
                yield from self._caption(block.caption, block, following, around)
                for line in block.legend:
                    yield from self._line(line, block.span, block, following, around)
            case _:  # code, lines, lists of contents and other documents hold no text of this one
                pass

    def _caption(
        self, caption: Inlines, block: Block, following: Block | None, around: _Around
    ) -> Iterator[Passage]:
        span = getattr(block, "span", None)
        yield from self._line(caption, span, block, following, replace(around, kind=Kind.CAPTION))

    def _line(
        self, inlines: Inlines, span: Span | None, block: Block, following: Block | None, around: _Around
    ) -> Iterator[Passage]:
        """Yield the passage of a line of inlines, if it holds any text, and those of its notes."""
        writing = _Writing()
        writing.write(inlines)
        section = tuple(title for _, title in self.titles)
        passage = Passage(
            "".join(writing.texts), around.kind, tuple(writing.pieces), span, section, block, following,
            around.item, around.cell, quoted=around.quoted, index=self.number,
        )  # fmt: skip
        if passage.text:
            self.number += 1
            yield passage
        for note in writing.notes:
            for line in note.paragraphs:
                inside = replace(around, kind=Kind.NOTE)
                yield from self._line(line, note.span, block, None, inside)

    def _table(self, table: Table, around: _Around) -> Iterator[Passage]:
        headings = _headings(table.head)
        for number, row, columns in placed((*table.head, *table.body)):
            for cell, column in zip(row.cells, columns, strict=True):
                head = number < len(table.head) or cell.head
                heading = "" if head else headings.get(column, "")
                place = InTable(table, number, column, head, heading)
                yield from self.blocks(cell.blocks, replace(around, kind=Kind.CELL, cell=place, item=None))

    def _schedule(self, block: Schedule, around: _Around) -> Iterator[Passage]:
        heads = [head for head, _ in (*block.before, *block.after)]
        for number, row in enumerate(block.rows):
            for column, blocks in enumerate((*row.before, *row.after)):
                heading = heads[column] if column < len(heads) else ""
                place = InTable(block, number, column, head=False, heading=heading)
                yield from self.blocks(blocks, replace(around, kind=Kind.CELL, cell=place, item=None))


def placed(rows: Iterable[Row]) -> Iterator[tuple[int, Row, list[int]]]:
    """Yield number and columns of each row: where cells reach down, those below have others before them."""
    reaching: dict[int, int] = {}
    for number, row in enumerate(rows):
        columns, column = [], 0
        below = {at: left - 1 for at, left in reaching.items() if left > 1}
        for cell in row.cells:
            while reaching.get(column):
                column += 1
            columns.append(column)
            if cell.rows > 1:
                below |= dict.fromkeys(range(column, column + cell.columns), cell.rows - 1)
            column += cell.columns
        reaching = below
        yield number, row, columns


def _headings(head: tuple[Row, ...]) -> dict[int, str]:
    """Return what stands at the head of each column; the words of the lowest head row, or above it."""
    found: dict[int, str] = {}
    for _, row, columns in placed(head):
        for cell, column in zip(row.cells, columns, strict=True):
            words = " ".join(
                plain_text(block.children) for block in cell.blocks if isinstance(block, Paragraph)
            )
            found |= dict.fromkeys(range(column, column + cell.columns), words)
    return found


@dataclass
class _Writing:
    """The text of a line of inlines as it grows."""

    texts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    notes: list[Footnote] = field(default_factory=list)
    length: int = 0

    def write(self, inlines: Inlines, mark: Mark = "") -> None:
        """Add inlines; those inside a link or a code are marked."""
        for inline in inlines:
            match inline:
                case Text(value, span):
                    self._add(value, span, mark)
                case Strong(children) | Emphasis(children) | Anchor(_, children):
                    self.write(children, mark)
                case Code(value):
                    self._add(value, None, "code")
                case Link(children):
                    self.write(children, "link")
                case Blank(value):
                    self._add(value, None, "blank")
                case Break():
                    self._add("\n", None, mark)
                case Reference(children=children) | Citation(children=children) | Fact(children=children):
                    self.write(children, "mention")
                    if not children:
                        self._add(UNKNOWN, inline.span, "mention")
                case Footnote():
                    self.notes.append(inline)
                case Image():
                    pass

    def _add(self, value: str, span: Span | None, mark: Mark) -> None:
        end = self.length + len(value)
        self.texts.append(value)
        self.pieces.append(Piece(self.length, end, span, mark))
        self.length = end
