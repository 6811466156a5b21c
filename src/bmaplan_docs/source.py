"""What a source file is: its text, its lines, and places in it: in a text, in a sheet, in a Word file."""

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from itertools import accumulate

from bmaplan_docs.thai import Repair, repair
from bmaplan_docs.values import dataclass, replace

LEFT_ALONE = ("invisible", "no-break-space", "not-nfc", "space-before-mark", "mark-without-consonant")
"""Codes of repairs that alone mend no line: some writers want such signs."""


@dataclass(frozen=True, eq=False)
class Source:
    """The text of one file of the project, its lines parted by line feeds; compared by identity.

    Where Thai had to be mended, ``typed`` is the source as it was typed, with as many lines.
    """

    path: str
    text: str
    typed: "Source | None" = None

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines without their line ends."""
        return tuple(self.text.split("\n"))

    @cached_property
    def repairs(self) -> tuple[Repair, ...]:
        """What is unusual about the Thai of the text."""
        return repair(self.text).repairs

    @cached_property
    def faulty(self) -> frozenset[int]:
        """The numbers of the lines whose Thai is mended before it is printed or compared."""
        faults = (fix for fix in self.repairs if fix.code not in LEFT_ALONE)
        return frozenset(self.at(fix.start, fix.end).line for fix in faults)

    def at(self, start: int, end: int) -> "Span":
        """Return the place of ``text[start:end]``, which must lie in one line."""
        line = bisect_right(self._starts, start)
        before = self._starts[line - 1]
        return Span(self, line, start - before + 1, end - before + 1)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins."""
        lengths = (len(line) + 1 for line in self.lines[:-1])
        return list(accumulate(lengths, initial=0))

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

    def as_typed(self) -> "Span":
        """Return the place in the source as it was typed; the same object where nothing was mended."""
        typed = self.source.typed
        if typed is None:
            return self
        if self.column is None or self.line not in typed.faulty:
            return replace(self, source=typed)
        at = _aligned(self.source.line(self.line), typed.line(self.line))
        end = None if self.end is None else at(self.end - 1) + 1
        return replace(self, source=typed, column=at(self.column - 1) + 1, end=end)


def _aligned(mended: str, typed: str) -> Callable[[int], int]:
    """Return from which place of a line as it was typed each place of the mended one comes."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - few lines are mended

    blocks = SequenceMatcher(None, mended, typed, autojunk=False).get_matching_blocks()

    def find(place: int) -> int:
        for block in reversed(blocks):
            if block.a <= place:
                return min(block.b + place - block.a, len(typed))
        return min(place, len(typed))

    return find


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


@dataclass(frozen=True)
class WordPlace:
    """Where in a Word file a line stands, counted from 1, as a reader of the file finds it.

    ``paragraph`` counts those outside of tables, or those of a cell. ``table``, ``row`` and ``column`` are 0
    outside of tables, ``note`` outside of footnotes; ``section`` is the heading above.
    """

    paragraph: int
    table: int = 0
    row: int = 0
    column: int = 0
    note: int = 0
    section: str = ""


@dataclass(frozen=True, eq=False)
class WordSource(Source):
    """The text of a Word file, a line for each line of a paragraph, with the place of each."""

    places: tuple[WordPlace, ...] = ()

    def place(self, number: int) -> WordPlace | None:
        """Return where line ``number`` (from 1) stands; ``None`` for the file as a whole."""
        return self.places[number - 1] if 0 < number <= len(self.places) else None

    def __repr__(self) -> str:
        return f"WordSource({self.path!r})"
