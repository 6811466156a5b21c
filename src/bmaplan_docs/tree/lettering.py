"""How much room words take in a box of a diagram, in millimetres."""

from collections.abc import Iterator
from math import ceil

from bmaplan_docs.thai import columns
from bmaplan_docs.tree import Break, Inline, Inlines, plain_text

MM_PER_POINT = 0.3528
LETTER, LINE = 0.42, 1.36
"""The width of a bold letter and the height of a line, in ems of the official font."""
REGULAR = 0.375
"""The width of a letter that is not bold."""
BROAD = 0.16
"""How much wider the widest letters are."""
_BROAD_LETTERS = frozenset("ณญฌฒฑ๛mwMWQO%@&")
FULL, RAGGED = 0.85, 3
"""Lines end before a word that does not fit: they hold less than their width, by some letters at least."""
PADDING = 3.0
"""What is kept free, left and right together and above and below together."""
_EXACT = 1e-6


def text_height(words: Inlines, width: float, size: float, letter: float = LETTER) -> float:
    """Return the height of a text at ``size`` points in a box ``width`` wide, without its padding."""
    em = size * MM_PER_POINT
    room = (width - PADDING) / em
    return sum(_rows(_length(line, letter), room) for line in _lines(words)) * LINE * em


def text_width(words: Inlines, size: float, letter: float = LETTER) -> float:
    """Return the width of a box in which no line of a text is broken, with its padding."""
    return max(_length(line, letter) for line in _lines(words)) * size * MM_PER_POINT + PADDING


def line_width(letters: int, size: float) -> float:
    """Return the width of a box whose lines hold so many letters, with its padding."""
    return letters * LETTER * size * MM_PER_POINT + PADDING


def _rows(length: float, room: float) -> int:
    """Return how many rows a line takes; both are given in ems."""
    if length <= room + _EXACT:
        return 1
    return ceil(length / max(min(room * FULL, room - RAGGED * LETTER), LETTER))


def _length(line: str, letter: float) -> float:
    return max(columns(line), 1) * letter + sum(letter in _BROAD_LETTERS for letter in line) * BROAD


def _lines(words: Inlines) -> Iterator[str]:
    line: list[Inline] = []
    for inline in words:
        if isinstance(inline, Break):
            yield plain_text(tuple(line))
            line = []
        else:
            line.append(inline)
    yield plain_text(tuple(line))
