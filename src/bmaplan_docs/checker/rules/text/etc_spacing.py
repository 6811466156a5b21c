"""ฯลฯ stands between spaces."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.spaces import ROYAL_SOCIETY, spacing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "etc-spacing",
        Severity.WARNING,
        N_("a space belongs before and behind ฯลฯ"),
        why=N_("ฯลฯ stands for further things of a list and is written between spaces."),
        hint=N_("put one space there"),
        bad="ดิน น้ำฯลฯ",
        good="ดิน น้ำ ฯลฯ",
        source=ROYAL_SOCIETY,
    ),
    spacing("etc-before", "etc-after"),
)
