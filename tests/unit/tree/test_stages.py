"""Stages that follow each other stand beside each other, as large as the page allows."""

from bmaplan_docs.tree import Bubble, Diagram, text
from bmaplan_docs.tree.stages import FlowStage, arrange_stages

END = (text("เป้าหมาย"), text("คลองใสทุกสาย"))


def stage(number: int, *works: str) -> FlowStage:
    return FlowStage(
        (text(f"V0{number} ขั้น"), text("ต้นน้ำ")), tuple((text("สพส."), text(work)) for work in works)
    )


def apart(one: Bubble, other: Bubble) -> bool:
    return (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )


def drawn(count: int, *, works: int = 2, height: float = 128) -> tuple[Diagram, ...]:
    stages = [stage(number, *["ฝึกอาชีพ"] * works) for number in range(1, count + 1)]
    return arrange_stages(stages, END, 246, height)


def test_nothing_overlaps_and_nothing_leaves_the_drawing() -> None:
    for count in range(1, 9):
        for diagram in drawn(count, height=400):
            for number, bubble in enumerate(diagram.bubbles):
                assert 0 <= bubble.x < bubble.x + bubble.width <= diagram.width + 0.001
                assert 0 <= bubble.y < bubble.y + bubble.height <= diagram.height + 0.001
                assert all(apart(bubble, other) for other in diagram.bubbles[number + 1 :])


def test_up_to_four_stages_stand_in_one_row_and_more_in_even_rows() -> None:
    for count, rows in ((1, [1]), (4, [4]), (5, [2, 3]), (8, [4, 4]), (9, [3, 3, 3])):
        (diagram,) = drawn(count, height=900)
        tops = [bubble.y for bubble in diagram.bubbles if bubble.shape == "arrow"]
        assert [tops.count(top) for top in dict.fromkeys(tops)] == rows


def test_letters_shrink_before_a_drawing_is_parted() -> None:
    (large,), (small,) = drawn(3, works=2), drawn(3, works=5)
    assert large.bubbles[0].size > small.bubbles[0].size >= 12


def test_rows_that_do_not_fit_on_one_page_are_drawings_of_their_own_and_the_end_stands_last() -> None:
    first, second = drawn(8, works=4)
    assert not first.arrows
    assert second.arrows
    assert second.bubbles[-1].lines == END


def test_what_no_page_holds_is_not_drawn() -> None:
    assert drawn(2, works=40) == ()
