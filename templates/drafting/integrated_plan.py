"""The form of the integrated-plan annex (แผนบูรณาการ)."""

from bmaplan_docs.word.xml import Element
from drafting.kit import Col, Draft, last_section, paragraph, table


def draft_2568() -> bytes:
    """Return the edition of 2568."""
    form = Draft("แผนบูรณาการ แบบปี ๒๕๖๘")
    form.add(*_block())
    form.add(
        paragraph("{%p if background.written %}"),
        paragraph("ความเป็นมา", "Heading1"),
        paragraph("{{ background.text }}"),
        paragraph("{%p endif %}"),
        paragraph("{%p for stage in stages %}"),
        *_stage(),
        paragraph("{%p endfor %}"),
        paragraph("สรุปค่าเป้าหมายรายปี", "Heading1"),
        paragraph("{{ targets }}"),
        paragraph("สรุปงบประมาณจำแนกตามหน่วยงาน แหล่งงบประมาณ และปีงบประมาณ", "Heading1"),
        paragraph("{{ budget }}"),
        paragraph("รวมงบประมาณทั้งสิ้น {{ grand_total }} บาท", "Subheading"),
        paragraph("{%p if notes.written %}"),
        paragraph("หมายเหตุ", "Heading1"),
        paragraph("{{ notes.text }}"),
        paragraph("{%p endif %}"),
        last_section(landscape=True, start=1, first_bare=True),
    )
    return form.write()


def _block() -> list[Element]:
    return [
        paragraph("{%p for line in title_lines %}", "Cover"),
        paragraph("{{ line }}", "Cover"),
        paragraph("{%p endfor %}", "Cover"),
        paragraph("ปีงบประมาณ พ.ศ. {{ begin }} – {{ end }}", "Cover"),
        *_headings(),
        paragraph("หน่วยงานเจ้าภาพหลัก (H) {{ host }}", "TableText"),
        paragraph(
            "หน่วยงานสนับสนุน (R) "
            "{% for name in supporters %}{{ name }}{% if not loop.last %} / {% endif %}{% endfor %}",
            "TableText",
        ),
    ]


def _headings() -> list[Element]:
    return [
        paragraph("นโยบาย {{ policy.code }} “{{ policy.name }}”", "Subheading"),
        paragraph("{{ parent_plan }} {{ policy.strategy }}", "TableText"),
        paragraph("แผนปฏิบัติราชการกรุงเทพมหานครประจำปี พ.ศ. {{ begin }}", "TableText"),
        paragraph("{{ policy.area }} ประเด็นการพัฒนา {{ policy.issue }}", "TableText"),
        paragraph("เป้าหมาย (Objective): {{ objective }}", "TableText"),
        paragraph(
            "ผลลัพธ์หลัก (Key Results): "
            "{% for result in key_results %}{{ result }}{% if not loop.last %} / {% endif %}{% endfor %}",
            "TableText",
        ),
    ]


def _stage() -> list[Element]:
    chain = (
        Col("กำหนด (Value Chain)", 4.7, ("({{ stage.code }}) {{ stage.name }}", "{{ stage.position }}")),
        Col("แนวทางการดำเนินงาน", 11.0, "{{ stage.guidelines }}"),
        Col("ตัวชี้วัดร่วม", 9.0, "{{ stage.indicators }}"),
    )
    projects = (
        Col("โครงการ/กิจกรรม", 10.7, ("{{ row.name }}", "หน้าที่ตามกฎหมาย: {{ row.duty }}")),
        Col("งบประมาณ (บาท)", 7.0, ("{%p for line in row.amounts %}", "{{ line }}", "{%p endfor %}")),
        Col(
            "หน่วยงาน",
            7.0,
            ("{{ row.host }}", "{%p if row.supporters %}", "{{ row.supporters }}", "{%p endif %}"),
        ),
    )
    foot = (("รวมงบประมาณ {{ stage.code }}", 1, "center"), ("{{ stage.total }}", 1, "left"), ("", 1, "left"))
    return [
        paragraph("ห่วงโซ่คุณค่า {{ stage.code }} {{ stage.name }} ({{ stage.position }})", "StageTitle"),
        *_headings(),
        paragraph("", "AfterTable"),
        *table(chain),
        *table(projects, "row in stage.projects", foot),
    ]
