"""Sections beside each other have titles of their own."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Reading, Rule
from bmaplan_docs.checker.rules.structure.sections import Section, sections
from bmaplan_docs.diagnostics import N_, Code, Message, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    first: dict[tuple[int, str], Section] = {}
    for section in reading.share(sections):
        title = "".join(section.heading.text.split())
        if section.inside is None or not title:  # parts of the form are compared by the reader
            continue
        before = first.setdefault((id(section.inside), title), section)
        if before is not section:
            heading, words = before.heading, section.heading.text
            other = Other(heading, 0, len(heading.text), Message(N_("it stands here first")))
            yield Finding(section.heading, 0, len(words), {"found": words}, others=(other,))


RULE = Rule(
    Code(
        "repeated-heading",
        Severity.WARNING,
        N_("two sections beside each other are called '{found}'"),
        why=N_("In the list of contents nobody can tell them apart; mostly one was copied and not changed."),
        hint=N_("give one of them another title, or put both under one heading"),
        bad="## การดำเนินงาน\n\n…\n\n## การดำเนินงาน\n\n…",
        good="## การดำเนินงานระยะที่ 1\n\n…\n\n## การดำเนินงานระยะที่ 2\n\n…",
    ),
    _check,
)
