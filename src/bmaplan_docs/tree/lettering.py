"""How much room words take in a box of a diagram, in millimetres."""

from math import ceil

from bmaplan_docs.thai import columns
from bmaplan_docs.tree import Inlines, plain_text

MM_PER_POINT = 0.3528
LETTER, LINE = 0.42, 1.36
"""The width of a bold letter and the height of a line, in ems of the official font."""
FULL = 0.85
"""Lines end before a word that does not fit, so they hold less than their width."""
PADDING = 3.0
"""What is kept free, left and right together and above and below together."""


def text_height(words: Inlines, width: float, size: float) -> float:
    """Return the height of a text at ``size`` points in a box ``width`` wide, without its padding."""
    em = size * MM_PER_POINT
    room = (width - PADDING) * FULL
    return max(ceil(columns(plain_text(words)) * LETTER * em / room), 1) * LINE * em
