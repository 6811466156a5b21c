"""Brackets have a space outside and none inside."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.spaces import ROYAL_SOCIETY, spacing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "bracket-spacing",
        Severity.WARNING,
        N_("a bracket has a space outside and none inside"),
        why=N_("What stands in brackets holds together, and is parted from the words around it."),
        hint=N_("move the space to the other side of the bracket"),
        bad="ผลผลิต(Output)ของโครงการ",
        good="ผลผลิต (Output) ของโครงการ",
        source=ROYAL_SOCIETY,
    ),
    spacing("bracket-outside", "bracket-inside"),
)
