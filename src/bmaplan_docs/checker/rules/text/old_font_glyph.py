"""Marks are not the private characters of old Thai fonts."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.repairs import repairing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "old-font-glyph",
        Severity.WARNING,
        N_("a mark was typed with a character of its own of an old font"),
        why=N_(
            "Such characters come from PDF files and old fonts; other fonts show a box or "
            "nothing. It is printed mended."
        ),
        hint=N_("type the word again"),
        bad="ท\uf70bี",
        good="ที่",
    ),
    repairing("private-use"),
)
