"""Where a table has a column of sources, each amount has one, and each source an amount."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.grids import grids, words
from bmaplan_docs.checker.rules.budget.money import amount
from bmaplan_docs.diagnostics import N_, Code, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for grid in reading.share(grids):
        for name, money, source in grid.pairs("project", "amount", "source"):
            said = money[0] if len(money) == 1 else None
            if said is None or amount(said) is None or words(source).strip("-– "):
                continue
            if words(name) and not words(name).startswith("รวม"):
                yield find(said.passage, said.start, said.end, name=words(name))


RULE = Rule(
    Code(
        "amount-without-source",
        Severity.WARNING,
        N_("the amount {found} of '{name}' has no source"),
        why=N_("Money is asked for from a source; without one nobody knows whose it is."),
        hint=N_("write กทม., รัฐบาล or the name of the source"),
        bad="| ชื่อโครงการ | งบประมาณ | แหล่งงบประมาณ |\n|---|--:|---|\n| โครงการเยาวชน | 4,500,000 | - |",
        good="| ชื่อโครงการ | งบประมาณ | แหล่งงบประมาณ |\n|---|--:|---|\n| โครงการเยาวชน | 4,500,000 | กทม. |",
    ),
    _check,
)
