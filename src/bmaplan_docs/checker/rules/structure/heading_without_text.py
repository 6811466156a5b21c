"""Something stands below each heading."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.structure.sections import of_the_form, sections
from bmaplan_docs.diagnostics import N_, Code, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    # What a meeting only takes note of may be a heading alone; in Word a title of two lines is two headings.
    if context.kind in ("minutes", ""):
        return
    for section in reading.share(sections):
        if section.is_empty and not section.is_appendix and not of_the_form(section, context):
            yield find(section.heading, 0, len(section.heading.text))


RULE = Rule(
    Code(
        "heading-without-text",
        Severity.WARNING,
        N_("nothing stands below the heading '{found}'"),
        why=N_("The reader finds it in the list of contents, turns to the page and finds nothing."),
        hint=N_("write the text, or delete the heading"),
        bad="### ขอบเขต\n\n### วิธีการ\n\n…",
        good="### ขอบเขต\n\n…\n\n### วิธีการ\n\n…",
    ),
    _check,
)
