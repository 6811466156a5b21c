"""An indicator says what is measured, not what is to be done."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.entries import entries
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_TASK = Pattern(
    r"ส่งเสริมให้|สนับสนุนให้|จัดทำ(?!เสร็จ)|จัดการประชุม|จัดอบรม|จัดกิจกรรม|ดำเนินการ|ประชุมคณะ|ประชาสัมพันธ์(?!ที่)|เวียนแจ้ง|รวบรวม|เสริมสร้าง"
)
_MEASURED = Pattern(
    r"ร้อยละ|จำนวน|ระดับความ|ระดับคะแนน|อัตรา|คะแนน|สัดส่วน|ความสำเร็จ|ความพึงพอใจ|แล้วเสร็จ|เพิ่มขึ้น|ลดลง|ครั้ง|ดัชนี|มูลค่า|ยอด|ที่ได้|ได้รับ"
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    told: set[str] = set()
    for entry in reading.share(entries):
        if entry.kind != "indicator" or entry.grid is None or entry.folded in told:
            continue
        if _TASK.match(entry.said.text) and not _MEASURED.search(entry.said.text):
            told.add(entry.folded)
            yield find(entry.said.passage, entry.said.start, entry.said.end)


RULE = Rule(
    Code(
        "indicator-is-task",
        Severity.INFO,
        N_("the indicator '{found}' says what is to be done, not what is measured"),
        why=N_("That a task was done is known without measuring; an indicator tells how much came of it."),
        hint=N_("begin with จำนวน, ร้อยละ, ระดับ or ความสำเร็จ"),
        bad="| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| ส่งเสริมให้ผู้ประกอบการเข้าร่วมงาน | อย่างน้อย 1 ครั้ง |",
        good="| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| จำนวนครั้งที่ผู้ประกอบการเข้าร่วมงาน | อย่างน้อย 1 ครั้ง |",
    ),
    _check,
)
