"""Word files that people wrote become content: what the Markdown says, and that nothing is lost."""

import re
from functools import cache

import pytest
from oldword import R, para, run, table, word
from project import ROOT

from bmaplan_docs import Project, doctypes
from bmaplan_docs.thai import to_arabic_digits
from bmaplan_docs.word.intake import read_word

STUDY = doctypes.find("individual-study")
SAMPLES = {
    "studies/value-chain-2566": ("individual-study", 2566),
    "studies/youth-exchange-2563": ("individual-study", 2563),
    "studies/flood-reports-2561": ("individual-study", 2561),
    "plans/foreign-affairs-2562": ("annual-plan", 2562),
    "annexes/made-in-bangkok": ("integrated-plan", 2568),
    "minutes/2561-09": ("minutes", 2526),
}


def imported(content: bytes, kind: str = "individual-study", edition: int = 2566) -> dict[str, str | bytes]:
    type_ = doctypes.find(kind)
    assert type_
    found = type_.edition(edition)
    assert found
    made, _ = Project.in_memory({}).import_word("a.docx", content, type_, found)
    assert made
    return dict(made)


def prose(*body: str, **more) -> str:
    """What stands below the first heading, of a file that begins with a part of the form."""
    text = imported(word(para("ข้อเสนอแนะ", style="1"), *body, **more))["index.md"]
    assert isinstance(text, str)
    return text.partition("# ข้อเสนอแนะ\n\n")[2]


def test_headings_of_the_form_find_their_parts_and_others_stay_below() -> None:
    text = imported(
        word(
            para("๑๐. ข้อเสนอแนะ", style="1"),
            para("ควรขยายผล"),
            para("๑๐.๑ ระยะสั้น", style="1"),
            para("ทำทันที"),
            para("๓. วัตถุประสงค์"),
            para("เพื่อพัฒนา"),
        )
    )["index.md"]
    assert isinstance(text, str)
    assert "# ข้อเสนอแนะ\n\nควรขยายผล\n\n## ระยะสั้น\n\nทำทันที" in text
    assert "# วัตถุประสงค์\n\nเพื่อพัฒนา\n\n# เป้าหมาย\n\n<กรอกเป้าหมาย>" in text


def test_the_cover_fills_the_front_matter_where_it_is_certain() -> None:
    text = imported(
        word(
            *(para(line) for line in (
                "รายงานส่วนบุคคล", "เรื่อง การจัดการตลาด", "จัดทำโดย นาย ก ตัวอย่าง", "ตำแหน่งนักวิชาการ",
                "สังกัดฝ่ายเทศกิจ สำนักงานเขตตัวอย่าง", "หลักสูตรนักบริหาร รุ่นที่ ๔๓",
                "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
            )),
            para("วัตถุประสงค์", style="1"),
        )
    )["index.md"]  # fmt: skip
    assert isinstance(text, str)
    for line in (
        'title: "การจัดการตลาด"', 'name: "นาย ก ตัวอย่าง"', '- "ฝ่ายเทศกิจ"', '- "สำนักงานเขตตัวอย่าง"', "cohort: 43",
        "fiscal_year: 2566", "institute: <กรอกสถาบันที่จัดหลักสูตร>",
    ):  # fmt: skip
        assert line in text
    assert "จัดทำโดย นาย ก ตัวอย่าง" in text.partition("<!-- ข้อความก่อนหัวข้อแรก")[2].partition("-->")[0]


def test_numbers_that_were_typed_or_counted_by_word_make_lists() -> None:
    assert prose(para("๑) ก"), para("๒) ข"), para("- ค"), para("- ง")) == "1) ก\n2) ข\n\n- ค\n- ง\n"
    assert prose(para("นอก", listing=(1, 0)), para("ใน", listing=(2, 0))) == "1. นอก\n\nก) ใน\n"
    assert prose(para("๕. เลขเดียวไม่ใช่รายการ")) == "5\\. เลขเดียวไม่ใช่รายการ\n"


def test_lines_with_numbers_in_one_paragraph_are_items() -> None:
    broken = para(run("ดังนี้"), "<w:r><w:br/></w:r>", run("๑. ก"), "<w:r><w:br/></w:r>", run("๒. ข"))
    assert prose(broken) == "ดังนี้\n\n1. ก\n2. ข\n"


def test_signs_of_markdown_are_printed_as_they_are() -> None:
    assert prose(para("#1 *ดี* [ก] <b> a_b")) == "\\#1 \\*ดี\\* \\[ก\\] \\<b> a\\_b\n"


def test_bold_stays_bold_without_the_spaces_around_it() -> None:
    assert prose(para("ข้อ", run(" สำคัญ ", bold=True), "นี้")) == "ข้อ **สำคัญ** นี้\n"


def test_footnotes_keep_their_places() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{para(" สำนักงานสถิติ ๒๕๖๖")}{para("หน้า ๕")}</w:footnote>'
    assert prose(para("ข้อมูล", mark), notes=note) == "ข้อมูล[^1]\n\n[^1]: สำนักงานสถิติ 2566\n\n    หน้า 5\n"


def test_tables_have_captions_heads_and_joined_cells() -> None:
    found = prose(
        para("ตารางที่ ๓ รายได้", style="C"),
        table(
            (para(run("ปี", bold=True)), para(run("เงิน", bold=True))),
            (f'<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{para("๒๕๖๒")}', "๑"),
            (f"<w:tcPr><w:vMerge/></w:tcPr>{para('')}", "๒"),
            (f'<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{para("รวม")}',),
        ),
    )
    assert found == (
        ":::{table} รายได้\n:header-rows: 1\n\n"
        "| ปี | เงิน |\n|---|---|\n| 2562 | 1 |\n| ^ | 2 |\n| รวม | > |\n:::\n"
    )


def test_cells_with_several_paragraphs_make_a_table_of_lists() -> None:
    found = prose(table(("ก", para("ข") + para("ค")), ("ง", "จ")))
    assert found == ":::{list-table}\n:header-rows: 0\n\n- - ก\n  - ข\n\n    ค\n- - ง\n  - จ\n:::\n"


def test_pictures_lie_beside_the_text() -> None:
    picture = '<w:r><w:drawing><a:blip r:embed="p1"/></w:drawing></w:r>'
    link = f'<Relationship Id="p1" Type="{R}/image" Target="media/a.png"/>'
    content = word(
        para("ข้อเสนอแนะ", style="1"), para(picture), para("ภาพที่ ๒ สวน"),
        parts={"word/media/a.png": b"picture"}, links=link,
    )  # fmt: skip
    made = imported(content)
    assert made["picture-1.png"] == b"picture"
    assert ":::{figure} picture-1.png\n:alt: ภาพจากไฟล์เดิม\n\nสวน\n:::" in str(made["index.md"])


def test_items_of_an_agenda_are_headings_of_minutes() -> None:
    text = imported(word(para("ระเบียบวาระที่ ๑ เรื่องแจ้งให้ทราบ"), para("ไม่มี")), "minutes", 2526)["index.md"]
    assert "# เรื่องแจ้งให้ทราบ\n\nไม่มี\n" in str(text)


def test_a_file_without_headings_of_the_form_goes_below_the_first_part() -> None:
    text = str(imported(word(para("ข้อความ")))["index.md"])
    assert "# ความสำคัญของการศึกษา/ที่มาของการนำเสนอ\n\nข้อความ\n" in text


@cache
def sample_files() -> dict[str, bytes]:
    paths = (path for path in (ROOT / "content").rglob("*") if path.is_file())
    return {
        "bmaplan.yaml": "name: ตัวอย่าง".encode(),
        **{path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths},
    }


@pytest.mark.parametrize("document", SAMPLES)
def test_a_document_that_was_built_and_imported_says_the_same_and_is_accepted(document: str) -> None:
    kind, edition = SAMPLES[document]
    content = Project.in_memory(sample_files()).build([document]).outputs[0].content
    made = imported(content, kind, edition)
    said = bare("".join(text for text in made.values() if isinstance(text, str)))
    lines = [counted(bare(line)) for line in read_word(content, "a.docx").source.lines]
    titles = {counted(bare(title)) for title in ("๑. หัวข้อ", "๑. ชื่อเรื่อง")}
    assert [line for line in lines if line not in said and line not in titles] == []
    files = {**sample_files(), **{f"content/imported/x/{name}": text for name, text in made.items()}}
    found = Project.in_memory(files).check(["imported/x"])
    errors = [one.code.name for one in found.diagnostics if one.severity == "error"]
    assert errors in ([], ["blanks-left"])  # what no Word file says is left to be filled in


def bare(text: str) -> str:
    """A text without marks and spaces."""
    text = re.sub(r"\]\(<[^>]*>\)|\[\^\d+\]:?", "", to_arabic_digits(text).replace("<br>", ""))
    return re.sub(r"&(?=\w)|[\s\\*_|<>^#\-–•\[\]()~`{}]", "", text)


def counted(text: str) -> str:
    """A text without the number before it, which we count."""
    return re.sub(r"^(?:ระเบียบวาระที่[0-9]+|(?:ตาราง|ภาพ|แผนภาพ)ที่[0-9.]+|[0-9.]+|[ก-ฮ]{1,2}[.)])", "", text)
