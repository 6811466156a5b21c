"""Millions are millions of baht."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.grids import grids
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_MILLION = Pattern(
    r"^\s*(?:ประมาณ|จำนวน|การงบประมาณ|ประมาณการ|งบประมาณ|\s)*(?P<found>[0-9๐-๙][0-9๐-๙.,]*\s*(?:ล้าน|แสน))\s*$"
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for grid in reading.share(grids):
        column = grid.column("amount")
        if column is None or "บาท" in grid.heads[column]:
            continue
        for row in grid.rows:
            for said in row.get(column, ()):
                match = _MILLION.match(said.text)
                if match:
                    start = said.start + match.start("found")
                    yield find(said.passage, start, said.start + match.end("found"))


RULE = Rule(
    Code(
        "million-without-baht",
        Severity.WARNING,
        N_("'{found}' does not say of what"),
        why=N_("Other rows of the column count baht; an amount needs its unit to be added up."),
        hint=N_("write the amount in figures, or ล้านบาท"),
        bad="| โครงการ | งบประมาณ |\n|---|---|\n| โครงการพัฒนาสินค้า | 20 ล้าน |",
        good="| โครงการ | งบประมาณ |\n|---|---|\n| โครงการพัฒนาสินค้า | 20 ล้านบาท |",
    ),
    _check,
)
