"""A project is strategic or routine, and the same in every table."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Reading, Rule
from bmaplan_docs.checker.entries import Entry, entries
from bmaplan_docs.checker.likeness import alike
from bmaplan_docs.diagnostics import N_, Code, Message, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    first: dict[str, Entry] = {}
    for entry in reading.share(entries):
        if entry.kind != "project" or entry.class_ is None:
            continue
        before = first.get(entry.folded) or next(
            (one for name, one in first.items() if one.among != entry.among and alike(name, entry.folded)),
            None,
        )
        if before is None:
            first[entry.folded] = entry
        elif before.class_ is not None and before.class_ is not entry.class_:
            there = before.said
            said = Message(N_("here it is {class_}"), {"class_": before.class_.value})
            place = Other(there.passage, there.start, there.end, said)
            params = {"found": entry.said.text, "class_": entry.class_.value, "other": before.class_.value}
            yield Finding(entry.said.passage, entry.said.start, entry.said.end, params, others=(place,))


RULE = Rule(
    Code(
        "project-in-both-classes",
        Severity.WARNING,
        N_("'{found}' is {class_} here, but {other} elsewhere in the document"),
        why=N_("The classes are counted and evaluated apart; a project in both is counted twice or never."),
        hint=N_("move it to the table of its class"),
        bad="| โครงการยุทธศาสตร์ | งบประมาณ |\n|---|--:|\n| โครงการสร้างสังคมพหุวัฒนธรรม | 2,500,000 |\n\n"
        "| โครงการประจำ | งบประมาณ |\n|---|--:|\n| โครงการสร้างสังคมพหุวัฒนธรรม | 2,500,000 |",
        good="| โครงการยุทธศาสตร์ | งบประมาณ |\n|---|--:|\n| โครงการสร้างสังคมพหุวัฒนธรรม | 2,500,000 |",
    ),
    _check,
)
