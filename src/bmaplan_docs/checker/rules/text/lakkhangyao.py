"""ๅ stands behind ฤ and ฦ only."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.repairs import repairing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "lakkhangyao",
        Severity.WARNING,
        N_("ๅ stands here for า"),
        why=N_("ๅ belongs behind ฤ and ฦ; elsewhere searches do not find the word. It is printed mended."),
        hint=N_("type า"),
        bad="กๅร",
        good="การ",
    ),
    repairing("lakkhangyao"),
)
