"""A number is parted from its unit."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule
from bmaplan_docs.checker.rules.text.spaces import ROYAL_SOCIETY, spacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_find = spacing("unit")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    for found in _find(reading, context):
        # At the head of a paragraph it is the number of a note, not of things.
        if found.passage is None or not found.passage.text[: found.start + 1].strip().isdigit():
            yield found


RULE = Rule(
    Code(
        "unit-spacing",
        Severity.WARNING,
        N_("a space belongs between a number and its unit"),
        why=N_("Number and unit are words of their own."),
        hint=N_("put one space there"),
        bad="จำนวน 5โครงการ",
        good="จำนวน 5 โครงการ",
        source=ROYAL_SOCIETY,
    ),
    _check,
)
