"""Numbers of tables and figures that the tool counts are not typed in the text."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.references.mentions import mentions
from bmaplan_docs.diagnostics import N_, Code, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    for mention in mentions(reading, context):
        if mention.counted and context.kind:
            yield find(mention.passage, mention.start, mention.end)


RULE = Rule(
    Code(
        "typed-mention",
        Severity.INFO,
        N_("the number of '{found}' is typed"),
        why=N_("With another table or figure before it, it has another number, and the text leads astray."),
        hint=N_("give it a name (:name: budget) and write {{ref}}`budget` here"),
        bad="รายละเอียดตามตารางที่ 2",
        good="รายละเอียดตาม{ref}`budget`",
    ),
    _check,
)
