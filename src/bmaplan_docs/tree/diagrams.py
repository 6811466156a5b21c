"""What is drawn: words in boxes, and lines between them, in millimetres from the upper left corner."""

from typing import Literal

from bmaplan_docs.source import Span
from bmaplan_docs.tree.inlines import Inlines
from bmaplan_docs.values import dataclass

Point = tuple[float, float]
Align = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Bubble:
    """A box with lines of text, the first of them bold, at ``size`` points; level 0 stands out.

    An arrow is a box whose right side is a point; otherwise its corners are round.
    """

    x: float
    y: float
    width: float
    height: float
    lines: tuple[Inlines, ...]
    size: float = 14
    level: int = 0
    shape: Literal["box", "arrow"] = "box"


@dataclass(frozen=True)
class Bar:
    """A rectangle filled with a tone, by its place among ``TONES``."""

    x: float
    y: float
    width: float
    height: float
    tone: int = 0


@dataclass(frozen=True)
class Words:
    """Words at ``size`` points in a place without a frame, in its middle from top to bottom."""

    x: float
    y: float
    width: float
    height: float
    words: Inlines
    size: float = 14
    align: Align = "left"
    bold: bool = False


@dataclass(frozen=True)
class Diagram:
    """A drawing; ``number`` is filled in by the resolver.

    ``curves`` are Bézier curves (start, two points that bend it, end), ``arrows`` filled outlines.
    ``rules`` are thin straight lines below everything else, ``bars`` lie on them, ``words`` stand free.
    ``ordered`` tells that the bubbles are steps, one after the other. ``spoken`` are the lines that say what
    is drawn where the words of its bubbles alone do not.
    """

    width: float
    height: float
    bubbles: tuple[Bubble, ...]
    curves: tuple[tuple[Point, Point, Point, Point], ...] = ()
    arrows: tuple[tuple[Point, ...], ...] = ()
    rules: tuple[tuple[Point, Point], ...] = ()
    bars: tuple[Bar, ...] = ()
    words: tuple[Words, ...] = ()
    ordered: bool = False
    spoken: tuple[Inlines, ...] = ()
    caption: Inlines = ()
    number: str = ""
    label: str = ""
    span: Span | None = None
