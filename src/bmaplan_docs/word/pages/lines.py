"""How text breaks into lines: widths of letters, and the places where Word may end a line."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from bmaplan_docs.thai.calendar import MONTHS
from bmaplan_docs.word.pages.letters import BOLD, EXCEPTIONS, REGULAR, WORD_STARTS

TWIPS_PER_POINT = 20
OTHER = 430
"""The width of letters that the fonts lack, in thousandths of an em."""
DEFAULT_TAB = 720
_MONTHS = re.compile("|".join(MONTHS))
_EXCEPTIONS = frozenset(EXCEPTIONS.split())
_LEADING = frozenset("เแโใไ")
_BOUND = frozenset("ะาำๅๆฯ")
_OPENING, _CLOSING = frozenset("([{“‘\"'"), frozenset(")]}”’.,;:!?%")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters of one look; ``points`` is their size."""

    text: str
    points: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Tab:
    """A jump to the next tab stop, or to text that ends at the right edge."""

    right: bool = False


@dataclass(frozen=True, slots=True)
class NewLine:
    """The end of a line that the writer asked for."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture in the line; lengths in twips."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Note:
    """A mark of a footnote, by its id."""

    id: str


Inside = Stretch | Tab | NewLine | Drawn | Note


@dataclass
class Line:
    """A line: the size of its largest letters, its tallest picture, the notes it refers to."""

    points: float = 0.0
    drawn: float = 0.0
    notes: list[str] = field(default_factory=list)


@cache
def _widths(*, bold: bool) -> Mapping[str, int]:
    return {letter: width for width, letters in (BOLD if bold else REGULAR).items() for letter in letters}


@cache
def _unit_width(unit: str, *, bold: bool) -> int:
    """Return the width of letters that stay together, in thousandths of an em."""
    widths = _widths(bold=bold)
    return sum(
        widths.get(letter, 0 if unicodedata.category(letter) in ("Mn", "Cf") else OTHER) for letter in unit
    )


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how long a text is in twips at ``size`` points."""
    return _unit_width(text, bold=bold) * size * TWIPS_PER_POINT / 1000


@cache
def _may_break(earlier: str, before: str, after: str, later: str) -> bool:
    """Whether a line may end between two letters; what stands around them helps to tell."""
    if before in " -/–…\u200b":
        return after != " " and (before not in "-/" or after.isalpha())
    if after in " \u00a0" or before == "\u00a0" or after in _CLOSING or before in _OPENING:
        return False
    thai_before, thai_after = "\u0e01" <= before <= "\u0e5b", "\u0e01" <= after <= "\u0e5b"
    if not (thai_before and thai_after):
        return thai_before != thai_after and (after in _OPENING or thai_before or before.isalnum())
    if before in _LEADING or after in _BOUND or unicodedata.category(after) == "Mn":
        return False
    digits = before.isdigit(), after.isdigit()
    if any(digits):
        return not all(digits)
    starts = after in WORD_STARTS.get(before, "")
    triple = before + after + later
    return starts ^ (triple in _EXCEPTIONS) ^ (earlier + triple in _EXCEPTIONS)


def _letter(text: str, at: int) -> str:
    """Return a Thai letter of a text; a full stop where there is none."""
    letter = text[at] if 0 <= at < len(text) else ""
    return letter if "\u0e01" <= letter <= "\u0e4e" else "."


@cache
def _units(text: str) -> tuple[str, ...]:
    """Return the parts of a text that no line ends in."""
    units: list[str] = []
    start = 0
    whole = {at for name in _MONTHS.finditer(text) for at in range(name.start() + 1, name.end())}
    for at in range(1, len(text)):
        if at in whole:
            continue
        around = _letter(text, at - 2), _letter(text, at + 1)
        if _may_break(around[0], text[at - 1], text[at], around[1]):
            units.append(text[start:at])
            start = at
    return (*units, text[start:])


class _Filler:
    """Fills lines with what stands in a paragraph."""

    def __init__(self, first: float, width: float, stops: Iterable[float]) -> None:
        self.width, self.stops = width, sorted({0.0, *stops})
        self.x = first
        self.lines = [Line()]

    def add(self, piece: Inside, size: float) -> None:
        """Put a piece into the line, or into lines after it."""
        match piece:
            case Stretch(text, points, bold):
                for unit in _units(text):
                    self._put(unit, points, bold=bold)
            case Tab(right):
                self.x += DEFAULT_TAB / 4 if right else 0
                if not right:
                    self._jump()
            case NewLine():
                self._break()
            case Drawn(width, height):
                if self.x + width > self.width and self.x > 0:
                    self._break()
                self.x += width
                self.lines[-1].drawn = max(self.lines[-1].drawn, height)
            case Note(id_):
                self.lines[-1].notes.append(id_)
                self.x += text_width("1" * len(id_), size * 0.58)

    def _put(self, unit: str, points: float, *, bold: bool) -> None:
        scale = points * TWIPS_PER_POINT / 1000
        length = _unit_width(unit.rstrip(" "), bold=bold) * scale
        if self.x + length > self.width and self.x > 0:
            self._break()
        while self.x + length > self.width and length > self.width:  # a word longer than a line
            self._break()
            length -= self.width
        self.x += length + (_unit_width(" ", bold=bold) * scale if unit.endswith(" ") else 0)
        self.lines[-1].points = max(self.lines[-1].points, points)

    def _jump(self) -> None:
        following = [stop for stop in self.stops if stop > self.x]
        self.x = min(following) if following else (self.x // DEFAULT_TAB + 1) * DEFAULT_TAB

    def _break(self) -> None:
        self.lines.append(Line())
        self.x = 0


def break_lines(
    pieces: Iterable[Inside], width: float, first: float, stops: Iterable[float], size: float
) -> list[Line]:
    """Return the lines of a paragraph.

    ``width`` is that between its indents, ``first`` how far in its first line begins, ``stops`` are its tab
    stops, all from the left indent on.
    """
    filler = _Filler(first, width, stops)
    for piece in pieces:
        filler.add(piece, size)
    for line in filler.lines:
        line.points = line.points or size
    return filler.lines
