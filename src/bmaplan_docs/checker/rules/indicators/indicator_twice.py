"""An indicator stands in a table once."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Reading, Rule
from bmaplan_docs.checker.entries import Entry, entries
from bmaplan_docs.diagnostics import N_, Code, Message, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    first: dict[tuple[int, str], Entry] = {}
    for entry in reading.share(entries):
        if entry.kind == "indicator" and entry.grid is not None:
            before = first.setdefault((id(entry.grid), entry.folded), entry)
            if before is not entry and entry.target is not None:
                there = before.said
                place = Other(there.passage, there.start, there.end, Message(N_("it stands here first")))
                said, params = entry.said, {"found": entry.said.text}
                yield Finding(said.passage, said.start, said.end, params, others=(place,))


RULE = Rule(
    Code(
        "indicator-twice",
        Severity.WARNING,
        N_("the indicator '{found}' stands in this table twice"),
        why=N_("It is counted twice, or one of the two should be another one."),
        hint=N_("delete one, or name what it really measures"),
        bad="| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| จำนวนผู้เข้าอบรม | 40 คน |\n| จำนวนผู้เข้าอบรม | 50 คน |",
        good="| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| จำนวนผู้เข้าอบรม | 40 คน |\n| จำนวนผู้ผ่านการอบรม | 30 คน |",
    ),
    _check,
)
