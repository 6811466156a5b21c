"""Footnotes that were typed are numbered from 1 without gaps."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.references.typed_footnote_mark import MARK
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

_NUMBER = Pattern("[0-9]+")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    last = 0
    for passage in reading.texts_with(MARK):
        for match in MARK.finditer(passage.text):
            number = _NUMBER.search(to_arabic_digits(match[0]))
            if match.start() == 0 or number is None:  # the note itself
                continue
            if int(number[0]) > last + 1:
                yield find(passage, *match.span(), right=last + 1)
            last = max(last, int(number[0]))


RULE = Rule(
    Code(
        "footnote-number-skipped",
        Severity.WARNING,
        N_("the footnote mark {found} comes where number {right} is due"),
        why=N_("A note was lost, or the pages before it were."),
        hint=N_("number the notes from 1, best by notes of the program"),
        bad="ห่วงโซ่คุณค่า ^1 … วงจรคุณภาพ ^3",
        good="ห่วงโซ่คุณค่า ^1 … วงจรคุณภาพ ^2",
    ),
    _check,
)
