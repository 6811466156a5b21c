"""The forms of minutes (แบบที่ ๑๑ of 2526), of their agenda paper and of the list of resolutions."""

from bmaplan_docs.word.xml import Element
from drafting.kit import Col, Draft, last_section, paragraph, plain_table, table

_MATTER = "{% if matter.number %}{{ matter.number }} {% endif %}เรื่อง {{ matter.title }}"
_NUMBER, _NAME, _ROLE = 1.0, 9.5, 5.5


def draft_2526() -> bytes:
    """Return the minutes."""
    form = Draft("รายงานการประชุม แบบที่ ๑๑ ท้ายระเบียบ พ.ศ. ๒๕๒๖")
    form.add(
        *_head("รายงานการประชุม"),
        paragraph("เมื่อ{{ date }}", "MeetingHead"),
        paragraph("ณ {{ venue }}", "MeetingHead"),
        *_attendance("ผู้มาประชุม", "present", "{{ row.role }}"),
        paragraph("{%p if absent %}"),
        *_attendance("ผู้ไม่มาประชุม", "absent", "{{ row.reason }}"),
        paragraph("{%p endif %}"),
        paragraph("{%p if attending %}"),
        *_attendance("ผู้เข้าร่วมประชุม", "attending", ""),
        paragraph("{%p endif %}"),
        paragraph("เริ่มประชุมเวลา {{ begin }}", "MeetingTime"),
        *_opening(),
        *_agenda(),
        *_attachments("เอกสารแนบท้ายรายงานการประชุม"),
        paragraph("เลิกประชุมเวลา {{ end }}", "MeetingTime"),
        *_signature("recorder", "ผู้จดรายงานการประชุม"),
        paragraph("{%p if checker.name %}"),
        *_signature("checker", "ผู้ตรวจรายงานการประชุม"),
        paragraph("{%p endif %}"),
        last_section(start=1, first_bare=True),
    )
    return form.write()


def draft_2526_agenda() -> bytes:
    """Return the agenda paper."""
    form = Draft("ระเบียบวาระการประชุม")
    form.add(
        *_head("ระเบียบวาระการประชุม"),
        paragraph("{{ date }} เวลา {{ begin }}", "MeetingHead"),
        paragraph("ณ {{ venue }}", "MeetingHead"),
        paragraph("", "MeetingHead"),
        paragraph("{%p for item in items %}"),
        paragraph("ระเบียบวาระที่ {{ item.number }}\t{{ item.title }}", "AgendaItem"),
        paragraph("{%p if item.next %}"),
        paragraph("{{ item.next }}", "RemarkText"),
        paragraph("{%p endif %}"),
        paragraph("{%p for matter in item.matters %}"),
        paragraph(_MATTER, "RemarkText"),
        paragraph("{%p endfor %}"),
        paragraph("{%p endfor %}"),
        *_attachments("เอกสารประกอบการประชุม"),
        last_section(start=1, first_bare=True),
    )
    return form.write()


def draft_2526_resolutions() -> bytes:
    """Return the list of resolutions."""
    form = Draft("ตารางติดตามมติที่ประชุม")
    form.add(
        *_head("ตารางติดตามมติที่ประชุม"),
        paragraph("{{ date }}", "MeetingHead"),
        paragraph("", "MeetingHead"),
        table(
            (
                Col("ลำดับที่", 1.6, "{{ row.number }}", "center"),
                Col(
                    "ระเบียบวาระ/เรื่อง",
                    6.0,
                    ("{{ row.item }}", "{%p if row.matter %}", "{{ row.matter }}", "{%p endif %}"),
                ),
                Col("มติที่ประชุม", 7.9, "{{ row.text }}"),
                Col("ผู้รับผิดชอบ", 3.4, "{{ row.who }}"),
                Col("กำหนดเวลา", 3.0, "{{ row.due }}"),
                Col("สถานะ", 2.8, "{{ row.status }}"),
            ),
            "row in resolutions",
        ),
        paragraph("มติที่ยังต้องติดตาม {{ open }} เรื่อง", "Subheading"),
        last_section(landscape=True, start=1, first_bare=True),
    )
    return form.write()


def _head(what: str) -> list[Element]:
    return [
        paragraph(what, "MeetingHead"),
        paragraph("{%p for line in body %}", "MeetingHead"),
        paragraph("{{ line }}", "MeetingHead"),
        paragraph("{%p endfor %}", "MeetingHead"),
        paragraph("{{ meeting }}", "MeetingHead"),
    ]


def _attendance(title: str, rows: str, last: str) -> list[Element]:
    """Return a list of persons without borders: number, name with its lines, role or reason."""
    name = "{{ row.name }}"
    lines = ("{%p for line in row.lines %}", "{{ line }}", "{%p endfor %}")
    columns = (
        (_NUMBER, "{{ row.number }}"),
        (_NAME, (name, *lines) if last else name),
        (_ROLE, last or lines),
    )
    return [paragraph(title, "MeetingList"), plain_table(columns, f"row in {rows}")]


def _opening() -> list[Element]:
    return [
        paragraph("{%p if opening %}"),
        paragraph("{{ opening }}"),
        paragraph("{%p else %}"),
        paragraph("ประธานกล่าวเปิดการประชุม และดำเนินการประชุมตามระเบียบวาระ ดังนี้"),
        paragraph("{%p endif %}"),
    ]


def _agenda() -> list[Element]:
    return [
        paragraph("{%p for item in items %}"),
        paragraph("ระเบียบวาระที่ {{ item.number }}\t{{ item.title }}", "AgendaItem"),
        paragraph("{%p if item.next %}"),
        paragraph("{{ item.next }}"),
        paragraph("{%p endif %}"),
        paragraph("{{ item.text }}"),
        paragraph("{%p for matter in item.matters %}"),
        paragraph(_MATTER, "AgendaMatter"),
        paragraph("{{ matter.text }}"),
        paragraph("{%p endfor %}"),
        paragraph("{%p endfor %}"),
    ]


def _attachments(title: str) -> list[Element]:
    return [
        paragraph("{%p if attachments %}"),
        paragraph(title, "MeetingList"),
        paragraph("{%p for row in attachments %}"),
        paragraph("เอกสารแนบ {{ row.number }}\t{{ row.name }}", "Remark"),
        paragraph("{%p endfor %}"),
        paragraph("{%p endif %}"),
    ]


def _signature(who: str, words: str) -> list[Element]:
    return [
        paragraph("", "Signature"),
        paragraph("", "Signature"),
        paragraph(f"({{{{ {who}.name }}}})", "Signature"),
        paragraph(f"{{%p for line in {who}.lines %}}", "Signature"),
        paragraph("{{ line }}", "Signature"),
        paragraph("{%p endfor %}", "Signature"),
        paragraph(words, "Signature"),
    ]
