"""An appendix holds something."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.structure.sections import of_the_form, sections
from bmaplan_docs.diagnostics import N_, Code, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    for section in reading.share(sections):
        if section.is_empty and section.is_appendix and not of_the_form(section, context):
            yield find(section.heading, 0, len(section.heading.text))


RULE = Rule(
    Code(
        "empty-appendix",
        Severity.WARNING,
        N_("the appendix '{found}' is empty"),
        why=N_("A title alone promises a document that was never put in."),
        hint=N_("put the document in, or delete the heading"),
        bad="# ภาคผนวก\n\n## แบบสอบถาม",
        good="# ภาคผนวก\n\n## แบบสอบถาม\n\n…",
    ),
    _check,
)
