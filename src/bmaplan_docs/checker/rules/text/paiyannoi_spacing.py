"""ฯ stands against the word it shortens."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.spaces import ROYAL_SOCIETY, spacing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "paiyannoi-spacing",
        Severity.WARNING,
        N_("ฯ stands against the word before it"),
        why=N_("A space parts ฯ from the word it shortens."),
        hint=N_("delete the space"),
        bad="กรุงเทพ ฯ",
        good="กรุงเทพฯ",
        source=ROYAL_SOCIETY,
    ),
    spacing("paiyannoi"),
)
