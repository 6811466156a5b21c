"""Text of cells put right as that of files is: nothing Word cannot hold, Thai as it is usually typed."""

from dataclasses import replace

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.reader.codes import STRAY_CHARACTER
from bmaplan_docs.reader.mending import mend_cells
from bmaplan_docs.reader.sheets.grid import Grid
from bmaplan_docs.reader.text import find_stray


def clean(grid: Grid, report: Report) -> Grid | None:
    """Return the sheet with its Thai put right, or ``None`` after reporting a character Word cannot hold."""
    texts = {at: value.raw for at, value in grid.cells.items() if isinstance(value.raw, str)}
    if find_stray("\n".join(texts.values())):
        for at, text in texts.items():
            stray = find_stray(text)
            if stray:
                report.add(STRAY_CHARACTER, grid.place(*at), name=stray)
                return None
    mended = mend_cells(texts, grid.place, report)
    if not mended:
        return grid
    cells = {at: replace(value, raw=mended.get(at, value.raw)) for at, value in grid.cells.items()}
    return replace(grid, cells=cells)
