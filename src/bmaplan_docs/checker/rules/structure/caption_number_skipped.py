"""Captions that were typed with numbers are counted without a gap."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.structure.captions import typed_captions
from bmaplan_docs.diagnostics import N_, Code, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    last: dict[str, int] = {}
    for caption in reading.share(typed_captions):
        if not caption.number.isdigit():  # those that begin anew in each chapter
            continue
        number, before = int(caption.number), last.get(caption.word, 0)
        if number > before + 1:
            yield find(caption.passage, caption.start, caption.end, right=before + 1)
        last[caption.word] = max(number, before)


RULE = Rule(
    Code(
        "caption-number-skipped",
        Severity.WARNING,
        N_("'{found}' comes where number {right} is due"),
        why=N_("A table or figure was taken out, or the numbers of those before it are wrong."),
        hint=N_("correct the number, or write the caption so that the tool counts (guide: tables, figures)"),
        bad="ภาพที่ 1 สถานที่\n\n…\n\nภาพที่ 3 แผนที่",
        good="ภาพที่ 1 สถานที่\n\n…\n\nภาพที่ 2 แผนที่",
    ),
    _check,
)
