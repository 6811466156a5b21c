"""A target says how much."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.entries import entries
from bmaplan_docs.checker.rules.indicators.measures import is_stated, promised
from bmaplan_docs.diagnostics import N_, Code, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for entry in reading.share(entries):
        if entry.kind == "indicator" and entry.grid is not None and entry.target is not None:
            text = entry.target.text.strip()
            if promised(entry.said.text) and text.strip("-–") and not is_stated(text):
                yield find(entry.target.passage, entry.target.start, entry.target.end, name=entry.said.text)


RULE = Rule(
    Code(
        "target-without-number",
        Severity.WARNING,
        N_("the target '{found}' of '{name}' has no number"),
        why=N_("Whether it was reached is then a matter of opinion."),
        hint=N_("say how much, with the unit"),
        bad="| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| ร้อยละของผู้ผ่านการอบรม | เพิ่มขึ้น |",
        good="| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| ร้อยละของผู้ผ่านการอบรม | ร้อยละ 80 |",
    ),
    _check,
)
