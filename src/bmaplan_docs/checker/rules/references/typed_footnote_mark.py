"""Marks of footnotes are not typed by hand."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Pattern, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity

_THAI = "\u0e01-\u0e4e"
# Behind a digit or a Latin letter a raised number is a power, behind a unit an area: ม², ตร.กม.².
MARK = Pattern(
    rf"(?:(?<=[{_THAI})”\"\s])|^)\^[0-9๐-๙]{{1,2}}\^?(?![0-9๐-๙A-Za-z])"
    rf"|(?<=[{_THAI})”\"])(?<![มวร])(?<!ม\.)[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?(?![⁰¹²³⁴⁵⁶⁷⁸⁹])",
    "^",
    *"¹²³⁴⁵⁶⁷⁸⁹",
)
"""A mark that was typed; at the beginning of a paragraph it is that of the note itself."""


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(MARK, Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING, Kind.CELL, Kind.CAPTION):
        for match in MARK.finditer(passage.text):
            if passage.is_plain(*match.span()):
                yield find(passage, *match.span())


RULE = Rule(
    Code(
        "typed-footnote-mark",
        Severity.WARNING,
        N_("the footnote mark '{found}' is typed"),
        why=N_("Its note does not move to the foot of the page, and its number does not follow the others."),
        hint=N_("write [^name] here, and the note below as [^name]: …; in Word, insert a footnote"),
        bad="ห่วงโซ่คุณค่า ^5",
        good="ห่วงโซ่คุณค่า[^chain]\n\n[^chain]: …",
    ),
    _check,
)
