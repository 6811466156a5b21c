"""An abbreviation that not everybody knows is explained."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule
from bmaplan_docs.checker.rules.text.abbreviations import abbreviations
from bmaplan_docs.diagnostics import N_, Code, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    known_to_all = {agency.short for agency in context.registry.agencies}
    for short, known in reading.share(abbreviations).items():
        if known.used and not known.explained and not short.isascii() and short not in known_to_all:
            yield Finding(*known.used[0], {"short": short})


RULE = Rule(
    Code(
        "abbreviation-unexplained",
        Severity.INFO,
        N_("'{short}' is explained nowhere"),
        why=N_("Not every reader knows the abbreviations of an office."),
        hint=N_(
            "write the full name with '({short})' behind it where it stands first, or put it into "
            "the registry"
        ),
        bad="สกต. รายงานผล",
        good="สำนักงานการต่างประเทศ (สกต.) รายงานผล",
    ),
    _check,
)
