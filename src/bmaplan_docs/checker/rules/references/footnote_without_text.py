"""Each footnote mark that was typed has a note that was typed."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Passage, Reading, Rule, find
from bmaplan_docs.checker.rules.references.typed_footnote_mark import MARK
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

_NUMBER = Pattern(r"[0-9]+")
_HAT = "^"


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    notes: set[str] = set()
    marks: list[tuple[Passage, re.Match[str], str]] = []
    for passage in reading.texts(Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING, Kind.CELL, Kind.CAPTION):
        for match in MARK.finditer(passage.text) if _HAT in passage.text else ():
            number = _NUMBER.search(to_arabic_digits(match[0]))
            if number is None or not match[0].startswith(_HAT):
                continue
            if passage.text[: match.start()].strip():
                marks.append((passage, match, number[0]))
            else:
                notes.add(number[0])
    for passage, match, typed in marks:
        if notes and typed not in notes and passage.is_plain(*match.span()):
            yield find(passage, *match.span())


RULE = Rule(
    Code(
        "footnote-without-text",
        Severity.WARNING,
        N_("there is no note for the footnote mark '{found}'"),
        why=N_("The other marks of the document have their notes; this one was lost, or has another number."),
        hint=N_("write the note, or correct the number"),
        bad="แผนแม่บท ^1 ห่วงโซ่คุณค่า ^2\n\n^1 สำนักงานสถิติ",
        good="แผนแม่บท ^1 ห่วงโซ่คุณค่า ^2\n\n^1 สำนักงานสถิติ\n\n^2 สำนักงานแผน",
    ),
    _check,
)
