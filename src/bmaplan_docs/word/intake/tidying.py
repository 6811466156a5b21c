"""What the look of paragraphs tells where no style does: headings, typed contents, broken lines."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.values import replace
from bmaplan_docs.word.intake.model import (
    Line,
    Piece,
    WordBlock,
    WordBlocks,
    WordParagraph,
    WordRow,
    WordTable,
)

ENOUGH_STYLED = 3
"""So many headings by style show that the writer used styles, and bold paragraphs are something else."""
_LONGEST_HEADING = 120
_LONGEST_UNCENTRED = 90
_FULL_LINE = 45
"""Lines of a page have at least so many signs; shorter ones were broken on purpose."""
_NUMBER = Pattern(r"\(?([0-9๐-๙]+(?:\.[0-9๐-๙]+)*)[.)]?\s")
_ITEM = Pattern(r"(?:\(?[0-9๐-๙]{1,3}[.)]|\([ก-ฮ]\)|[0-9๐-๙]+(?:\.[0-9๐-๙]+)+\.?|[-–•●▪➢✓])\s+(?=\S)")
_CHAPTER = Pattern(r"(?:บทที่|ส่วนที่|ตอนที่|ภาคผนวก)\s*[0-9๐-๙ก-ฮ]*(?:\s|$)")
_CONTENTS_HEAD = Pattern(r"สารบัญ(?:\s*(?:ตาราง|ภาพ|แผนภาพ|แผนภูมิ|รูป))?(?:\s*\(ต่อ\))?$")
_CONTENTS_LINE = Pattern(r"^(?:หน้า|เรื่อง(?:\s+หน้า)?|.*(?:\.{3,}|…+|\s)\s*\(?(?:[0-9๐-๙]{1,3}|[ก-ฮ])\)?)$")
_CAPTION = Pattern(r"(?:ตาราง|ภาพ|รูป|แผนภาพ|แผนภูมิ|แผนผัง)(?:ประกอบ)?(?:ที่)?\s*[0-9๐-๙]+(?:[.\-][0-9๐-๙]+)*")
_LATIN_END, _LATIN_START = Pattern(r"[A-Za-z]-$"), Pattern(r"^[a-z]")


def tidy(blocks: WordBlocks) -> WordBlocks:
    """Return the blocks without lists of contents, with lines joined that only a page broke, and headings."""
    kept = tuple(_without_contents(blocks))
    joined = tuple(_parted(kept))
    styled = sum(1 for block in joined if isinstance(block, WordParagraph) and block.heading)
    return joined if styled >= ENOUGH_STYLED else tuple(_with_headings(joined))


def is_caption(paragraph: WordParagraph) -> bool:
    """Whether a paragraph says what a table or a picture beside it is."""
    return paragraph.role == "caption" or bool(
        _CAPTION.match(paragraph.text) and len(paragraph.text) < _LONGEST_HEADING
    )


def _without_contents(blocks: Iterable[WordBlock]) -> Iterator[WordBlock]:
    """Yield blocks but for lists of contents that were typed, or left over from a field."""
    inside = False
    for block in blocks:
        if isinstance(block, WordParagraph):
            text = block.text.strip()
            if _CONTENTS_HEAD.match(text):
                inside = True
                continue
            if inside and (not text or all(_CONTENTS_LINE.match(line.text) for line in block.lines)):
                continue
            inside = False
        yield block


def _parted(blocks: WordBlocks) -> Iterator[WordBlock]:
    """Yield blocks, also in cells, whose lines run on or stand alone as they are meant."""
    for block in blocks:
        if isinstance(block, WordTable):
            yield WordTable(tuple(_parted_row(row) for row in block.rows))
        elif len(block.lines) > 1 and not block.heading:
            yield from _split(_joined(block))
        else:
            yield block


def _parted_row(row: WordRow) -> WordRow:
    return replace(row, cells=tuple(replace(cell, blocks=tuple(_parted(cell.blocks))) for cell in row.cells))


def _joined(block: WordParagraph) -> WordParagraph:
    """Return a paragraph that runs on where only the end of a line of the page broke it."""
    if not _is_broken(block.lines):
        return block
    pieces: list[Piece] = []
    for line in block.lines:
        if pieces and line.pieces:
            pieces[-1] = _ending(pieces[-1], line.pieces[0].text)
        pieces += line.pieces
    return replace(block, lines=(Line(tuple(pieces)),))


def _split(block: WordParagraph) -> Iterator[WordParagraph]:
    """Yield the items that somebody typed into one paragraph, each in a line of its own."""
    starts = [at for at, line in enumerate(block.lines) if at and _ITEM.match(line.text)]
    ends = [*starts, len(block.lines)]
    yield replace(block, lines=block.lines[: ends[0]])
    for start, end in pairwise(ends):
        yield WordParagraph(block.lines[start:end], size=block.size, goes_on=True)


def _is_broken(lines: tuple[Line, ...]) -> bool:
    """Whether all lines but the last are about as long as those of a page."""
    lengths = [len(line.text) for line in lines[:-1]]
    if (
        min(lengths) < _FULL_LINE
        or min(lengths) * 2 <= max(lengths)
        or len(lines[-1].text) > 2 * max(lengths)
    ):
        return False
    return not any(_ITEM.match(line.text) for line in lines[1:])


def _ending(piece: Piece, following: str) -> Piece:
    """Return the end of a line as it stands before the next: Thai runs on, English has a space."""
    if _LATIN_END.search(piece.text) and _LATIN_START.match(following):
        return replace(piece, text=piece.text[:-1])
    latin = piece.text[-1:].isascii() and following[:1].isascii()
    return replace(piece, text=f"{piece.text} ") if latin and piece.text else piece


def _with_headings(blocks: WordBlocks) -> Iterator[WordBlock]:
    """Yield blocks in which bold paragraphs that stand alone are headings."""
    level = 0
    for at, block in enumerate(blocks):
        if not isinstance(block, WordParagraph) or block.heading:
            level = block.heading if isinstance(block, WordParagraph) else level
            yield block
            continue
        beside = (blocks[at - 1] if at else None, blocks[at + 1] if at + 1 < len(blocks) else None)
        if not _looks_like_heading(block, beside):
            yield block
            continue
        own = _level(block)
        level = own or level or 1
        yield replace(block, heading=own or min(level + 1, 6))


def _looks_like_heading(block: WordParagraph, beside: tuple[WordBlock | None, WordBlock | None]) -> bool:
    text = block.text.strip()
    longest = _LONGEST_HEADING if block.centred else _LONGEST_UNCENTRED
    if not text or not block.bold or len(block.lines) > 1 or len(text) > longest or is_caption(block):
        return False
    if block.numbered and block.numbered.bullet:
        return False
    chapter = _CHAPTER.match(text) or _NUMBER.match(text) or block.numbered
    return bool(chapter) or not any(_is_title_line(one) for one in beside) or not block.centred


def _is_title_line(block: WordBlock | None) -> bool:
    """Whether a block is a line of a cover or of a title, which stands in the middle as its neighbours do."""
    return isinstance(block, WordParagraph) and block.centred and bool(block.text.strip())


def _level(block: WordParagraph) -> int:
    """Return the level that the number of a heading shows; 0 where it has none."""
    text = block.text.strip()
    if block.numbered:
        return block.numbered.level + 1
    if _CHAPTER.match(text):
        return 1
    match = _NUMBER.match(text)
    return min(match[1].count(".") + 1, 6) if match else int(block.centred)
