"""No character is there that nobody can see."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.repairs import repairing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "invisible-character",
        Severity.WARNING,
        N_("an invisible character stands here: {name}"),
        why=N_(
            "It comes with text copied from web pages and PDF files, parts words for searches, "
            "and some fonts print a box for it."
        ),
        hint=N_("delete it"),
        bad="กรุงเทพ\u200bมหานคร",
        good="กรุงเทพมหานคร",
    ),
    repairing("invisible"),
)
