"""How a mind map is arranged: one topic in the middle, its branches left and right of it."""

from collections.abc import Iterable

from bmaplan_docs.tree import Bubble, Inlines, Point
from bmaplan_docs.tree.lettering import PADDING, line_width, text_height, text_width
from bmaplan_docs.values import dataclass, field

_LETTERS = ((18, 16, 14), (16, 14, 12), (14, 12, 11), (12, 11, 10))
_LINES = tuple(range(36, 13, -2))
_SHORT_LINES = (12, 10)  # they break long words, so they come last
STEPS = (
    *((letters, most) for letters in _LETTERS for most in _LINES),
    *((_LETTERS[-1], most) for most in _SHORT_LINES),
)
"""Sizes of the middle, its branches and what is farther out, in points, and the letters that a line may hold.

The first step that fits is taken.
"""
ACROSS, FIRST_ACROSS = 9.0, 14.0
"""Room for a curve between two levels, and for those that leave the middle."""
TIGHT = 1.2
"""What is kept free above and below the words of a box; the middle has more."""
APART, TOUCHING = 0.25, 7
"""Room between two boxes in mm, for each point that their letters are larger than these."""

Curve = tuple[Point, Point, Point, Point]


@dataclass(frozen=True)
class Topic:
    """Words, and the topics that branch off."""

    words: Inlines
    topics: tuple["Topic", ...] = ()

    def count(self) -> int:
        """Return how many topics there are, this one included."""
        return 1 + sum(topic.count() for topic in self.topics)


@dataclass(frozen=True)
class Paper:
    """The room for a drawing in mm, and the smallest size of letters there in points."""

    width: float
    height: float
    least: int = 10


@dataclass(frozen=True)
class Arranged:
    """The size of a drawing, its boxes in the order of the list, and the curves between them."""

    width: float
    height: float
    bubbles: tuple[Bubble, ...]
    curves: tuple[Curve, ...]


def arrange(centre: Topic, paper: Paper) -> Arranged | None:
    """Return the mind map in the largest letters that fit, or ``None`` where none do."""
    for letters, most in STEPS:
        if letters[-1] < paper.least:
            break
        middle = _measured(centre, 0, letters, most)
        right, left = _halves(middle.inner)
        width = middle.width + _reach(right, FIRST_ACROSS) + _reach(left, FIRST_ACROSS)
        height = max(middle.height, _stack(right), _stack(left))
        if width <= paper.width and height <= paper.height:
            return _drawn(middle, right, left, width, height)
    return None


@dataclass(frozen=True)
class _Measured:
    """A topic with the size of its box, and the room that it takes with all that branches off."""

    words: Inlines
    level: int
    letters: int
    width: float
    height: float
    inner: tuple["_Measured", ...]
    gap: float
    """Room above it; whole branches stand farther apart."""
    band: float
    """How high the box and its branches are."""
    reach: float
    """How far the box and its branches reach out."""


def _measured(topic: Topic, level: int, letters: tuple[int, int, int], most: int) -> _Measured:
    size = letters[min(level, len(letters) - 1)]
    width = min(text_width(topic.words, size), line_width(most, size))
    height = text_height(topic.words, width, size) + (TIGHT if level else PADDING)
    inner = tuple(_measured(each, level + 1, letters, most) for each in topic.topics)
    return _Measured(
        topic.words,
        level,
        size,
        width,
        height,
        inner,
        gap=(size - TOUCHING) * APART * (1 if level > 1 else 2),
        band=max(height, _stack(inner)),
        reach=width + _reach(inner, ACROSS),
    )


def _stack(topics: tuple[_Measured, ...]) -> float:
    """Return the height of topics below each other."""
    return sum(topic.band for topic in topics) + sum(topic.gap for topic in topics[1:])


def _reach(topics: Iterable[_Measured], across: float) -> float:
    return max((across + topic.reach for topic in topics), default=0.0)


def _halves(branches: tuple[_Measured, ...]) -> tuple[tuple[_Measured, ...], tuple[_Measured, ...]]:
    """Return the branches for the right and for the left, in their order, about as high as each other."""
    cuts = range(len(branches), -1, -1)
    best = min(cuts, key=lambda cut: max(_stack(branches[:cut]), _stack(branches[cut:])))
    return branches[:best], branches[best:]


def _drawn(
    middle: _Measured,
    right: tuple[_Measured, ...],
    left: tuple[_Measured, ...],
    width: float,
    height: float,
) -> Arranged:
    drawing = _Drawing()
    box = drawing.put(middle, _reach(left, FIRST_ACROSS), (height - middle.height) / 2)
    drawing.branch(right, box, (height - _stack(right)) / 2, FIRST_ACROSS)
    drawing.branch(left, box, (height - _stack(left)) / 2, -FIRST_ACROSS)
    return Arranged(width, height, tuple(drawing.bubbles), tuple(drawing.curves))


@dataclass(frozen=True)
class _Drawing:
    bubbles: list[Bubble] = field(default_factory=list)
    curves: list[Curve] = field(default_factory=list)

    def put(self, topic: _Measured, x: float, y: float) -> Bubble:
        """Draw one box."""
        box = Bubble(x, y, topic.width, topic.height, (topic.words,), topic.letters, topic.level)
        self.bubbles.append(box)
        return box

    def branch(self, topics: tuple[_Measured, ...], origin: Bubble, top: float, across: float) -> None:
        """Draw topics below each other, with what branches off; to the left where ``across`` is negative.

        All of a topic stands between its own top and bottom, so that no two boxes ever meet.
        """
        for number, topic in enumerate(topics):
            top += topic.gap if number else 0
            edge = origin.x + across + (origin.width if across > 0 else -topic.width)
            box = self.put(topic, edge, top + (topic.band - topic.height) / 2)
            self.curves.append(_curve(origin, box))
            inner = top + (topic.band - _stack(topic.inner)) / 2
            self.branch(topic.inner, box, inner, ACROSS if across > 0 else -ACROSS)
            top += topic.band


def _curve(origin: Bubble, box: Bubble) -> Curve:
    """Return the curve from a box to one beside it, level where it leaves and where it arrives."""
    rightward = box.x > origin.x
    start = (origin.x + (origin.width if rightward else 0), origin.y + origin.height / 2)
    end = (box.x + (0 if rightward else box.width), box.y + box.height / 2)
    half = (start[0] + end[0]) / 2
    return start, (half, start[1]), (half, end[1]), end
