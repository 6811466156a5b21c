"""A column of running sums goes on from row to row."""

from collections.abc import Iterator
from decimal import Decimal

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.numbers.figures import CUMULATIVE, Grid, grids
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import format_number


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for grid in reading.share(grids):
        for column in grid.columns[1:]:
            if CUMULATIVE.search(grid.headings.get(column, "")):
                yield from _column(grid, column)


def _column(grid: Grid, column: int) -> Iterator[Finding]:
    total = Decimal(0)
    for row in grid.rows:
        share, stated = grid.value(row, column - 1), grid.value(row, column)
        if share is None or stated is None or grid.is_total(row):
            continue
        total += share
        if stated != total:
            (cell,) = grid.cells[row, column]
            yield find(cell, 0, len(cell.text), right=format_number(total, digits="arabic"))
            return


RULE = Rule(
    Code(
        "cumulative-differs",
        Severity.WARNING,
        N_("the running sum says {found}, but the rows up to here make {right}"),
        why=N_("Progress is reported by this column; from the wrong row on all that follow are wrong too."),
        hint=N_("correct this number and those below it, or the share of a row"),
        bad="| ขั้นตอน | ร้อยละ | ร้อยละสะสม |\n|---|--:|--:|\n| ก | 10 | 10 |\n| ข | 20 | 40 |",
        good="| ขั้นตอน | ร้อยละ | ร้อยละสะสม |\n|---|--:|--:|\n| ก | 10 | 10 |\n| ข | 20 | 30 |",
    ),
    _check,
)
