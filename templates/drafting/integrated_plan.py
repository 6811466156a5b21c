"""The forms of the integrated-plan annex (แผนบูรณาการ): the plan, and the blank for the workshop."""

from bmaplan_docs.word.xml import Element
from drafting.kit import Col, Draft, last_section, paragraph, table


def draft_2568() -> bytes:
    """Return the edition of 2568."""
    form = Draft("แผนบูรณาการ แบบปี ๒๕๖๘")
    form.add(
        *cover(),
        paragraph("{%p if background.written %}"),
        paragraph("ความเป็นมา", "Heading1"),
        paragraph("{{ background.text }}"),
        paragraph("{%p endif %}"),
        *_goals(),
        paragraph("แผนภาพห่วงโซ่คุณค่า", "StageTitle"),
        paragraph("{{ drawing }}"),
        *_chain(),
        *_projects(),
        *_summaries(),
        *_work(),
        *_reporting(),
        paragraph("{%p if notes.written %}"),
        paragraph("หมายเหตุ", "Heading1"),
        paragraph("{{ notes.text }}"),
        paragraph("{%p endif %}"),
        last_section(landscape=True, start=1, first_bare=True),
    )
    return form.write()


def cover() -> list[Element]:
    """Return the head of the plan: its names, its years, and who takes part."""
    return [
        paragraph("{%p for line in title_lines %}", "Cover"),
        paragraph("{{ line }}", "Cover"),
        paragraph("{%p endfor %}", "Cover"),
        paragraph("ปีงบประมาณ พ.ศ. {{ begin }} – {{ end }}", "Cover"),
        *headings(),
        paragraph("{%p for plan in other_plans %}", "TableText"),
        paragraph("แผนระดับบนที่เกี่ยวข้อง: {{ plan }}", "TableText"),
        paragraph("{%p endfor %}", "TableText"),
        paragraph("หน่วยงานเจ้าภาพหลัก (H): {{ host }}", "TableText"),
        paragraph(
            "หน่วยงานสนับสนุน (R): "
            "{% for name in supporters %}{{ name }}{% if not loop.last %} / {% endif %}{% endfor %}",
            "TableText",
        ),
    ]


def headings() -> list[Element]:
    """Return the block that stands above every part of the value chain."""
    return [
        paragraph("นโยบาย {{ policy.code }} “{{ policy.name }}”", "Subheading"),
        paragraph("{{ parent_plan }} {{ policy.strategy }}", "Note"),
        paragraph("{{ annual_plan }}", "Note"),
        paragraph("{{ policy.area }} ประเด็นการพัฒนา {{ policy.issue }}", "Note"),
        paragraph("เป้าหมาย (Objective): {{ objective }}", "Note"),
        paragraph(
            "ผลลัพธ์หลัก (Key Results): "
            "{% for result in key_results %}{{ result }}{% if not loop.last %} / {% endif %}{% endfor %}",
            "Note",
        ),
    ]


def _lines(name: str) -> tuple[str, ...]:
    """Return a cell that prints the lines of a field one below the other."""
    return (f"{{%p for line in {name} %}}", "{{ line }}", "{%p endfor %}")


def _goals() -> list[Element]:
    columns = (
        Col("เป้าหมาย (Objective)", 7.1, "{{ row.name }}"),
        Col("เจ้าภาพของเป้าหมาย (H)", 4.5, "{{ row.host }}"),
        Col("ผลลัพธ์หลัก (Key Results)", 6.5, _lines("row.results")),
        Col("ตัวชี้วัดร่วม", 6.5, "{{ row.indicators }}"),
    )
    return [
        paragraph("เป้าหมาย เจ้าภาพ และตัวชี้วัดร่วม", "Heading1"),
        *table(columns, "row in goals"),
    ]


def _chain() -> list[Element]:
    return [
        paragraph("{%p for page in chain %}"),
        paragraph("ห่วงโซ่คุณค่า {{ page.title }}", "StageTitle"),
        *headings(),
        paragraph("", "AfterTable"),
        paragraph("{{ page.table }}"),
        paragraph("{%p endfor %}"),
    ]


def _projects() -> list[Element]:
    columns = (
        Col("ลำดับ", 1.4, "{{ row.number }}", "center"),
        Col("โครงการ/กิจกรรม", 5.3, "{{ row.name }}"),
        Col("หน่วยงาน", 2.9, "{{ row.agency }}"),
        Col("หน้าที่ตามกฎหมาย", 6.9, "{{ row.duty }}"),
        Col("ตัวชี้วัดร่วมที่สนับสนุน", 4.8, _lines("row.indicators")),
        Col("งบประมาณ (บาท)", 3.4, _lines("row.amounts")),
    )
    return [
        paragraph("โครงการ/กิจกรรม หน้าที่ตามกฎหมาย และแหล่งงบประมาณ", "StageTitle"),
        paragraph("", "AfterTable"),
        *table(columns, "row in projects", style="TableSmall"),
    ]


def _summaries() -> list[Element]:
    measures = (
        Col("ตัวชี้วัดร่วม", 8.7, "{{ row.name }}"),
        Col("ประเภท", 2.4, "{{ row.type }}", "center"),
        Col("วิธีการ/เครื่องมือที่ใช้ติดตามผล", 8.1, "{{ row.method }}"),
        Col("ระยะเวลา", 5.5, "{{ row.due }}"),
    )
    return [
        paragraph("สรุปค่าเป้าหมายรายปี", "StageTitle"),
        paragraph("", "AfterTable"),
        paragraph("{{ targets }}"),
        paragraph("วิธีวัดตัวชี้วัดร่วม", "Heading1"),
        *table(measures, "row in measures"),
        paragraph("สรุปงบประมาณจำแนกตามหน่วยงาน แหล่งงบประมาณ และปีงบประมาณ", "StageTitle"),
        paragraph("", "AfterTable"),
        paragraph("{{ budget }}"),
        paragraph("รวมงบประมาณทั้งสิ้น {{ grand_total }} บาท", "Subheading"),
    ]


def _work() -> list[Element]:
    return [
        paragraph("{%p for schedule in schedules %}"),
        paragraph("แผนปฏิบัติงาน ปีงบประมาณ พ.ศ. {{ schedule.year }}", "StageTitle"),
        paragraph("", "AfterTable"),
        paragraph("{{ schedule.table }}"),
        paragraph("{%p endfor %}"),
        paragraph("บทบาทของหน่วยงานในแต่ละขั้นตอน", "StageTitle"),
        paragraph("H หน่วยงานหลัก (Host)  R หน่วยงานสนับสนุน (Relatives)", "TableText"),
        paragraph("", "AfterTable"),
        paragraph("{{ roles }}"),
    ]


def _reporting() -> list[Element]:
    return [
        paragraph("การรายงานผล", "StageTitle"),
        paragraph("", "AfterTable"),
        paragraph("{{ reporting.reports }}"),
        paragraph("{%p for year in reporting.years %}"),
        paragraph("ปฏิทินการรายงานผล ปีงบประมาณ พ.ศ. {{ year.year }}", "StageTitle"),
        paragraph("", "AfterTable"),
        paragraph("{{ year.table }}"),
        paragraph("{%p endfor %}"),
    ]


def draft_2568_blank() -> bytes:
    """Return the blank of 2568, in which agencies fill in their part."""
    form = Draft("แบบกรอกแผนบูรณาการ แบบปี ๒๕๖๘")
    writer = "หน่วยงานผู้กรอก " + "." * 60 + "  วันที่ " + "." * 40
    form.add(
        *cover(),
        paragraph("แบบกรอกสำหรับประชุมเชิงปฏิบัติการ", "Cover", before=24),
        paragraph(writer, "Centered", before=24),
        paragraph("{%p for stage in stages %}"),
        paragraph("ห่วงโซ่คุณค่า {{ stage.title }}", "StageTitle"),
        *headings(),
        paragraph("", "AfterTable"),
        paragraph("{{ stage.table }}"),
        paragraph("{%p endfor %}"),
        *_blank_part("ตัวชี้วัดร่วมและค่าเป้าหมายรายปี", "{{ indicators }}"),
        *_blank_part("โครงการ/กิจกรรม และงบประมาณทุกแหล่ง", "{{ budget }}"),
        paragraph("{%p for schedule in schedules %}"),
        *_blank_part("แผนปฏิบัติงาน ปีงบประมาณ พ.ศ. {{ schedule.year }}", "{{ schedule.table }}"),
        paragraph("{%p endfor %}"),
        *_blank_part("บทบาทของหน่วยงานในแต่ละขั้นตอน", "{{ roles }}"),
        last_section(landscape=True, start=1, first_bare=True),
    )
    return form.write()


def _blank_part(title: str, slot: str) -> list[Element]:
    return [paragraph(title, "StageTitle"), paragraph("", "AfterTable"), paragraph(slot)]
