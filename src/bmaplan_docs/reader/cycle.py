"""The cycle directive: steps in a ring, such as PDCA, with an arrow from each to the next."""

from collections.abc import Iterator
from itertools import product
from math import cos, dist, hypot, pi, sin

from pydantic import Field

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.facts import Entity, Many, Text
from bmaplan_docs.reader.directive import Directive, ReadBlocks, read_facts
from bmaplan_docs.tree import Blocks, Bubble, Diagram, Point, text
from bmaplan_docs.tree.lettering import PADDING, text_height
from bmaplan_docs.values import replace

FEWEST, MOST = 3, 8
WIDTH, HIGHEST = 150.0, 200.0
WIDE = {3: 46, 4: 46, 5: 42, 6: 42, 7: 36, 8: 36}
"""How wide a box is by the number of steps."""
NARROW = 31
"""The same where there is much to say: boxes so narrow stand beside each other, and may be tall."""
GAP, SHAFT, HEAD = 9.0, 0.6, 3.6
SIZES = ((14, 12), (12, 10))
"""Sizes of a name and of its detail; the first that fit are taken."""

CYCLE_STEPS = Code(
    "cycle-steps",
    Severity.ERROR,
    N_("a cycle has {fewest} to {most} steps; this one has {count}"),
    why=N_("Fewer make no ring, and more cannot be read on one page."),
    hint=N_("put steps together, or write them as a list"),
    bad="steps:\n  - name: วางแผน\n  - name: ปฏิบัติ",
    good="steps:\n  - name: วางแผน\n  - name: ปฏิบัติ\n  - name: ตรวจสอบ\n  - name: ปรับปรุง",
)
CYCLE_TOO_LARGE = Code(
    "cycle-too-large",
    Severity.ERROR,
    N_("the words of this cycle do not fit on one page"),
    why=N_("A ring is drawn on one page, in letters that can be read."),
    hint=N_("shorten the details of the steps, and explain them in the text"),
)
CODES = (CYCLE_STEPS, CYCLE_TOO_LARGE)


class StepFacts(Entity):
    """A step of a cycle."""

    name: Text = Field(title="ชื่อขั้นตอน")
    detail: Text | None = Field(None, title="คำอธิบายสั้น ๆ")


class CycleFacts(Entity):
    """The steps of a cycle, in order; after the last comes the first."""

    steps: Many[StepFacts] = Field(title="ขั้นตอน 3 ถึง 8 ขั้น")


def read_cycle(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:  # noqa: ARG001
    """Return the drawing of a cycle."""
    facts = read_facts(directive, CycleFacts, report)
    if facts is None:
        return ()
    count = len(facts.steps)
    if not FEWEST <= count <= MOST:
        report.add(CYCLE_STEPS, facts.place("steps"), fewest=FEWEST, most=MOST, count=count)
        return ()
    for sizes, wide, half in product(SIZES, (WIDE[count], NARROW), range(25, int(HIGHEST / 2))):
        drawn = _diagram(facts.steps, sizes, wide, half)
        if drawn:
            return (replace(drawn, caption=directive.caption, span=directive.span),)
    report.add(CYCLE_TOO_LARGE, directive.span)
    return ()


def _diagram(
    steps: tuple[StepFacts, ...], sizes: tuple[int, int], wide: float, half: float
) -> Diagram | None:
    """Return the drawing of a ring whose half height is ``half``, if there is room for it."""
    bubbles = _ring(steps, sizes, wide, half)
    arrows = tuple(_arrows(bubbles, half))
    height = max(
        *(bubble.y + bubble.height for bubble in bubbles), *(y for arrow in arrows for _, y in arrow)
    )
    if len(arrows) < len(steps) or height > HIGHEST:
        return None
    return Diagram(WIDTH, height, bubbles, arrows=arrows, ordered=True)


def _ring(
    steps: tuple[StepFacts, ...], sizes: tuple[int, int], wide: float, half: float
) -> tuple[Bubble, ...]:
    """Return the boxes on an ellipse whose half height is ``half``, clockwise from the top."""
    size, detail_size = sizes
    made = []
    for number, step in enumerate(steps):
        lines = (text(step.name), text(step.detail)) if step.detail else (text(step.name),)
        height = PADDING + text_height(lines[0], wide, size)
        height += sum(text_height(line, wide, detail_size) for line in lines[1:])
        x, y = _on_ring(2 * pi * number / len(steps), wide, half)
        made.append(Bubble(x - wide / 2, y - height / 2, wide, height, lines, size))
    top = min(bubble.y for bubble in made)
    return tuple(
        Bubble(one.x, one.y - top, one.width, one.height, one.lines, one.size, one.level) for one in made
    )


def _on_ring(angle: float, wide: float, half: float) -> Point:
    """Return the point of the ellipse at an angle, clockwise from the top."""
    return WIDTH / 2 + (WIDTH - wide) / 2 * sin(angle), -half * cos(angle)


def _arrows(bubbles: tuple[Bubble, ...], half: float) -> Iterator[tuple[Point, ...]]:
    """Yield an arrow from each box to the next; none where two boxes stand too close."""
    count = len(bubbles)
    first = bubbles[0]
    down = first.y + first.height / 2 + half  # the ring's centre lies on the axis from its top
    for number, box in enumerate(bubbles):
        following = bubbles[(number + 1) % count]
        if any(_distance(box, other) < GAP for other in bubbles if other is not box):
            continue
        angles = (2 * pi * (number + step / 90) / count for step in range(91))
        path = [(x, y + down) for x, y in (_on_ring(angle, box.width, half) for angle in angles)]
        free = [point for point in path if not (_inside(point, box) or _inside(point, following))]
        if len(free) > 1 and dist(free[0], free[-1]) > HEAD:
            yield _arrow(free)


def _distance(one: Bubble, other: Bubble) -> float:
    """Return how far two boxes stand apart, sideways or up and down."""
    across = max(one.x, other.x) - min(one.x + one.width, other.x + other.width)
    along = max(one.y, other.y) - min(one.y + one.height, other.y + other.height)
    return max(across, along)


def _inside(point: Point, box: Bubble, margin: float = 1.2) -> bool:
    x, y = point
    return (
        box.x - margin < x < box.x + box.width + margin and box.y - margin < y < box.y + box.height + margin
    )


def _arrow(path: list[Point]) -> tuple[Point, ...]:
    """Return the outline of an arrow along a path: a shaft, and a head over its last stretch."""
    tip = path[-1]
    shaft = [point for point in path if dist(point, tip) > HEAD] or path[:1]
    (x, y), (right, down) = shaft[-1], _across(shaft[-1], tip)
    head = [(x + right * HEAD / 2, y + down * HEAD / 2), tip, (x - right * HEAD / 2, y - down * HEAD / 2)]
    sides: list[tuple[Point, Point]] = []
    for point, after in zip(shaft, [*shaft[1:], tip], strict=True):
        side, fall = _across(point, after)
        sides.append(
            (
                (point[0] + side * SHAFT, point[1] + fall * SHAFT),
                (point[0] - side * SHAFT, point[1] - fall * SHAFT),
            )
        )
    return (*(near for near, _ in sides), *head, *(far for _, far in reversed(sides)))


def _across(start: Point, end: Point) -> Point:
    """Return the direction across a way, of length 1."""
    x, y = end[0] - start[0], end[1] - start[1]
    length = hypot(x, y) or 1.0
    return -y / length, x / length
