"""พ.ศ. is written without a space inside, and with one before the year."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.spaces import ROYAL_SOCIETY, spacing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "era-spacing",
        Severity.WARNING,
        N_("พ.ศ. has no space inside, and one before the year"),
        why=N_("It is one abbreviation, and the year a word of its own."),
        hint=N_("write พ.ศ. 2566"),
        bad="ปี พ. ศ.2566",
        good="ปี พ.ศ. 2566",
        source=ROYAL_SOCIETY,
    ),
    spacing("era", "era-inside"),
)
