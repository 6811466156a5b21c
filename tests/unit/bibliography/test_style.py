"""Each kind of work is listed as a Thai report lists it; ``**`` marks bold, ``*`` italic, ``<>`` a link."""

from typing import Any

import pytest

from bmaplan_docs.bibliography import cite, list_works, paragraphs
from bmaplan_docs.facts import Work
from bmaplan_docs.resolver.localize import localize
from bmaplan_docs.tree import (
    Code,
    Document,
    Emphasis,
    Inlines,
    Link,
    Paragraph,
    Properties,
    Slot,
    Strong,
    plain_text,
)

SOMCHAI = {"given": "สมชาย", "family": "ตัวอย่าง"}
SOMYING = {"given": "สมหญิง", "family": "ทดสอบ"}
MANA = {"given": "มานะ", "family": "สมมติ"}
MANEE = {"given": "มานี", "family": "สมมติ"}
JANE = {"given": "Jane", "family": "Example"}
JOHN = {"given": "John", "family": "Sample"}
CITY = {"literal": "กรุงเทพมหานคร"}


def work(**facts: Any) -> Work:
    typed = {key.replace("_", "-"): value for key, value in facts.items()}
    return Work.model_validate({"id": "x", "title": "การบริหารเมือง", **typed})


def shown(inlines: Inlines) -> str:
    """Return a line as printed, in the digits of the document, with its marks."""
    document = Document("", {"text": Slot((Paragraph(inlines),))}, Properties(""))
    slot = localize(document, ()).fields["text"]
    assert isinstance(slot, Slot)
    (paragraph,) = slot.blocks
    assert isinstance(paragraph, Paragraph)
    return _marked(paragraph.children).replace("\u00a0", " ")


def _marked(inlines: Inlines) -> str:
    marks = {Strong: "**{}**", Emphasis: "*{}*", Link: "<{}>"}
    return "".join(marks.get(type(one), "{}").format(plain_text((one,))) for one in inlines)


def listed(*works: Work) -> list[str]:
    return [shown(block.children) for block in paragraphs(works) if isinstance(block, Paragraph)]


KINDS = {
    "a Thai book": (
        work(
            type="book", author=[SOMCHAI], issued="2543", publisher="สำนักพิมพ์ตัวอย่าง", publisher_place="กรุงเทพฯ"
        ),
        "สมชาย ตัวอย่าง. (๒๕๔๓). **การบริหารเมือง**. กรุงเทพฯ: สำนักพิมพ์ตัวอย่าง.",
    ),
    "a Thai book with a year of the common era, second edition": (
        work(type="book", author=[SOMCHAI], issued="2000", edition="2", publisher="สำนักพิมพ์ตัวอย่าง"),
        "สมชาย ตัวอย่าง. (๒๕๔๓). **การบริหารเมือง** (พิมพ์ครั้งที่ ๒). สำนักพิมพ์ตัวอย่าง.",
    ),
    "two Thai authors": (
        work(type="book", author=[SOMCHAI, SOMYING], issued="2543"),
        "สมชาย ตัวอย่าง และสมหญิง ทดสอบ. (๒๕๔๓). **การบริหารเมือง**.",
    ),
    "three Thai authors": (
        work(type="book", author=[SOMCHAI, SOMYING, MANA], issued="2543"),
        "สมชาย ตัวอย่าง, สมหญิง ทดสอบ และมานะ สมมติ. (๒๕๔๓). **การบริหารเมือง**.",
    ),
    "more than three Thai authors": (
        work(type="book", author=[SOMCHAI, SOMYING, MANA, MANEE], issued="2543"),
        "สมชาย ตัวอย่าง และคณะ. (๒๕๔๓). **การบริหารเมือง**.",
    ),
    "an author and others, as BibTeX says": (
        work(type="book", author=[SOMCHAI, {"literal": "others"}], issued="2543"),
        "สมชาย ตัวอย่าง และคณะ. (๒๕๔๓). **การบริหารเมือง**.",
    ),
    "an agency as author of a report": (
        work(
            type="report",
            title="แผนพัฒนา ระยะ 20 ปี",
            author=[CITY],
            issued="2563",
            publisher="สำนักยุทธศาสตร์และประเมินผล",
        ),
        "กรุงเทพมหานคร. (๒๕๖๓). **แผนพัฒนา ระยะ ๒๐ ปี**. สำนักยุทธศาสตร์และประเมินผล.",
    ),
    "a report without year": (
        work(type="report", author=[CITY], publisher="กรุงเทพมหานคร", publisher_place="กรุงเทพฯ"),
        "กรุงเทพมหานคร. (ม.ป.ป.). **การบริหารเมือง**. กรุงเทพฯ: กรุงเทพมหานคร.",
    ),
    "a law": (
        work(
            type="legislation",
            title="พระราชบัญญัติตัวอย่าง พ.ศ. 2542",
            issued="17 พฤศจิกายน 2542",
            container_title="ราชกิจจานุเบกษา",
            volume="116",
            issue="114 ก",
            page="48-66",
        ),
        "พระราชบัญญัติตัวอย่าง พ.ศ. ๒๕๔๒. (๒๕๔๒, ๑๗ พฤศจิกายน). **ราชกิจจานุเบกษา**. เล่ม ๑๑๖ ตอนที่ ๑๑๔ ก หน้า ๔๘-๖๖.",
    ),
    "a website with the day it was read": (
        work(
            type="webpage",
            author=[CITY],
            issued="2566",
            container_title="ศูนย์ข้อมูลตัวอย่าง",
            URL="https://example.org/p12?y=2566",
            accessed="20 กรกฎาคม 2566",
        ),
        (
            "กรุงเทพมหานคร. (๒๕๖๖). **การบริหารเมือง**. ศูนย์ข้อมูลตัวอย่าง. "
            "สืบค้นเมื่อวันที่ ๒๐ กรกฎาคม ๒๕๖๖ จาก <https://example.org/p12?y=2566>"
        ),
    ),
    "a website, the day unknown": (
        work(type="webpage", author=[CITY], URL="https://example.org/1"),
        "กรุงเทพมหานคร. (ม.ป.ป.). **การบริหารเมือง**. สืบค้นจาก <https://example.org/1>",
    ),
    "a thesis": (
        work(
            type="thesis",
            author=[SOMYING],
            issued="2560",
            genre="วิทยานิพนธ์ปริญญามหาบัณฑิต",
            publisher="มหาวิทยาลัยตัวอย่าง",
        ),
        "สมหญิง ทดสอบ. (๒๕๖๐). **การบริหารเมือง** (วิทยานิพนธ์ปริญญามหาบัณฑิต). มหาวิทยาลัยตัวอย่าง.",
    ),
    "an article of a Thai journal": (
        work(
            type="article-journal",
            author=[SOMCHAI],
            issued="2561",
            container_title="วารสารตัวอย่าง",
            volume="12",
            issue="3",
            page="45-60",
        ),
        "สมชาย ตัวอย่าง. (๒๕๖๑). การบริหารเมือง. **วารสารตัวอย่าง**, ๑๒(๓), ๔๕-๖๐.",
    ),
    "an article of a newspaper": (
        work(
            type="article-newspaper",
            author=[SOMCHAI],
            issued="2566-07-20",
            container_title="หนังสือพิมพ์ตัวอย่าง",
            page="5",
        ),
        "สมชาย ตัวอย่าง. (๒๕๖๖, ๒๐ กรกฎาคม). การบริหารเมือง. **หนังสือพิมพ์ตัวอย่าง**, หน้า ๕.",
    ),
    "a chapter in a book with an editor": (
        work(
            type="chapter",
            author=[SOMCHAI],
            editor=[SOMYING],
            issued="2550",
            container_title="เมืองน่าอยู่",
            page="1-20",
            publisher="สำนักพิมพ์ตัวอย่าง",
        ),
        (
            "สมชาย ตัวอย่าง. (๒๕๕๐). การบริหารเมือง. ใน สมหญิง ทดสอบ (บรรณาธิการ), **เมืองน่าอยู่** (หน้า ๑-๒๐). "
            "สำนักพิมพ์ตัวอย่าง."
        ),
    ),
    "a Thai work by an author with an English name": (
        work(type="book", author=[JANE], issued="2000", language="th"),
        "Jane Example. (๒๕๔๓). **การบริหารเมือง**.",
    ),
    "an English book": (
        work(
            type="book",
            title="Managing Cities",
            author=[JANE],
            issued="1985",
            publisher="Sample Press",
            publisher_place="New York",
            edition="2",
        ),
        "Example, Jane. (1985). *Managing Cities* (2nd ed.). New York: Sample Press.",
    ),
    "an English book with a Buddhist year, two authors": (
        work(type="book", title="Managing 21 Cities", author=[JANE, JOHN], issued="2528"),
        "Example, Jane, & Sample, John. (1985). *Managing 21 Cities*.",
    ),
    "an English article with a DOI": (
        work(
            type="article-journal",
            title="Who pays?",
            author=[JANE],
            issued="2019",
            container_title="Journal of Examples",
            volume="4",
            page="7-9",
            DOI="10.1000/182",
        ),
        "Example, Jane. (2019). Who pays? *Journal of Examples*, 4, 7-9. <https://doi.org/10.1000/182>",
    ),
    "an English website without year": (
        work(
            type="webpage",
            title="City 2030",
            author=[{"literal": "Example Agency"}],
            URL="https://example.org/a1",
            accessed="2023-07-20",
        ),
        "Example Agency. (n.d.). *City 2030*. Retrieved July 20, 2023, from <https://example.org/a1>",
    ),
    "a book that has only editors": (
        work(type="book", title="Cities", editor=[JANE, JOHN], issued="2001"),
        "Example, Jane, & Sample, John (Eds.). (2001). *Cities*.",
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_work_is_listed_in_the_style_of_its_kind(kind: str) -> None:
    made, expected = KINDS[kind]
    assert listed(made) == [expected]


def test_thai_works_stand_before_english_ones_in_dictionary_order() -> None:
    works = [
        work(id="1", title="Zebra", author=[JANE], issued="2000"),
        work(id="2", title="Ant", author=[{"literal": "Agency"}], issued="2000"),
        work(id="3", title="ก", author=[{"literal": "แสน"}], issued="2560"),
        work(id="4", title="ข", author=[{"literal": "เกณฑ์"}], issued="2560"),
        work(id="5", title="ค", author=[{"literal": "ราช"}], issued="2561"),
        work(id="6", title="ง", author=[{"literal": "ราช"}], issued="2559"),
        work(id="7", title="พระราชบัญญัติ", type="legislation", issued="2542"),
    ]
    assert [one.work.id for one in list_works(works)] == ["4", "7", "6", "5", "3", "2", "1"]


def test_works_of_one_author_and_year_are_told_apart_by_letters() -> None:
    works = [
        work(id="b", title="ข่าว", author=[CITY], issued="2563"),
        work(id="a", title="กฎ", author=[CITY], issued="2020"),
        work(id="c", title="คลอง", author=[CITY]),
        work(id="d", title="งาน", author=[CITY]),
        work(id="e", title="One", author=[JANE], issued="2020"),
        work(id="f", title="Two", author=[JANE], issued="2020"),
    ]
    assert listed(*works) == [
        "กรุงเทพมหานคร. (ม.ป.ป.-ก). **คลอง**.",
        "กรุงเทพมหานคร. (ม.ป.ป.-ข). **งาน**.",
        "กรุงเทพมหานคร. (๒๕๖๓ก). **กฎ**.",
        "กรุงเทพมหานคร. (๒๕๖๓ข). **ข่าว**.",
        "Example, Jane. (2020a). *One*.",
        "Example, Jane. (2020b). *Two*.",
    ]


BOOK = work(author=[SOMCHAI], issued="2543")
CITATIONS = [
    ([(BOOK, "146")], "(สมชาย ตัวอย่าง, ๒๕๔๓: ๑๔๖)", "สมชาย ตัวอย่าง (๒๕๔๓: ๑๔๖)"),
    ([(work(author=[SOMCHAI, SOMYING]), "")], "(สมชาย ตัวอย่าง และสมหญิง ทดสอบ, ม.ป.ป.)", None),
    ([(work(author=[JANE, JOHN], title="A", issued="1985"), "20")], "(Example & Sample, 1985: 20)", None),
    ([(work(author=[JANE, JOHN], title="A", issued="1985"), "")], None, "Example and Sample (1985)"),
    ([(work(author=[JANE, JOHN] * 2, title="A", issued="1985"), "")], None, "Example et al. (1985)"),
    (
        [(work(type="legislation", title="พระราชบัญญัติตัวอย่าง พ.ศ. 2542", issued="2542"), "")],
        "(พระราชบัญญัติตัวอย่าง, ๒๕๔๒)",
        "พระราชบัญญัติตัวอย่าง (๒๕๔๒)",
    ),
    (
        [(BOOK, "1-3"), (work(id="y", author=[JANE], title="A", issued="1999"), "")],
        "(สมชาย ตัวอย่าง, ๒๕๔๓: ๑-๓; Example, 1999)",
        "สมชาย ตัวอย่าง (๒๕๔๓: ๑-๓); Example (1999)",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("cited", "in_brackets", "narrative"), CITATIONS)
def test_a_citation_names_author_year_and_page(cited, in_brackets, narrative) -> None:
    works = [(list_works([one])[0], page) for one, page in cited]
    if in_brackets:
        assert shown(cite(works, narrative=False)) == in_brackets
    if narrative:
        assert shown(cite(works, narrative=True)) == narrative


def test_an_address_without_its_beginning_leads_to_the_web() -> None:
    (block,) = paragraphs([work(URL="www.example.org/1")])
    assert isinstance(block, Paragraph)
    assert block.children[-1] == Link((Code("www.example.org/1"),), "https://www.example.org/1")


def test_every_letter_of_many_works_is_another() -> None:
    works = [work(id=str(number), author=[CITY], issued="2563") for number in range(60)]
    assert len({one.letter for one in list_works(works)}) == 60
