"""ๆ stands between spaces."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.spaces import ROYAL_SOCIETY, spacing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "mai-yamok-spacing",
        Severity.WARNING,
        N_("a space belongs before and behind ๆ"),
        why=N_("ๆ repeats the word before it and is a sign of its own; documents write it between spaces."),
        hint=N_("put one space there"),
        bad="งานต่างๆของสำนัก",
        good="งานต่าง ๆ ของสำนัก",
        source=ROYAL_SOCIETY,
    ),
    spacing("mai-yamok-before", "mai-yamok-after"),
)
