"""An abbreviation that is explained is used."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule
from bmaplan_docs.checker.rules.text.abbreviations import abbreviations
from bmaplan_docs.diagnostics import N_, Code, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for short, known in reading.share(abbreviations).items():
        if known.explained and not known.used and len(known.explained) == 1 and not short.isascii():
            yield Finding(*known.explained[0], {"short": short})


RULE = Rule(
    Code(
        "abbreviation-unused",
        Severity.INFO,
        N_("'{short}' is explained and never used"),
        why=N_("A reader keeps it in mind for nothing, or the full name is written where it could stand."),
        hint=N_("leave '({short})' out, or use it"),
        bad="สำนักงานการต่างประเทศ (สกต.) รายงานผล",
        good="สำนักงานการต่างประเทศรายงานผล",
    ),
    _check,
)
