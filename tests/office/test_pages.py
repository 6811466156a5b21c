"""The samples as LibreOffice lays them out: so many pages, none blank, headings where the list says."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from laid_out import LISTED, bare, entries
from project import built, sample_project
from wordfile import W, WordFile

from bmaplan_docs import Project

pytestmark = pytest.mark.office
PAGES = {
    "studies/flood-reports-2561": range(9, 11),
    "studies/youth-exchange-2563": range(18, 21),
    "studies/value-chain-2566": range(45, 50),
    "plans/foreign-affairs-2562": range(55, 76),
    "minutes/2561-08": range(4, 5),
    "annexes/made-in-bangkok": range(29, 36),
}
MOST_OFF = {"plans/foreign-affairs-2562": 1}
"""How many pages an estimate may be off in a document of seventy; with a PDF there is no estimate."""
SENTENCES = {
    "studies/flood-reports-2561": (
        "เรื่อง การพัฒนาระบบรับแจ้งและแก้ไขจุดน้ำท่วมขังรายย่อย",
        "ตารางที่ ๓ ผลการวิเคราะห์สภาพแวดล้อมของสำนักงานเขต",
        "สืบค้นเมื่อวันที่ ๒๑ พฤษภาคม ๒๕๖๑",
    ),
    "studies/youth-exchange-2563": (
        "สารบัญตาราง",
        "ภาพที่ ๔ - ๕ ผังห้องของกรุงเทพมหานคร",
        "ภาคผนวก ๓",
    ),
    "studies/value-chain-2566": (
        "รายงานนี้เป็นส่วนหนึ่งของการฝึกอบรม",
        "แบบร่างแผนบูรณาการ (Template) ที่เชื่อมโยงเป้าหมาย ตัวชี้วัดร่วม โครงการ และงบประมาณ",
        "ไม่ใช้งบประมาณ เนื่องจากดำเนินการด้วยบุคลากรและทรัพยากรที่มีอยู่",
        "และนำผลไปใช้ประเมินทุกหน่วยงานที่เป็นเจ้าของร่วม",
    ),
    "plans/foreign-affairs-2562": (
        "รวมงบประมาณทั้งสิ้น ๓๘,๓๕๖,๐๐๐ บาท",
        "โครงการสัปดาห์เมืองพี่เมืองน้อง ณ กรุงเทพมหานคร",
        "รวมตัวชี้วัดภารกิจงานประจำ ทั้งหมด ๘ ตัวชี้วัด",
        "กิจกรรมการดำเนินการเสริมสร้างสุขภาพของบุคลากรในหน่วยงาน",
    ),
    "annexes/made-in-bangkok": ("ส่งเสริมช่องทางการตลาด", "๙๔,๖๐๐,๐๐๐", "รวมทั้งสิ้น"),
    "minutes/2561-08": ("ครั้งที่ ๘/๒๕๖๑", "มติคณะทำงาน", "ผู้จดรายงานการประชุม", "ผู้ตรวจรายงานการประชุม"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("samples")


def word_of(document: str, folder: Path) -> Path:
    path = folder / f"{document.replace('/', '-')}.docx"
    if not path.exists():
        path.write_bytes(built(Project.in_memory(sample_project()), document))
    return path


@pytest.fixture(params=sorted(PAGES))
def document(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def pages(
    document: str, folder: Path, soffice: Callable[[Path], Path], pdftotext: Callable[[Path], str]
) -> list[str]:
    """The text of each page of the document."""
    return pdftotext(soffice(word_of(document, folder))).removesuffix("\f").split("\f")


def test_a_sample_has_as_many_pages_as_it_should(document: str, pages: list[str]) -> None:
    assert len(pages) in PAGES[document]


def test_no_page_is_blank(document: str, pages: list[str]) -> None:
    blank = [
        number for number, page in enumerate(pages, 1) if len(bare(page)) < 20 and "ภาคผนวก" not in bare(page)
    ]
    assert blank == [], document


def test_key_sentences_are_on_the_pages(document: str, pages: list[str]) -> None:
    whole = bare("".join(pages))
    missing = [words for words in SENTENCES[document] if bare(words) not in whole]
    assert missing == []


@pytest.mark.parametrize("document", LISTED)
def test_the_list_of_contents_shows_the_true_pages(document: str, folder: Path, pages: list[str]) -> None:
    """Letters count the pages behind the cover, numbers those of the body."""
    texts = [bare(page) for page in pages]
    listed = entries(word_of(document, folder))
    body = [(words, int(page)) for words, page in listed if re.fullmatch("[๐-๙]+", page)]
    behind = 1 + next(number for number in range(len(pages) - 1, -1, -1) if texts[number].count("....") > 3)
    start = behind
    errors = []
    for words, estimate in body:
        true = next((at for at in range(start, len(pages)) if words in texts[at]), None)
        if true is not None:
            start = true
            errors.append((abs(true - behind + 1 - estimate), estimate, words[:40]))
    assert len(errors) > 15
    assert max(errors)[0] <= MOST_OFF.get(document, 0), sorted(errors)[-5:]


def test_thai_is_drawn_in_the_fonts_of_the_form(folder: Path, soffice: Callable[[Path], Path]) -> None:
    pdf = soffice(word_of("studies/value-chain-2566", folder)).read_bytes()
    assert b"Sarabun" in pdf


def test_tables_are_as_wide_as_the_page_at_most(document: str, folder: Path) -> None:
    for table in WordFile(word_of(document, folder).read_bytes()).body.iterchildren(f"{W}tbl"):
        widths = [int(column.get(f"{W}w")) for column in table.findall(f"{W}tblGrid/{W}gridCol")]
        assert sum(widths) <= 16838 - 1701 - 1134 + 2
