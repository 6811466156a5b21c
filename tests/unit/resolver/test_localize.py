"""Digits in the official style in every text of a document, and blanks that stay visible."""

import pytest

from bmaplan_docs.resolver.localize import localize
from bmaplan_docs.thai import Month
from bmaplan_docs.tree import (
    Blank,
    Break,
    Cell,
    Code,
    CodeBlock,
    Column,
    Document,
    Heading,
    Item,
    ItemList,
    Landscape,
    Line,
    Link,
    Paragraph,
    Properties,
    Quote,
    Row,
    Schedule,
    Slot,
    Strong,
    Table,
    Text,
    text,
)


def localized(value: object, *protected: str) -> object:
    return localize(Document("form", {"it": value}, Properties("")), protected).fields["it"]


def test_texts_of_fields_become_lines() -> None:
    assert localized("ปี 5\n6") == Line((Text("ปี ๕"), Break(), Text("๖")))
    assert localized("") == Line(())
    assert localized(value=True) is True


def test_groups_and_rows_keep_their_shape() -> None:
    assert localized({"a": ["5 ปี", {"b": "6 ปี"}]}) == {
        "a": [Line((Text("๕ ปี"),)), {"b": Line((Text("๖ ปี"),))}]
    }


def test_protected_words_keep_their_digits() -> None:
    assert localized("โครงการ Camp 2018 ปี 2561", "Camp 2018") == Line((Text("โครงการ Camp 2018 ปี ๒๕๖๑"),))


def test_code_and_addresses_stay_and_marked_text_changes() -> None:
    line = Line((Code("5"), Link(text("5 ข้อ"), "https://a.b/5"), Strong(text("6 ข้อ"))))
    marked = (Code("5"), Link((Text("๕ ข้อ"),), "https://a.b/5"), Strong((Text("๖ ข้อ"),)))
    assert localized(line) == Line(marked)


def test_blanks_are_set_apart() -> None:
    assert localized("ก 5 <กรอกชื่อ> ข") == Line((Text("ก ๕ "), Blank("<กรอกชื่อ>"), Text(" ข")))


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Heading(2, text("ข้อ 5"), number="2.1"), Heading(2, text("ข้อ ๕"), number="๒.๑")),
        (Quote((Paragraph(text("5 ปี")),)), Quote((Paragraph(text("๕ ปี")),))),
        (Landscape((Paragraph(text("5 ปี")),)), Landscape((Paragraph(text("๕ ปี")),))),
        (CodeBlock("5"), CodeBlock("5")),
        (
            ItemList((Item((Paragraph(text("5 ปี")),), "1.1"),), ordered=True),
            ItemList((Item((Paragraph(text("๕ ปี")),), "๑.๑"),), ordered=True),
        ),
        (
            Table((), (Row((Cell((Paragraph(text("5 ปี")),)),)),), (), text("6 ปี"), "ตารางที่ 7"),
            Table((), (Row((Cell((Paragraph(text("๕ ปี")),)),)),), (), text("๖ ปี"), "ตารางที่ ๗"),
        ),
    ],
)
def test_every_kind_of_block(block: object, expected: object) -> None:
    assert localized(Slot((block,))) == Slot((expected,))


def test_the_heads_of_a_schedule_follow_the_same_rules() -> None:
    schedule = Schedule("ปี 5", (("กิจกรรม 2566 ของ P129", Column()),), (Month.parse("ส.ค. 2566"),), ())
    slot = localized(Slot((schedule,)))
    assert isinstance(slot, Slot)
    (found,) = slot.blocks
    assert found.before[0][0] == "กิจกรรม ๒๕๖๖ ของ P129"
    assert found.title == "ปี ๕"
