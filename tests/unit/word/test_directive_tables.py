"""SWOT, objectives and schedules as the reader of the Word file sees them."""

from lxml import etree
from project import built, study
from wordfile import W, WordFile, style_of, text_of, value

from bmaplan_docs.thai import SHORT_MONTHS


def table_of(text: str) -> etree._Element:
    """The first table of the study that holds ``text``."""
    return next(WordFile(built(study(text), "study")).body.iter(f"{W}tbl"))


def cells(table: etree._Element) -> list[list[str]]:
    return [
        [" ".join(text_of(cell).split()) for cell in row.iterchildren(f"{W}tc")]
        for row in table.iterchildren(f"{W}tr")
    ]


def rows(table: etree._Element) -> list[etree._Element]:
    return list(table.iterchildren(f"{W}tr"))


SWOT = """:::{swot} สภาพแวดล้อม
strengths: [มีบุคลากร 12 คน, มี *เครือข่าย*]
weaknesses: [ข้อมูลกระจาย]
opportunities: [นโยบายเปิด]
threats: [งบประมาณจำกัด, ค่าครองชีพสูง]
:::"""


def test_swot_has_internal_factors_above_external_ones_in_numbered_lists() -> None:
    assert cells(table_of(SWOT)) == [
        ["ปัจจัยภายใน"],
        ["จุดแข็ง (Strengths)", "จุดอ่อน (Weaknesses)"],
        ["๑. มีบุคลากร ๑๒ คน ๒. มี *เครือข่าย*", "๑. ข้อมูลกระจาย"],
        ["ปัจจัยภายนอก"],
        ["โอกาส (Opportunities)", "อุปสรรค (Threats)"],
        ["๑. นโยบายเปิด", "๑. งบประมาณจำกัด ๒. ค่าครองชีพสูง"],
    ]


def test_heads_inside_swot_span_both_columns_and_stay_with_their_lists() -> None:
    for number, row in enumerate(rows(table_of(SWOT))):
        cell = row.find(f"{W}tc")
        (first, *_) = cell.iter(f"{W}p")
        assert value(cell, "tcPr/gridSpan") == ("2" if number % 3 == 0 else None)
        assert style_of(first) == ("TableText" if number % 3 == 2 else "TableHead")
        assert value(row, "trPr/tblHeader") is None
        assert row.find(f"{W}trPr/{W}tblHeader") is None


def test_the_caption_of_swot_is_counted_with_the_tables() -> None:
    plain = ":::{table} ก่อน\n| ก |\n|---|\n| ข |\n:::"
    word = WordFile(built(study(f"{plain}\n\n(factors)=\n{SWOT}\n\nดู{{ref}}`factors`"), "study"))
    assert "ตารางที่ ๒ สภาพแวดล้อม" in [
        text.strip().replace("\u00a0", " ") for text in word.styled("TableCaption")
    ]
    assert "ดูตารางที่ ๒" in word.text.replace("\u00a0", " ")


OBJECTIVES = """:::{objectives}
rows:
  - objective: เพิ่มสวน
    indicators: [จำนวนสวน, พื้นที่ต่อคน]
    tool: สำรวจ
  - objective: ลดฝุ่น
    indicators: ค่าฝุ่น
:::"""


def test_an_objective_is_as_tall_as_its_indicators_are_many() -> None:
    table = table_of(OBJECTIVES)
    assert cells(table) == [
        ["วัตถุประสงค์", "ตัวชี้วัด (KPI)", "วิธีการ/เครื่องมือ"],
        ["๑. เพิ่มสวน", "๑.๑ จำนวนสวน", "สำรวจ"],
        ["", "๑.๒ พื้นที่ต่อคน", ""],
        ["๒. ลดฝุ่น", "๒.๑ ค่าฝุ่น", ""],
    ]
    merges = [[value(cell, "tcPr/vMerge") for cell in row.iterchildren(f"{W}tc")] for row in rows(table)]
    tall = ["restart", None, "restart"]
    assert merges == [[None] * 3, tall, ["continue", None, "continue"], [None] * 3]
    assert rows(table)[0].find(f"{W}trPr/{W}tblHeader") is not None


def test_objectives_without_tools_have_no_column_for_them() -> None:
    table = table_of(":::{objectives}\nindicator: วัดจาก\nrows: {objective: ก, indicators: ข}\n:::")
    assert cells(table) == [["วัตถุประสงค์", "วัดจาก"], ["๑. ก", "๑.๑ ข"]]


SCHEDULE = """:::{schedule} แผนการดำเนินการ
begin: ส.ค. 2566
end: ม.ค. 2567
rows:
  - {activity: ศึกษา, months: "ส.ค. - ก.ย., พ.ย."}
rounds:
  - {label: ครั้งที่ 1, months: ส.ค. - ต.ค.}
  - {label: ครั้งที่ 2, months: ธ.ค. - ม.ค.}
notes: [เริ่มหลังอนุมัติ, ปรับได้ 1 เดือน]
:::"""


def test_rounds_stand_over_their_months_only_where_they_are_asked_for() -> None:
    table = table_of(SCHEDULE)
    assert cells(table)[:4] == [
        ["กิจกรรม", "ระยะเวลา"],
        ["", "พ.ศ. ๒๕๖๖", "พ.ศ. ๒๕๖๗"],
        ["", "ครั้งที่ ๑", "", "ครั้งที่ ๒"],
        ["", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค."],
    ]
    spans = [value(cell, "tcPr/gridSpan") for cell in rows(table)[2].iterchildren(f"{W}tc")]
    assert spans == [None, "3", None, "2"]
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows(table)] == [True] * 4 + [False]
    plain = SCHEDULE.split("rounds:", maxsplit=1)[0] + ":::"
    assert len(rows(table_of(plain))) == 4


def test_notes_stand_below_a_schedule_on_its_page() -> None:
    word = WordFile(built(study(SCHEDULE), "study"))
    notes = [text.strip().replace("\u00a0", " ") for text in word.styled("Note")]
    assert notes[-3:] == ["หมายเหตุ:", "๑. เริ่มหลังอนุมัติ", "๒. ปรับได้ ๑ เดือน"]
    one = WordFile(built(study(SCHEDULE.replace(", ปรับได้ 1 เดือน", "")), "study"))
    assert one.styled("Note")[-1].strip() == "หมายเหตุ: เริ่มหลังอนุมัติ"


def test_a_fiscal_year_runs_from_october_to_september() -> None:
    table = table_of(":::{schedule}\nfiscal_year: 2566\nrows: {activity: ก, months: ต.ค. - ก.ย.}\n:::")
    assert cells(table)[1:3] == [
        ["", "พ.ศ. ๒๕๖๕", "พ.ศ. ๒๕๖๖"],
        ["", *SHORT_MONTHS[9:], *SHORT_MONTHS[:9]],
    ]


def test_a_schedule_stands_upright_where_that_is_asked_for() -> None:
    def turned(text: str) -> int:
        sections = WordFile(built(study(text), "study")).sections
        return sum(value(section, "pgSz", "orient") == "landscape" for section in sections)

    assert turned(SCHEDULE) == turned(SCHEDULE.replace("notes:", "portrait: yes\nnotes:")) + 1
