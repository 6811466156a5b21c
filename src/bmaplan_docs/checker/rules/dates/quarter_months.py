"""The quarters of a fiscal year begin in October, January, April and July."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.checker.rules.dates.found import DASH
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import MONTHS, SHORT_MONTHS, to_arabic_digits

_NAME = "|".join(map(re.escape, (*MONTHS, *SHORT_MONTHS)))
_YEAR = r"(?:\s*(?:พ\.ศ\.\s*)?2[45][0-9]{2})?"
_QUARTER = Pattern(
    rf"ไตรมาส(?:ที่)?\s*(?P<number>[1-4])\s*\(\s*(?:เดือน)?(?P<first>{_NAME}){_YEAR}{DASH}(?:เดือน)?(?P<last>{_NAME}){_YEAR}\s*\)",
    "ไตรมาส",
)
_CALENDAR = Pattern("ปีปฏิทิน|ปฏิทิน")
_PLAN = "งบประมาณ"
_FIRST = (10, 1, 4, 7)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    for passage in reading.texts_with(_QUARTER):
        if _CALENDAR.search(passage.text):
            continue
        for match in _QUARTER.finditer(to_arabic_digits(passage.text).replace("\u00a0", " ")):
            number = int(match["number"])
            first, said = _FIRST[number - 1], (_number(match["first"]), _number(match["last"]))
            # News and statistics count the quarters of the calendar without saying so; a plan never does.
            calendar = said == (number * 3 - 2, number * 3) and not context.kind and _PLAN not in passage.text
            if said != (first, first + 2) and not calendar:
                right = f"{SHORT_MONTHS[first - 1]} - {SHORT_MONTHS[first + 1]}"
                yield find(passage, *match.span(), right=right, number=match["number"])


def _number(name: str) -> int:
    return (MONTHS.index(name) if name in MONTHS else SHORT_MONTHS.index(name)) + 1


RULE = Rule(
    Code(
        "quarter-months",
        Severity.WARNING,
        N_("quarter {number} of a fiscal year is {right}, not as in '{found}'"),
        why=N_("Progress and money are reported by the quarters of the fiscal year."),
        hint=N_("correct the months; where quarters of the calendar are meant, say ปีปฏิทิน in the sentence"),
        bad="ไตรมาสที่ 1 (ม.ค. - มี.ค.)",
        good="ไตรมาสที่ 1 (ต.ค. - ธ.ค.)",
    ),
    _check,
)
