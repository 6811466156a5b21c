"""A space stands behind the number of an item."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_LABEL = Pattern(r"\s*(?:[0-9๐-๙]{1,2}\.)*[0-9๐-๙]{1,2}[.)](?=[ก-ฮเ-ไ][ก-๎])", ".", ")")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_LABEL, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL):
        match = _LABEL.match(passage.text)
        if match and passage.is_plain(*match.span()):
            yield replacing(passage, match.end(), match.end(), " ", label=match[0].strip())


RULE = Rule(
    Code(
        "label-spacing",
        Severity.WARNING,
        N_("a space belongs behind the number '{label}'"),
        why=N_("Numbers stand in a line below each other when the same space is behind each."),
        hint=N_("put one space behind it"),
        bad="๑.การแลกเปลี่ยนเยาวชน",
        good="๑. การแลกเปลี่ยนเยาวชน",
    ),
    _check,
)
