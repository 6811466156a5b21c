"""Another document of the project in whole: nothing of it is lost, and both keep their layout."""

import re
from pathlib import Path

import pytest
from golden.stress import ANNEXES
from openxml_audit import OpenXmlValidator
from project import built, codes, project, small_project
from wordfile import R, W, WordFile, pack, text_of, value

from bmaplan_docs import Project
from bmaplan_docs.word import audit, forms

ANNEX = """# ความเป็นมา

(plan)=
## ของแผน[^1]

ดู [เว็บ](https://a.b/c) หน้า {page}`plan` {ref}`table`

(table)=
:::{table} ของแผน
| ก |
|---|
| ข |
:::

[^1]: เชิงอรรถของแผน <https://d.e>
"""
STUDY = """# หลักการและเหตุผล

:::{table} ของรายงาน
| ก |
|---|
| ข |
:::

ดู{ref}`plan` ก[^1]

# ภาคผนวก

## แบบสัมภาษณ์

ก

(plan)=
## แผนบูรณาการ

:::{document} annex
:::

## หนังสือ

ข[^2]

:::{table} ท้าย
| ก |
|---|
| ข |
:::

[^1]: หนึ่ง
[^2]: สอง
"""


def made(study: str = STUDY, annex: str = ANNEX) -> Project:
    return project({"study/1-background.md": study, "annex/background.md": annex})


def word(study: str = STUDY) -> WordFile:
    return WordFile(built(made(study), "study"))


@pytest.mark.parametrize(
    "study",
    [
        STUDY,
        STUDY.split("## หนังสือ", maxsplit=1)[0] + "\n[^1]: หนึ่ง\n",
        STUDY.replace(":::{document} annex\n:::", ":::{document} annex\n:::\n\n:::{document} annex\n:::"),
        "# หลักการและเหตุผล\n\n:::{document} annex\n:::\n\n:::{landscape}\nก\n:::\n",
        "# คำอื่น\n".replace("# คำอื่น", "# หลักการและเหตุผล\n\nก\n\n:::{document} annex\n:::\n\nข"),
        "# หลักการและเหตุผล\n\n:::{document} plan\n:::\n",
    ],
    ids=["in the middle", "at the end", "twice", "before a turned page", "between", "a plan"],
)
def test_nothing_is_found_in_a_document_with_another_in_it(study: str, tmp_path: Path) -> None:
    content = built(made(study), "study")
    assert audit(content) == ()
    path = tmp_path / "study.docx"
    path.write_bytes(content)
    assert [error.description for error in OpenXmlValidator(max_errors=20).validate(path).errors] == []


@pytest.mark.validator
def test_the_sdk_finds_nothing_in_it(tmp_path: Path, ooxml_validator) -> None:
    path = tmp_path / "study.docx"
    path.write_bytes(built(made(), "study"))
    assert ooxml_validator(path) == []


@pytest.mark.parametrize("name", [*ANNEXES, ""])
def test_every_text_of_the_other_is_in_it(name: str) -> None:
    changes = {**ANNEXES.get(name, {}), "study/1-background.md": STUDY}
    inner = WordFile(built(project(changes), "annex"))
    outer = WordFile(built(project(changes), "study"))
    lines = [text_of(node).strip() for node in inner.body.iter(f"{W}p")]
    there = {text_of(node).strip() for node in outer.body.iter(f"{W}p")}
    assert len(lines) > 40
    assert [line for line in lines if line not in there and "ตารางที่" not in line and "หน้า" not in line] == []


def test_captions_and_notes_count_on_and_labels_are_its_own() -> None:
    text = word().text.replace("\u00a0", " ")
    assert ["ตารางที่ ๑ ของรายงาน" in text, "ตารางที่ ๒ ของแผน" in text, "ตารางที่ ๓ ท้าย" in text] == [True] * 3
    assert "ดูภาคผนวก ข ก" in text
    assert "๖ ตารางที่ ๒" in text
    notes = WordFile(built(made(), "study")).parts["word/footnotes.xml"].decode()
    assert notes.index("หนึ่ง") < notes.index("เชิงอรรถของแผน") < notes.index("สอง")


def test_its_pages_lie_as_in_its_own_form_and_the_others_stand_again() -> None:
    sections = word().sections
    turned = [value(section, "pgSz", "orient") for section in sections]
    assert turned[-3:] == [None, "landscape", None]
    assert [value(section, "pgNumType", "start") for section in sections[-2:]] == [None, None]
    assert all(section.find(f"{W}headerReference") is not None for section in sections[-2:])


def test_its_headings_are_below_that_of_its_appendix() -> None:
    styles = {node.get(f"{W}styleId"): node for node in _styles(word())}
    (heading,) = [node for node in word().paragraphs if text_of(node).strip() == "ความเป็นมา"]
    style = styles[value(heading, "pPr/pStyle")]
    assert value(style, "pPr/outlineLvl") == "2"
    assert value(style, "basedOn") == "Heading1"


def _styles(made_: WordFile):
    from lxml import etree  # noqa: PLC0415 - once

    return etree.fromstring(made_.parts["word/styles.xml"]).iter(f"{W}style")


def test_a_style_that_differs_keeps_its_look_under_a_name_of_its_own() -> None:
    path = forms.shipped_folder() / "integrated-plan-2568.docx"
    own = WordFile(path.read_bytes())
    text = own.parts["word/styles.xml"].decode()
    changed = re.sub(r'(styleId="Cover".*?<w:jc w:val=")center', r"\1left", text, count=1, flags=re.DOTALL)
    files = dict(small_project())
    files["templates/docx/integrated-plan-2568.docx"] = pack(
        {**own.parts, "word/styles.xml": changed.encode()}
    )
    files |= {"content/study/1-background.md": STUDY.encode(), "content/annex/background.md": ANNEX.encode()}
    outer = WordFile(built(Project.in_memory(files), "study"))
    assert changed != text
    names = [value(style, "name") for style in _styles(outer)]
    assert "BMA Cover" in names
    assert "BMA Cover 1" in names
    assert audit(outer.content) == ()


def test_a_document_with_errors_keeps_back_the_one_around_it() -> None:
    result = made(annex="# ความเป็นมา\n\n{ref}`ไม่มี`").build(["study"])
    assert codes(result) == ["unknown-label", "included-faulty"]
    assert result.outputs == ()


def test_relationships_of_the_other_lead_where_they_led() -> None:
    rels = word().parts["word/_rels/document.xml.rels"].decode()
    assert "https://a.b/c" in rels
    links = [node.get(f"{R}id") for node in word().body.iter(f"{W}hyperlink") if "เว็บ" in text_of(node)]
    assert f'Id="{links[0]}"' in rels
    assert "https://d.e" in word().parts["word/_rels/footnotes.xml.rels"].decode()


def test_a_document_in_a_document_in_a_document() -> None:
    index = small_project()["content/plan/index.md"].decode()
    plan = index.replace("# ข้อมูลทั่วไป\n", "# ข้อมูลทั่วไป\n\n:::{document} study\n:::\n")
    files = {"study/1-background.md": STUDY, "annex/background.md": ANNEX, "plan/index.md": plan}
    outer = WordFile(built(project(files), "plan"))
    assert audit(outer.content) == ()
    assert "เชิงอรรถของแผน" in outer.text
    assert "แผนบูรณาการคลองสะอาด" in outer.text


def test_a_plan_in_a_study_lists_nothing_of_the_study_and_is_counted_like_it() -> None:
    rest = small_project()["content/study/2-rest.md"].decode()
    made = project({"study/2-rest.md": f"{rest}\n# ภาคผนวก\n\n:::{{document}} plan\n:::\n"})
    word = WordFile(built(made, "study"))
    titles = [text_of(one).strip() for one in word.paragraphs]
    assert (titles.count("สารบัญ"), titles.count("หน้า")) == (1, 1)
    assert "แผนของสำนัก" in word.text
    styles = [numbers.get(f"{W}fmt") for numbers in word.body.iter(f"{W}pgNumType")]
    assert styles[:2] == ["thaiLetters", "thaiLetters"]  # the cover of the study, and its lists
    assert set(styles[2:]) == {"thaiNumbers"}
