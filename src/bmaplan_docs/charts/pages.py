"""Pages that charts are drawn on, and what all charts have: legends, and rows parted between pages."""

from collections.abc import Iterable, Iterator, Sequence

from bmaplan_docs.tree import Bar, Words, text
from bmaplan_docs.tree.lettering import LINE, MM_PER_POINT, PADDING, REGULAR, text_height, text_width
from bmaplan_docs.values import dataclass

GAP = 1.5
"""What is free between things that stand side by side."""
TOTAL = "รวม"
_SQUARE = 0.6
"""The side of a square in a legend, in lines."""


@dataclass(frozen=True)
class Page:
    """The room for a drawing above its caption, in millimetres."""

    width: float
    height: float


UPRIGHT, TURNED = Page(155, 228), Page(245, 146)
"""What the forms' pages leave beside a caption of two lines."""


def line_height(size: float) -> float:
    """Return the height of a line of letters."""
    return LINE * size * MM_PER_POINT


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """Return the width of words that stand on one line; digits are as wide as bold letters."""
    wide = bold or any(letter.isdigit() for letter in words)
    return (text_width(text(words), size) if wide else text_width(text(words), size, REGULAR)) - PADDING


def height_of(words: str, width: float, size: float) -> float:
    """Return the height of words in a column."""
    return text_height(text(words), width + PADDING, size, REGULAR)


def with_unit(printed: str, unit: str) -> str:
    """Return a number with its unit; a dash for nothing has none."""
    return f"{printed} {unit}" if unit and any(map(str.isdigit, printed)) else printed


def legend(tones: Iterable[tuple[int, str]], down: float, size: float) -> Iterator[Bar | Words]:
    """Yield a square of each tone with the name behind it, in a line."""
    high, left = line_height(size), 0.0
    side = high * _SQUARE
    for tone, name in tones:
        yield Bar(left, down + (high - side) / 2, side, side, tone)
        left += side + GAP
        wide = width_of(name, size) + GAP
        yield Words(left, down, wide, high, text(name), size)
        left += wide + GAP * 2


def parted(heights: Sequence[float], room: float) -> list[range]:
    """Return which rows stand on which page: as few pages as there can be, filled evenly."""
    pages = _filled(heights, room)
    low, high = max(heights), room
    while high - low > 1:
        middle = (low + high) / 2
        if len(_filled(heights, middle)) == len(pages):
            high = middle
        else:
            low = middle
    return _filled(heights, high)


def _filled(heights: Sequence[float], room: float) -> list[range]:
    pages, start, used = [], 0, 0.0
    for at, height in enumerate(heights):
        if used + height > room and at > start:
            pages.append(range(start, at))
            start, used = at, 0.0
        used += height
    return [*pages, range(start, len(heights))]
