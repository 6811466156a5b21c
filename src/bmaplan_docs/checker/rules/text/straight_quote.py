"""Quotation marks are those of print where the document has such."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_STRAIGHT = Pattern(r'"(?P<words>[^"“”\n]{2,80})"', '"')
_OF_PRINT = Pattern("“", "“")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    if next(reading.texts_with(_OF_PRINT), None) is None:
        return
    for passage in reading.texts_with(_STRAIGHT):
        for match in _STRAIGHT.finditer(passage.text):
            if passage.is_plain(*match.span()):
                yield replacing(passage, *match.span(), f"“{match['words']}”")


RULE = Rule(
    Code(
        "straight-quote",
        Severity.INFO,
        N_("{found} has straight quotation marks; others in the document are those of print"),
        why=N_("Marks of two kinds show that a part was pasted from elsewhere."),
        hint=N_("write {put}"),
        bad='นโยบาย “เดินทางดี” … เมือง "น่าอยู่"',
        good="นโยบาย “เดินทางดี” … เมือง “น่าอยู่”",
    ),
    _check,
)
