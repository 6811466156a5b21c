"""However many topics a mind map has, no two boxes touch, and each holds its words."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from bmaplan_docs.reader.branches import Arranged, Paper, Topic, arrange
from bmaplan_docs.reader.mindmap import TURNED, UPRIGHT
from bmaplan_docs.tree import Break, Bubble, Text
from bmaplan_docs.tree.lettering import text_height, text_width

LETTERS = "กขคงณญฌพัี่ำเWMiaz 0๑฿😀"
WORDS = st.lists(
    st.text(LETTERS, min_size=1, max_size=40).map(Text) | st.just(Break()), min_size=1, max_size=3
)
TOPICS = st.recursive(
    WORDS.map(lambda words: Topic(tuple(words))),
    lambda inner: st.builds(
        lambda words, topics: Topic(tuple(words), tuple(topics)), WORDS, st.lists(inner, max_size=7)
    ),
    max_leaves=40,
)
PAPERS = st.sampled_from([UPRIGHT, TURNED, Paper(90, 60)])
EXACT = 1e-6
PADDING_UP, PADDING_SIDE = 1.2, 3.0


def words_of(topic: Topic) -> list[tuple[object, ...]]:
    return [topic.words, *(words for inner in topic.topics for words in words_of(inner))]


def apart(one: Bubble, other: Bubble) -> float:
    across = max(one.x, other.x) - min(one.x + one.width, other.x + other.width)
    along = max(one.y, other.y) - min(one.y + one.height, other.y + other.height)
    return max(across, along)


def is_inside(box: Bubble, drawn: Arranged) -> bool:
    return (
        box.x >= -EXACT
        and box.y >= -EXACT
        and box.x + box.width <= drawn.width + EXACT
        and box.y + box.height <= drawn.height + EXACT
    )


@settings(max_examples=150, deadline=None)
@given(centre=TOPICS, paper=PAPERS)
def test_boxes_stand_apart_inside_the_page_and_hold_their_words(centre: Topic, paper: Paper) -> None:
    drawn = arrange(centre, paper)
    if drawn is None:
        return
    assert drawn.width <= paper.width
    assert drawn.height <= paper.height
    assert [bubble.lines for bubble in drawn.bubbles] == [(words,) for words in words_of(centre)]
    assert len(drawn.curves) == len(drawn.bubbles) - 1
    assert all(is_inside(bubble, drawn) for bubble in drawn.bubbles)
    assert all(bubble.size >= paper.least for bubble in drawn.bubbles)
    for bubble in drawn.bubbles:
        ((words),) = bubble.lines
        assert text_height(words, bubble.width, bubble.size) + PADDING_UP <= bubble.height + EXACT
        assert bubble.width <= text_width(words, bubble.size) + EXACT
    assert all(apart(one, other) > 0.5 for one, other in combinations(drawn.bubbles, 2))


@settings(max_examples=100, deadline=None)
@given(count=st.integers(1, 30), seed=st.text(LETTERS, min_size=1, max_size=12))
def test_few_short_topics_always_fit_on_a_turned_page(count: int, seed: str) -> None:
    branches = tuple(Topic((Text(seed),)) for _ in range(count))
    assert arrange(Topic((Text("กลาง"),), branches), TURNED) is not None
