"""The Excel files of plans: real numbers, formulas that give them, texts that stay texts."""

import re

from excelfile import ExcelFile
from project import output, project, sample_project, small_project

from bmaplan_docs import Project
from bmaplan_docs.pipeline import NO_SUCH_FILE  # shown as "no-such-file"

PROJECTS = """\
projects:
  - id: open-parks
    name: =HYPERLINK("http://x")
    type: โครงการ
    mission: ยุทธศาสตร์
    budget:
      - amount: 1,000,000.50
      - amount: 500,000
        source: รัฐบาล
      - amount: 0.25
        source: รัฐบาล
    sections: parks
    steps:
      - {name: สำรวจ, weight: 100, months: ต.ค.}
  - id: shared
    name: "-1+2"
    type: โครงการ
    mission: ยุทธศาสตร์
    budget: 250,000
    sections: [parks, "*"]
    steps:
      - {name: สำรวจ, weight: 100, months: ต.ค.}
  - id: free
    name: "@กิจกรรม"
    type: กิจกรรม
    mission: ประจำ
    sections: "*"
"""
SECTIONS = """\
sections:
  - {id: parks, name: ฝ่ายสวน, short: ฝ่ายสวน}
  - {id: "*", name: "*", short: "*"}
"""


def rich_plan() -> Project:
    indicators = small_project()["content/plan/indicators.yaml"].decode()
    named = re.sub(r"projects: .*", "projects: [open-parks, shared, free]", indicators)
    assert named != indicators
    return project(
        {"plan/projects.yaml": PROJECTS, "plan/sections.yaml": SECTIONS, "plan/indicators.yaml": named}
    )


def workbook(made: Project, document: str = "plan") -> ExcelFile:
    result = made.build([document], ["xlsx"])
    (written,) = result.outputs
    assert written.path == f"build/xlsx/{document}.xlsx"
    return ExcelFile(written.content)


def sample() -> ExcelFile:
    return workbook(Project.in_memory(sample_project()), "plans/foreign-affairs-2562")


def test_the_sample_has_the_totals_of_its_plan():
    book = sample()
    assert book.row("โครงการ", "รวมโครงการยุทธศาสตร์ 3 โครงการ")[1] == 14_856_000
    assert book.row("โครงการ", "รวมโครงการประจำ 9 โครงการ")[1] == 23_500_000
    assert book.row("โครงการ", "รวมทั้งสิ้น 17 รายการ")[1:] == [38_356_000, 0, 0, 38_356_000, 1]
    assert book.row("ส่วนราชการหลัก", "ส่วนแผนงานฯ") == [
        "ส่วนแผนงานฯ", 10, 6, 4, 20_356_000, 0, 0, 20_356_000, 20_356_000 / 38_356_000,
    ]  # fmt: skip


def test_only_amounts_are_typed_and_every_other_number_is_a_formula():
    book = sample()
    numbers = {
        at
        for at, cell in book.sheets["โครงการ"].items()
        if isinstance(cell.value, float) and not cell.formula
    }
    assert {re.sub(r"\d", "", at) for at in numbers} == {"A", "H", "I", "J"}
    for name in ("ประเภทและภารกิจ", "ส่วนราชการหลัก", "ด้าน"):
        assert all(cell.formula for cell in book.sheets[name].values() if isinstance(cell.value, float))


def test_sources_stand_in_columns_and_satang_are_kept():
    book = workbook(rich_plan())
    assert book.row("โครงการ", '=HYPERLINK("http://x")')[5:] == [
        "ฝ่ายสวน", "-", 1_000_000.5, 500_000.25, 0, 1_500_000.75, 1_500_000.75 / 1_750_000.75,
    ]  # fmt: skip
    assert b"#,##0.00_)" in book.parts["xl/styles.xml"]


def test_a_name_like_a_formula_stays_a_text_and_none_is_an_address():
    book = workbook(rich_plan())
    cell = next(cell for cell in book.sheets["โครงการ"].values() if str(cell.value).startswith("=HYP"))
    assert cell.formula == ""
    assert b'quotePrefix="1"' in book.parts["xl/styles.xml"]
    assert not [part for part in book.parts if "rels" in part and b"hyperlink" in book.parts[part].lower()]


def test_a_project_of_two_sections_is_counted_once_with_the_first():
    book = workbook(rich_plan())
    assert book.row("โครงการ", "-1+2")[5:7] == ["ฝ่ายสวน", "*"]
    assert book.row("ส่วนราชการหลัก", "ฝ่ายสวน")[1:5] == [2, 2, 0, 1_250_000.5]
    assert book.row("ส่วนราชการหลัก", "*")[1:5] == [1, 0, 1, 0]
    assert book.row("ส่วนราชการหลัก", "รวมทั้งสิ้น")[1:] == [3, 2, 1, 1_250_000.5, 500_000.25, 0, 1_750_000.75, 1]


def test_the_total_is_added_up_in_other_ways_and_compared():
    book = workbook(rich_plan())
    assert set(book.column("ตรวจยอดรวม", "B")[1:]) == {1_750_000.75}
    assert set(book.column("ตรวจยอดรวม", "D")[1:]) == {"ตรงกัน"}


def test_money_of_the_months_follows_from_the_steps_and_adds_up():
    book = sample()
    trade = book.row(
        "งบประมาณรายเดือน", "โครงการสร้างองค์ความรู้ด้านการค้าระหว่างประเทศแก่ผู้ประกอบการเพื่อโอกาสในการพัฒนาเศรษฐกิจเมือง"
    )
    assert trade[2:8] == [556_000, 55_600, 55_600, 27_800, 139_000, 111_200]
    assert book.row("งบประมาณรายไตรมาส", "ไตรมาสที่ 1")[1:] == [
        "ต.ค. 61 - ธ.ค. 61", 5_234_000, 5_234_000, 5_234_000 / 38_356_000,
    ]  # fmt: skip
    assert book.row("งบประมาณรายไตรมาส", "ไม่กำหนดเดือน")[2:4] == [23_500_000, 38_356_000]
    assert book.row("งบประมาณรายไตรมาส", "รวมทั้งสิ้น")[1:] == [38_356_000, 1]
    assert book.row("ตรวจยอดรวม", "หน้า งบประมาณรายไตรมาส")[1:] == [38_356_000, 0, "ตรงกัน"]


def test_pages_are_a4_landscape_with_heads_on_every_page_and_in_sight():
    book = sample()
    page = book.parts["xl/worksheets/sheet1.xml"].decode()
    assert 'paperSize="9" orientation="landscape"' in page or (
        'paperSize="9"' in page and 'orientation="landscape"' in page
    )
    assert 'ySplit="4"' in page
    assert "$4:$4" in book.parts["xl/workbook.xml"].decode()


def test_the_same_plan_gives_the_same_bytes_and_no_time_stands_in_them():
    first, second = (output_of(rich_plan()) for _ in range(2))
    assert first == second
    assert b"dcterms" not in ExcelFile(first).parts["docProps/core.xml"]


def output_of(made: Project) -> bytes:
    return made.build(["plan"], ["xlsx"]).outputs[0].content


def test_a_document_without_a_workbook_is_no_failure():
    result = project().build(["plan", "study"], ["docx", "xlsx"])
    assert result.ok
    assert [made.path for made in result.outputs] == [
        "build/docx/plan.docx", "build/xlsx/plan.xlsx", "build/docx/study.docx",
    ]  # fmt: skip
    assert [found.message.params for found in result.diagnostics if found.code is NO_SUCH_FILE] == [
        {"document": "study", "builder": "xlsx"}
    ]
    assert output(result, "plan")
