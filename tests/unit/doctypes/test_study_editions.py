"""A study moves to another edition of the form by changing one line; what no longer fits is told."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from project import WITHOUT_RULES, sample_project, say
from wordfile import WordFile

from bmaplan_docs import Project, doctypes
from bmaplan_docs.doctypes.individual_study.outline import StudyEdition
from bmaplan_docs.pipeline import Result

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FORMS = Path(__file__).parents[3] / "templates" / "docx"
FRONT = """---
document: individual-study
edition: {edition}
title: การศึกษาตัวอย่าง
author: {{name: นาย/นาง/นางสาว ชื่อ นามสกุล, position: นักวิชาการ, units: สำนักหนึ่ง}}
course: {{name: หลักสูตรหนึ่ง, cohort: 1, institute: สถาบันหนึ่ง}}
fiscal_year: 2561
indicators:
  - {{name: จำนวนคู่มือ, {facts}}}
---
"""
OLD = ("หลักการและเหตุผล", "ความรู้ที่นำมาใช้ในการจัดทำรายงานฯ", "กรอบแนวทางการดำเนินการและผู้มีส่วนที่เกี่ยวข้อง")
NEW = (
    "ความสำคัญของการศึกษา/ที่มาของการนำเสนอ",
    "แนวคิด/หลักการที่ใช้ในการศึกษา",
    "แนวทางการดำเนินการ/ระยะเวลาและผู้มีส่วนเกี่ยวข้อง",
)
FACTS = {
    2561: "objective: มีคู่มือใช้งาน, method: ตรวจเอกสาร",
    2563: "target: 1 ฉบับ, result: ผลผลิต, method: ตรวจเอกสาร",
    2566: "target: 1 ฉบับ, result: ผลผลิต, method: ตรวจเอกสาร, due: ภายในปี 2561",
}


def study(edition: int, names: tuple[str, str, str], facts: str, seventh: str, evaluation: str) -> str:
    background, concepts, approach = names
    titles = (background, "วัตถุประสงค์", "เป้าหมาย", concepts, approach, seventh, "งบประมาณ")
    sections = "".join(f"\n# {title}\n\nข้อความของ {title}\n" for title in titles)
    front = FRONT.format(edition=edition, facts=facts)
    return f"{front}{sections}{evaluation}\n# ข้อเสนอแนะ\n\nข้อเสนอแนะท้ายเล่ม\n"


def build(text: str) -> Result:
    return Project.in_memory({"bmaplan.yaml": WITHOUT_RULES, "content/study.md": text}).build()


def words(content: bytes) -> list[str]:
    root = etree.fromstring(ZipFile(BytesIO(content)).read("word/document.xml"))
    return ["".join(node.text or "" for node in line.iter(f"{W}t")) for line in root.iter(f"{W}p")]


def old_study(edition: int = 2561, names: tuple[str, str, str] = OLD) -> str:
    evaluation = "\n# แนวทางการติดตามและประเมินผล\n\nรายงานทุกเดือน\n"
    return study(edition, names, FACTS[2561], "ระยะเวลาการดำเนินการ", evaluation)


def new_study(edition: int, extra: str = "", names: tuple[str, str, str] = NEW) -> str:
    evaluation = "\n# แนวทางการติดตามและประเมินผล\n\n## วิธีการ/เครื่องมือ\n\nรายงานทุกเดือน\n"
    return study(edition, names, FACTS[edition], "ประโยชน์จากการศึกษา", f"{evaluation}{extra}")


ASSESSMENT = "\n## การประเมินผล\n\nประเมินปีละครั้ง\n"


def test_the_edition_of_2561_prints_its_ten_sections_and_three_columns() -> None:
    result = build(old_study())
    assert not result.diagnostics
    lines = words(result.outputs[0].content)
    for heading in (
        "๑. ชื่อเรื่อง",
        "๒. หลักการและเหตุผล",
        "๕. ความรู้ที่นำมาใช้ในการจัดทำรายงานฯ",
        "๖. กรอบแนวทางการดำเนินการและผู้มีส่วนที่เกี่ยวข้อง",
        "๗. ระยะเวลาการดำเนินการ",
        "๙. แนวทางการติดตามและประเมินผล",
        "๑๐. ข้อเสนอแนะ",
    ):
        assert heading in lines
    assert "รายงานการศึกษาส่วนบุคคล" in lines
    assert lines[lines.index("เป้าหมาย/วัตถุประสงค์") :][:6] == [
        "เป้าหมาย/วัตถุประสงค์",
        "ตัวชี้วัด (KPI)",
        "วิธีการ/เครื่องมือ",
        "๑. มีคู่มือใช้งาน",
        "จำนวนคู่มือ",
        "ตรวจเอกสาร",
    ]


def test_the_edition_of_2563_has_no_assessment_and_four_columns() -> None:
    result = build(new_study(2563))
    assert not result.diagnostics
    lines = words(result.outputs[0].content)
    assert lines[lines.index("ประเภทตัวชี้วัด") - 2 :][:4] == [
        "ตัวชี้วัด",
        "ค่าเป้าหมาย",
        "ประเภทตัวชี้วัด",
        "วิธีการ/เครื่องมือ",
    ]
    assert "ผลผลิต (Output)" in lines
    assert not [line for line in lines if line.startswith("๙.๓")]


def test_the_edition_of_2566_adds_assessment_and_deadline() -> None:
    result = build(new_study(2566, ASSESSMENT))
    assert not result.diagnostics
    lines = words(result.outputs[0].content)
    assert "๙.๓ การประเมินผล" in lines
    assert "ภายในปี ๒๕๖๑" in lines


@pytest.mark.parametrize(("edition", "names"), [(2561, NEW), (2563, OLD)])
def test_sections_whose_names_differ_between_editions_are_matched(
    edition: int, names: tuple[str, str, str]
) -> None:
    text = old_study(edition, names) if edition == 2561 else new_study(edition, names=names)
    assert not build(text).diagnostics


def test_facts_that_an_edition_lacks_are_told_and_the_study_is_still_built() -> None:
    result = build(old_study().replace("method: ตรวจเอกสาร", "method: ตรวจเอกสาร, due: ภายในปี 2561"))
    assert [(found.code.name, found.span and found.span.line) for found in result.diagnostics] == [
        ("not-in-edition", 9)
    ]
    assert result.outputs


def test_facts_that_an_edition_needs_are_asked_for() -> None:
    text = new_study(2566, ASSESSMENT).replace("result: ผลผลิต, ", "")
    draft, final = build(text), build(text.replace("fiscal_year", "status: สมบูรณ์\nfiscal_year"))
    assert [(found.code.name, found.span and found.span.line) for found in draft.diagnostics] == [
        ("missing-in-edition", 9)
    ]
    assert "<ยังไม่ได้กรอก: ประเภทตัวชี้วัด>" in words(draft.outputs[0].content)
    assert [found.code.name for found in final.diagnostics] == ["missing-in-edition"]
    assert not final.outputs


def test_a_part_that_the_new_edition_lacks_is_told_at_its_heading() -> None:
    text = new_study(2563, ASSESSMENT)
    result = build(text)
    line = text.split("\n").index("## การประเมินผล") + 1
    assert [(found.code.name, found.span and found.span.line) for found in result.diagnostics] == [
        ("heading-of-other-edition", line)
    ]


SAMPLE = "content/studies/value-chain-2566/index.md"
BENEFITS, TIMELINE = "ประโยชน์จากการศึกษา", "ระยะเวลาการดำเนินการ"
EDITED = {
    2566: [("", "")],
    2563: [("\n## การประเมินผล", "\n### การประเมินผล"), ("    due: ", "    # due: ")],
    2561: [
        (f"# {BENEFITS}", f"# {TIMELINE}"),
        ("\n## การประเมินผล", "\n### การประเมินผล"),
        ("    target: ", "    # target: "),
        ("    result: ", "    # result: "),
        ("    due: ", "    # due: "),
        ("    method: ", "    objective: มีแผนบูรณาการใช้งาน\n    method: "),
    ],
}
"""What turns the sample into one of each edition; the line of the edition comes on top."""
ASSESSED = "การประเมินผล"
MOVES = {
    (2566, 2563): (
        {"heading-of-other-edition": [ASSESSED]},
        [(f"\n## {ASSESSED}", f"\n### {ASSESSED}")],
        {"not-in-edition": {"due"}},
    ),
    (2566, 2561): (
        {"heading-of-other-edition": [BENEFITS], "missing-section": [TIMELINE]},
        [(f"\n# {BENEFITS}", f"\n## {BENEFITS}")],
        {"not-in-edition": {"target", "result", "due"}, "missing-in-edition": {"objective"}},
    ),
    (2563, 2566): (
        {"wrong-heading-level": [ASSESSED]},
        [(f"\n### {ASSESSED}", f"\n## {ASSESSED}")],
        {"missing-in-edition": {"due"}},
    ),
    (2563, 2561): (
        {"heading-of-other-edition": [BENEFITS], "missing-section": [TIMELINE]},
        [(f"\n# {BENEFITS}", f"\n## {BENEFITS}")],
        {"not-in-edition": {"target", "result"}, "missing-in-edition": {"objective"}},
    ),
    (2561, 2563): (
        {"heading-of-other-edition": [TIMELINE], "missing-section": [BENEFITS]},
        [(f"\n# {TIMELINE}", f"\n## {TIMELINE}")],
        {"not-in-edition": {"objective"}, "missing-in-edition": {"target", "result"}},
    ),
    (2561, 2566): (
        {
            "heading-of-other-edition": [TIMELINE],
            "missing-section": [BENEFITS],
            "wrong-heading-level": [ASSESSED],
        },
        [(f"\n# {TIMELINE}", f"\n## {TIMELINE}"), (f"\n### {ASSESSED}", f"\n## {ASSESSED}")],
        {"not-in-edition": {"objective"}, "missing-in-edition": {"target", "result", "due"}},
    ),
}
"""What is told of headings when the sample moves, the edits that follow, and what is told of rows then."""
ROWS = 5


def sample_of(edition: int) -> str:
    text = sample_project()[SAMPLE].decode()
    for old, new in EDITED[edition]:
        assert old in text
        text = text.replace(old, new)
    return text.replace("edition: 2566", f"edition: {edition}")


def build_sample(text: str) -> Result:
    return Project.in_memory({**sample_project(), "bmaplan.yaml": WITHOUT_RULES, SAMPLE: text}).build(
        ["studies/value-chain-2566"]
    )


def told(result: Result, param: str) -> dict[str, list[str]]:
    """Return what was told by the code, as the sorted values of a parameter."""
    found: dict[str, list[str]] = {}
    for one in result.diagnostics:
        if param in one.message.params:
            found.setdefault(one.code.name, []).append(str(one.message.params[param]))
    return {code: sorted(values) for code, values in found.items()}


@pytest.mark.parametrize("edition", EDITED)
def test_the_complete_sample_exists_in_every_edition(edition: int) -> None:
    assert not [say(found) for found in build_sample(sample_of(edition)).diagnostics]


@pytest.mark.parametrize(("edition", "other"), MOVES)
def test_moving_a_complete_study_is_one_line_and_what_no_longer_fits_is_told(
    edition: int, other: int
) -> None:
    headings, edits, columns = MOVES[edition, other]
    text = sample_of(edition).replace(f"edition: {edition}", f"edition: {other}")
    result = build_sample(text)
    assert told(result, "heading") == headings
    assert told(result, "key") == {}
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    result = build_sample(text)
    missing = {code: words for code, words in headings.items() if code == "missing-section"}
    assert told(result, "heading") == missing
    assert told(result, "key") == {code: sorted([*keys] * ROWS) for code, keys in columns.items()}
    assert result.outputs


def test_a_part_that_only_another_edition_has_is_told_with_the_place_for_its_text() -> None:
    said = [say(found) for found in build_sample(sample_of(2561).replace("2561\n", "2563\n", 1)).diagnostics]
    (line,) = [line for line in said if "heading-of-other-edition" in line]
    assert f"this edition of the form has no part '{TIMELINE}'" in line
    assert f"move the text to '{NEW[2]}', below a heading of your own: ## {TIMELINE}" in line


@pytest.mark.parametrize("edition", EDITED)
def test_preliminary_and_closing_parts_are_optional_in_every_edition(edition: int) -> None:
    text = sample_of(edition)
    for title in ("คำนำ", "บรรณานุกรม", "ภาคผนวก"):
        text = re.sub(rf"(?ms)^# {title}\n.*?(?=^# |\Z)", "", text)
    text = re.sub("(?m)^date: .*$", "", text)
    text = re.sub(r"\{\w+\}`(template|glossary)`", "ภาคผนวก", text)  # nothing is left to refer to
    assert not [say(found) for found in build_sample(text).diagnostics]


SINCE_2563 = (
    "๑. หัวข้อ",
    "๒. ความสำคัญของการศึกษา/ที่มาของการนำเสนอ",
    "๓. วัตถุประสงค์",
    "๔. เป้าหมาย",
    "๕. แนวคิด/หลักการที่ใช้ในการศึกษา",
    "๖. แนวทางการดำเนินการ/ระยะเวลาและผู้มีส่วนเกี่ยวข้อง",
    "๗. ประโยชน์จากการศึกษา",
    "๘. งบประมาณ",
    "๙. แนวทางการติดตามและประเมินผล",
    "๙.๑ ตัวชี้วัดความสำเร็จ ระดับผลผลิต (Output) และหรือระดับผลลัพธ์ (Outcome)",
)
TITLES = {
    2561: (
        "๑. ชื่อเรื่อง",
        "๒. หลักการและเหตุผล",
        "๓. วัตถุประสงค์",
        "๔. เป้าหมาย",
        "๕. ความรู้ที่นำมาใช้ในการจัดทำรายงานฯ",
        "๖. กรอบแนวทางการดำเนินการและผู้มีส่วนที่เกี่ยวข้อง",
        "๗. ระยะเวลาการดำเนินการ",
        "๘. งบประมาณ",
        "๙. แนวทางการติดตามและประเมินผล",
        "๑๐. ข้อเสนอแนะ",
    ),
    2563: (*SINCE_2563, "๙.๒ วิธีการ/เครื่องมือ", "๑๐. ข้อเสนอแนะ"),
    2566: (
        *SINCE_2563,
        "๙.๒ วิธีการ/เครื่องมือที่ใช้ในการติดตามและประเมินผล",
        "๙.๓ การประเมินผล",
        "๑๐. ข้อเสนอแนะ",
    ),
}


@pytest.mark.parametrize("edition", TITLES)
def test_every_edition_prints_the_titles_of_its_form_in_order(edition: int) -> None:
    lines = words(build_sample(sample_of(edition)).outputs[0].content)
    assert [line for line in lines if line in TITLES[edition]] == list(TITLES[edition])


def test_the_table_of_2566_has_five_columns() -> None:
    word = WordFile(build_sample(sample_of(2566)).outputs[0].content)
    (head,) = [table[0] for table in word.tables if table[0][:1] == ["ตัวชี้วัด"]]
    assert head == [
        "ตัวชี้วัด",
        "ค่าเป้าหมาย",
        "ประเภทตัวชี้วัด",
        "วิธีการ/เครื่องมือที่ใช้ในการติดตามผล",
        "ระยะเวลา",
    ]


def test_a_new_edition_is_a_word_form_and_one_declaration(monkeypatch: pytest.MonkeyPatch) -> None:
    study = doctypes.find("individual-study")
    assert study is not None
    latest = study.editions[0]
    outline = tuple(
        replace(part, title="ประโยชน์ที่ประชาชนได้รับ", aliases=(BENEFITS,)) if part.key == "benefits" else part
        for part in latest.outline
    )
    declared = StudyEdition(2570, "individual-study-2570", outline, columns=("name", "target", "due"))
    grown, find = replace(study, editions=(declared, *study.editions)), doctypes.find
    monkeypatch.setattr(doctypes, "find", lambda name: grown if name == study.name else find(name))
    form = WordFile((FORMS / "individual-study-2566.docx").read_bytes())
    form = WordFile(form.retyped("ประโยชน์จากการศึกษา", "ประโยชน์ที่ประชาชนได้รับ"))
    form = WordFile(form.retyped("{{ row.result }}", "-"))
    files = {"templates/docx/individual-study-2570.docx": form.retyped("{{ row.method }}", "-")}
    text = sample_of(2566).replace("edition: 2566", "edition: 2570")
    result = Project.in_memory(
        {**sample_project(), "bmaplan.yaml": WITHOUT_RULES, SAMPLE: text, **files}
    ).build(["studies/value-chain-2566"])
    assert told(result, "key") == {"not-in-edition": sorted(["result", "method"] * ROWS)}
    lines = words(result.outputs[0].content)
    assert "๗. ประโยชน์ที่ประชาชนได้รับ" in lines
    assert "ภายในเดือนสิงหาคม ๒๕๖๖" in lines
