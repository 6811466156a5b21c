"""An amount of money in a sentence says that it is baht."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Passage, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.diagnostics import N_, Code, Severity

_AMOUNT = Pattern(
    r"(?:งบประมาณ|วงเงิน|เป็นเงิน|ค่าใช้จ่าย)(?:ทั้งสิ้น|รวม|จำนวน|ประมาณ|ไม่เกิน|\s)*"
    r"(?P<figure>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{2})?)(?!\s*(?:\.-)?\s*(?:[-–]\s*[0-9]|ถึง\s*[0-9]|กว่า|บาท|บ\.|ล้าน|ล\.?บ\.|ดอลลาร์|เหรียญ|[0-9,.%]|USD|THB))",
    "งบประมาณ",
    "วงเงิน",
    "เป็นเงิน",
    "ค่าใช้จ่าย",
)
_UNIT = Pattern(r"\s*(?:บาท|ล้าน|แสน|หมื่น|พัน)")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _AMOUNT):
        if passage.kind in (Kind.PARAGRAPH, Kind.ITEM, Kind.NOTE) and not _goes_on(
            reading, passage, match.end()
        ):
            yield find(passage, match.start("figure"), match.end("figure"))


def _goes_on(reading: Reading, passage: Passage, end: int) -> bool:
    """Whether the unit stands in the next paragraph: in files that come of a PDF each line is one."""
    after = None if passage.text[end:].strip() else reading.after(passage)
    return after is not None and _UNIT.match(after.text) is not None


RULE = Rule(
    Code(
        "amount-without-unit",
        Severity.WARNING,
        N_("the amount {found} has no unit"),
        why=N_("Thousands and millions of baht are confused where no unit stands."),
        hint=N_("write บาท behind it"),
        bad="ใช้งบประมาณ 7,500,000 จากกรุงเทพมหานคร",
        good="ใช้งบประมาณ 7,500,000 บาท จากกรุงเทพมหานคร",
    ),
    _check,
)
