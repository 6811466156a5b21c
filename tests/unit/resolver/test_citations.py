"""Citations and the bibliography of a study, as Word shows them."""

import re

from project import ROOT, built, project
from wordfile import WordFile, text_of, value

TEXT = """# หลักการและเหตุผล

เมืองต้องมีสวน {cite:p}`somchai: 146; jane` ดังที่ {cite:t}`city` เสนอไว้[^n]

[^n]: ดู {cite:p}`jane{7}`

# บรรณานุกรม

รายการต่อไปนี้
"""
WORKS = """references:
  - {id: jane, type: book, title: Parks 2030, author: {given: Jane, family: Example}, issued: 1985}
  - {id: somchai, type: book, title: การบริหารเมือง, author: {given: สมชาย, family: ตัวอย่าง}, issued: 2000}
  - id: city
    type: webpage
    title: สวน
    author: {literal: กรุงเทพมหานคร}
    URL: https://example.org/p12
    accessed: 20 กรกฎาคม 2566
"""


def word_file() -> WordFile:
    made = project({"study/1-background.md": TEXT, "study/works.yaml": WORKS})
    assert made.check(["study"]).diagnostics == ()
    return WordFile(built(made, "study"))


def test_citations_stand_in_the_text_and_in_notes() -> None:
    text = word_file().text.replace("\u00a0", " ")
    assert "เมืองต้องมีสวน (สมชาย ตัวอย่าง, ๒๕๔๓: ๑๔๖; Example, 1985) ดังที่ กรุงเทพมหานคร (ม.ป.ป.) เสนอไว้" in text
    assert "ดู (Example, 1985: 7)" in text


def test_the_bibliography_follows_the_prose_of_its_part_in_order_and_style() -> None:
    word = word_file()
    listed = [
        text_of(paragraph).strip().replace("\u00a0", " ")
        for paragraph in word.paragraphs
        if value(paragraph, "pPr/pStyle") == "Bibliography"
    ]
    assert listed == [
        "รายการต่อไปนี้",
        "กรุงเทพมหานคร. (ม.ป.ป.). สวน. สืบค้นเมื่อวันที่ ๒๐ กรกฎาคม ๒๕๖๖ จาก https://example.org/p12",
        "สมชาย ตัวอย่าง. (๒๕๔๓). การบริหารเมือง.",
        "Example, Jane. (1985). Parks 2030.",
    ]
    assert b'Target="https://example.org/p12"' in word.parts["word/_rels/document.xml.rels"]


def test_a_bibliography_needs_no_heading() -> None:
    made = project(
        {"study/1-background.md": TEXT.split("# บรรณานุกรม", maxsplit=1)[0], "study/works.yaml": WORKS}
    )
    assert "บรรณานุกรม" in WordFile(built(made, "study")).text


def test_a_citation_in_a_heading_stands_in_the_contents_too() -> None:
    heading = "# หลักการและเหตุผล\n\n## แนวคิดของ {cite:t}`city`\n\nก {cite:p}`jane,somchai`\n"
    made = project({"study/1-background.md": heading, "study/works.yaml": WORKS})
    text = WordFile(built(made, "study")).text.replace("\u00a0", " ")
    assert text.count("แนวคิดของ กรุงเทพมหานคร (ม.ป.ป.)") == 2


def test_the_guide_shows_what_its_examples_print() -> None:
    guide = (ROOT / "docs/guide.md").read_text("utf-8")
    (section,) = re.findall(r"^### บรรณานุกรมและการอ้างอิง\n(.*?)^## ", guide, re.DOTALL | re.MULTILINE)
    (works,) = re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)
    examples = re.findall(r"^\| ``(.*?) ?`` \| (.*) \|$", section, re.MULTILINE)
    assert len(examples) == 4
    prose = "# หลักการและเหตุผล\n\n" + "\n\n".join(typed for typed, _ in examples)
    made = project({"study/1-background.md": prose, "study/works.yaml": works})
    text = WordFile(built(made, "study")).text.replace("\u00a0", " ")
    listed = re.findall(r"^> (.+)$", section.replace("**", ""), re.MULTILINE)
    assert [one for one in (*(shown for _, shown in examples), *listed) if one not in text] == []
