"""Text of cells put right as that of files is: nothing Word cannot hold, Thai as it is usually typed."""

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.reader.codes import STRAY_CHARACTER
from bmaplan_docs.reader.sheets.codes import UNUSUAL_CELLS
from bmaplan_docs.reader.sheets.grid import Address, Grid
from bmaplan_docs.reader.text import find_stray
from bmaplan_docs.source import LEFT_ALONE
from bmaplan_docs.thai import repair
from bmaplan_docs.values import replace


def clean(grid: Grid, report: Report) -> Grid | None:
    """Return the sheet with its Thai put right, or ``None`` after reporting a character Word cannot hold."""
    texts = {at: value.raw for at, value in grid.cells.items() if isinstance(value.raw, str)}
    if find_stray("\n".join(texts.values())):
        for at, text in texts.items():
            stray = find_stray(text)
            if stray:
                report.add(STRAY_CHARACTER, grid.place(*at), name=stray)
                return None
    mended = _mended(texts)
    if not mended:
        return grid
    report.add(UNUSUAL_CELLS, grid.place(*min(mended)), count=len(mended))
    cells = {at: replace(value, raw=mended.get(at, value.raw)) for at, value in grid.cells.items()}
    return replace(grid, cells=cells)


def _mended(texts: dict[Address, str]) -> dict[Address, str]:
    """Return the texts that had to be put right."""
    if not repair("\n".join(texts.values())).repairs:
        return {}
    fixed = {at: repair(text) for at, text in texts.items()}
    return {
        at: one.text for at, one in fixed.items() if any(fix.code not in LEFT_ALONE for fix in one.repairs)
    }
