"""A reference prints the number of what it names, and Word can keep it up to date."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from project import WITHOUT_RULES

from bmaplan_docs import Project
from bmaplan_docs.pipeline import Result

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FRONT = """---
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

REFERENCE

# วัตถุประสงค์

เพื่อทดสอบ

# เป้าหมาย

ทดสอบ

(know)=
# ความรู้ที่นำมาใช้ในการจัดทำรายงานฯ

(first)=
## หัวข้อแรก

ข้อความ

## หัวข้อที่สอง

(deep)=
### หัวข้อลึก

ข้อความ

(compare)=
:::{table} เปรียบเทียบ
| ก | ข |
|---|---|
| 1 | 2 |
:::

# กรอบแนวทางการดำเนินการและผู้มีส่วนที่เกี่ยวข้อง

ทดสอบ

# ระยะเวลาการดำเนินการ

หนึ่งปี

# งบประมาณ

ไม่ใช้งบประมาณ

# ข้อเสนอแนะ

ไม่มี
"""


def build(reference: str) -> Result:
    text = FRONT.replace("REFERENCE", reference)
    return Project.in_memory({"bmaplan.yaml": WITHOUT_RULES, "content/study.md": text}).build()


def document(result: Result) -> etree._Element:
    return etree.fromstring(ZipFile(BytesIO(result.outputs[0].content)).read("word/document.xml"))


def line_with(root: etree._Element, word: str) -> str:
    lines = ("".join(node.text or "" for node in line.iter(f"{W}t")) for line in root.iter(f"{W}p"))
    return next(line for line in lines if word in line).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("reference", "printed"),
    [
        ("ดู{ref}`know`", "ดูข้อ ๕"),
        ("ดู{ref}`first`", "ดูข้อ ๕.๑"),
        ("ดู{numref}`deep`", "ดูข้อ ๕.๒.๑"),
        ("ดู{ref}`compare` ด้วย", "ดูตารางที่ ๑ ด้วย"),
        ("**ดู{ref}`compare`**", "ดูตารางที่ ๑"),
    ],
)
def test_a_reference_prints_the_number(reference: str, printed: str) -> None:
    result = build(reference)
    assert not result.diagnostics
    assert line_with(document(result), "ดู") == printed


def test_every_field_of_a_reference_leads_to_a_bookmark() -> None:
    root = document(build("{ref}`know` {page}`deep` {ref}`compare`"))
    bookmarks = {node.get(f"{W}name") for node in root.iter(f"{W}bookmarkStart")}
    codes = [(node.text or "").split() for node in root.iter(f"{W}instrText")]
    references = [code for code in codes if code[0] in {"REF", "PAGEREF"} and code[1].startswith("_Ref")]
    assert [code[0] for code in references] == ["REF", "PAGEREF", "REF"]
    assert {code[1] for code in references} <= bookmarks


def test_an_unknown_label_is_told_with_the_nearest_known_one() -> None:
    (found,) = build("ดู{ref}`compaer`").diagnostics
    assert found.code.name == "unknown-label"
    assert found.hint
    assert found.hint.params["nearest"] == "compare"
