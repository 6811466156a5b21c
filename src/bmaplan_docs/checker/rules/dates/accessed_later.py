"""Nobody has read an address on a day that has not come yet."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.dates.found import dates
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_ACCESSED = Pattern(r"(?:สืบค้น|เข้าถึง|ค้นเมื่อ)[^0-9๐-๙]{0,20}$")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    if context.today is None:
        return
    for passage, found in reading.share(dates):
        for date in found:
            is_later = date.day is not None and date.day > context.today
            if is_later and _ACCESSED.search(passage.text[: date.start]):
                yield find(passage, date.start, date.end)


RULE = Rule(
    Code(
        "accessed-later",
        Severity.ERROR,
        N_("the address was read on '{found}', which has not come yet"),
        why=N_("The day on which a source was read shows which state of it the text rests on."),
        hint=N_("correct the date"),
        bad="สืบค้นเมื่อวันที่ 21 กันยายน 2663",
        good="สืบค้นเมื่อวันที่ 21 กันยายน 2563",
    ),
    _check,
)
