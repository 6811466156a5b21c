"""From the bytes of a Word file to blocks whose texts know their lines, and the lines their places."""

from collections.abc import Iterable, Iterator

from bmaplan_docs.source import Source, WordPlace, WordSource
from bmaplan_docs.thai import repair
from bmaplan_docs.tree import Blocks
from bmaplan_docs.values import dataclass, field, replace
from bmaplan_docs.word.intake.blocks import Making
from bmaplan_docs.word.intake.body import Body
from bmaplan_docs.word.intake.model import Line, Note, WordBlock, WordBlocks, WordParagraph, WordTable
from bmaplan_docs.word.intake.opening import open_word
from bmaplan_docs.word.intake.tidying import tidy


@dataclass(frozen=True)
class WordFile:
    """What a Word file says: its blocks, and its text by lines; ``title`` is what a style calls so."""

    blocks: Blocks
    source: Source
    title: str = ""


def read_word(content: bytes, path: str) -> WordFile:
    """Return what the Word file ``path`` says; raise `UnreadableError` where it cannot be read."""
    opened = open_word(content)
    blocks = tidy(Body.of(opened).read())
    lines = list(_Placing().blocks(blocks))
    typed = WordSource(
        path, "\n".join(line.text for line, _ in lines), places=tuple(place for _, place in lines)
    )
    source, mended = _mend(typed, [line for line, _ in lines])
    numbers = {id(line): number for number, (line, _) in enumerate(lines, 1)}
    made = Making(source, numbers, mended, opened.content).blocks(blocks)
    titles = (one.text for one in blocks if isinstance(one, WordParagraph) and one.role == "title")
    return WordFile(made, source, next(titles, ""))


def _mend(typed: WordSource, lines: list[Line]) -> tuple[WordSource, dict[int, Line]]:
    """Return the source with its Thai put right, and the lines that are not as they were typed."""
    if not typed.faulty:
        return typed, {}
    mended: dict[int, Line] = {}
    for number in typed.faulty:
        pieces = (replace(piece, text=repair(piece.text).text) for piece in lines[number - 1].pieces)
        mended[number] = Line(tuple(pieces))
    texts = (mended.get(number, line).text for number, line in enumerate(lines, 1))
    return WordSource(typed.path, "\n".join(texts), typed=typed, places=typed.places), mended


@dataclass
class _Placing:
    """One way through a file in reading order; notes stand behind the paragraph that mentions them."""

    paragraph: int = 0
    tables: int = 0
    section: str = ""
    _told: set[int] = field(default_factory=set)

    def blocks(self, blocks: WordBlocks) -> Iterator[tuple[Line, WordPlace]]:
        """Yield the lines of blocks, each with its place."""
        for block in blocks:
            if isinstance(block, WordTable):
                yield from self._table(block)
                continue
            self.paragraph += bool(block.lines) and not block.goes_on
            if block.heading:
                self.section = block.text.strip()
            yield from self._paragraph(block, WordPlace(self.paragraph, section=self.section))

    def _paragraph(self, block: WordParagraph, place: WordPlace) -> Iterator[tuple[Line, WordPlace]]:
        for line in block.lines:
            yield line, place
        for note in _notes(block.lines):
            if note.number not in self._told:
                self._told.add(note.number)
                yield from self._in(note.blocks, replace(place, note=note.number))
        for box in block.boxes:
            yield from self._in(box, place)

    def _in(self, blocks: Iterable[WordBlock], place: WordPlace) -> Iterator[tuple[Line, WordPlace]]:
        """Yield the lines of what is found at one place: a cell, a note, a box."""
        number = 0
        for block in blocks:
            if isinstance(block, WordParagraph):
                number += bool(block.lines) and not block.goes_on
                yield from self._paragraph(block, replace(place, paragraph=number) if place.table else place)
            else:
                for row in block.rows:
                    for cell in row.cells:
                        yield from self._in(cell.blocks, place)

    def _table(self, table: WordTable) -> Iterator[tuple[Line, WordPlace]]:
        self.tables += 1
        number = self.tables
        for row, cells in enumerate(table.rows, 1):
            for column, cell in enumerate(cells.cells, 1):
                yield from self._in(cell.blocks, WordPlace(1, number, row, column, section=self.section))


def _notes(lines: Iterable[Line]) -> Iterator[Note]:
    for line in lines:
        for piece in line.pieces:
            if piece.note:
                yield piece.note
