"""So many months are as many as lie between the first and the last."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.checker.rules.dates.found import DASH, ERA, YEAR
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import MONTHS, SHORT_MONTHS, Month, ThaiError

_NAME = "|".join(map(re.escape, (*MONTHS, *SHORT_MONTHS)))
_MONTH = rf"(?:เดือน)?(?:{_NAME})\s*{ERA}{YEAR}"
_SPAN = Pattern(
    rf"(?<![0-9.,/])(?P<count>[0-9]{{1,2}})\s*เดือน\s*\(\s*(?P<first>{_MONTH}){DASH}(?P<last>{_MONTH})\s*\)",
    "เดือน",
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _SPAN):
        try:
            first, last = Month.parse(match["first"]), Month.parse(match["last"])
        except ThaiError:
            continue
        months = (last.year - first.year) * 12 + last.number - first.number + 1
        if months != int(match["count"]):
            yield find(passage, *match.span(), count=match["count"], months=months)


RULE = Rule(
    Code(
        "month-span-differs",
        Severity.WARNING,
        N_("'{found}': from the first to the last month are {months} months, not {count}"),
        why=N_(
            "Whoever plans by the number of months ends in another month than whoever plans by the dates."
        ),
        hint=N_("correct the number of months, or one of the two months"),
        bad="ระยะเวลา 12 เดือน (สิงหาคม 2566 - กรกฎาคม 2568)",
        good="ระยะเวลา 12 เดือน (สิงหาคม 2566 - กรกฎาคม 2567)",
    ),
    _check,
)
