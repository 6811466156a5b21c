"""The rows of a table of steps are numbered without gaps and doubles."""

from collections.abc import Iterator
from itertools import pairwise

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.numbers.figures import Grid, grids
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

_STEPS = Pattern("ขั้นตอน|แนวทาง|กิจกรรม|การดำเนินงาน|กระบวนการ")
_LABEL = Pattern(r"\s*(?P<number>[0-9]{1,2})\s*[.):]\s*(?![0-9])")
_LEAST = 3


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for grid in reading.share(grids):
        first = min(grid.columns, default=0)
        if _STEPS.search(grid.headings.get(first, "")):
            yield from _rows(grid, first)


def _rows(grid: Grid, column: int) -> Iterator[Finding]:
    numbered = []
    for row in grid.rows:
        cell = next(iter(grid.cells.get((row, column), [])), None)
        match = _LABEL.match(to_arabic_digits(cell.text)) if cell else None
        if cell and match:
            numbered.append((row, int(match["number"]), cell, match.span("number")))
    if len(numbered) < _LEAST:
        return
    for (above, before, _, _), (row, number, cell, span) in pairwise(numbered):
        # Below a row without a number another thing's steps begin, some of which stand elsewhere.
        if row == above + 1 and number >= before and number not in (before + 1, 1):
            yield find(cell, *span, before=before, right=before + 1)


RULE = Rule(
    Code(
        "row-number-differs",
        Severity.WARNING,
        N_("row {found} follows row {before}; it should be {right}"),
        why=N_("A step was lost, stands twice, or others were numbered past it."),
        hint=N_("correct the number, or add the step that is missing"),
        bad="| ขั้นตอน | ร้อยละ |\n|---|--:|\n| ๑. ก | 40 |\n| ๒. ข | 30 |\n| ๔. ค | 30 |",
        good="| ขั้นตอน | ร้อยละ |\n|---|--:|\n| ๑. ก | 40 |\n| ๒. ข | 30 |\n| ๓. ค | 30 |",
    ),
    _check,
)
