"""How a chart of relations is arranged: what all serve on top, groups with their members, lanes at the right.

A lane is a line that runs down from its head; each member has a line with a dot on every lane it belongs
to. Boxes stand in columns and lines run between them, so that no line can cross a box.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import cos, pi, sin

from bmaplan_docs.tree.diagrams import Bubble, Diagram, Point
from bmaplan_docs.tree.inlines import Inlines
from bmaplan_docs.tree.lettering import PADDING, text_height
from bmaplan_docs.values import dataclass, replace

SIZES = (16, 15, 14)
"""Letters are as large as leaves the chart on one page; smaller ones than the last are not read in print."""
TRUNK, INDENT = 3.0, 8.0
"""Where the line down from the root runs, and where groups begin."""
GROUP, LANE = 44.0, 28.0
SPINE, FORK = 4.0, 10.0
"""How far behind a group the line to its members runs, and where they begin."""
MARGIN = 4.0
BETWEEN, APART = 2.5, 5.0
"""What is free between members, and between groups."""
DROP = 5.0
DOT, HEAD, HALF_HEAD = 1.4, 2.6, 1.3
CORNERS = 16
EVEN_STEP = 4.0

Curve = tuple[Point, Point, Point, Point]


@dataclass(frozen=True)
class Member:
    """A member of a group: its words, and the places of its lanes among all lanes."""

    words: Inlines
    lanes: tuple[int, ...] = ()


@dataclass(frozen=True)
class Cluster:
    """A group of members; where it goes on over the page it is called as ``continued`` says."""

    words: Inlines
    continued: Inlines
    members: tuple[Member, ...]


@dataclass(frozen=True)
class Chart:
    """What is charted: the lines of the root, the heads of the lanes, and the groups."""

    root: tuple[Inlines, ...]
    lanes: tuple[Inlines, ...]
    groups: tuple[Cluster, ...]


def arrange_relations(chart: Chart, width: float, height: float) -> tuple[Diagram, ...]:
    """Return the chart as one drawing, or as one for each page; none where words do not fit."""
    for size in SIZES:
        drawing = _Page(chart, width, size).draw(chart.groups)
        if drawing.height <= height:
            return (drawing,)
    page = _Page(chart, width, SIZES[-1])
    pages = _parted(page, height)
    drawings = tuple(page.draw(groups) for groups in pages)
    return drawings if all(drawing.height <= height for drawing in drawings) else ()


def _parted(page: "_Page", height: float) -> list[list[Cluster]]:
    """Return the groups of each page: as few pages as there can be, filled evenly."""
    pages = _filled(page, height)
    while len(lower := _filled(page, height - EVEN_STEP)) == len(pages) and _is_within(page, lower, height):
        height -= EVEN_STEP
        pages = lower
    return pages


def _is_within(page: "_Page", pages: list[list[Cluster]], height: float) -> bool:
    return all(page.height_of(groups) <= height for groups in pages)


def _filled(page: "_Page", height: float) -> list[list[Cluster]]:
    """Return the groups of each page, every page as full as ``height`` allows; a member is never parted."""
    pages: list[list[Cluster]] = [[]]
    for group in page.chart.groups:
        part = replace(group, members=())
        for member in group.members:
            longer = replace(part, members=(*part.members, member))
            if page.height_of([*pages[-1], longer]) > height and (pages[-1] or part.members):
                if part.members:
                    pages[-1].append(part)
                    longer = replace(group, words=group.continued, members=(member,))
                else:
                    longer = replace(part, members=(member,))
                pages.append([])
            part = longer
        pages[-1].append(part)
    return pages


@dataclass(frozen=True)
class _Page:
    """Draws groups below the root and the heads of the lanes, at one size of letters."""

    chart: Chart
    width: float
    size: float

    @property
    def _left(self) -> float:
        return INDENT + GROUP + FORK

    @property
    def _right(self) -> float:
        return self.width - len(self.chart.lanes) * LANE - MARGIN

    def _height(self, words: Inlines, width: float) -> float:
        return text_height(words, width, self.size) + PADDING

    def _head_height(self) -> float:
        root = sum(text_height(line, self._right, self.size) for line in self.chart.root) + PADDING
        return max(root, *(self._height(lane, LANE - 2) for lane in self.chart.lanes), 0)

    def _tall(self, group: Cluster) -> tuple[float, list[float]]:
        """Return the height of a group, and those of its members."""
        inside = [self._height(member.words, self._right - self._left) for member in group.members]
        own = self._height(group.words, GROUP)
        return max(own, sum(inside) + BETWEEN * (len(inside) - 1)), inside

    def height_of(self, groups: Sequence[Cluster]) -> float:
        """Return how high a drawing of these groups is, in millimetres."""
        inside = sum(self._tall(group)[0] for group in groups) + APART * (len(groups) - 1)
        return self._head_height() + DROP + inside

    def draw(self, groups: Sequence[Cluster]) -> Diagram:
        """Return the drawing of these groups."""
        head = self._head_height()
        placed = list(self._place(groups, head + DROP))
        bubbles = [Bubble(0, 0, self._right, head, self.chart.root, self.size)]
        bubbles += [
            Bubble(self._lane(number) - LANE / 2 + 1, 0, LANE - 2, head, (lane,), self.size)
            for number, lane in enumerate(self.chart.lanes)
        ]
        for box, members in placed:
            bubbles += [box, *(inner for inner, _ in members)]
        lines = [*self._trunk(head, [box for box, _ in placed])]
        rows = [row for _, members in placed for row in members]
        lines += [
            line for box, members in placed for line in self._fork(box, [inner for inner, _ in members])
        ]
        lines += self._tracks(head, rows)
        dots = [_dot(self._lane(lane), _middle(inner)) for inner, lanes in rows for lane in lanes]
        heads = [_head(box.x, _middle(box)) for box in bubbles if box.level]
        return Diagram(
            self.width, self.height_of(groups), tuple(bubbles), tuple(lines), arrows=(*heads, *dots)
        )

    def _lane(self, number: int) -> float:
        """Return where the middle of a lane is."""
        return self._right + MARGIN + LANE * (number + 0.5)

    def _place(
        self, groups: Sequence[Cluster], top: float
    ) -> Iterator[tuple[Bubble, list[tuple[Bubble, tuple[int, ...]]]]]:
        """Yield the box of each group, and those of its members with their lanes."""
        for group in groups:
            tall, inside = self._tall(group)
            box = Bubble(INDENT, top, GROUP, tall, (group.words,), self.size, level=1)
            down = top + (tall - sum(inside) - BETWEEN * (len(inside) - 1)) / 2
            members = []
            for member, high in zip(group.members, inside, strict=True):
                wide = self._right - self._left
                made = Bubble(self._left, down, wide, high, (member.words,), self.size, level=2)
                members.append((made, member.lanes))
                down += high + BETWEEN
            yield box, members
            top += tall + APART

    def _trunk(self, head: float, boxes: Sequence[Bubble]) -> Iterator[Curve]:
        """Yield the line down from the root, and one from it to each group."""
        yield _line((TRUNK, head), (TRUNK, max(map(_middle, boxes), default=head)))
        yield from (_line((TRUNK, _middle(box)), (box.x - HEAD, _middle(box))) for box in boxes)

    def _fork(self, group: Bubble, members: Sequence[Bubble]) -> Iterator[Curve]:
        """Yield the lines from a group to each of its members."""
        spine = group.x + group.width + SPINE
        middles = [_middle(box) for box in members]
        yield _line((group.x + group.width, _middle(group)), (spine, _middle(group)))
        reached = [*middles, _middle(group)]
        yield _line((spine, min(reached)), (spine, max(reached)))
        yield from (_line((spine, _middle(box)), (box.x - HEAD, _middle(box))) for box in members)

    def _tracks(self, head: float, rows: Iterable[tuple[Bubble, tuple[int, ...]]]) -> Iterator[Curve]:
        """Yield the lanes, each down to its last member, and the line of each member to its farthest lane."""
        last: dict[int, float] = {}
        for box, lanes in rows:
            last |= dict.fromkeys(lanes, _middle(box))
            if lanes:
                yield _line((box.x + box.width, _middle(box)), (self._lane(max(lanes)), _middle(box)))
        yield from (_line((self._lane(lane), head), (self._lane(lane), end)) for lane, end in last.items())


def _middle(box: Bubble) -> float:
    return box.y + box.height / 2


def _line(start: Point, end: Point) -> Curve:
    return (start, start, end, end)


def _head(tip: float, middle: float) -> tuple[Point, ...]:
    """Return the head of an arrow that points to the right."""
    return ((tip, middle), (tip - HEAD, middle - HALF_HEAD), (tip - HEAD, middle + HALF_HEAD))


def _dot(across: float, down: float) -> tuple[Point, ...]:
    angles = [2 * pi * corner / CORNERS for corner in range(CORNERS)]
    return tuple((across + DOT * cos(angle), down + DOT * sin(angle)) for angle in angles)
