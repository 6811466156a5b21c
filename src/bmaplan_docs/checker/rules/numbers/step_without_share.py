"""Every step of a table with running sums has its share."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.numbers.figures import CUMULATIVE, Grid, grids
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_LABEL = Pattern(r"\s*[0-9๐-๙]{1,2}\s*[.)]")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for grid in reading.share(grids):
        sums = [at for at in grid.columns[1:] if CUMULATIVE.search(grid.headings.get(at, ""))]
        for column in sums[:1]:
            yield from _rows(grid, column - 1)


def _rows(grid: Grid, column: int) -> Iterator[Finding]:
    stated = [row for row in grid.rows if grid.value(row, column) is not None]
    for row in grid.rows:
        cell = next(iter(grid.cells.get((row, min(grid.columns)), [])), None)
        if cell and _LABEL.match(cell.text) and (row, column) not in grid.cells and len(stated) > 1:
            yield find(cell, 0, len(cell.text))


RULE = Rule(
    Code(
        "step-without-share",
        Severity.WARNING,
        N_("this step has no share of the work"),
        why=N_(
            "The shares of the steps make 100 together; progress cannot be reported for a step without one."
        ),
        hint=N_("write its share, and correct the running sums"),
        bad="| ขั้นตอน | ร้อยละ | ร้อยละสะสม |\n|---|--:|--:|\n| ๑. ก | 10 | 10 |\n| ๒. ข | | |",
        good="| ขั้นตอน | ร้อยละ | ร้อยละสะสม |\n|---|--:|--:|\n| ๑. ก | 10 | 10 |\n| ๒. ข | 20 | 30 |",
    ),
    _check,
)
