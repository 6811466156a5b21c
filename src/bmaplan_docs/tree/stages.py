"""How stages are arranged: arrows in a row, boxes below each, and what they lead to."""

from collections.abc import Iterator, Sequence
from math import ceil

from bmaplan_docs.tree.diagrams import Bubble, Diagram, Point
from bmaplan_docs.tree.inlines import Inlines
from bmaplan_docs.tree.lettering import PADDING, text_height
from bmaplan_docs.values import dataclass

SIZES = (16, 15, 14, 13, 12)
MOST_IN_A_ROW = 4
GAP, BETWEEN = 3.0, 2.0
"""What is free between arrows side by side, and between boxes one below the other."""
POINT = 0.5
"""The point of an arrow is half as long as the arrow is high; no words stand in it."""
DETAIL = 2
SHAFT, HEAD, DOWN = 3.0, 8.0, 7.0
"""Half widths of the arrow down to the end, and its length."""


@dataclass(frozen=True)
class FlowStage:
    """A stage: the lines in its arrow, and those of each box below it."""

    lines: tuple[Inlines, ...]
    boxes: tuple[tuple[Inlines, ...], ...] = ()


def arrange_stages(
    stages: Sequence[FlowStage], end: tuple[Inlines, ...], width: float, height: float
) -> tuple[Diagram, ...]:
    """Return one drawing of all stages, or one for each row of them; none where words do not fit.

    ``end`` is what the stages lead to. Letters are as large as the page allows.
    """
    rows = list(_rows(stages))
    for size in SIZES:
        whole = _draw(rows, end, width, size)
        if whole.height <= height:
            return (whole,)
    for size in SIZES:
        parts = tuple(_draw([row], end if row is rows[-1] else (), width, size) for row in rows)
        if all(part.height <= height for part in parts):
            return parts
    return ()


def _rows(stages: Sequence[FlowStage]) -> Iterator[Sequence[FlowStage]]:
    """Yield rows of nearly the same length."""
    count = ceil(len(stages) / MOST_IN_A_ROW)
    for number in range(count):
        yield stages[number * len(stages) // count : (number + 1) * len(stages) // count]


def _draw(rows: list[Sequence[FlowStage]], end: tuple[Inlines, ...], width: float, size: float) -> Diagram:
    bubbles: list[Bubble] = []
    down = 0.0
    for row in rows:
        made = list(_row(row, width, down, size))
        bubbles += made
        down = max(bubble.y + bubble.height for bubble in made) + BETWEEN * 2
    arrows: tuple[tuple[Point, ...], ...] = ()
    if end:
        arrows = (_down(width / 2, down - BETWEEN),)
        top = down - BETWEEN + DOWN + 1
        bubbles.append(Bubble(0, top, width, _height(end, width, size), end, size))
        down = top + bubbles[-1].height
    return Diagram(width, down, tuple(bubbles), arrows=arrows)


def _row(row: Sequence[FlowStage], width: float, top: float, size: float) -> Iterator[Bubble]:
    """Yield the arrows of a row, all of one height, and the boxes below each."""
    wide = (width - GAP * (len(row) - 1)) / len(row)
    high = _arrow_height(row, wide, size)
    for number, stage in enumerate(row):
        left = number * (wide + GAP)
        yield Bubble(left, top, wide, high, stage.lines, size, shape="arrow")
        down = top + high + BETWEEN
        for lines in stage.boxes:
            made = Bubble(left, down, wide - GAP, _height(lines, wide - GAP, size), lines, size, level=1)
            yield made
            down += made.height + BETWEEN


def _arrow_height(row: Sequence[FlowStage], wide: float, size: float) -> float:
    """Return the height that all arrows of a row need; the higher they are, the longer are their points."""
    high = 0.0
    for _ in range(3):
        high = max(_height(stage.lines, wide - high * POINT, size) for stage in row)
    return high


def _height(lines: tuple[Inlines, ...], width: float, size: float) -> float:
    first, *rest = lines
    return (
        PADDING
        + text_height(first, width, size)
        + sum(text_height(line, width, size - DETAIL) for line in rest)
    )


def _down(middle: float, top: float) -> tuple[Point, ...]:
    """Return the outline of a broad arrow that points down."""
    neck, tip = top + DOWN / 2, top + DOWN
    return (
        (middle - SHAFT, top),
        (middle + SHAFT, top),
        (middle + SHAFT, neck),
        (middle + HEAD, neck),
        (middle, tip),
        (middle - HEAD, neck),
        (middle - SHAFT, neck),
    )
