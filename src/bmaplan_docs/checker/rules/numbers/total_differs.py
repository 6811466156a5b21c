"""The last row of a table is the sum of those above it."""

from collections.abc import Iterator
from decimal import Decimal

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.numbers.figures import Grid, grids
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import format_number


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for grid in reading.share(grids):
        for column in grid.columns[1:]:
            yield from _column(grid, column)


def _column(grid: Grid, column: int) -> Iterator[Finding]:
    """Yield the totals of a column that neither those above since the last total nor all make up."""
    parts: list[Decimal] = []
    every: list[Decimal] = []
    totals: list[Decimal] = []
    for row in grid.rows:
        value = grid.value(row, column)
        if value is None:
            continue
        if not grid.is_total(row):
            parts.append(value)
            every.append(value)
            continue
        possible = {sum(parts, Decimal(0)), sum(every, Decimal(0)), sum(totals, Decimal(0))}
        if len(parts) + len(totals) > 1 and value not in possible:
            (cell,) = grid.cells[row, column]
            right = format_number(sum(parts or every, Decimal(0)), digits="arabic")
            yield find(cell, 0, len(cell.text), right=right)
        totals.append(value)
        parts = []


RULE = Rule(
    Code(
        "total-differs",
        Severity.WARNING,
        N_("the total says {found}, but the rows above add up to {right}"),
        why=N_("A wrong total in a signed document is the worst that can happen to a plan."),
        hint=N_("correct the total or the rows; a plan's own tables are computed by the tool"),
        bad="| รายการ | บาท |\n|---|--:|\n| ก | 100 |\n| ข | 250 |\n| รวม | 300 |",
        good="| รายการ | บาท |\n|---|--:|\n| ก | 100 |\n| ข | 250 |\n| รวม | 350 |",
    ),
    _check,
)
