"""How text breaks into lines: widths of letters, and the places where Word may end a line."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai.calendar import MONTHS
from bmaplan_docs.values import dataclass, field
from bmaplan_docs.word.pages.letters import BOLD, EXCEPTIONS, REGULAR, WORD_STARTS

TWIPS_PER_POINT = 20
OTHER = 430
"""The width of letters that the fonts lack, in thousandths of an em."""
DEFAULT_TAB = 720
LONGEST_MONTH = max(map(len, MONTHS))
_MONTHS = Pattern("|".join(MONTHS))
_SPACES = Pattern("  +")
_EXCEPTIONS = frozenset(EXCEPTIONS.split())
_LEADING = frozenset("เแโใไ")
_BOUND = frozenset("ะาำๅๆฯ")
_OPENING, _CLOSING = frozenset("([{“‘\"'"), frozenset(")]}”’.,;:!?%")


@dataclass(frozen=True)
class Stretch:
    """Letters of one look; ``points`` is their size."""

    text: str
    points: float
    bold: bool = False


@dataclass
class Line:
    """A line: the size of its largest letters, its tallest picture, the notes it refers to."""

    points: float = 0.0
    drawn: float = 0.0
    notes: list[str] = field(default_factory=list)


class _Widths(dict[str, int]):
    """The widths of letters in thousandths of an em; those that the fonts lack are added when they come."""

    def __missing__(self, letter: str) -> int:
        self[letter] = 0 if unicodedata.category(letter) in ("Mn", "Cf") else OTHER
        return self[letter]


@cache
def _widths(*, bold: bool) -> _Widths:
    table = BOLD if bold else REGULAR
    return _Widths((letter, width) for width, letters in table.items() for letter in letters)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how long a text is in twips at ``size`` points."""
    return sum(map(_widths(bold=bold).__getitem__, text)) * size * TWIPS_PER_POINT / 1000


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


class _Text:
    """A text that is too long for its line: where letters end, and where lines may."""

    def __init__(self, text: str, widths: _Widths) -> None:
        self.text = text
        self.ends = (0, *accumulate(map(widths.__getitem__, text)))

    def may_end(self, at: int) -> bool:
        """Whether a line may end before a letter."""
        text = self.text
        may = _may_break(_letter(text, at - 2), text[at - 1], text[at], _letter(text, at + 1))
        return may and not self._is_inside_month(at)

    def _is_inside_month(self, at: int) -> bool:
        """Whether a letter goes on with the name of a month, which is never parted."""
        begin = max(at - LONGEST_MONTH, 0)
        around = _MONTHS.finditer(self.text, begin, at + LONGEST_MONTH)
        return any(name.start() < at < name.end() for name in around)

    def fitting(self, begin: int, room: float) -> int:
        """Return the first letter from ``begin`` on that has no room; spaces hang over the edge."""
        at = max(bisect_right(self.ends, self.ends[begin] + room) - 1, begin)
        while at < len(self.text) and self.text[at] == " ":
            at += 1
        return at

    def length(self, begin: int, end: int) -> int:
        """Return the width of the letters from ``begin`` to ``end``."""
        return self.ends[end] - self.ends[begin]


class Filler:
    """Fills lines: keeps where the current one ends, from the left indent on; lengths are in twips."""

    def __init__(self, first: float, width: float, stops: Sequence[float]) -> None:
        self.width, self.stops = width, stops
        self.x = first
        self.line = Line()
        self.lines = [self.line]

    def letters(self, text: str, points: float, *, bold: bool) -> None:
        """Put a text into the line; most fit, and only of the others it matters where lines may end."""
        if "  " in text:
            text = _SPACES.sub(" ", text)
        if self.x > self.width and self.x > 0:
            self.new_line()
        widths = _widths(bold=bold)
        scale = points * TWIPS_PER_POINT / 1000
        whole = sum(map(widths.__getitem__, text)) * scale
        shown = whole - widths[" "] * scale if text.endswith(" ") else whole
        if self.x + shown > self.width:
            self._part(_Text(text, widths), points, scale)
            return
        self.x += whole
        self.line.points = max(self.line.points, points)

    def tab(self, *, right: bool) -> None:
        """Jump to the next tab stop, or to text that ends at the right edge."""
        if right:
            self.x += DEFAULT_TAB / 4
        else:
            following = [stop for stop in self.stops if stop > self.x]
            self.x = min(following) if following else (self.x // DEFAULT_TAB + 1) * DEFAULT_TAB

    def draw(self, width: float, height: float) -> None:
        """Put a picture into the line."""
        if self.x + width > self.width and self.x > 0:
            self.new_line()
        self.x += width
        self.line.drawn = max(self.line.drawn, height)

    def note(self, id_: str, size: float) -> None:
        """Put the mark of a footnote into the line, among letters of a size."""
        self.line.notes.append(id_)
        self.x += text_width("1" * len(id_), size * 0.58)

    def new_line(self) -> None:
        """Begin a line."""
        self.line = Line()
        self.lines.append(self.line)
        self.x = 0

    def _part(self, text: _Text, points: float, scale: float) -> None:
        """Put a text into several lines, each as full as it may be."""
        begin, count = 0, len(text.text)
        while (at := text.fitting(begin, (self.width - self.x) / scale)) < count:
            end = next(filter(text.may_end, range(at, begin, -1)), begin)
            if end > begin:
                self._reach(points)
            self.x += text.length(begin, end) * scale
            if self.x > 0:
                self.new_line()
            else:  # a word longer than a line
                begin, end = (
                    end,
                    next((after for after in range(end + 1, count) if text.may_end(after)), count),
                )
                word = end - 1 if text.text[end - 1] == " " else end
                self._squeeze(text.length(begin, word) * scale)
                self.x += text.length(word, end) * scale
                self._reach(points)
            begin = end
        self.x += text.length(begin, count) * scale
        self._reach(points)

    def _squeeze(self, length: float) -> None:
        """Put a word into lines that are all shorter."""
        while self.x + length > self.width and length > self.width:
            self.new_line()
            length -= self.width
        self.x += length

    def _reach(self, points: float) -> None:
        """Let the line be as high as its largest letters."""
        self.line.points = max(self.line.points, points)


def break_lines(pieces: Iterable[Stretch], width: float) -> list[Line]:
    """Return the lines of a paragraph of nothing but letters that is ``width`` twips wide."""
    filler = Filler(0, width, ())
    for piece in pieces:
        filler.letters(piece.text, piece.points, bold=piece.bold)
    return filler.lines
