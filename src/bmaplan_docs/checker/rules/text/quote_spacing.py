"""Quotation marks have a space outside and none inside."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.spaces import ROYAL_SOCIETY, spacing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "quote-spacing",
        Severity.WARNING,
        N_("a quotation mark has a space outside and none inside"),
        why=N_("What is quoted holds together, and is parted from the words around it."),
        hint=N_("move the space to the other side of the mark"),
        bad="คำว่า“เมือง ”ในที่นี้",
        good="คำว่า “เมือง” ในที่นี้",
        source=ROYAL_SOCIETY,
    ),
    spacing("quote-outside", "quote-inside"),
)
