"""Every indicator of a table has a target."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.entries import named
from bmaplan_docs.checker.grids import grids, words
from bmaplan_docs.diagnostics import N_, Code, Severity

_LEAST = 10


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for grid in reading.share(grids):
        pairs = list(grid.pairs("indicator", "target"))
        if not any(words(target).strip("-– ") for _, target in pairs):
            continue
        for indicator, target in pairs:
            if len(indicator) == 1 and not words(target).strip("-– "):
                name = named(indicator[0])
                if len(name.text) >= _LEAST and not name.text.startswith("รวม"):
                    yield find(name.passage, name.start, name.end)


RULE = Rule(
    Code(
        "target-missing",
        Severity.WARNING,
        N_("the indicator '{found}' has no target"),
        why=N_("What has no target cannot be missed or reached."),
        hint=N_("fill in the target, with its unit"),
        bad="| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| จำนวนผู้เข้ารับการอบรม | 40 คน |\n| ร้อยละของผู้ผ่านการอบรม |  |",
        good="| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| จำนวนผู้เข้ารับการอบรม | 40 คน |\n"
        "| ร้อยละของผู้ผ่านการอบรม | ร้อยละ 80 |",
    ),
    _check,
)
