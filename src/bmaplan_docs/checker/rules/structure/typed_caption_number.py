"""A caption that is counted has no number typed in it."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Reading, Rule, replacing
from bmaplan_docs.checker.rules.structure.captions import typed_captions
from bmaplan_docs.diagnostics import N_, Code, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    for caption in reading.share(typed_captions):
        # A Word file has no document type, and there numbers are typed. ตาราง ๙ ช่อง is a title.
        counted = caption.passage.kind is Kind.CAPTION and context.kind and caption.word.endswith("ที่")
        if counted and caption.title:
            end = len(caption.passage.text) - len(caption.title)
            yield replacing(
                caption.passage, caption.start, end, "", number=f"{caption.word} {caption.number}"
            )


RULE = Rule(
    Code(
        "typed-caption-number",
        Severity.WARNING,
        N_("'{number}' is typed in this caption, and its own number is printed before it"),
        why=N_(
            "Tables and figures are counted in their order; a number that is typed would stand there twice."
        ),
        hint=N_("delete it"),
        bad=":::{table} ตารางที่ 1 งบประมาณ",
        good=":::{table} งบประมาณ",
    ),
    _check,
)
