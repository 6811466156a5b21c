"""The amounts of a column are all in baht, or all in millions."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.grids import Said, grids
from bmaplan_docs.checker.rules.budget.money import amount
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_MILLION = Pattern(r"^\s*[0-9๐-๙][0-9๐-๙.,]*\s*ล้าน(?:บาท)?\s*$")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for grid in reading.share(grids):
        column = grid.column("amount")
        cells = [row.get(column, ()) for row in grid.rows] if column is not None else []
        said = [cell[0] for cell in cells if len(cell) == 1]
        millions = [one for one in said if _MILLION.match(one.text)]
        baht = [one for one in said if amount(one) is not None]
        if millions and baht:
            yield _odd(millions if len(millions) <= len(baht) else baht)


def _odd(said: list[Said]) -> Finding:
    return find(said[0].passage, said[0].start, said[0].end)


RULE = Rule(
    Code(
        "units-mixed",
        Severity.WARNING,
        N_("'{found}' is in another unit than the other amounts of the column"),
        why=N_("Whoever adds up the column counts millions as baht."),
        hint=N_("write all amounts of a column in one unit, and the unit at its head"),
        bad="| โครงการ | งบประมาณ |\n|---|---|\n| โครงการพัฒนาสินค้า | 20 ล้านบาท |\n"
        "| โครงการพัฒนาเยาวชน | 4,500,000 |",
        good="| โครงการ | งบประมาณ |\n|---|---|\n| โครงการพัฒนาสินค้า | 20,000,000 |\n"
        "| โครงการพัฒนาเยาวชน | 4,500,000 |",
    ),
    _check,
)
