"""A form that people edited in an office program works as before: its styles, its places, its prefixes."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from project import WITHOUT_RULES

from bmaplan_docs import Project

ROOT = Path(__file__).parents[3]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
FORM = "templates/docx/individual-study-2561.docx"
STUDY = """---
document: individual-study
edition: 2561
title: การศึกษาตัวอย่าง
author: {name: นาย/นาง/นางสาว ชื่อ นามสกุล, position: นักวิชาการ, units: สำนักหนึ่ง}
course: {name: หลักสูตรหนึ่ง, cohort: 1, institute: สถาบันหนึ่ง}
fiscal_year: 2561
indicators:
  - {name: จำนวนคู่มือ, objective: มีคู่มือ, method: ตรวจเอกสาร}
---

# หลักการและเหตุผล

## หัวข้อย่อย

1. > คำพูด
2. ข้อสอง

:::{table} เปรียบเทียบ
| ก | ข |
|---|---|
| 1 | 2 |
:::

# วัตถุประสงค์

ก

# เป้าหมาย

ก

# ความรู้ที่นำมาใช้ในการจัดทำรายงานฯ

ก

# กรอบแนวทางการดำเนินการและผู้มีส่วนที่เกี่ยวข้อง

ก

# ระยะเวลาการดำเนินการ

ก

# งบประมาณ

ก

# ข้อเสนอแนะ

ก
"""


def edited(*changes: tuple[str, str, str]) -> bytes:
    """Return the form with regular expressions replaced in its parts: part, pattern, replacement."""
    archive = ZipFile(ROOT / FORM)
    parts = {name: archive.read(name).decode() for name in archive.namelist()}
    for part, pattern, put in changes:
        parts = {
            name: re.sub(pattern, put, text) if re.fullmatch(part, name) else text
            for name, text in parts.items()
        }
    stream = BytesIO()
    with ZipFile(stream, "w") as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return stream.getvalue()


def build(form: bytes | None = None) -> ZipFile:
    files: dict[str, str | bytes] = {"bmaplan.yaml": WITHOUT_RULES, "content/study.md": STUDY}
    result = Project.in_memory(files | ({FORM: form} if form else {})).build()
    assert [found.code.name for found in result.diagnostics] == []
    return ZipFile(BytesIO(result.outputs[0].content))


def root(archive: ZipFile, part: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(archive.read(part))


def style_names(archive: ZipFile) -> list[tuple[str, str]]:
    """Return for each paragraph and table the name of its style, and its text."""
    styles = {
        style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val")
        for style in root(archive, "word/styles.xml").iter(f"{W}style")
    }
    return [
        (
            styles[mention.get(f"{W}val")],
            "".join(t.text or "" for t in mention.getparent().getparent().iter(f"{W}t")),
        )
        for mention in root(archive).iter(f"{W}pStyle", f"{W}tblStyle")
    ]


# Word gives ids in the language of its user; here they are numbers, as in a Thai Word.
RENAMED = [
    (
        r"word/(document|styles)\.xml",
        rf'(styleId|pStyle w:val|tblStyle w:val|basedOn w:val|next w:val)="{id_}"',
        rf'\1="{n}"',
    )
    for n, id_ in enumerate(
        [
            "Heading1",
            "Heading2",
            "TOC1",
            "TOC2",
            "TableText",
            "TableHead",
            "Caption",
            "TableCaption",
            "BmaTable",
            "BodyText",
            "Normal",
        ],
        1,
    )
]


def test_styles_are_found_by_their_name_when_their_ids_are_others() -> None:
    assert style_names(build(edited(*RENAMED))) == style_names(build())


def test_a_style_that_the_form_lost_is_given_back() -> None:
    lost = r'<w:style [^>]*w:styleId="(Caption|TableCaption|TableHead|BmaTable|TOC2)".*?</w:style>'
    archive = build(edited((r"word/styles\.xml", f"(?s){lost}", "")))
    assert style_names(archive) == style_names(build())


def test_prefixes_that_word_is_told_to_ignore_stay_declared() -> None:
    declared = (
        '<w:document xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        f'xmlns:w14="{WORD_2010}" mc:Ignorable="w14" '
    )
    archive = build(edited((r"word/document\.xml", "<w:document ", declared)))
    document = root(archive)
    (ignorable,) = [value for name, value in document.attrib.items() if name.endswith("Ignorable")]
    assert set(ignorable.split()) <= set(document.nsmap)


@pytest.mark.parametrize(
    ("pattern", "put"),
    [
        (r"(<w:r>(?:(?!</w:r>).)*\{\{ title \}\}.*?</w:r>)", r'<w:ins w:id="9" w:author="a">\1</w:ins>'),
        (
            r"(<w:r>(?:(?!</w:r>).)*\{\{ title \}\}.*?</w:r>)",
            r'\1<w:del w:id="9" w:author="a"><w:r><w:delText>เก่า</w:delText></w:r></w:del>',
        ),
        (
            r"(<w:r>(?:(?!</w:r>).)*\{\{ title \}\}.*?</w:r>)",
            r"<w:sdt><w:sdtPr/><w:sdtContent>\1</w:sdtContent></w:sdt>",
        ),
        (
            r"<w:t>\{\{ title \}\}</w:t>",
            '<w:t>{{ ti</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>tle }}</w:t>',
        ),
    ],
    ids=["an insertion", "a deletion", "a content control", "a place that Word parted"],
)
def test_what_word_leaves_around_a_place_does_not_matter(pattern: str, put: str) -> None:
    form = edited((r"word/document\.xml", pattern, put))
    texts = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in root(build(form)).iter(f"{W}p")]
    assert texts.count("การศึกษาตัวอย่าง") == 1
    assert "เก่า" not in "".join(texts)


def test_the_number_of_an_item_is_printed_also_where_it_begins_with_something_else() -> None:
    texts = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in root(build()).iter(f"{W}p")]
    at = texts.index("คำพูด")
    assert texts[at - 1 : at + 2] == ["๑.", "คำพูด", "๒.ข้อสอง"]
