"""Each table and figure has a number of its own."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Reading, Rule
from bmaplan_docs.checker.rules.structure.captions import Typed, typed_captions
from bmaplan_docs.diagnostics import N_, Code, Message, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    first: dict[tuple[str, str], Typed] = {}
    for caption in reading.share(typed_captions):
        before = first.setdefault((caption.word, caption.number), caption)
        # The same title again is the same table: its second half, or its name in a list of tables.
        if before.title.split() != caption.title.split():
            other = Other(before.passage, before.start, before.end, Message(N_("it stands here first")))
            words = caption.passage.text[caption.start : caption.end]
            yield Finding(caption.passage, caption.start, caption.end, {"found": words}, others=(other,))


RULE = Rule(
    Code(
        "caption-number-twice",
        Severity.WARNING,
        N_("there is a '{found}' already"),
        why=N_("Where the text speaks of it, nobody knows which of the two is meant."),
        hint=N_("correct the number, or write the caption so that the tool counts (guide: tables, figures)"),
        bad="ตารางที่ 1 งบประมาณ\n\n…\n\nตารางที่ 1 บุคลากร",
        good="ตารางที่ 1 งบประมาณ\n\n…\n\nตารางที่ 2 บุคลากร",
    ),
    _check,
)
