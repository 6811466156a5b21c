"""A Word file as it is read, before anything is made of it: paragraphs with their lines, tables, notes."""

from typing import Literal

from bmaplan_docs.values import dataclass, field


@dataclass(frozen=True)
class Piece:
    """Characters of one look; a ``note`` or a ``picture`` (the name of its part) has none of its own."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    note: "Note | None" = None
    picture: str = ""


@dataclass(frozen=True)
class Numbered:
    """What Word prints before a paragraph by itself: the label, its value, how deep it stands.

    ``listing`` tells lists apart.
    """

    label: str
    value: int
    level: int
    listing: int
    bullet: bool = False


@dataclass(frozen=True, eq=False)
class Line:
    """A line of a paragraph, between breaks that somebody typed."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The characters."""
        return "".join(piece.text for piece in self.pieces)


Role = Literal["", "title", "caption", "contents", "quote"]


@dataclass(frozen=True, eq=False)
class WordParagraph:
    """A paragraph: its lines, the level of a heading (0: none), what its style says it is.

    One that ``goes_on`` is the same paragraph of the file as the one before it.
    """

    lines: tuple[Line, ...]
    heading: int = 0
    role: Role = ""
    numbered: Numbered | None = None
    centred: bool = False
    size: float = 0
    boxes: tuple["WordBlocks", ...] = ()
    goes_on: bool = False

    @property
    def text(self) -> str:
        """The characters, a space between lines."""
        return " ".join(line.text for line in self.lines)

    @property
    def bold(self) -> bool:
        """Whether all that can be seen is bold."""
        shown = [piece for line in self.lines for piece in line.pieces if piece.text.strip()]
        return bool(shown) and all(piece.bold for piece in shown)


@dataclass(frozen=True, eq=False)
class WordCell:
    """A cell: what stands in it, how many columns it spans; ``joined`` ones go on from the row above."""

    blocks: "WordBlocks"
    columns: int = 1
    joined: bool = False


@dataclass(frozen=True, eq=False)
class WordRow:
    """A row of a table; a ``head`` repeats on every page."""

    cells: tuple[WordCell, ...]
    head: bool = False


@dataclass(frozen=True, eq=False)
class WordTable:
    """A table."""

    rows: tuple[WordRow, ...]


@dataclass(frozen=True, eq=False)
class Note:
    """A footnote or an endnote, with the number it has in the file."""

    number: int
    blocks: "WordBlocks" = field(default=())


WordBlock = WordParagraph | WordTable
WordBlocks = tuple[WordBlock, ...]
