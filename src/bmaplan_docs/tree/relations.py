"""How a chart of relations is arranged: what all serve on top, groups with their members, lanes at the right.

A lane is a line that runs down from its head; each member has a line with a dot on every lane it belongs
to. The heads of the lanes stand below each other as stairs, so that their names may be long and the lanes
stand close. Boxes stand in columns and lines run between them, so that no line can cross a box.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import cos, pi, sin

from bmaplan_docs.tree.diagrams import Bubble, Diagram, Point
from bmaplan_docs.tree.inlines import Inlines, plain_text, text
from bmaplan_docs.tree.lettering import text_height
from bmaplan_docs.values import dataclass, replace

SIZES = (16, 15, 14)
"""Letters are as large as leaves the chart on one page; smaller ones than the last are not read in print."""
TRUNK, INDENT = 3.0, 8.0
"""Where the line down from the root runs, and where groups begin."""
GROUP = 42.0
SPINE, FORK = 4.0, 10.0
"""How far behind a group the line to its members runs, and where they begin."""
LANE, EDGE, STAIR = 9.0, 5.0, 62.0
"""How far lanes stand apart, the last one from the edge; and how wide the narrowest of their heads is."""
MARGIN, TREAD = 4.0, 1.5
DETAIL = 2
"""Lines of a box below its first one are so many points smaller."""
BETWEEN, APART = 2.0, 4.0
"""What is free between members, and between groups."""
PADDING = 1.8
"""What is free above and below the words of a box together."""
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


@dataclass(frozen=True)
class Room:
    """What pages leave for a chart, in millimetres; there may be less on the first one."""

    width: float
    first: float
    others: float

    def lower(self) -> "Room":
        """Return room that is a little less high."""
        return Room(self.width, self.first - EVEN_STEP, self.others - EVEN_STEP)

    def holds(self, drawings: Sequence[Diagram]) -> bool:
        """Whether every drawing fits its page."""
        highest = (self.first, *(self.others for _ in drawings[1:]))
        return all(drawing.height <= high for drawing, high in zip(drawings, highest, strict=True))


def arrange_relations(chart: Chart, room: Room) -> tuple[Diagram, ...]:
    """Return the chart as one drawing, or as one for each page; none where words do not fit."""
    for size in SIZES:
        whole = (_Page(chart, room.width, size).draw(chart.groups),)
        if room.holds(whole):
            return whole
    page = _Page(chart, room.width, SIZES[-1])
    drawings = tuple(map(page.draw, _parted(page, room)))
    return drawings if room.holds(drawings) else ()


def _parted(page: "_Page", room: Room) -> list[list[Cluster]]:
    """Return the groups of each page: as few pages as there can be, filled evenly."""
    pages = _filled(page, room)
    while room.first > EVEN_STEP:
        lower = room.lower()
        evener = _filled(page, lower)
        if len(evener) > len(pages) or not lower.holds(tuple(map(page.draw, evener))):
            break
        pages, room = evener, lower
    return pages


def _filled(page: "_Page", room: Room) -> list[list[Cluster]]:
    """Return the groups of each page, every page as full as there is room; a member is never parted."""
    pages: list[list[Cluster]] = [[]]
    for group in page.chart.groups:
        part = replace(group, members=())
        for member in group.members:
            longer = replace(part, members=(*part.members, member))
            high = room.first if len(pages) == 1 else room.others
            if page.height_of([*pages[-1], longer]) > high and (pages[-1] or part.members):
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
        """Where the members end: before the first lane."""
        return self._lane(len(self.chart.lanes) - 1) - EDGE - DOT

    @property
    def _stairs(self) -> float:
        """Where the heads of the lanes begin."""
        return self.width - STAIR - LANE * max(len(self.chart.lanes) - 1, 0)

    def _lane(self, number: int) -> float:
        """Return where a lane is: the first, whose head is on top, runs at the edge."""
        return self.width - EDGE - LANE * number

    def _height(self, words: Inlines, width: float) -> float:
        return text_height(words, width, self.size) + PADDING

    def _heads(self) -> Iterator[Bubble]:
        """Yield the heads of the lanes, one below the other."""
        down = 0.0
        for number, words in enumerate(self.chart.lanes):
            wide = self._lane(number) + EDGE - 1 - self._stairs
            high = self._height(words, wide)
            yield Bubble(self._stairs, down, wide, high, (words,), self.size)
            down += high + TREAD

    def _top(self) -> list[Bubble]:
        """Return the box of the root, and the heads of the lanes beside it."""
        heads = list(self._heads())
        wide = self._stairs - MARGIN
        size = self.size + DETAIL
        first, *rest = self.chart.root
        own = text_height(first, wide, size) + sum(text_height(line, wide, self.size) for line in rest)
        high = max(own + PADDING, *(box.y + box.height for box in heads), 0)
        return [Bubble(0, 0, wide, high, self.chart.root, size), *heads]

    def _tall(self, group: Cluster) -> tuple[float, list[float]]:
        """Return the height of a group, and those of its members."""
        inside = [self._height(member.words, self._right - self._left) for member in group.members]
        own = self._height(group.words, GROUP)
        return max(own, sum(inside) + BETWEEN * (len(inside) - 1)), inside

    def height_of(self, groups: Sequence[Cluster]) -> float:
        """Return how high a drawing of these groups is, in millimetres."""
        inside = sum(self._tall(group)[0] for group in groups) + APART * (len(groups) - 1)
        return self._top()[0].height + DROP + inside

    def draw(self, groups: Sequence[Cluster]) -> Diagram:
        """Return the drawing of these groups."""
        top = self._top()
        head = top[0].height
        placed = list(self._place(groups, head + DROP))
        bubbles = top.copy()
        for box, members in placed:
            bubbles += [box, *(inner for inner, _ in members)]
        lines = [*self._trunk(head, [box for box, _ in placed])]
        rows = [row for _, members in placed for row in members]
        lines += [
            line for box, members in placed for line in self._fork(box, [inner for inner, _ in members])
        ]
        lines += self._tracks(top[1:], rows)
        dots = [_dot(self._lane(lane), _middle(inner)) for inner, lanes in rows for lane in lanes]
        heads = [_head(box.x, _middle(box)) for box in bubbles if box.level]
        return Diagram(
            self.width,
            self.height_of(groups),
            tuple(bubbles),
            tuple(lines),
            arrows=(*heads, *dots),
            spoken=tuple(self._spoken(groups)),
        )

    def _spoken(self, groups: Sequence[Cluster]) -> Iterator[Inlines]:
        """Yield what the drawing says: groups and members farther in, members with their lanes."""
        yield from self.chart.root
        for group in groups:
            yield (*text("– "), *group.words)
            for member in group.members:
                heads = [plain_text(self.chart.lanes[lane]) for lane in member.lanes]
                behind = text(f" ({', '.join(heads)})") if heads else ()
                yield (*text("– – "), *member.words, *behind)

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

    def _tracks(
        self, heads: Sequence[Bubble], rows: Iterable[tuple[Bubble, tuple[int, ...]]]
    ) -> Iterator[Curve]:
        """Yield the lanes, each down to its last member, and the line of each member to its farthest lane."""
        last: dict[int, float] = {}
        for box, lanes in rows:
            last |= dict.fromkeys(lanes, _middle(box))
            if lanes:
                yield _line((box.x + box.width, _middle(box)), (self._lane(min(lanes)), _middle(box)))
        for lane, end in last.items():
            start = heads[lane].y + heads[lane].height
            yield _line((self._lane(lane), start), (self._lane(lane), end))


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
