"""What a reference prints for items, footnotes and captions, and what it leads to in Word."""

import re
from itertools import takewhile

import pytest
from lxml import etree
from project import built, codes, study
from wordfile import W, WordFile, text_of

from bmaplan_docs.resolver.targets import Target

TEXT = """
(first)=
## หัวข้อแรก

1. หนึ่ง
1. (two)=
   สอง
   1. ก
   1. (deep)=
      ลึก

1) (bracket)=
   วงเล็บ
   1. (inner)=
      ใน

- ขีด
  1. (below-dash)=
     ใต้ขีด

(table)=
:::{table} ชื่อตาราง[^caption]
:name: same

| ก | ข[^cell] |
|---|---|
| ค | ง[^cell] |
:::

## หัวข้อที่สอง

1. (clash)=
   ข้อนี้เลขตรงกับหัวข้อย่อย

### หัวข้อย่อย

REFERENCE[^last]

[^caption]: เชิงอรรถหนึ่ง ดู{ref}`two`
[^cell]: เชิงอรรถสอง
[^last]: เชิงอรรถสาม
""".replace(":name: same\n\n", "")


def written(reference: str) -> WordFile:
    return WordFile(built(study(TEXT.replace("REFERENCE", f"จุด{reference}จบ")), "study"))


def printed(reference: str) -> str:
    text = written(reference).text.replace("\u00a0", " ")
    found = re.search(r"จุด(.*)จบ", text)
    assert found
    return found[1]


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("{ref}`two`", "ข้อ ๒.๑.๒"),
        ("{ref}`deep`", "ข้อ ๒.๑.๒.๒"),
        ("{ref}`bracket`", "ข้อ ๒.๑ ๑)"),
        ("{ref}`inner`", "ข้อ ๒.๑ ๑) ๑"),
        ("{ref}`below-dash`", "ข้อ ๒.๑.๑"),
        ("{ref}`clash`", "ข้อ ๒.๒ ข้อ ๑"),
        ("{numref}`เรื่องที่ %s <two>`", "เรื่องที่ ๒.๑.๒"),
        ("{ref}`caption`", "เชิงอรรถที่ ๑"),
        ("{ref}`cell`", "เชิงอรรถที่ ๒"),
        ("{ref}`last`", "เชิงอรรถที่ ๓"),
        ("{numref}`หมายเหตุท้ายหน้า %s <last>`", "หมายเหตุท้ายหน้า ๓"),
        ("{numref}`ตาราง %s ข้างบน <table>`", "ตาราง ๑ ข้างบน"),
        ("{numref}`table`", "ตารางที่ ๑"),
        ("{numref}`หัวข้อ %s <first>`", "หัวข้อ ๒.๑"),
        ("{ref}`คำของ ผู้เขียน <table>`", "คำของ ผู้เขียน"),
        ("{numref}`ตารางข้างบน <table>`", "ตารางข้างบน"),
        ("{page}`หน้า %s <two>`", "หน้า ๑"),
        ("[คำของผู้เขียน](#last)", "คำของผู้เขียน"),
    ],
)
def test_a_reference_prints(reference: str, expected: str) -> None:
    assert printed(reference) == expected


def test_every_kind_of_reference_leads_to_a_bookmark_around_what_it_prints() -> None:
    made = written("{ref}`two` {ref}`last` {numref}`ที่ %s <table>` {page}`deep` {page}`cell` {ref}`ก <last>`")
    names = {node.get(f"{W}name") for node in made.body.iter(f"{W}bookmarkStart")}
    codes_ = [(node.text or "").split() for node in made.body.iter(f"{W}instrText")]
    fields = [code for code in codes_ if code[1].startswith("_Ref")]
    assert [(code[0], code[2:]) for code in fields] == [
        ("NOTEREF", ["\\f", "\\h"]),  # the second mention of one footnote
        ("REF", ["\\h"]),
        ("NOTEREF", ["\\h"]),
        ("REF", ["\\h"]),
        ("PAGEREF", ["\\h"]),
        ("PAGEREF", ["\\h"]),
    ]
    links = {node.get(f"{W}anchor") for node in made.body.iter(f"{W}hyperlink")}
    assert {code[1] for code in fields} | links <= names


def marked(body: etree._Element, name: str) -> str:
    """The text between the two ends of a bookmark."""
    start = next(node for node in body.iter(f"{W}bookmarkStart") if node.get(f"{W}name") == name)
    inside = []
    node = start.getnext()
    while node is not None and node.get(f"{W}id") != start.get(f"{W}id"):
        inside.append(text_of(node))
        node = node.getnext()
    return "".join(inside)


def test_word_finds_in_the_bookmark_the_same_text_that_the_field_shows() -> None:
    body = written("{ref}`two` {ref}`table` {numref}`ที่ %s <table>` {ref}`first`").body
    shown, inside = [], []
    for paragraph in body.iter(f"{W}p"):
        runs = list(paragraph.iter(f"{W}r"))
        for at, run in enumerate(runs):
            code = (run.findtext(f"{W}instrText") or "").split()
            if code[:1] == ["REF"]:
                inside.append(marked(body, code[1]))
                result = takewhile(lambda run: run.find(f"{W}fldChar") is None, runs[at + 2 :])
                shown.append("".join(map(text_of, result)))
    assert shown == inside == ["๒", "ตารางที่ ๑", "๑", "๒.๑"]


def test_a_footnote_mentioned_twice_is_one_note_with_one_number() -> None:
    made = written("")
    assert len(list(made.body.iter(f"{W}footnoteReference"))) == 3
    assert made.text.count("เชิงอรรถสอง") == 1
    assert made.tables[0][1][1] == "ง๒"


def test_a_label_in_an_item_before_a_table_is_that_of_the_table() -> None:
    text = "1. (a)=\n   | ก |\n   |---|\n   | ข |\n\n"
    assert codes(study(text).check()) == ["unnumbered-label"]


def test_an_item_of_a_part_without_a_number_is_cited_by_its_own() -> None:
    made = WordFile(built(study("ดู{ref}`a`\n\n# ภาคผนวก\n\n1. ก\n1. (a)=\n   ข"), "study"))
    assert "ดูข้อ ๒\n" in made.text.replace("\u00a0", " ")


def test_the_number_alone_of_two_pictures_is_both_numbers() -> None:
    target = Target("a", "", "", "ภาพที่ 1 - 2", caption=True)
    assert target.alone == "1 - 2"


CELLS = """
## หัวข้อ

ดู{ref}`item` {ref}`heading` {ref}`letter` {ref}`bracket`ครบ

:::{list-table} ตาราง
:header-rows: 1

* - ก
  - ข
* - 1. หนึ่ง
    1. (item)=
       สอง
  - (heading)=
    ### ในช่อง
:::

ก. (letter)=
   หนึ่ง

(1) (bracket)=
    วงเล็บ
"""


def test_items_and_headings_in_cells_and_items_with_letters_and_brackets_are_cited() -> None:
    text = WordFile(built(study(CELLS), "study")).text.replace("\u00a0", " ")
    assert "ดูตารางที่ ๑ ข้อ ๒ ข้อ ๒.๑.๑ ข้อ ๒.๑ ก ข้อ ๒.๑ (๑)ครบ" in text
