"""A sentence has spaces where a reader may pause."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

MOST = 300
"""Characters: about four lines of print."""
_STRETCH = Pattern("[\u0e01-\u0e4f]+")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts(Kind.PARAGRAPH, Kind.ITEM, Kind.NOTE):
        if passage.quoted or len(passage.text) < MOST:
            continue
        for match in _STRETCH.finditer(passage.text):
            if len(match[0]) >= MOST:
                yield find(passage, *match.span(), length=len(match[0]))


RULE = Rule(
    Code(
        "long-stretch",
        Severity.INFO,
        N_("here are {length} characters without a space"),
        why=N_("Thai marks clauses and sentences by spaces; four lines without one are read twice."),
        hint=N_("put a space between clauses, or make two sentences of it"),
        bad="การดำเนินงานของหน่วยงาน… (4 บรรทัดไม่เว้นวรรค)",
        good="การดำเนินงานของหน่วยงาน … โดย … ทั้งนี้ …",
        source="หลักเกณฑ์การเว้นวรรค ราชบัณฑิตยสภา",
    ),
    _check,
)
