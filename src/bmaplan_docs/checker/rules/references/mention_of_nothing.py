"""Tables and figures that the text names by their number are there."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.references.mentions import mentions
from bmaplan_docs.diagnostics import N_, Code, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    for mention in mentions(reading, context):
        if not mention.exists:
            yield find(mention.passage, mention.start, mention.end)


RULE = Rule(
    Code(
        "mention-of-nothing",
        Severity.WARNING,
        N_("there is no '{found}' in this document"),
        why=N_("The reader looks for it; it was taken out, or has another number now."),
        hint=N_("correct the number; if you write {{ref}}`name`, the number is always right"),
        bad="รายละเอียดตามตารางที่ 5",
        good="รายละเอียดตาม{ref}`budget`",
    ),
    _check,
)
