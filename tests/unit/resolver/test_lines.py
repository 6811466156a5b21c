"""A line is localised as one text, whatever marks part it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bmaplan_docs.resolver.localize import localize_line
from bmaplan_docs.thai import keep_together, localize_digits
from bmaplan_docs.tree import Code, Emphasis, Inline, Inlines, Link, Strong, Text, plain_text

PIECES = st.text("0123456789C-, .กนบาทพศๆISO", max_size=6).map(Text)


def nested(inner: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    lines = st.lists(inner, max_size=3).map(tuple)
    return lines.map(Strong) | lines.map(Emphasis) | lines.map(lambda line: Link(line, "https://p12.example"))


LINES = st.lists(st.recursive(PIECES, nested, max_leaves=4), max_size=4).map(tuple)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(LINES)
def test_the_texts_of_a_line_are_read_as_one(line: Inlines) -> None:
    assert plain_text(localize_line(line, ())) == keep_together(localize_digits(plain_text(line)))


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ((Strong((Text("1"),)), Text(",500 "), Emphasis((Text("บาท"),))), "๑,๕๐๐\u00a0บาท"),
        ((Text("C"), Strong((Text("40"),))), "C40"),
        ((Text("COVID-"), Strong((Text("19"),))), "COVID-19"),
        ((Text("ตาม "), Code("p12"), Text(" ข้อ 3")), "ตาม p12 ข้อ ๓"),
    ],
)
def test_marks_part_no_number_and_no_name(line: Inlines, printed: str) -> None:
    assert plain_text(localize_line(line, ())) == printed
