"""A project stands in a table of amounts once."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Reading, Rule
from bmaplan_docs.checker.entries import Entry, entries
from bmaplan_docs.checker.rules.budget.money import amount
from bmaplan_docs.diagnostics import N_, Code, Message, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    first: dict[tuple[int, str], Entry] = {}
    for entry in reading.share(entries):
        if entry.kind == "project" and amount(entry.amount) is not None:
            before = first.setdefault((id(entry.grid), entry.folded), entry)
            if before is not entry:
                there, said = before.said, entry.said
                place = Other(there.passage, there.start, there.end, Message(N_("it stands here first")))
                yield Finding(said.passage, said.start, said.end, {"found": said.text}, others=(place,))


RULE = Rule(
    Code(
        "project-counted-twice",
        Severity.WARNING,
        N_("'{found}' stands in this table twice, each time with an amount"),
        why=N_("Its money is added up twice."),
        hint=N_("delete one, or give the two different names"),
        bad="| โครงการ | งบประมาณ |\n|---|--:|\n| โครงการพัฒนาเยาวชน | 4,500,000 |\n"
        "| โครงการพัฒนาเยาวชน | 4,500,000 |",
        good="| โครงการ | งบประมาณ |\n|---|--:|\n| โครงการพัฒนาเยาวชน | 4,500,000 |\n"
        "| โครงการพัฒนาผู้สูงอายุ | 4,500,000 |",
    ),
    _check,
)
