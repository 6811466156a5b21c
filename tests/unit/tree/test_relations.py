"""A chart of relations is read in print: large letters, even pages, and no line through a box."""

import pytest

from bmaplan_docs.tree import Bubble, Diagram, plain_text, text
from bmaplan_docs.tree.relations import Chart, Cluster, Member, Room, arrange_relations

ROOM = Room(246.0, 128.0, 150.0)
LANES = ("นโยบายผู้ว่าราชการกรุงเทพมหานคร", "แผนพัฒนากรุงเทพมหานคร", "ภารกิจประจำ")
NAME = "พัฒนาเครือข่ายความร่วมมือทุกภาคส่วนในการส่งเสริมการเรียนรู้ตามอัธยาศัย"


def chart(measures: int, *, groups: int = 3, name: str = NAME) -> Chart:
    members = [
        Member(text(f"มาตรการที่ {number} {name}"), (number % 3, 2) if number % 3 < 2 else (2,))
        for number in range(measures)
    ]
    made = tuple(
        Cluster(text(f"ด้านที่ {number}"), text(f"ด้านที่ {number} (ต่อ)"), tuple(members[number::groups]))
        for number in range(min(groups, measures))
    )
    return Chart((text("วิสัยทัศน์"), text("เมืองน่าอยู่")), tuple(map(text, LANES)), made)


def drawn(measures: int, **more: object) -> tuple[Diagram, ...]:
    return arrange_relations(chart(measures, **more), ROOM)  # type: ignore[arg-type]


def apart(one: Bubble, other: Bubble) -> bool:
    return (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )


@pytest.mark.parametrize("measures", [1, 4, 13, 40])
def test_nothing_overlaps_and_nothing_leaves_the_page(measures: int) -> None:
    for page, diagram in enumerate(drawn(measures)):
        assert diagram.height <= (ROOM.others if page else ROOM.first)
        for number, bubble in enumerate(diagram.bubbles):
            assert bubble.x >= 0
            assert bubble.x + bubble.width <= ROOM.width
            assert bubble.y + bubble.height <= diagram.height + 0.001
            assert all(apart(bubble, other) for other in diagram.bubbles[number + 1 :])


@pytest.mark.parametrize("measures", [1, 4, 13, 40])
def test_no_line_crosses_a_box(measures: int) -> None:
    for diagram in drawn(measures):
        for (x1, y1), _, _, (x2, y2) in diagram.curves:
            assert x1 == x2 or y1 == y2  # straight down or across, so that its middle and ends tell
            for box in diagram.bubbles:
                across = min(x1, x2) < box.x + box.width - 0.001 and max(x1, x2) > box.x + 0.001
                down = min(y1, y2) < box.y + box.height - 0.001 and max(y1, y2) > box.y + 0.001
                assert not (across and down), (box, (x1, y1), (x2, y2))


@pytest.mark.parametrize(("measures", "pages"), [(1, 1), (4, 1), (13, 2), (40, 4)])
def test_letters_are_never_smaller_than_fourteen_points(measures: int, pages: int) -> None:
    diagrams = drawn(measures)
    assert len(diagrams) == pages
    letters = [
        bubble.size - 2 * bool(number)  # the lines below the first are two points smaller
        for diagram in diagrams
        for bubble in diagram.bubbles
        for number, _ in enumerate(bubble.lines)
    ]
    assert min(letters) >= 14


@pytest.mark.parametrize("measures", [13, 40])
def test_every_measure_is_on_one_page_and_every_page_says_what_it_belongs_to(measures: int) -> None:
    seen: list[str] = []
    for diagram in drawn(measures):
        words = [plain_text(bubble.lines[0]) for bubble in diagram.bubbles]
        assert words[:4] == ["วิสัยทัศน์", *LANES]
        assert words[4].startswith("ด้านที่")
        seen += [word for word in words if word.startswith("มาตรการ")]
    assert sorted(seen) == sorted(f"มาตรการที่ {number} {NAME}" for number in range(measures))


def test_a_group_that_goes_on_over_the_page_says_so() -> None:
    first, second = drawn(10, groups=1)
    assert plain_text(first.bubbles[4].lines[0]) == "ด้านที่ 0"
    assert plain_text(second.bubbles[4].lines[0]) == "ด้านที่ 0 (ต่อ)"


def test_pages_are_filled_evenly() -> None:
    heights = [diagram.height for diagram in drawn(40, groups=1)]
    assert max(heights) - min(heights) < 25


def test_every_linkage_has_its_dot() -> None:
    (diagram,) = drawn(4)
    dots = [points for points in diagram.arrows if len(points) > 3]
    assert len(dots) == 1 * 2 + 1 * 2 + 1 + 2


def test_a_measure_that_no_page_holds_is_not_drawn() -> None:
    assert drawn(2, name=NAME * 30) == ()
