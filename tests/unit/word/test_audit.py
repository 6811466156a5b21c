"""The audit finds what would make Word repair a file or show it wrongly, and nothing in a sound file."""

import re

import pytest
from project import DOCUMENTS, built, project
from wordfile import WordFile, pack

from bmaplan_docs.word import audit

DOCUMENT = "word/document.xml"
NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SCHEDULE = """:::{schedule} เวลา
begin: ส.ค. 2566
end: ต.ค. 2566
rows:
  - {activity: ก, months: ส.ค.}
  - {activity: ข, months: ก.ย.}
:::
"""


@pytest.fixture(scope="module")
def word() -> WordFile:
    prose = (
        f"# หลักการและเหตุผล\n\n**หนา** [ลิงก์](https://a.b) ข[^1]\n\n(t)=\n{SCHEDULE}\nดู{{ref}}`t`\n\n[^1]: ค\n"
    )
    return WordFile(built(project({"study/1-background.md": prose}), "study"))


def found(content: bytes) -> str:
    return "\n".join(audit(content))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_sound_file_has_no_findings(document: str) -> None:
    assert audit(built(project(), document)) == ()


def test_the_file_that_the_defects_are_put_into_is_sound(word: WordFile) -> None:
    assert audit(word.content) == ()


TABLE = (
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    "<w:tr><w:tc>{}<w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
)
SIZE = '<w:sz w:val="28"/>'
RUN = "<w:r><w:rPr>{}</w:rPr><w:t>{}</w:t></w:r>"
DEFECTS = {
    "a drawing number twice": (
        '<wp:docPr id="2"',
        '<wp:docPr id="1"',
        "the drawing number 1 is used 2 times",
    ),
    "a cell that ends with no paragraph": (
        "<w:sectPr>",
        TABLE.format(TABLE.format("")).replace("</w:tbl><w:p/></w:tc>", "</w:tbl></w:tc>")
        + "<w:p/><w:sectPr>",
        "a cell does not end with a paragraph",
    ),
    "a cell wider than its grid": (
        "<w:sectPr>",
        TABLE.format('<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>') + "<w:p/><w:sectPr>",
        "row 1 of a table fills 4 of 2 columns",
    ),
    "a row that is too short": (
        "<w:sectPr>",
        TABLE.format("").replace("<w:tc><w:p/></w:tc></w:tr>", "</w:tr>") + "<w:p/><w:sectPr>",
        "row 1 of a table fills 1 of 2 columns",
    ),
    "two tables that touch": ("<w:sectPr>", TABLE.format("") * 2 + "<w:p/><w:sectPr>", "two tables touch"),
    "a field that is not closed": ('<w:fldChar w:fldCharType="end"/>', "", "a field is not closed"),
    "a field that ends before it begins": (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:fldChar w:fldCharType="end"/>',
        "a field is not closed",
    ),
    "a field that prints today's date": (" PAGEREF ", " DATE ", "a field prints the date of opening"),
    "a token of the form": ("สวนใกล้บ้าน", "\ue00012\ue001", "a token is left over"),
    "bold that Thai letters ignore": ("<w:b/><w:bCs/>", "<w:b/>", "b without the same bCs"),
    "italic that Thai letters ignore": (
        "<w:sectPr>",
        f"<w:p>{RUN.format('<w:i/>', 'x')}</w:p><w:sectPr>",
        "i without the same iCs",
    ),
    "a size that Thai letters ignore": (
        "<w:sectPr>",
        f"<w:p>{RUN.format(SIZE, 'x')}</w:p><w:sectPr>",
        "sz without the same szCs",
    ),
    "two scripts in one run": (
        "<w:sectPr>",
        f"<w:p>{RUN.format('', 'ก x')}</w:p><w:sectPr>",
        "a run mixes scripts",
    ),
    "Thai without its mark": (
        "<w:sectPr>",
        f"<w:p>{RUN.format('', 'ก')}</w:p><w:sectPr>",
        "the complex-script mark does not fit 'ก'",
    ),
    "Latin with the mark of Thai": (
        "<w:sectPr>",
        f"<w:p>{RUN.format('<w:cs/>', 'x')}</w:p><w:sectPr>",
        "the complex-script mark does not fit 'x'",
    ),
    "a link to a bookmark that is not there": ('w:anchor="_Toc', 'w:anchor="_Tok', "which does not exist"),
    "a link to a relationship that is not there": ('r:id="rIdOurs', 'r:id="rIdOther', "which does not exist"),
    "a bookmark twice": (
        "<w:sectPr>",
        '<w:p><w:bookmarkStart w:id="90" w:name="x"/><w:bookmarkStart w:id="91" w:name="x"/></w:p><w:sectPr>',
        "the bookmark x is used 2 times",
    ),
    "layout that was not placed": (
        "<w:sectPr>",
        '<x:landscape xmlns:x="urn:bmaplan-docs:layout"/><w:sectPr>',
        "landscape was not placed",
    ),
}


@pytest.mark.parametrize("name", DEFECTS)
def test_a_defect_is_found(word: WordFile, name: str) -> None:
    old, new, finding = DEFECTS[name]
    text = word.parts[DOCUMENT].decode()
    at = text.rindex(old) if old == "<w:sectPr>" else text.index(old)
    broken = text[:at] + new + text[at + len(old) :]
    assert finding in found(pack({**word.parts, DOCUMENT: broken.encode()}))


def test_another_mode_of_compatibility_is_found(word: WordFile) -> None:
    name = "word/settings.xml"
    text = word.parts[name].decode().replace('w:val="15"', 'w:val="14"')
    assert "compatibilityMode is not 15" in found(pack({**word.parts, name: text.encode()}))


def test_another_language_is_found(word: WordFile) -> None:
    text = word.parts["word/styles.xml"].replace(b"th-TH", b"ar-SA")
    assert "is not th-TH" in found(pack({**word.parts, "word/styles.xml": text}))


def test_headers_and_footnotes_are_looked_at_too(word: WordFile) -> None:
    for name in ("word/header1.xml", "word/footnotes.xml"):
        root = re.search(rb"</w:(hdr|footnotes)>", word.parts[name])
        assert root is not None
        run = f"<w:p {NS}><w:r><w:t>\ue0001\ue001</w:t></w:r></w:p>".encode()
        broken = word.parts[name].replace(root[0], run + root[0])
        assert f"{name}: a token is left over" in found(pack({**word.parts, name: broken}))
