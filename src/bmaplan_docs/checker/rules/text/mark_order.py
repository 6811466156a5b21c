"""Vowel signs and tone marks stand in the order in which they are typed."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.repairs import repairing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "mark-order",
        Severity.WARNING,
        N_("the marks of '{found}' stand in the wrong order"),
        why=N_("Such text looks right, but Word and searches do not find it; it is printed mended."),
        hint=N_("type the vowel first, then the tone mark"),
        bad="ท่ีดิน",
        good="ที่ดิน",
    ),
    repairing("mark-order"),
)
