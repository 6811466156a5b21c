"""The form of the annual action plan (แผนปฏิบัติการประจำปี)."""

from collections.abc import Sequence

from bmaplan_docs.word.xml import Element
from drafting.kit import Col, Draft, contents, last_section, paragraph, section, table

_LINES = "{%% for line in %s %%}{{ line }}{%% if not loop.last %%} {%% endif %%}{%% endfor %%}"
_INDICATORS = (
    Col("ลำดับที่", 1.7, "{{ row.number }}", "center"),
    Col("ตัวชี้วัด", 10.3, "{{ row.name }}"),
    Col("ค่าเป้าหมาย", 4.0, "{{ row.target }}", "center"),
)
_WIDE_INDICATORS = (
    Col("ลำดับที่", 2.0, "{{ row.number }}", "center"),
    Col("ตัวชี้วัด", 16.7, "{{ row.name }}"),
    Col("ค่าเป้าหมาย", 6.0, "{{ row.target }}", "center"),
)


def draft_2562() -> bytes:
    """Return the edition of 2562."""
    form = Draft("แผนปฏิบัติการประจำปี แบบปี ๒๕๖๒")
    _cover(form)
    _direction(form)
    _measures(form)
    _summary(form)
    _implementation(form)
    _steps(form)
    _evaluation(form)
    return form.write()


def _loop(head: str, *inside: Element, style: str = "BodyText") -> list[Element]:
    return [paragraph(f"{{%p for {head} %}}", style), *inside, paragraph("{%p endfor %}", style)]


def _when(test: str, *inside: Element, style: str = "BodyText") -> list[Element]:
    return [paragraph(f"{{%p if {test} %}}", style), *inside, paragraph("{%p endif %}", style)]


def _each(name: str) -> Sequence[str]:
    """Return the lines of a cell that holds one paragraph for each entry of a list."""
    return (f"{{%p for line in {name} %}}", "{{ line }}", "{%p endfor %}")


def _cover(form: Draft) -> None:
    form.add(
        paragraph("{{ emblem }}", "Cover"),
        *_loop("line in title_lines", paragraph("{{ line }}", "CoverTitle", before=12), style="Cover"),
        paragraph("พ.ศ. {{ fiscal_year }}", "CoverTitle"),
        paragraph("{{ agency }}", "Cover", before=320),
        *_when("agency_parent", paragraph("{{ agency_parent }}", "Cover"), style="Cover"),
        paragraph("กรุงเทพมหานคร", "Cover"),
        section(header="none", number="thaiLetters"),
        paragraph("คำนำ", "PageTitle"),
        paragraph("{{ preface.text }}"),
        paragraph("{{ agency }}", "Signature", before=36),
        *contents(),
        section(header="letters", number="thaiLetters", start=1),
    )


def _direction(form: Draft) -> None:
    form.add(
        paragraph("สาระสำคัญของแผน", "PartTitle"),
        paragraph("ข้อมูลทั่วไป", "TopicTitle"),
        paragraph("{{ general.text }}"),
        paragraph("เป้าหมายการดำเนินการในปี พ.ศ. {{ fiscal_year }}", "TopicTitle"),
        paragraph("{{ targets.text }}"),
        paragraph("การวิเคราะห์สภาพแวดล้อมภายในและภายนอก (SWOT Analysis)", "TopicTitle"),
    )
    for name, title in (
        ("strengths", "จุดแข็ง (Strength)"),
        ("weaknesses", "จุดอ่อน (Weakness)"),
        ("opportunities", "โอกาส (Opportunity)"),
        ("threats", "อุปสรรค (Threat)"),
    ):
        form.add(paragraph(title, "Subheading"), paragraph(f"{{{{ swot.{name} }}}}"))
    form.add(
        paragraph("วิสัยทัศน์", "TopicTitle"),
        paragraph("{{ vision }}"),
        paragraph("พันธกิจ", "TopicTitle"),
        paragraph("{{ missions }}"),
        paragraph("เป้าหมาย", "TopicTitle"),
        paragraph("{{ goal_list }}"),
        paragraph("ผลการดำเนินงานหลัก", "TopicTitle"),
        *_when(
            "main_results.strategic",
            paragraph("ตัวชี้วัดตามภารกิจงานยุทธศาสตร์", "Subheading"),
            paragraph("{{ main_results.strategic }}"),
        ),
        *_when(
            "main_results.routine",
            paragraph("ตัวชี้วัดตามภารกิจงานประจำ", "Subheading"),
            paragraph("{{ main_results.routine }}"),
        ),
    )


def _heads(style: str = "TopicTitle") -> list[Element]:
    return [
        *_when("goal.area", paragraph("{{ goal.area }}", style)),
        *_when("goal.dimension", paragraph("{{ goal.dimension }}", "Subheading")),
    ]


def _measures(form: Draft) -> None:
    projects = table(
        (
            Col("{{ indicator.projects_head }}", 9.0, "{{ row.name }}"),
            Col("งบประมาณ (บาท)", 3.2, "{{ row.amount }}", "right"),
            Col("ส่วนราชการ", 3.8, _each("row.sections")),
        ),
        "row in indicator.projects",
        whole=False,
    )
    one_indicator = (
        Col("ลำดับที่", 1.7, "{{ indicator.number }}", "center"),
        Col("ตัวชี้วัด", 10.3, "{{ indicator.name }}"),
        Col("ค่าเป้าหมาย", 4.0, "{{ indicator.target }}", "center"),
    )
    group = [
        paragraph("มาตรการสนับสนุนเป้าประสงค์", "Subheading"),
        *_loop("line in group.measures", paragraph("{{ line }}")),
        *_loop(
            "indicator in group.indicators",
            paragraph("ตัวชี้วัดมาตรการ", "Subheading"),
            *table(one_indicator),
            paragraph("โครงการ/กิจกรรมรองรับมาตรการ", "Subheading"),
            *projects,
        ),
    ]
    goal = [
        *_heads(),
        paragraph("{{ goal.goal }}", "Subheading"),
        paragraph("ตัวชี้วัดเป้าประสงค์", "Subheading"),
        *table(_INDICATORS, "row in goal.indicators"),
        *_loop("group in goal.groups", *group),
    ]
    form.add(
        paragraph("มาตรการและโครงการ/กิจกรรม", "PageTitle"),
        *_loop(
            "part in parts",
            paragraph("ส่วนที่ {{ part.number }} {{ part.name }}", "Heading1"),
            *_loop("goal in part.goals", *goal),
        ),
    )


def _summary(form: Draft) -> None:
    columns = (
        Col("ลำดับที่", 1.7, "{{ row.number }}", "center"),
        Col("{{ list.head }}", 5.2, "{{ row.name }}"),
        Col(("งบประมาณ", "(บาท)"), 2.6, "{{ row.amount }}", "right"),
        Col(("แหล่งงบประมาณ", "กทม./รัฐบาล/", "อื่น ๆ"), 3.4, "{{ row.sources }}", "center"),
        Col(("ส่วนราชการ", "ที่รับผิดชอบ"), 3.1, _each("row.sections")),
    )
    foot = (("รวมงบประมาณ{{ list.title }}", 2, "center"), ("{{ list.total }}", 1, "right"), ("", 2, "left"))
    form.add(
        paragraph("สรุปโครงการและงบประมาณ", "PageTitle"),
        *_loop(
            "list in summary.lists",
            paragraph("{{ list.title }}", "TopicTitle"),
            *table(columns, "row in list.rows", foot, whole=False),
            paragraph("รวม{{ list.noun }} {{ list.count }} {{ list.noun }}"),
            paragraph("{{ list.noun }}ที่ใช้งบประมาณ {{ list.funded }} {{ list.noun }}"),
            paragraph("{{ list.noun }}ที่ไม่ใช้งบประมาณ {{ list.unfunded }} {{ list.noun }}"),
        ),
        paragraph("รวมงบประมาณทั้งสิ้น {{ summary.grand_total }} บาท", "Subheading", before=12),
        section(start=1, first_bare=True),
    )


def _four_columns(name: str) -> list[Element]:
    columns = (
        Col("มาตรการ", 5.4, _each("row.measures")),
        Col("ตัวชี้วัดมาตรการ", 5.0, ("{{ row.name }} ({{ row.result }})",)),
        Col("นิยาม/คำอธิบายตัวชี้วัด", 7.5, "{{ row.definition }}"),
        Col("โครงการ/กิจกรรม", 6.8, "{{ row.projects }}"),
    )
    return _loop(
        f"goal in {name}.goals",
        *_heads("Subheading"),
        paragraph("{{ goal.goal }}", "Subheading"),
        *table(_WIDE_INDICATORS, "row in goal.indicators"),
        *table(columns, "row in goal.rows", whole=False),
    )


def _implementation(form: Draft) -> None:
    six = (
        Col("ตัวชี้วัด", 3.9, "{{ row.name }}"),
        Col("ค่าเป้าหมาย", 3.2, "{{ row.target }}"),
        Col("นิยามและวิธีการคำนวณ", 6.0, "{{ row.definition }}"),
        Col("เชื่อมโยงกับมาตรการ", 3.6, _each("row.measures")),
        Col("โครงการ/กิจกรรม", 5.2, "{{ row.projects }}"),
        Col("ส่วนราชการ/ฝ่ายที่รับผิดชอบ", 2.8, _each("row.sections")),
    )
    form.add(
        paragraph("การนำแผนฯ ไปสู่การปฏิบัติและการติดตามประเมินผล", "PartTitle"),
        paragraph(
            "แนวทางการประเมินผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการประจำปี พ.ศ. {{ fiscal_year }}", "Subheading"
        ),
        paragraph("มิติที่ ๑ ด้านประสิทธิผลตามพันธกิจ", "Heading1"),
        paragraph("ตาราง ก. ภารกิจงานยุทธศาสตร์", "TopicTitle"),
        *_four_columns("strategic"),
        paragraph("รวมตัวชี้วัดภารกิจงานยุทธศาสตร์ ทั้งหมด {{ strategic.count }} ตัวชี้วัด", "Subheading"),
        paragraph("ตาราง ข. ภารกิจงานประจำ", "TopicTitle"),
        *_four_columns("routine"),
        paragraph("รวมตัวชี้วัดภารกิจงานประจำ ทั้งหมด {{ routine.count }} ตัวชี้วัด", "Subheading"),
        paragraph(
            "ตาราง ค. ตัวชี้วัดและภารกิจจากการเจรจาตกลงการประเมินผลการปฏิบัติราชการประจำปี พ.ศ. {{ fiscal_year }}",
            "TopicTitle",
        ),
        *_loop(
            "goal in negotiated.goals",
            *_heads("Subheading"),
            *_when("goal.target", paragraph("{{ goal.target }}", "Subheading")),
            paragraph("{{ goal.goal }}", "Subheading"),
            *table(six, "row in goal.rows", whole=False),
        ),
        paragraph("รวมตัวชี้วัดเจรจาตกลง ทั้งหมด {{ negotiated.count }} ตัวชี้วัด", "Subheading"),
    )


def _steps(form: Draft) -> None:
    form.add(
        paragraph("ขั้นตอนการปฏิบัติงานของโครงการ/กิจกรรม (เฉพาะภารกิจเชิงยุทธศาสตร์)", "PageTitle"),
        *_loop(
            "item in step_tables",
            paragraph("{{ item.indicator }}", "Subheading"),
            paragraph("{{ item.project }}", "Subheading"),
            *_when("item.activity", paragraph("{{ item.activity }}", "Subheading")),
            paragraph("{{ item.sections }}", "Subheading"),
            paragraph("{{ item.table }}"),
        ),
    )


def _evaluation(form: Draft) -> None:
    columns = (
        Col("ตัวชี้วัด", 9.0, "{{ row.name }}"),
        Col("นิยาม/คำอธิบายตัวชี้วัด", 5.5, _each("row.definition")),
        Col("โครงการ/กิจกรรมและส่วนราชการที่รับผิดชอบ", 10.2, _each("row.tasks")),
    )
    form.add(
        *_loop(
            "dimension in evaluations",
            paragraph("มิติที่ {{ dimension.number }} {{ dimension.name }}", "Heading1"),
            *table(columns, "row in dimension.rows"),
        ),
        last_section(landscape=True),
    )
