"""A meeting numbered in a year was held in that year."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.checker.rules.dates.found import ERA, YEAR
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import MONTHS, SHORT_MONTHS

_NAME = "|".join(map(re.escape, (*MONTHS, *SHORT_MONTHS)))
_MEETING = Pattern(
    rf"ครั้งที่\s*[0-9]{{1,3}}\s*/\s*(?P<year>{YEAR})\s*(?:เมื่อ|ใน|วัน)[^0-9/]{{0,24}}[0-9]{{1,2}}\s*(?:{_NAME})\s*{ERA}"
    rf"(?P<held>{YEAR})",
    "ครั้งที่",
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _MEETING):
        if match["year"] != match["held"]:
            yield find(passage, *match.span(), year=match["year"], held=match["held"])


RULE = Rule(
    Code(
        "meeting-number-year",
        Severity.WARNING,
        N_("the meeting is numbered in {year} but was held in {held}"),
        why=N_("Meetings are numbered anew in every calendar year."),
        hint=N_("correct the number or the date"),
        bad="ครั้งที่ 8/2560 เมื่อวันที่ 18 สิงหาคม 2561",
        good="ครั้งที่ 8/2560 เมื่อวันที่ 18 สิงหาคม 2560",
    ),
    _check,
)
