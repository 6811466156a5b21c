"""So many years are as many as lie between the first and the last."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.checker.rules.dates.found import DASH, ERA, YEAR
from bmaplan_docs.diagnostics import N_, Code, Severity

_SPAN = Pattern(
    rf"(?<![0-9.,/])(?P<count>[0-9]{{1,3}})\s*ปี\s*\(\s*(?:ปี\s*)?{ERA}(?P<first>{YEAR}){DASH}{ERA}(?P<last>{YEAR})\s*\)",
    "ปี",
)
# A term of office, and what grew from one year to another, are counted from the end of the first.
_TERM = Pattern("วาระ|รอบ|ช่วง|ตลอด")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _SPAN):
        years = int(match["last"]) - int(match["first"]) + 1
        term = years == int(match["count"]) + 1 and _TERM.search(passage.text[: match.start()])
        if years > 0 and years != int(match["count"]) and not term:
            yield find(passage, *match.span(), count=match["count"], years=years)


RULE = Rule(
    Code(
        "year-span-differs",
        Severity.WARNING,
        N_("'{found}': from the first to the last year are {years} years, not {count}"),
        why=N_("A plan of so many years has as many fiscal years, the first and the last among them."),
        hint=N_("correct the number of years, or one of the two years"),
        bad="แผนพัฒนาระยะ 5 ปี (พ.ศ. 2566 - 2571)",
        good="แผนพัฒนาระยะ 5 ปี (พ.ศ. 2566 - 2570)",
    ),
    _check,
)
