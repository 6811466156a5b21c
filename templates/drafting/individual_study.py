"""The form of the individual study (รายงานส่วนบุคคล)."""

from bmaplan_docs.word.xml import Element
from drafting.kit import Col, Draft, contents, last_section, paragraph, section, table

_SECTIONS_2561 = (
    ("background", "หลักการและเหตุผล"),
    ("objectives", "วัตถุประสงค์"),
    ("goals", "เป้าหมาย"),
    ("concepts", "ความรู้ที่นำมาใช้ในการจัดทำรายงานฯ"),
    ("approach", "กรอบแนวทางการดำเนินการและผู้มีส่วนที่เกี่ยวข้อง"),
    ("timeline", "ระยะเวลาการดำเนินการ"),
    ("budget", "งบประมาณ"),
)
_SECTIONS_2563 = (
    ("background", "ความสำคัญของการศึกษา/ที่มาของการนำเสนอ"),
    ("objectives", "วัตถุประสงค์"),
    ("goals", "เป้าหมาย"),
    ("concepts", "แนวคิด/หลักการที่ใช้ในการศึกษา"),
    ("approach", "แนวทางการดำเนินการ/ระยะเวลาและผู้มีส่วนเกี่ยวข้อง"),
    ("benefits", "ประโยชน์จากการศึกษา"),
    ("budget", "งบประมาณ"),
)


def draft_2561() -> bytes:
    """Return the edition of 2561."""
    form = Draft("รายงานการศึกษาส่วนบุคคล แบบปี ๒๕๖๑")
    _cover(form, "รายงานการศึกษาส่วนบุคคล")
    _preliminaries(form)
    _sections(form, "ชื่อเรื่อง", _SECTIONS_2561)
    form.add(
        table(
            (
                Col("เป้าหมาย/วัตถุประสงค์", 5.0, "{{ row.number }} {{ row.objective }}"),
                Col("ตัวชี้วัด (KPI)", 5.5, "{{ row.name }}"),
                Col("วิธีการ/เครื่องมือ", 5.5, "{{ row.method }}"),
            ),
            "row in indicators",
        )
    )
    _closing(form)
    return form.write()


def draft_2563() -> bytes:
    """Return the edition of 2563."""
    form = Draft("รายงานส่วนบุคคล แบบปี ๒๕๖๓")
    _cover(form, "รายงานส่วนบุคคล", "(Individual Study)")
    _preliminaries(form)
    _sections(form, "หัวข้อ", _SECTIONS_2563)
    _measurement(
        form,
        "วิธีการ/เครื่องมือ",
        Col("ตัวชี้วัด", 6.0, "{{ row.number }} {{ row.name }}"),
        Col("ค่าเป้าหมาย", 3.0, "{{ row.target }}"),
        Col("ประเภทตัวชี้วัด", 2.6, "{{ row.result }}"),
        Col("วิธีการ/เครื่องมือ", 4.4, "{{ row.method }}"),
    )
    _closing(form)
    return form.write()


def draft_2566() -> bytes:
    """Return the edition of 2566."""
    form = Draft("รายงานส่วนบุคคล แบบปี ๒๕๖๖")
    _cover(form, "รายงานส่วนบุคคล", "(Individual Study)")
    _preliminaries(form)
    _sections(form, "หัวข้อ", _SECTIONS_2563)
    _measurement(
        form,
        "วิธีการ/เครื่องมือที่ใช้ในการติดตามและประเมินผล",
        Col("ตัวชี้วัด", 4.4, "{{ row.number }} {{ row.name }}"),
        Col("ค่าเป้าหมาย", 2.5, "{{ row.target }}"),
        Col("ประเภทตัวชี้วัด", 2.9, "{{ row.result }}"),
        Col("วิธีการ/เครื่องมือที่ใช้ในการติดตามผล", 3.6, "{{ row.method }}"),
        Col("ระยะเวลา", 2.6, "{{ row.due }}"),
    )
    form.add(
        paragraph("{{ assessment.number }} การประเมินผล", "Heading2"),
        paragraph("{{ assessment.text }}"),
    )
    _closing(form)
    return form.write()


def _cover(form: Draft, *kind: str) -> None:
    """Add the cover; ``kind`` is what the report is called, in Thai and perhaps in English."""
    form.add(
        paragraph("{{ emblem }}", "Cover"),
        paragraph(kind[0], "CoverTitle", before=24),
        *(paragraph(line, "Cover") for line in kind[1:]),
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
        _signature(),
        paragraph("{%p endif %}"),
        paragraph("{%p if acknowledgements.written %}"),
        paragraph("กิตติกรรมประกาศ", "PageTitle"),
        paragraph("{{ acknowledgements.text }}"),
        _signature(),
        paragraph("{%p endif %}"),
        contents(),
        section(header="letters", number="thaiLetters", start=1),
    )


def _signature() -> list[Element]:
    """Return who signs a preface, and when."""
    return [
        paragraph("{{ author.name }}", "Signature", before=36),
        paragraph("{{ author.position }}", "Signature"),
        paragraph("{%p if date %}", "Signature"),
        paragraph("{{ date }}", "Signature"),
        paragraph("{%p endif %}", "Signature"),
    ]


def _sections(form: Draft, topic: str, sections: tuple[tuple[str, str], ...]) -> None:
    """Add the numbered sections up to the evaluation."""
    form.add(paragraph(f"{{{{ topic.number }}}} {topic}", "Heading1"), paragraph("{{ title }}"))
    for key, title in (*sections, ("evaluation", "แนวทางการติดตามและประเมินผล")):
        form.add(paragraph(f"{{{{ {key}.number }}}} {title}", "Heading1"), paragraph(f"{{{{ {key}.text }}}}"))


def _measurement(form: Draft, methods: str, *columns: Col) -> None:
    """Add the table of indicators and the methods (9.1 and 9.2)."""
    name = "ตัวชี้วัดความสำเร็จ ระดับผลผลิต (Output) และหรือระดับผลลัพธ์ (Outcome)"
    form.add(
        paragraph(f"{{{{ measurement.number }}}} {name}", "Heading2"),
        paragraph("{{ measurement.text }}"),
        table(columns, "row in indicators"),
        paragraph(f"{{{{ methods.number }}}} {methods}", "Heading2"),
        paragraph("{{ methods.text }}"),
    )


def _closing(form: Draft) -> None:
    """Add the recommendations, and what may follow them."""
    form.add(
        paragraph("{{ recommendations.number }} ข้อเสนอแนะ", "Heading1"),
        paragraph("{{ recommendations.text }}"),
        paragraph("{%p if bibliography.written %}"),
        paragraph("บรรณานุกรม", "PageTitle"),
        paragraph("{{ bibliography.text }}", "Bibliography"),
        paragraph("{%p endif %}"),
        paragraph("{%p if appendix.written %}"),
        paragraph("{%p if appendix.divided %}"),
        paragraph("ภาคผนวก", "PageTitle", before=280),
        paragraph("{%p else %}"),
        paragraph("ภาคผนวก", "PageTitle"),
        paragraph("{%p endif %}"),
        paragraph("{{ appendix.text }}"),
        paragraph("{%p endif %}"),
        last_section(start=1, first_bare=True),
    )
