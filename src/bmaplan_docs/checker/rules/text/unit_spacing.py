"""A number is parted from its unit."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.spaces import ROYAL_SOCIETY, spacing
from bmaplan_docs.diagnostics import N_, Code, Severity

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
    spacing("unit"),
)
