"""แ is one character."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.repairs import repairing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "doubled-e",
        Severity.WARNING,
        N_("แ was typed as two เ"),
        why=N_("Such text looks right, but Word and searches do not find it; it is printed mended."),
        hint=N_("type แ with its own key"),
        bad="เเผนงาน",
        good="แผนงาน",
    ),
    repairing("doubled-e"),
)
