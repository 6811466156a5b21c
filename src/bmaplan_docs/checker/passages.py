"""A passage: one stretch of text of a document, what it is, and where each of its characters was written."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import cached_property
from typing import Literal

from bmaplan_docs.facts.node import blank_places
from bmaplan_docs.reader.places import align
from bmaplan_docs.source import Cell, Span
from bmaplan_docs.tree import Block, ItemList, Schedule, Table
from bmaplan_docs.values import dataclass, field, replace

UNKNOWN = "\ufffc"
"""Stands in a passage for a mention whose words are not known yet: the number of a table, a citation."""


class Kind(Enum):
    """What a passage is."""

    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    TERM = auto()
    CELL = auto()
    CAPTION = auto()
    NOTE = auto()
    FACT = auto()


Mark = Literal["", "code", "link", "mention", "blank"]
"""What a piece is besides text: literal characters, words of a link, a mention, a blank to be filled in."""


@dataclass(frozen=True)
class Piece:
    """A stretch of a passage: ``text[start:end]`` was written at ``span``, where that is known."""

    start: int
    end: int
    span: Span | None = None
    mark: Mark = ""


@dataclass(frozen=True)
class InList:
    """A place in a list: which list, the number of the item in it (from 0), how many lists are around it."""

    listing: ItemList
    item: int
    depth: int = 1


@dataclass(frozen=True)
class InTable:
    """A place in a table: row and column count from 0; ``heading`` heads the column."""

    table: Table | Schedule
    row: int
    column: int
    head: bool = False
    heading: str = ""


@dataclass(frozen=True)
class InFacts:
    """A place in the facts: the keys and numbers that lead to the value, and the Thai title of its field.

    ``prose`` tells a text from an id, an amount, a date or a choice.
    """

    path: tuple[str | int, ...]
    title: str = ""
    prose: bool = True

    @property
    def key(self) -> str:
        """The last key: the name of the field."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")


@dataclass(frozen=True, eq=False)
class Passage:
    """One stretch of text without its marks; compared by identity.

    Line breaks that the writer asked for are line ends, other line ends spaces; what is not known yet is
    `UNKNOWN`. ``span`` is where the block begins, ``section`` the titles of the headings around it, ``block``
    what it belongs to, ``following`` the block behind that one among its neighbours. ``quoted`` text is in
    the words of another.
    """

    text: str
    kind: Kind
    pieces: tuple[Piece, ...]
    span: Span | None = None
    section: tuple[str, ...] = ()
    block: Block | None = None
    following: Block | None = None
    item: InList | None = None
    cell: InTable | None = None
    fact: InFacts | None = None
    quoted: bool = False
    index: int = field(default=0, compare=False)

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    def place(self, start: int, end: int) -> Span | None:
        """Return where ``text[start:end]`` was written: a place in one line, as exact as it is known.

        Where the text goes on in another line, the place ends with the first one.
        """
        for piece in self._between(start, max(end, start + 1)):
            if piece.span is None:
                continue
            if piece.span.column is None:
                return piece.span
            first, last = max(start, piece.start), min(end, piece.end)
            offsets = _offsets(piece, self.text)
            if offsets is None:
                return replace(piece.span, end=piece.span.end)
            return replace(
                piece.span,
                column=offsets[first - piece.start],
                end=max(offsets[max(last, first) - piece.start], offsets[first - piece.start]),
            )
        return self.span

    def exact(self, start: int, end: int) -> Span | None:
        """Return the place of ``text[start:end]`` where just these characters stand there."""
        pieces = list(self._between(start, max(end, start + 1))) or list(self.pieces[-1:])
        if len(pieces) != 1 or pieces[0].span is None or pieces[0].span.column is None:
            return None
        piece = pieces[0]
        offsets = _offsets(piece, self.text)
        if offsets is None or start < piece.start or end > piece.end or piece.span is None:
            return None
        span = replace(piece.span, column=offsets[start - piece.start], end=offsets[end - piece.start])
        written = span.source.line(span.line)[(span.column or 1) - 1 : (span.end or 1) - 1]
        return span if written == self.text[start:end] else None

    def marks(self, start: int, end: int) -> set[Mark]:
        """Return what ``text[start:end]`` is besides plain text."""
        return {piece.mark for piece in self._between(start, max(end, start + 1)) if piece.mark}

    def is_plain(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` is the writer's own plain text: no code, link, mention or blank."""
        if any(begin < max(end, start + 1) and start < stop for begin, stop in blank_places(self.text)):
            return False
        return not self.marks(start, end)

    def _between(self, start: int, end: int) -> Iterator[Piece]:
        first = max(bisect_right(self._starts, start) - 1, 0)
        for piece in self.pieces[first:]:
            if piece.start >= end:
                return
            if piece.end > start:
                yield piece


def _offsets(piece: Piece, text: str) -> Sequence[int] | None:
    """Return the column of each character of a piece, and the one behind the last."""
    span, length = piece.span, piece.end - piece.start
    if span is None or span.column is None or isinstance(span, Cell):
        return None
    if span.end == span.column + length:
        return range(span.column, span.end + 1)
    written = span.source.line(span.line)[span.column - 1 : span.end and span.end - 1]
    found = align(text[piece.start : piece.end], written)
    return [span.column + offset for offset in found] if found else None
