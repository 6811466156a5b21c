"""A target is stated in what its indicator measures."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.entries import entries
from bmaplan_docs.checker.rules.indicators.measures import fits, promised
from bmaplan_docs.diagnostics import N_, Code, Severity


# Types of documents look at the units of their facts themselves.
def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for entry in reading.share(entries):
        if entry.kind != "indicator" or entry.target is None or entry.target.passage.fact:
            continue
        kind, target = promised(entry.said.text), entry.target
        if kind and not fits(kind, target.text):
            yield find(target.passage, target.start, target.end, name=entry.said.text, kind=kind)


RULE = Rule(
    Code(
        "target-unit-differs",
        Severity.WARNING,
        N_("the indicator '{name}' measures {kind}, but its target is '{found}'"),
        why=N_("A result in one unit cannot be held against a target in another."),
        hint=N_("state the target as the indicator measures, or name the indicator anew"),
        bad="| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| จำนวนผู้เข้ารับการอบรม | ร้อยละ 80 |",
        good="| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| จำนวนผู้เข้ารับการอบรม | 40 คน |",
    ),
    _check,
)
