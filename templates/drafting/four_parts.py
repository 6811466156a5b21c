"""The form of the annual action plan in the four parts that the strategy office prescribes."""

from bmaplan_docs.word.xml import Element
from drafting.kit import Col, Draft, contents, last_section, paragraph, section, table
from drafting.plan_parts import (
    cover,
    dimensions,
    each,
    goal,
    head_of_office,
    heads,
    loop,
    main_results,
    proposals,
    results,
    steps,
    swot,
    when,
)

TITLE = "DetailTitle"
"""The style of headings inside a chapter or an item."""


def draft_2561() -> bytes:
    """Return the edition of 2561."""
    form = Draft("แผนปฏิบัติการประจำปี แบบสี่ส่วน ปี ๒๕๖๑")
    _first(form)
    form.add(
        paragraph("ส่วนที่ ๒ บทสรุปสำหรับผู้บริหาร", "PartTitle"),
        paragraph("{{ executive_summary.text }}"),
    )
    _third(form)
    _fourth(form)
    return form.write()


def _first(form: Draft) -> None:
    form.add(
        *cover(),
        section(header="none", number="thaiLetters"),
        paragraph("ส่วนที่ ๑", "PartTitle"),
        *head_of_office("ChapterTitle", new_page=False),
        paragraph("คำนำ", "ChapterTitle"),
        paragraph("{{ preface.text }}"),
        paragraph("{{ agency }}", "Signature", before=36),
        *contents("ChapterTitle"),
        section(header="letters", number="thaiLetters", start=1),
    )


def _third(form: Draft) -> None:
    form.add(
        paragraph("ส่วนที่ ๓ สาระของแผน", "PageTitle"),
        paragraph("บทที่ ๑ สภาพทั่วไป การวิเคราะห์ประเมินสถานการณ์", "ChapterTitle", new_page=False),
        paragraph("{{ general.text }}"),
        paragraph("การวิเคราะห์สภาพแวดล้อมภายในและภายนอก (SWOT Analysis)", TITLE),
        *swot(),
        paragraph("บทที่ ๒ การขับเคลื่อนสู่เป้าหมาย", "ChapterTitle"),
        paragraph("{{ targets.text }}"),
        paragraph("วิสัยทัศน์", TITLE),
        paragraph("{{ vision }}"),
        paragraph("พันธกิจ", TITLE),
        paragraph("{{ missions }}"),
        paragraph("วัตถุประสงค์", TITLE),
        paragraph("{{ objectives }}"),
        paragraph("เป้าหมายหลัก", TITLE),
        paragraph("{{ main_goals }}"),
        paragraph("ตัวชี้วัด", TITLE),
        *main_results(),
        paragraph("บทที่ ๓ ยุทธศาสตร์/แนวทางการพัฒนา", "ChapterTitle"),
        paragraph("{{ strategy.text }}"),
        *loop(
            "part in parts",
            paragraph("{{ part.name }}", TITLE),
            *loop("goal in part.goals", *goal(TITLE)),
        ),
        paragraph("บทที่ ๔ การบริหารแผนเพื่อให้บรรลุเป้าหมาย", "ChapterTitle"),
        paragraph("{{ management.text }}"),
        section(start=1, first_bare=True),
    )


def _fourth(form: Draft) -> None:
    form.add(
        paragraph("ส่วนที่ ๔ การนำแผนฯ ไปสู่การปฏิบัติ", "PartTitle"),
        _item("๑. ผังแสดงความสัมพันธ์ของวิสัยทัศน์ ด้าน และมาตรการ ตามภารกิจของหน่วยงาน", new_page=False),
        *loop(
            "page in chart",
            *when("page.part and loop.first", paragraph("{{ page.part }}", "Subheading")),
            *when("not loop.first", paragraph("{{ page.part }}", "Subheading", new_page=True)),
            paragraph("{{ page.drawing }}"),
        ),
        _item("๒. ตารางแสดงแนวทางการดำเนินการของแผน"),
        *_approach(),
        _item("๓. โครงการ/กิจกรรมที่สนับสนุนภารกิจเชิงยุทธศาสตร์ตามแผนปฏิบัติราชการประจำปีของหน่วยงาน"),
        *_strategic(),
        _item("๔. โครงการ/กิจกรรมที่สนับสนุนภารกิจประจำตามแผนปฏิบัติราชการประจำปีของหน่วยงาน"),
        *_routine(),
        _item("๕. โครงการ/กิจกรรมที่สนับสนุนภารกิจในสี่มิติของการประเมินผลการปฏิบัติราชการ"),
        *results(TITLE, TITLE),
        *dimensions(TITLE),
        _item("๖. ขั้นตอนการปฏิบัติงานของโครงการ/กิจกรรมตามแผนปฏิบัติราชการประจำปีของหน่วยงาน"),
        *steps(),
        _item("๗. การเสนอโครงการ/กิจกรรมที่จัดทำขึ้นใหม่ซึ่งไม่ปรากฏในแผนปฏิบัติราชการกรุงเทพมหานคร"),
        *proposals(),
        *when("not proposals.any", paragraph("ไม่มีโครงการ/กิจกรรมที่เสนอใหม่")),
        last_section(landscape=True),
    )


def _item(title: str, *, new_page: bool = True) -> Element:
    return paragraph(title, "TopicTitle", new_page=new_page)


def _approach() -> list[Element]:
    columns = (
        Col("มาตรการ", 5.4, each("row.measures")),
        Col("ตัวชี้วัดมาตรการ", 5.6, "{{ row.name }}"),
        Col("ค่าเป้าหมาย", 4.2, "{{ row.target }}"),
        Col("โครงการ/กิจกรรม", 6.7, "{{ row.projects }}"),
        Col(("ส่วนราชการ", "ที่รับผิดชอบ"), 2.8, each("row.sections")),
    )
    return loop(
        "goal in approach",
        *heads(TITLE),
        paragraph("{{ goal.goal }}", "Subheading"),
        *table(columns, "row in goal.rows", whole=False),
    )


def _work(rows: str, total: str) -> list[Element]:
    columns = (
        Col("ลำดับที่", 1.5, "{{ row.number }}", "center"),
        Col("โครงการ/กิจกรรม", 7.7, "{{ row.name }}"),
        Col("ตัวชี้วัดและค่าเป้าหมาย", 7.3, each("row.indicators")),
        Col(("งบประมาณ", "(บาท)"), 2.6, "{{ row.amount }}", "right"),
        Col("แหล่งงบประมาณ", 2.8, "{{ row.sources }}", "center"),
        Col(("ส่วนราชการ", "ที่รับผิดชอบ"), 2.8, each("row.sections")),
    )
    foot = (("รวมงบประมาณ", 3, "center"), (f"{{{{ {total} }}}}", 1, "right"), ("", 2, "left"))
    return table(columns, f"row in {rows}", foot, whole=False)


def _strategic() -> list[Element]:
    counted = "รวม {{ group.count }}"
    elsewhere = "จำนวน {{ group.count }} งบประมาณ {{ group.total }} บาท รายการแสดงในข้อ ๔"
    all_of_them = "รวมภารกิจเชิงยุทธศาสตร์ {{ strategic_total.count }} งบประมาณ {{ strategic_total.total }} บาท"
    return [
        *loop(
            "group in strategic_groups",
            paragraph("{{ group.title }}", TITLE),
            *when("group.listed", *_work("group.rows", "group.total"), paragraph(counted)),
            *when("not group.listed", paragraph(elsewhere)),
        ),
        paragraph(all_of_them, "Subheading", before=12),
        paragraph("โครงการ/กิจกรรมที่แสดงในหลายกลุ่มนับเพียงครั้งเดียว"),
    ]


def _routine() -> list[Element]:
    return [
        *loop(
            "list in routine_lists",
            paragraph("{{ list.title }}", TITLE),
            *_work("list.rows", "list.total"),
            paragraph("รวม {{ list.count }}"),
        ),
        paragraph("รวมงบประมาณทั้งสิ้นของแผน {{ grand_total }} บาท", "Subheading", before=12),
    ]
