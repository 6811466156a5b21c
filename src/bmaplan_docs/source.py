"""What a source file is: its text, its lines, and places in it: in a text, or in a sheet."""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, eq=False)
class Source:
    """The text of one file of the project, its lines parted by line feeds; compared by identity."""

    path: str
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines without their line ends."""
        return tuple(self.text.split("\n"))

    def line(self, number: int) -> str:
        """Return line ``number`` (from 1), or an empty string past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def __repr__(self) -> str:
        return f"Source({self.path!r})"


@dataclass(frozen=True)
class Span:
    """A place in a source: line and column count from 1, columns in code points.

    ``column`` is ``None`` where only the line is known; ``end`` is the column just after the place,
    ``None`` where the place runs past the line.
    """

    source: Source
    line: int
    column: int | None = None
    end: int | None = None

    @property
    def path(self) -> str:
        """The file, as a path below the project's root."""
        return self.source.path

    @property
    def sheet(self) -> str:
        """The sheet of a workbook in which the place is; empty for all other files."""
        return ""


@dataclass(frozen=True)
class Cell(Span):
    """A cell of a spreadsheet: ``line`` is its row, ``column`` its column, ``shown`` what stands in it."""

    shown: str = ""
    named: str = ""

    @property
    def sheet(self) -> str:
        """The sheet of a workbook; a CSV file has only one, without a name."""
        return self.named

    @property
    def address(self) -> str:
        """The cell as spreadsheet programs name it: ``C7``."""
        letters, rest = "", self.column or 0
        while rest > 0:
            rest, last = divmod(rest - 1, 26)
            letters = chr(ord("A") + last) + letters
        return f"{letters}{self.line}"
