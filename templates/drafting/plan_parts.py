"""What the forms of the annual plan share: headings of goals, their tables, results, steps, dimensions."""

from collections.abc import Sequence

from bmaplan_docs.word.xml import Element
from drafting.kit import Col, paragraph, table

INDICATORS = (
    Col("ลำดับที่", 1.7, "{{ row.number }}", "center"),
    Col("ตัวชี้วัด", 10.3, "{{ row.name }}"),
    Col("ค่าเป้าหมาย", 4.0, "{{ row.target }}", "center"),
)
WIDE_INDICATORS = (
    Col("ลำดับที่", 2.0, "{{ row.number }}", "center"),
    Col("ตัวชี้วัด", 16.7, "{{ row.name }}"),
    Col("ค่าเป้าหมาย", 6.0, "{{ row.target }}", "center"),
)


def loop(head: str, *inside: Element, style: str = "BodyText") -> list[Element]:
    """Return what is printed for each turn of a loop (``row in rows``)."""
    return [paragraph(f"{{%p for {head} %}}", style), *inside, paragraph("{%p endfor %}", style)]


def when(test: str, *inside: Element, style: str = "BodyText") -> list[Element]:
    """Return what is printed only where a test holds."""
    return [paragraph(f"{{%p if {test} %}}", style), *inside, paragraph("{%p endif %}", style)]


def each(name: str) -> Sequence[str]:
    """Return the lines of a cell that holds one paragraph for each entry of a list."""
    return (f"{{%p for line in {name} %}}", "{{ line }}", "{%p endfor %}")


def cover() -> list[Element]:
    """Return the paragraphs of the cover."""
    return [
        paragraph("{{ emblem }}", "Cover"),
        *loop("line in title_lines", paragraph("{{ line }}", "CoverTitle", before=12), style="Cover"),
        paragraph("พ.ศ. {{ fiscal_year }}", "CoverTitle"),
        paragraph("{{ agency }}", "Cover", before=320),
        *when("agency_parent", paragraph("{{ agency_parent }}", "Cover"), style="Cover"),
        paragraph("กรุงเทพมหานคร", "Cover"),
    ]


def head_of_office(style: str, *, new_page: bool) -> list[Element]:
    """Return the page of the head of the office, where there is something on it."""
    return when(
        "head.any",
        paragraph("วิสัยทัศน์ของหัวหน้าหน่วยงาน", style, new_page=new_page),
        paragraph("{{ head.portrait }}", "Centered"),
        paragraph("", "AfterTable"),
        *loop("line in head.vision", paragraph("{{ line }}")),
        *when("head.name or head.position", paragraph("", "AfterTable", before=24)),
        *when("head.name", paragraph("{{ head.name }}", "Signature")),
        *when("head.position", paragraph("{{ head.position }}", "Signature")),
    )


def swot() -> list[Element]:
    """Return the four lists of what the office is good and bad at, and of what is around it."""
    found: list[Element] = []
    for name, title in (
        ("strengths", "จุดแข็ง (Strength)"),
        ("weaknesses", "จุดอ่อน (Weakness)"),
        ("opportunities", "โอกาส (Opportunity)"),
        ("threats", "อุปสรรค (Threat)"),
    ):
        found += [paragraph(title, "Subheading"), paragraph(f"{{{{ swot.{name} }}}}")]
    return found


def main_results() -> list[Element]:
    """Return the lists of strategic and routine indicators with their targets."""
    return [
        *when(
            "main_results.strategic",
            paragraph("ตัวชี้วัดตามภารกิจงานยุทธศาสตร์", "Subheading"),
            paragraph("{{ main_results.strategic }}"),
        ),
        *when(
            "main_results.routine",
            paragraph("ตัวชี้วัดตามภารกิจงานประจำ", "Subheading"),
            paragraph("{{ main_results.routine }}"),
        ),
    ]


def heads(style: str) -> list[Element]:
    """Return the headings above a goal, where they change."""
    return [
        *when("goal.area", paragraph("{{ goal.area }}", style)),
        *when("goal.dimension", paragraph("{{ goal.dimension }}", "Subheading")),
    ]


def goal(style: str, *for_indicator: Element) -> list[Element]:
    """Return a goal with its indicators and measures; ``for_indicator`` stands below each of theirs."""
    one_indicator = (
        Col("ลำดับที่", 1.7, "{{ indicator.number }}", "center"),
        Col("ตัวชี้วัด", 10.3, "{{ indicator.name }}"),
        Col("ค่าเป้าหมาย", 4.0, "{{ indicator.target }}", "center"),
    )
    group = [
        paragraph("มาตรการสนับสนุนเป้าประสงค์", "Subheading"),
        *loop("line in group.measures", paragraph("{{ line }}")),
        *loop(
            "indicator in group.indicators",
            paragraph("ตัวชี้วัดมาตรการ", "Subheading"),
            *table(one_indicator),
            *for_indicator,
        ),
    ]
    return [
        *heads(style),
        paragraph("{{ goal.goal }}", "Subheading"),
        paragraph("ตัวชี้วัดเป้าประสงค์", "Subheading"),
        *table(INDICATORS, "row in goal.indicators"),
        *loop("group in goal.groups", *group),
    ]


def _four_columns(name: str) -> list[Element]:
    columns = (
        Col("มาตรการ", 5.4, each("row.measures")),
        Col("ตัวชี้วัดมาตรการ", 5.0, ("{{ row.name }} ({{ row.result }})",)),
        Col("นิยาม/คำอธิบายตัวชี้วัด", 7.5, "{{ row.definition }}"),
        Col("โครงการ/กิจกรรม", 6.8, "{{ row.projects }}"),
    )
    return loop(
        f"goal in {name}.goals",
        *heads("Subheading"),
        paragraph("{{ goal.goal }}", "Subheading"),
        *table(WIDE_INDICATORS, "row in goal.indicators"),
        *table(columns, "row in goal.rows", whole=False),
    )


def results(first: str, style: str) -> list[Element]:
    """Return the first dimension with its tables ก, ข and ค; the styles are those of their headings."""
    six = (
        Col("ตัวชี้วัด", 3.9, "{{ row.name }}"),
        Col("ค่าเป้าหมาย", 3.2, "{{ row.target }}"),
        Col("นิยามและวิธีการคำนวณ", 6.0, "{{ row.definition }}"),
        Col("เชื่อมโยงกับมาตรการ", 3.6, each("row.measures")),
        Col("โครงการ/กิจกรรม", 5.2, "{{ row.projects }}"),
        Col("ส่วนราชการ/ฝ่ายที่รับผิดชอบ", 2.8, each("row.sections")),
    )
    negotiated = "ตาราง ค. ตัวชี้วัดและภารกิจจากการเจรจาตกลงการประเมินผลการปฏิบัติราชการประจำปี พ.ศ. {{ fiscal_year }}"
    return [
        paragraph("มิติที่ ๑ ด้านประสิทธิผลตามพันธกิจ", first),
        paragraph("ตาราง ก. ภารกิจงานยุทธศาสตร์", style),
        *_four_columns("strategic"),
        paragraph("รวมตัวชี้วัดภารกิจงานยุทธศาสตร์ ทั้งหมด {{ strategic.count }} ตัวชี้วัด", "Subheading"),
        paragraph("ตาราง ข. ภารกิจงานประจำ", style),
        *_four_columns("routine"),
        paragraph("รวมตัวชี้วัดภารกิจงานประจำ ทั้งหมด {{ routine.count }} ตัวชี้วัด", "Subheading"),
        paragraph(negotiated, style),
        *loop(
            "goal in negotiated.goals",
            *heads("Subheading"),
            *when("goal.target", paragraph("{{ goal.target }}", "Subheading")),
            paragraph("{{ goal.goal }}", "Subheading"),
            *table(six, "row in goal.rows", whole=False),
        ),
        paragraph("รวมตัวชี้วัดเจรจาตกลง ทั้งหมด {{ negotiated.count }} ตัวชี้วัด", "Subheading"),
    ]


def steps() -> list[Element]:
    """Return the tables of steps, each below what it belongs to, on a page of its own."""
    return loop(
        "item in step_tables",
        *when("loop.first", paragraph("{{ item.indicator }}", "Subheading")),
        *when("not loop.first", paragraph("{{ item.indicator }}", "StepsTitle")),
        paragraph("{{ item.project }}", "Subheading"),
        *when("item.activity", paragraph("{{ item.activity }}", "Subheading")),
        paragraph("{{ item.sections }}", "Subheading"),
        paragraph("{{ item.table }}"),
    )


def dimensions(style: str) -> list[Element]:
    """Return the dimensions from the second on."""
    columns = (
        Col("ตัวชี้วัด", 9.0, "{{ row.name }}"),
        Col("นิยาม/คำอธิบายตัวชี้วัด", 5.5, each("row.definition")),
        Col("โครงการ/กิจกรรมและส่วนราชการที่รับผิดชอบ", 10.2, each("row.tasks")),
    )
    return loop(
        "dimension in evaluations",
        paragraph("มิติที่ {{ dimension.number }} {{ dimension.name }}", style),
        *table(columns, "row in dimension.rows"),
    )


def proposals() -> list[Element]:
    """Return the table of what is proposed, where there is something."""
    columns = (
        Col("ลำดับที่", 1.5, "{{ row.number }}", "center"),
        Col("โครงการ/กิจกรรมที่เสนอ", 7.0, "{{ row.name }}"),
        Col("เหตุผลและความจำเป็น", 8.0, each("row.reasons")),
        Col(("งบประมาณ", "(บาท)"), 2.6, "{{ row.amount }}", "right"),
        Col("แหล่งงบประมาณ", 2.8, "{{ row.sources }}", "center"),
        Col(("ส่วนราชการ", "ที่รับผิดชอบ"), 2.8, each("row.sections")),
    )
    foot = (("รวมวงเงินที่เสนอ", 3, "center"), ("{{ proposals.total }}", 1, "right"), ("", 2, "left"))
    return when(
        "proposals.any",
        *table(columns, "row in proposals.rows", foot, whole=False),
        paragraph("รวม {{ proposals.count }} รายการ งบประมาณนี้ยังไม่รวมอยู่ในงบประมาณของแผน"),
    )
