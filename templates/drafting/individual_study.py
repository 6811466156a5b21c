"""The form of the individual study (รายงานส่วนบุคคล)."""

from drafting.kit import Col, Draft, last_section, paragraph, section, table

_SECTIONS = (
    ("background", "ความสำคัญของการศึกษา/ที่มาของการนำเสนอ"),
    ("objectives", "วัตถุประสงค์"),
    ("goals", "เป้าหมาย"),
    ("concepts", "แนวคิด/หลักการที่ใช้ในการศึกษา"),
    ("approach", "แนวทางการดำเนินการ/ระยะเวลาและผู้มีส่วนเกี่ยวข้อง"),
    ("benefits", "ประโยชน์จากการศึกษา"),
    ("budget", "งบประมาณ"),
)


def draft_2566() -> bytes:
    """Return the edition of 2566."""
    form = Draft("รายงานส่วนบุคคล แบบปี ๒๕๖๖")
    _cover(form)
    _preliminaries(form)
    _body(form)
    return form.write()


def _cover(form: Draft) -> None:
    form.add(
        paragraph("รายงานส่วนบุคคล", "CoverTitle", before=24),
        paragraph("(Individual Study)", "Cover"),
        paragraph("", "Cover"),
        paragraph("{%p for line in title_lines %}", "Cover"),
        paragraph("{% if loop.first %}เรื่อง {% endif %}{{ line }}", "Cover"),
        paragraph("{%p endfor %}", "Cover"),
        paragraph("จัดทำโดย {{ author.name }}", "CoverText", before=84),
        paragraph("ตำแหน่ง{{ author.position }}", "CoverText"),
        paragraph("{%p for unit in author.units %}", "CoverText"),
        paragraph("{% if loop.first %}สังกัด{% endif %}{{ unit }}", "CoverText"),
        paragraph("{%p endfor %}", "CoverText"),
        paragraph("รายงานนี้เป็นส่วนหนึ่งของการฝึกอบรม", "CoverText", before=84),
        paragraph("{{ course.name }} รุ่นที่ {{ course.cohort }}", "CoverText"),
        paragraph("{%p for line in course.institute %}", "CoverText"),
        paragraph("{{ line }}", "CoverText"),
        paragraph("{%p endfor %}", "CoverText"),
        paragraph("ประจำปีงบประมาณ พ.ศ. {{ fiscal_year }}", "CoverText", before=48),
        section(header="none", number="thaiLetters"),
    )


def _preliminaries(form: Draft) -> None:
    form.add(
        paragraph("{%p if preface.written %}"),
        paragraph("คำนำ", "PageTitle"),
        paragraph("{{ preface.text }}"),
        paragraph("{{ author.name }}", "Signature", before=36),
        paragraph("{%p if date %}", "Signature"),
        paragraph("{{ date }}", "Signature"),
        paragraph("{%p endif %}", "Signature"),
        paragraph("{%p endif %}"),
        paragraph("{%p if acknowledgements.written %}"),
        paragraph("กิตติกรรมประกาศ", "PageTitle"),
        paragraph("{{ acknowledgements.text }}"),
        paragraph("{{ author.name }}", "Signature", before=36),
        paragraph("{%p endif %}"),
        paragraph("สารบัญ", "PageTitle"),
        paragraph("{{ contents }}", "TOC1"),
        section(header="letters", number="thaiLetters", start=1),
    )


def _body(form: Draft) -> None:
    form.add(paragraph("{{ topic.number }} หัวข้อ", "Heading1"), paragraph("{{ title }}"))
    for key, title in _SECTIONS:
        form.add(paragraph(f"{{{{ {key}.number }}}} {title}", "Heading1"), paragraph(f"{{{{ {key}.text }}}}"))
    form.add(paragraph("{{ evaluation.number }} แนวทางการติดตามและประเมินผล", "Heading1"))
    form.add(paragraph("{{ evaluation.text }}"))
    form.add(
        paragraph(
            "{{ measurement.number }} ตัวชี้วัดความสำเร็จ ระดับผลผลิต (Output) และหรือระดับผลลัพธ์ (Outcome)", "Heading2"
        ),
        paragraph("{{ measurement.text }}"),
        table(
            (
                Col("ตัวชี้วัด", 5.0, "{{ row.number }} {{ row.name }}"),
                Col("ค่าเป้าหมาย", 2.5, "{{ row.target }}"),
                Col("ประเภทตัวชี้วัด", 2.3, "{{ row.result }}"),
                Col("วิธีการ/เครื่องมือที่ใช้ในการติดตามผล", 3.6, "{{ row.method }}"),
                Col("ระยะเวลา", 2.6, "{{ row.due }}"),
            ),
            "row in indicators",
        ),
        paragraph("{{ methods.number }} วิธีการ/เครื่องมือที่ใช้ในการติดตามและประเมินผล", "Heading2"),
        paragraph("{{ methods.text }}"),
        paragraph("{{ assessment.number }} การประเมินผล", "Heading2"),
        paragraph("{{ assessment.text }}"),
        paragraph("{{ recommendations.number }} ข้อเสนอแนะ", "Heading1"),
        paragraph("{{ recommendations.text }}"),
        paragraph("{%p if bibliography.written %}"),
        paragraph("บรรณานุกรม", "PageTitle"),
        paragraph("{{ bibliography.text }}", "Bibliography"),
        paragraph("{%p endif %}"),
        paragraph("{%p if appendix.written %}"),
        paragraph("ภาคผนวก", "PageTitle"),
        paragraph("{{ appendix.text }}"),
        paragraph("{%p endif %}"),
        last_section(start=1, first_bare=True),
    )
