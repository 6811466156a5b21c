"""A last row that counts those above it counts them right."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.numbers.figures import Grid, grids
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

_COUNTED = Pattern(r"^\s*รวม(?:ทั้งหมด|ทั้งสิ้น)?\s*([0-9]{1,3})\s*(?:ขั้นตอน|โครงการ|กิจกรรม|ตัวชี้วัด|รายการ|มาตรการ)")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for grid in reading.share(grids):
        yield from _rows(grid)


def _rows(grid: Grid) -> Iterator[Finding]:
    first = grid.columns[0] if grid.columns else 0
    count = 0
    for row in grid.rows:
        cell = next(iter(grid.cells.get((row, first), [])), None)
        match = _COUNTED.match(to_arabic_digits(cell.text)) if cell else None
        if cell and match:
            if count and int(match[1]) != count:
                yield find(cell, match.start(1), match.end(1), count=count)
            count = 0
        elif cell and not grid.is_total(row):  # below it stand the rows of its head, or of the step above
            count += 1


RULE = Rule(
    Code(
        "counted-rows-differ",
        Severity.WARNING,
        N_("the row counts {found}, but {count} stand above it"),
        why=N_("Whoever reads the sum looks for the one that is missing."),
        hint=N_("correct the number, or add the row that is missing"),
        bad="| ขั้นตอน | ร้อยละ |\n|---|--:|\n| ก | 40 |\n| ข | 60 |\n| รวม 3 ขั้นตอน | 100 |",
        good="| ขั้นตอน | ร้อยละ |\n|---|--:|\n| ก | 40 |\n| ข | 60 |\n| รวม 2 ขั้นตอน | 100 |",
    ),
    _check,
)
