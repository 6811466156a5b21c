"""The last row of a table is the sum of those above it."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.numbers.figures import CUMULATIVE, Grid, figure, grids
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import format_number


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for grid in reading.share(grids):
        begun = grid.groups()
        for column in grid.columns[1:]:
            if not CUMULATIVE.search(grid.headings.get(column, "")):
                yield from _column(grid, column, begun)


def _column(grid: Grid, column: int, begun: dict[int, int]) -> Iterator[Finding]:
    """Yield the totals of a column that neither those above since the last total nor all make up."""
    parts: list[Decimal] = []
    every: dict[int, Decimal] = {}
    totals: dict[int, Decimal] = {}
    for row in grid.rows:
        value = grid.value(row, column)
        if value is None:
            continue
        if not (grid.is_total(row) or grid.is_total(begun[row])):
            parts.append(value)
            every[row] = value
            continue
        possible = {sum(parts, Decimal(0)), sum(every.values(), Decimal(0)), sum(totals.values(), Decimal(0))}
        possible |= _of_group(row, begun[row], every, totals) | _of_label(grid, row, every)
        if len(parts) + len(totals) > 1 and value not in possible and not _is_running(parts, value):
            (cell,) = grid.cells[row, column]
            inside = [one for at, one in every.items() if begun[row] <= at < row]
            right = sum(inside or parts or every.values(), Decimal(0))
            yield find(cell, 0, len(cell.text), right=format_number(right, digits="arabic"))
        totals[row] = value
        parts = []


def _is_running(parts: list[Decimal], total: Decimal) -> bool:
    """Whether a column without a head that says so is a running sum: it grows, and ends with the total."""
    grows = all(before < after for before, after in pairwise(parts))
    return len(parts) > 2 and grows and parts[-1] == total  # noqa: PLR2004 - two rows may grow by chance


def _of_group(row: int, begun: int, every: dict[int, Decimal], totals: dict[int, Decimal]) -> set[Decimal]:
    """Return the sum of the rows that one cell before them holds together, as far as the total in it."""
    if begun == row:
        return set()
    return {sum((one for at, one in found.items() if at >= begun), Decimal(0)) for found in (every, totals)}


def _of_label(grid: Grid, row: int, every: dict[int, Decimal]) -> set[Decimal]:
    """Return the sum of the rows that are of the same kind by their second column: of one source of money."""
    label = grid.words(row, 1)
    if not label or figure(label) is not None:
        return set()
    return {sum((one for at, one in every.items() if grid.words(at, 1) == label), Decimal(0))}


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
