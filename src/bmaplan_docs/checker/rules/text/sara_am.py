"""ำ is one character."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.repairs import repairing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "sara-am",
        Severity.WARNING,
        N_("ำ was typed as two characters"),
        why=N_("Such text looks right, but Word and searches do not find it; it is printed mended."),
        hint=N_("type ำ with its own key"),
        bad="จํานวน",
        good="จำนวน",
    ),
    repairing("sara-am"),
)
