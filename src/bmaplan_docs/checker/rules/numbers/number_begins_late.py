"""The first number below another is 1."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Pattern, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import to_arabic_digits

_LABEL = Pattern(
    r"\s*(?P<above>[0-9๐-๙]{1,2}\.[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*)\.(?P<last>[0-9๐-๙]{1,2})\.?\s+[ก-๎]",
    *".๑๒๓๔๕๖๗๘๙",
)
_MOST = 20


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    begun = set()
    for passage in reading.texts_with(_LABEL, Kind.HEADING, Kind.PARAGRAPH):
        match = _LABEL.match(passage.text)
        if match is None or passage.quoted:
            continue
        above, last = to_arabic_digits(match["above"]), int(to_arabic_digits(match["last"]))
        if above not in begun and 1 < last < _MOST:
            yield find(
                passage, *match.span("last"), above=above, number=f"{above}.{last}", right=f"{above}.1"
            )
        begun.add(above)


RULE = Rule(
    Code(
        "number-begins-late",
        Severity.WARNING,
        N_("{number} is the first below {above}: {right} is missing"),
        why=N_("Pages were lost, or the number was not changed when the text was moved."),
        hint=N_("correct the number, or add what is missing"),
        bad="๕.๑.๓ นโยบายของผู้ว่าราชการ",
        good="๕.๑.๑ นโยบายของผู้ว่าราชการ",
    ),
    _check,
)
