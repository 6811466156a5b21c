"""A paragraph is short enough to be read in one go."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity

MOST = 1800
"""Characters: about a page of the official form, 25 lines of some 80 with their marks above and below."""


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts(Kind.PARAGRAPH, Kind.ITEM):
        if len(passage.text) > MOST and not passage.quoted:
            yield find(passage, 0, len(passage.text), length=len(passage.text))


RULE = Rule(
    Code(
        "long-paragraph",
        Severity.INFO,
        N_("this paragraph has {length} characters"),
        why=N_("A paragraph as long as a page holds several thoughts, and its readers lose all of them."),
        hint=N_("begin a new paragraph with each thought"),
        bad="ที่ผ่านมา … (1 หน้า)",
        good="ที่ผ่านมา …\n\nดังนั้น …",
    ),
    _check,
)
