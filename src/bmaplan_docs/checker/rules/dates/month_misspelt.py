"""The names of months are spelt as the calendar spells them."""

from collections.abc import Iterator
from difflib import get_close_matches

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.checker.rules.dates.found import ERA, YEAR
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import MONTHS

_DATE = Pattern(rf"(?<![0-9])[0-9]{{1,2}}\s+(?:เดือน\s*)?(?P<name>[ก-ฮะ-ู็-๎เ-ไ]{{5,12}})\s+{ERA}{YEAR}(?![0-9])")
_ALIKE = 0.75


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _DATE):
        if match["name"] not in MONTHS:
            close = get_close_matches(match["name"], MONTHS, 1, _ALIKE)
            if close:
                yield replacing(passage, *match.span("name"), close[0])


RULE = Rule(
    Code(
        "month-misspelt",
        Severity.WARNING,
        N_("'{found}' looks like '{put}'"),
        why=N_("A misspelt month is no month: searches and the other checks of the date do not find it."),
        hint=N_("write '{put}'"),
        bad="วันที่ 21 กันยานยน 2563",
        good="วันที่ 21 กันยายน 2563",
    ),
    _check,
)
