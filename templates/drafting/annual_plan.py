"""The form of the annual action plan (แผนปฏิบัติการประจำปี) as offices issue it."""

from drafting.kit import Col, Draft, contents, last_section, paragraph, section, table
from drafting.plan_parts import (
    cover,
    dimensions,
    each,
    goal,
    head_of_office,
    loop,
    main_results,
    proposals,
    results,
    steps,
    swot,
    when,
)


def draft_2562() -> bytes:
    """Return the edition of 2562."""
    form = Draft("แผนปฏิบัติการประจำปี แบบปี ๒๕๖๒")
    _front(form)
    _direction(form)
    _measures(form)
    _summary(form)
    form.add(
        paragraph("การนำแผนฯ ไปสู่การปฏิบัติและการติดตามประเมินผล", "PartTitle"),
        paragraph(
            "แนวทางการประเมินผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการประจำปี พ.ศ. {{ fiscal_year }}", "Subheading"
        ),
        *when("management.written", paragraph("{{ management.text }}")),
        *results("Heading1", "TopicTitle"),
        paragraph("ขั้นตอนการปฏิบัติงานของโครงการ/กิจกรรม (เฉพาะภารกิจเชิงยุทธศาสตร์)", "PageTitle"),
        *steps(),
        *dimensions("Heading1"),
        *when(
            "proposals.any",
            paragraph("การเสนอโครงการ/กิจกรรมใหม่", "PageTitle"),
            *proposals(),
        ),
        last_section(landscape=True),
    )
    return form.write()


def _front(form: Draft) -> None:
    form.add(
        *cover(),
        section(header="none", number="thaiLetters"),
        *head_of_office("PageTitle", new_page=True),
        paragraph("คำนำ", "PageTitle"),
        paragraph("{{ preface.text }}"),
        paragraph("{{ agency }}", "Signature", before=36),
        *contents(),
        section(header="letters", number="thaiLetters", start=1),
    )


def _direction(form: Draft) -> None:
    form.add(
        *when(
            "executive_summary.written",
            paragraph("บทสรุปสำหรับผู้บริหาร", "PartTitle"),
            paragraph("{{ executive_summary.text }}"),
            paragraph("สาระสำคัญของแผน", "PageTitle"),
        ),
        *when("not executive_summary.written", paragraph("สาระสำคัญของแผน", "PartTitle")),
        paragraph("ข้อมูลทั่วไป", "TopicTitle"),
        paragraph("{{ general.text }}"),
        paragraph("เป้าหมายการดำเนินการในปี พ.ศ. {{ fiscal_year }}", "TopicTitle"),
        paragraph("{{ targets.text }}"),
        paragraph("การวิเคราะห์สภาพแวดล้อมภายในและภายนอก (SWOT Analysis)", "TopicTitle"),
        *swot(),
        paragraph("วิสัยทัศน์", "TopicTitle"),
        paragraph("{{ vision }}"),
        paragraph("พันธกิจ", "TopicTitle"),
        paragraph("{{ missions }}"),
        *when("objectives", paragraph("วัตถุประสงค์", "TopicTitle"), paragraph("{{ objectives }}")),
        *when("main_goals", paragraph("เป้าหมายหลัก", "TopicTitle"), paragraph("{{ main_goals }}")),
        paragraph("เป้าหมาย", "TopicTitle"),
        paragraph("{{ goal_list }}"),
        paragraph("ผลการดำเนินงานหลัก", "TopicTitle"),
        *main_results(),
    )


def _measures(form: Draft) -> None:
    projects = table(
        (
            Col("{{ indicator.projects_head }}", 9.0, "{{ row.name }}"),
            Col("งบประมาณ (บาท)", 3.2, "{{ row.amount }}", "right"),
            Col("ส่วนราชการ", 3.8, each("row.sections")),
        ),
        "row in indicator.projects",
        whole=False,
    )
    below = [paragraph("โครงการ/กิจกรรมรองรับมาตรการ", "Subheading"), *projects]
    form.add(
        paragraph("มาตรการและโครงการ/กิจกรรม", "PageTitle"),
        *when("strategy.written", paragraph("{{ strategy.text }}")),
        *loop(
            "part in parts",
            paragraph("ส่วนที่ {{ part.number }} {{ part.name }}", "Heading1"),
            *loop("goal in part.goals", *goal("TopicTitle", *below)),
        ),
    )


def _summary(form: Draft) -> None:
    columns = (
        Col("ลำดับที่", 1.5, "{{ row.number }}", "center"),
        Col("{{ list.head }}", 5.8, "{{ row.name }}"),
        Col(("งบประมาณ", "(บาท)"), 2.8, "{{ row.amount }}", "right"),
        Col(("แหล่งงบประมาณ", "กทม./รัฐบาล/", "อื่น ๆ"), 3.2, "{{ row.sources }}", "center"),
        Col(("ส่วนราชการ", "ที่รับผิดชอบ"), 2.7, each("row.sections")),
    )
    foot = (("รวมงบประมาณ{{ list.title }}", 2, "center"), ("{{ list.total }}", 1, "right"), ("", 2, "left"))
    form.add(
        paragraph("สรุปโครงการและงบประมาณ", "PageTitle"),
        *loop(
            "list in summary.lists",
            paragraph("{{ list.title }}", "TopicTitle"),
            *table(columns, "row in list.rows", foot, whole=False),
            paragraph("รวม{{ list.noun }} {{ list.count }} {{ list.noun }}", keep=True),
            paragraph("{{ list.noun }}ที่ใช้งบประมาณ {{ list.funded }} {{ list.noun }}", keep=True),
            paragraph("{{ list.noun }}ที่ไม่ใช้งบประมาณ {{ list.unfunded }} {{ list.noun }}"),
        ),
        paragraph("รวมงบประมาณทั้งสิ้น {{ summary.grand_total }} บาท", "Subheading", before=12),
        section(start=1, first_bare=True),
    )
