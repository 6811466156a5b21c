"""An indicator has the same target in every table and list."""

from collections.abc import Iterator, Mapping

from bmaplan_docs.checker import Context, Finding, Reading, Rule
from bmaplan_docs.checker.entries import Entry, entries
from bmaplan_docs.checker.likeness import alike, fold
from bmaplan_docs.checker.mentions import mentions
from bmaplan_docs.checker.rules.indicators.measures import figures, other_target
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_TARGET = Pattern(
    r"\s*(?:\(|มี|กำหนด|ตั้ง|ค่า|เป้าหมาย|เป็น|ไว้|ที่|คือ|เท่ากับ|ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|\s)*"
    r"(?P<target>(?:ร้อยละ|ระดับ)\s*[0-9๐-๙][0-9๐-๙.,]*)"
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    first: dict[str, Entry] = {}
    for entry in reading.share(entries):
        if entry.kind != "indicator" or entry.target is None or not figures(entry.target.text):
            continue
        before = first.get(entry.folded) or next(
            (one for name, one in first.items() if alike(name, entry.folded)), None
        )
        if before is None:
            first[entry.folded] = entry
        elif (
            before.target
            and before.among != entry.among
            and before.years == entry.years
            and _differ(before.target.text, entry.target.text)
        ):
            there, here = before.target, entry.target
            yield other_target(here.passage, here.start, here.end, entry.said.text, there)
    yield from _in_sentences(reading, first)


def _in_sentences(reading: Reading, known: Mapping[str, Entry]) -> Iterator[Finding]:
    """Yield targets that stand right behind the name of an indicator in a sentence."""
    for mention in reading.share(mentions):
        entry, said = known.get(mention.entry.folded), mention.said
        match = _TARGET.match(said.passage.text, said.end) if entry and mention.exact else None
        if match and entry and entry.target and _differ(entry.target.text, match["target"]):
            yield other_target(said.passage, *match.span("target"), said.text, entry.target)


def _differ(first: str, second: str) -> bool:
    """Whether two targets share no figure, or one has a slip; one may well say more than the other."""
    return not set(figures(first)) & set(figures(second)) or alike(fold(first), fold(second))


RULE = Rule(
    Code(
        "targets-differ",
        Severity.WARNING,
        N_("the target of '{name}' is '{found}' here, but '{other}' elsewhere in the document"),
        why=N_("Nobody knows which target the office will be measured by."),
        hint=N_("correct the wrong one"),
        bad="| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| ร้อยละของผู้ผ่านการอบรม | ร้อยละ 80 |\n\n"
        "| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| ร้อยละของผู้ผ่านการอบรม | ร้อยละ 70 |",
        good="| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| ร้อยละของผู้ผ่านการอบรม | ร้อยละ 80 |",
    ),
    _check,
)
