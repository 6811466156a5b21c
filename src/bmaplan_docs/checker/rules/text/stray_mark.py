"""A vowel sign or tone mark stands on a consonant."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.repairs import repairing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "stray-mark",
        Severity.WARNING,
        N_("the mark '{found}' stands on no consonant"),
        why=N_(
            "Scanned text and slips of the keyboard leave marks behind that are printed beside or "
            "upon other letters."
        ),
        hint=N_("delete the mark, or the space before it"),
        bad="ท ี่ดิน",
        good="ที่ดิน",
    ),
    repairing("space-before-mark", "mark-without-consonant", safe=False),
)
