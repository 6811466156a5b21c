"""An appendix holds something."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Passage, Reading, Rule, find
from bmaplan_docs.checker.rules.structure.sections import of_the_form, sections
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.tree import Heading

_TYPED = Pattern(r"\s*ภาคผนวก\s*(?:[0-9๐-๙]{1,2}|[ก-ฮ])\.?\s*")
_TITLE = 150
"""A longer paragraph below the number of an appendix is no title."""


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    for section in reading.share(sections):
        if section.is_empty and section.is_appendix and not of_the_form(section, context):
            yield find(section.heading, 0, len(section.heading.text))
    for passage in reading.texts(Kind.PARAGRAPH):
        match = _TYPED.fullmatch(passage.text)
        if match and not passage.quoted and _ends(reading, passage, context):
            yield find(passage, *match.span())


def _ends(reading: Reading, passage: Passage, context: Context) -> bool:
    """Whether the number of an appendix, with its title, is the last thing in its part or document."""
    after = reading.after(passage)
    if passage.following is None or after is None or after.block is not passage.following:
        return passage.following is None
    return len(after.text) <= _TITLE and _is_end(after, context)


def _is_end(passage: Passage, context: Context) -> bool:
    following = passage.following
    # In a Word file the next heading may be the title of what is in the appendix.
    part = bool(context.kind) and isinstance(following, Heading) and following.level == 1
    return passage.kind is Kind.PARAGRAPH and (following is None or part)


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
