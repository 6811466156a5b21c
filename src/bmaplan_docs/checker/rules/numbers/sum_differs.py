"""Counts that a sentence adds up make the sum that it states."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.arabic import arabic
from bmaplan_docs.checker.rules.numbers.figures import NUMBER
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import format_number, parse_number

_UNITS = "แห่ง|คน|ราย|โครงการ|กิจกรรม|ตัวชี้วัด|ครั้ง|รุ่น|ชุมชน|โรงเรียน|เขต|ฉบับ|เรื่อง|บาท|หลังคาเรือน|ครัวเรือน|หน่วยงาน"
_SUM = Pattern(
    rf"(?:รวมทั้งสิ้น|รวมทั้งหมด|รวมเป็นเงิน|รวมเป็น|รวมจำนวน|รวม)\s*(?:จำนวน|เป็นเงิน)?\s*(?P<sum>{NUMBER})\s*(?P<unit>{_UNITS})"
)
_FORMULA = Pattern(r"[^()]{0,12}\([0-9,.]+\s*[-–+]\s*[0-9]")
_FEWEST = 2
_FAR = 3


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, text in reading.share(arabic).items():
        begin = 0
        for match in _SUM.finditer(text) if passage.cell is None and "รวม" in text else ():
            unit = match["unit"]
            terms = re.findall(
                rf"(?<![0-9.,/])(?:จำนวน|งบประมาณ)\s*({NUMBER})\s*{unit}", text[begin : match.start()]
            )
            stated, counts = parse_number(match["sum"]), [parse_number(term) for term in terms]
            right = sum(counts)
            # What is less than one of the counts is a count of something else.
            every = {sum(counts[at:]) for at in range(len(counts) - 1)}
            worked_out = _FORMULA.match(text, match.end())  # (27,977 - 8,400 + 22,470 คน)
            known = stated in every or worked_out is not None
            if len(counts) >= _FEWEST and not known and max(counts) <= stated <= right * _FAR:
                shown = format_number(right, digits="arabic")
                yield find(passage, match.start("sum"), match.end("sum"), right=shown, unit=unit)
            begin = match.end()


RULE = Rule(
    Code(
        "sum-differs",
        Severity.WARNING,
        N_("the counts before it add up to {right} {unit}, not to {found}"),
        why=N_("A sum in a sentence is read as often as that of a table, and checked less."),
        hint=N_("correct the sum or the counts"),
        bad="ศูนย์เยาวชน จำนวน 3 แห่ง และห้องสมุด จำนวน 4 แห่ง รวม 8 แห่ง",
        good="ศูนย์เยาวชน จำนวน 3 แห่ง และห้องสมุด จำนวน 4 แห่ง รวม 7 แห่ง",
    ),
    _check,
)
