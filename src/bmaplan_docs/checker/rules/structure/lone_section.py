"""What is divided is divided into two at least."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.structure.sections import of_the_form, sections
from bmaplan_docs.diagnostics import N_, Code, Severity

COUNTED_KINDS = ("individual-study", "")
"""Documents whose parts are divided by sections; those of a meeting or plan hold as many as there are."""


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    for section in reading.share(sections):
        deep = section.level > 1 or context.kind in COUNTED_KINDS
        if len(section.sections) == 1 and deep and not section.is_appendix:
            (below,) = section.sections
            if not of_the_form(below, context):
                yield find(below.heading, 0, len(below.heading.text), above=section.heading.text)


RULE = Rule(
    Code(
        "lone-section",
        Severity.INFO,
        N_("'{found}' is the only section of '{above}'"),
        why=N_("What has a 1.1 has a 1.2: a single section divides nothing."),
        hint=N_("leave the heading out, or divide the text in two"),
        bad="## แนวคิด\n\n### ห่วงโซ่คุณค่า\n\n…",
        good="## แนวคิดห่วงโซ่คุณค่า\n\n…",
    ),
    _check,
)
