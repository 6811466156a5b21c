"""What is done is said by the verb itself: ศึกษา, not ทำการศึกษา."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

# ที่ทำการ and เวลาทำการ are nouns.
_WORDY = Pattern(
    r"(?<!ที่)(?<!เวลา)(?<!วัน)(?<!เปิด)(?<!ปิด)ทำการ(?=ศึกษา|สำรวจ|วิเคราะห์|ตรวจสอบ|จัดทำ|จัดเก็บ|เก็บ|รวบรวม|ประเมิน|ทดสอบ|"
    r"ทดลอง|ปรับปรุง|แก้ไข|พัฒนา|ติดตั้ง|ก่อสร้าง|ซ่อม|วิจัย|สุ่ม|ค้นหา|คัดเลือก|ออกแบบ|ประชาสัมพันธ์|แจ้ง|บันทึก|ทบทวน)",
    "ทำการ",
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_WORDY):
        for match in () if passage.quoted else _WORDY.finditer(passage.text):
            if passage.is_plain(*match.span()):
                yield replacing(passage, *match.span(), "", safe=False)


RULE = Rule(
    Code(
        "wordy-verb",
        Severity.INFO,
        N_("'{found}' says nothing here"),
        why=N_("The verb behind it says what is done; the sentence becomes shorter and clearer."),
        hint=N_("leave it out"),
        bad="คณะทำงานทำการศึกษาข้อมูล",
        good="คณะทำงานศึกษาข้อมูล",
    ),
    _check,
)
