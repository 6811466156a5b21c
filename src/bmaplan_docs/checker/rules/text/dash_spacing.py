"""A space stands behind the dash of an item."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_DASH = Pattern(r"\s*[-–](?=[ก-ฮเ-ไ][ก-๎]{3})(?!.*[-–]\s*$)", "-", "–")  # -ไม่มี- has two


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_DASH, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL):
        match = _DASH.match(passage.text)
        if match and passage.is_plain(*match.span()):
            yield replacing(passage, match.end(), match.end(), " ")


RULE = Rule(
    Code(
        "dash-spacing",
        Severity.WARNING,
        N_("a space belongs behind the dash of an item"),
        why=N_("Only a dash with a space makes a list; without one the items are mere paragraphs."),
        hint=N_("put one space behind the dash"),
        bad="-ภารกิจเชิงยุทธศาสตร์",
        good="- ภารกิจเชิงยุทธศาสตร์",
    ),
    _check,
)
