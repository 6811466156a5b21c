"""What is computed is right, and nothing that can be computed is typed; all values are worked out by hand."""

import re

import pytest
from project import ROOT, built, project, sample_project, small_project
from wordfile import W, WordFile, text_of, value

from bmaplan_docs import Project

PLAN = "plans/foreign-affairs-2562"
PROJECTS = f"content/{PLAN}/projects.yaml"
MONTHS = "ต.ค. พ.ย. ธ.ค. ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย."
STEPS_HEAD = "ขั้นตอนการปฏิบัติงานของโครงการ/กิจกรรม"


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def step_tables(word: WordFile) -> list[list[list[str]]]:
    return [table for table in word.tables if table[0][0] == STEPS_HEAD]


def table_below(word: WordFile, first_cell: str) -> list[list[str]]:
    """Return the first table with a cell of such a text in its first row."""
    return next(table for table in word.tables if first_cell in table[0])


# --- The annual plan -----------------------------------------------------------------------------


def test_the_plan_adds_up_its_projects(plan: WordFile) -> None:
    text = plain(plan.text)
    assert "รวมงบประมาณทั้งสิ้น ๓๘,๓๕๖,๐๐๐ บาท" in text
    rows = {row[0]: row[1] for table in plan.tables for row in table if row[0].startswith("รวมงบประมาณ")}
    assert rows == {
        "รวมงบประมาณโครงการยุทธศาสตร์": "๑๔,๘๕๖,๐๐๐",
        "รวมงบประมาณโครงการประจำ": "๒๓,๕๐๐,๐๐๐",
        "รวมงบประมาณกิจกรรมยุทธศาสตร์": "-",
    }


def test_the_plan_counts_its_projects_and_indicators(plan: WordFile) -> None:
    text = plain(plan.text)
    for words in (
        "รวมโครงการ ๓ โครงการ\nโครงการที่ใช้งบประมาณ ๓ โครงการ\nโครงการที่ไม่ใช้งบประมาณ - โครงการ",
        "รวมโครงการ ๙ โครงการ\nโครงการที่ใช้งบประมาณ ๙ โครงการ\nโครงการที่ไม่ใช้งบประมาณ - โครงการ",
        "รวมกิจกรรม ๕ กิจกรรม\nกิจกรรมที่ใช้งบประมาณ - กิจกรรม\nกิจกรรมที่ไม่ใช้งบประมาณ ๕ กิจกรรม",
        "รวมตัวชี้วัดภารกิจงานยุทธศาสตร์ ทั้งหมด ๕ ตัวชี้วัด",
        "รวมตัวชี้วัดภารกิจงานประจำ ทั้งหมด ๘ ตัวชี้วัด",
        "รวมตัวชี้วัดเจรจาตกลง ทั้งหมด ๕ ตัวชี้วัด",
    ):
        assert words in text


def test_one_amount_typed_in_one_line_changes_every_place_and_nothing_else(plan: WordFile) -> None:
    content = sample_project()[PROJECTS].decode()
    assert content.count("7,500,000") == 1
    files = {**sample_project(), PROJECTS: content.replace("7,500,000", "7,500,025.50").encode()}
    changed = WordFile(built(Project.in_memory(files), PLAN)).text
    expected = plan.text
    for old, new, places in (
        ("๗,๕๐๐,๐๐๐.-", "๗,๕๐๐,๐๒๕.๕๐", 3),  # two indicators: in tables ก and ข, and in table ค
        ("๗,๕๐๐,๐๐๐", "๗,๕๐๐,๐๒๕.๕๐", 3),  # twice in chapter 2, and in the list
        ("๑๔,๘๕๖,๐๐๐", "๑๔,๘๕๖,๐๒๕.๕๐", 3),  # in the list, and quoted twice by the prose
        ("๓๘,๓๕๖,๐๐๐", "๓๘,๓๕๖,๐๒๕.๕๐", 7),  # and in two charts, drawn and for programs that cannot draw
        ("๒๕,๘๐๐,๐๐๐", "๒๕,๘๐๐,๐๒๕.๕๐", 2),
        ("๑๘,๐๐๐,๐๐๐", "๑๘,๐๐๐,๐๒๕.๕๐", 2),
    ):
        assert expected.count(old) == places
        expected = expected.replace(old, new)
    assert changed == expected


def test_a_project_of_two_indicators_is_paid_once() -> None:
    indicators = small_project()["content/plan/indicators.yaml"].decode()
    second = indicators.removeprefix("indicators:\n").replace("parks-opened", "parks-used")
    made = project({"plan/indicators.yaml": indicators + second})
    assert "รวมงบประมาณทั้งสิ้น ๑,๐๐๐,๐๐๐ บาท" in plain(WordFile(built(made, "plan")).text)


def test_every_strategic_project_and_activity_has_its_steps_up_to_one_hundred(plan: WordFile) -> None:
    tables = step_tables(plan)
    assert len(tables) == 10  # two projects, five activities, and three activities inside the third project
    for table in tables:
        steps = table[3:-1]
        assert [row[0].partition(" ")[0] for row in steps] == [
            f"{'๑๒๓๔๕๖๗'[at]}." for at in range(len(steps))
        ]
        assert steps[-1][2] == "ร้อยละ ๑๐๐"
        assert table[-1][:3] == [f"รวม {'๑๒๓๔๕๖๗'[len(steps) - 1]} ขั้นตอน คิดเป็นร้อยละ", "๑๐๐", "๑๐๐"]


def test_the_progress_of_the_sister_cities_week_adds_up_step_by_step(plan: WordFile) -> None:
    (table,) = (found for found in step_tables(plan) if "เสนอรูปแบบการจัดงาน" in found[3][0])
    assert [(row[1], row[2]) for row in table[3:-1]] == [
        ("ร้อยละ ๑๐", "ร้อยละ ๑๐"),
        ("ร้อยละ ๑๐", "ร้อยละ ๒๐"),
        ("ร้อยละ ๑๐", "ร้อยละ ๓๐"),
        ("ร้อยละ ๒๐", "ร้อยละ ๕๐"),
        ("ร้อยละ ๒๐", "ร้อยละ ๗๐"),
        ("ร้อยละ ๑๐", "ร้อยละ ๘๐"),
        ("ร้อยละ ๒๐", "ร้อยละ ๑๐๐"),
    ]


def test_the_months_of_the_fiscal_year_2562_stand_under_their_years(plan: WordFile) -> None:
    for table in plan.body.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        if text_of(rows[0]).strip().startswith(STEPS_HEAD):
            years = [(plain(text_of(cell).strip()), value(cell, "tcPr/gridSpan")) for cell in rows[1]]
            assert [year for year in years if year[0]] == [("พ.ศ. ๒๕๖๑", "3"), ("พ.ศ. ๒๕๖๒", "9")]
            months = [text_of(cell).strip() for cell in rows[2].findall(f"{W}tc")]
            assert " ".join(" ".join(months).split()) == MONTHS


def test_bars_stand_over_the_months_of_their_step(plan: WordFile) -> None:
    """The last step of the meeting of leaders is done in May and June, and in July and August."""
    (row,) = (row for row in plan.body.iter(f"{W}tr") if "จัดการประชุมและติดตามผล" in text_of(row))
    cells = [
        (int(value(cell, "tcPr/gridSpan") or 1), "↔" in text_of(cell)) for cell in row.findall(f"{W}tc")
    ][3:]
    assert cells == [(1, False)] * 7 + [(2, True), (2, True)] + [(1, False)]


def test_indicators_are_numbered_strategic_ones_first(plan: WordFile) -> None:
    text = plain(plan.text)
    assert "๑)\tความสำเร็จในการเตรียมความพร้อมให้กับผู้ประกอบการ" in text
    assert "๖)\tร้อยละของการนำความรู้เรื่องการไปแลกเปลี่ยน" in text


def test_a_measure_of_the_office_is_called_its_own(plan: WordFile) -> None:
    assert "มาตรการของหน่วยงานที่ ๑ การส่งเสริมภาพลักษณ์ของกรุงเทพมหานคร" in plain(plan.text)
    assert "มาตรการที่ ๓ การส่งเสริมความรู้ความเข้าใจร่วมกับนานาชาติ" in plain(plan.text)


# --- The annex -----------------------------------------------------------------------------------


def test_the_annex_adds_up_both_ways(annex: WordFile) -> None:
    rows = [row[1:] for row in table_below(annex, "แหล่งงบประมาณ")[2:]]
    assert rows == [
        ["กทม.", "๓๐,๗๐๐,๐๐๐", "๑๐,๗๐๐,๐๐๐", "๑๑,๒๐๐,๐๐๐", "๕๒,๖๐๐,๐๐๐"],
        ["รัฐบาล", "๓,๘๐๐,๐๐๐", "๓,๖๐๐,๐๐๐", "๓,๐๐๐,๐๐๐", "๑๐,๔๐๐,๐๐๐"],
        ["รวม", "๓๔,๕๐๐,๐๐๐", "๑๔,๓๐๐,๐๐๐", "๑๔,๒๐๐,๐๐๐", "๖๓,๐๐๐,๐๐๐"],
        ["กทม.", "๑,๕๐๐,๐๐๐", "๕๐๐,๐๐๐", "๕๐๐,๐๐๐", "๒,๕๐๐,๐๐๐"],
        ["กทม.", "๖,๐๐๐,๐๐๐", "๖,๐๐๐,๐๐๐", "๖,๕๐๐,๐๐๐", "๑๘,๕๐๐,๐๐๐"],
        ["รัฐบาล", "-", "๑,๕๐๐,๐๐๐", "๑,๕๐๐,๐๐๐", "๓,๐๐๐,๐๐๐"],
        ["รวม", "๖,๐๐๐,๐๐๐", "๗,๕๐๐,๐๐๐", "๘,๐๐๐,๐๐๐", "๒๑,๕๐๐,๐๐๐"],
        ["กทม.", "๘๐๐,๐๐๐", "๘๐๐,๐๐๐", "๘๐๐,๐๐๐", "๒,๔๐๐,๐๐๐"],
        ["กทม.", "๖๐๐,๐๐๐", "๗๐๐,๐๐๐", "๗๐๐,๐๐๐", "๒,๐๐๐,๐๐๐"],
        ["กทม.", "๑,๐๐๐,๐๐๐", "๑,๐๐๐,๐๐๐", "๑,๒๐๐,๐๐๐", "๓,๒๐๐,๐๐๐"],
        ["กทม.", "๔๐,๖๐๐,๐๐๐", "๑๙,๗๐๐,๐๐๐", "๒๐,๙๐๐,๐๐๐", "๘๑,๒๐๐,๐๐๐"],
        ["รัฐบาล", "๓,๘๐๐,๐๐๐", "๕,๑๐๐,๐๐๐", "๔,๕๐๐,๐๐๐", "๑๓,๔๐๐,๐๐๐"],
        ["รวม", "๔๔,๔๐๐,๐๐๐", "๒๔,๘๐๐,๐๐๐", "๒๕,๔๐๐,๐๐๐", "๙๔,๖๐๐,๐๐๐"],
    ]


def test_the_stages_of_the_annex_add_up_to_its_total(annex: WordFile) -> None:
    cells = [row[0] for table in annex.tables for row in table]
    sums = [cell.split("งบประมาณรวม (บาท)\n")[1] for cell in cells if "งบประมาณรวม (บาท)" in cell]
    assert sums == ["๑๙,๘๐๐,๐๐๐", "๓๓,๕๐๐,๐๐๐", "๔๑,๓๐๐,๐๐๐"]
    assert "รวมงบประมาณทั้งสิ้น ๙๔,๖๐๐,๐๐๐ บาท" in plain(annex.text)


def test_every_step_of_the_annex_has_one_host_in_the_matrix_of_roles(annex: WordFile) -> None:
    (table,) = (found for found in annex.tables if found[0][1:2] == ["บทบาทของหน่วยงาน"])
    assert [word for word in table[1] if word] == [
        "สพส.", "สยป.", "สวท.", "สนข.บางรัก", "สนข.คลองสาน", "สนข.สัมพันธวงศ์",
    ]  # fmt: skip
    steps = [row for row in table[2:] if len(row) > 1]
    assert len(steps) == 28
    assert {row.count("H") for row in steps} == {1}
    (survey,) = (row for row in steps if row[0] == "๓. สำรวจยอดจำหน่ายและสรุปผล")
    assert survey[1:] == ["H", "", "R", "", "", ""]


def test_the_reports_of_the_annex_are_due_on_days_that_are_counted(annex: WordFile) -> None:
    years = [table for table in annex.tables if table[0][0] == "เดือนที่รายงาน"]
    assert len(years) == 3
    assert [plain(cell) for cell in years[0][1]] == [
        "ตุลาคม ๒๕๖๗",
        "ภายใน ๕ พฤศจิกายน ๒๕๖๗",
        "ไตรมาสที่ ๑\nภายใน ๑๕ มกราคม ๒๕๖๘",
        "ภายใน ๓๐ ตุลาคม ๒๕๖๘",
    ]
    assert years[2][-1] == ["เมื่อสิ้นสุดแผน", "ภายใน ๒๙ พฤศจิกายน ๒๕๗๐"]


# --- The study -----------------------------------------------------------------------------------


def test_the_sections_of_the_study_are_numbered(study: WordFile) -> None:
    headings = [plain(heading) for level in "123" for heading in study.styled(f"Heading{level}")]
    numbers = [found[0] for heading in headings if (found := re.match(r"\n*[๐-๙.]+", heading))]
    assert " ".join(number.strip() for number in numbers) == (
        "๑. ๒. ๓. ๔. ๕. ๖. ๗. ๘. ๙. ๑๐. "
        "๒.๑ ๒.๒ ๕.๑ ๕.๒ ๕.๓ ๖.๑ ๖.๒ ๙.๑ ๙.๒ ๙.๓ ๑๐.๑ ๑๐.๒ "
        "๕.๑.๑ ๕.๑.๒ ๕.๒.๑ ๕.๒.๒ ๕.๒.๓ ๖.๑.๑ ๖.๑.๒ ๙.๓.๑ ๙.๓.๒"
    )


def test_the_tables_of_the_study_are_counted(study: WordFile) -> None:
    captions = [plain(caption).strip() for caption in study.styled("TableCaption")]
    assert [caption.partition("ที่ ")[2][0] for caption in captions] == ["๑", "๒"]


def test_the_date_of_the_preface_is_a_month_and_a_year(study: WordFile) -> None:
    assert "กรกฎาคม ๒๕๖๖" in plain("".join(study.styled("Signature")))


# --- Nothing is typed ----------------------------------------------------------------------------

COMPUTED = (
    *("38,356,000", "14,856,000", "23,500,000", "94,600,000", "44,400,000", "52,600,000", "19,800,000"),
    *("5.2.1", "10.1", "ตารางที่ 1", "มาตรการของหน่วยงานที่ 1"),
)


@pytest.mark.parametrize("number", COMPUTED)
def test_no_computed_number_is_typed(number: str) -> None:
    typed = ((path, content) for path, content in sample_project().items() if path.endswith((".md", ".yaml")))
    places = {path: content.decode() for path, content in typed}
    for form in (ROOT / "templates/docx").glob("*.docx"):
        places[form.name] = WordFile(form.read_bytes()).text
    thai = number.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    written = [re.sub(r"#.*", "", text) if path.endswith("yaml") else text for path, text in places.items()]
    for spelling in (number, number.replace(",", ""), thai, thai.replace(",", "")):
        assert [text[:40] for text in written if re.search(rf"(?<![\d.]){re.escape(spelling)}", text)] == []
