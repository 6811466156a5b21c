"""An event lasts as many days as its dates say."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import MONTHS, SHORT_MONTHS

_NAME = "|".join(name.replace(".", "[.]") for name in (*MONTHS, *SHORT_MONTHS))
_SPAN = Pattern(
    r"(?<![0-9.])(?P<count>[0-9]{1,2})\s*วัน(?!ทำการ|ละ|แรก|ก่อน|หลัง)\s*(?:[0-9]{1,2}\s*คืน\s*)?(?:\(|ใน|คือ|ตั้งแต่|ระหว่าง)*\s*"
    rf"(?:วันที่)\s*(?P<first>[0-9]{{1,2}})\s*(?:-|–|ถึง(?:วันที่)?)\s*(?P<last>[0-9]{{1,2}})\s*(?:{_NAME})",
    "วันที่",
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _SPAN):
        count, first, last = (int(match[part]) for part in ("count", "first", "last"))
        if last >= first and count != last - first + 1:
            yield find(passage, *match.span("count"), days=last - first + 1, first=first, last=last)


RULE = Rule(
    Code(
        "day-span-differs",
        Severity.WARNING,
        N_("here are said to be {found} days, but from {first} to {last} are {days}"),
        why=N_("Rooms, meals and allowances are reckoned by the days."),
        hint=N_("correct the number or the dates"),
        bad="จัดอบรม 3 วัน ระหว่างวันที่ 1 - 5 กันยายน 2563",
        good="จัดอบรม 5 วัน ระหว่างวันที่ 1 - 5 กันยายน 2563",
    ),
    _check,
)
