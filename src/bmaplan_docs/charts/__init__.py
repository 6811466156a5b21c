"""Charts: values with names, arranged as bars, columns or a year's plan on as many pages as they need."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bmaplan_docs.charts.bars import draw_bars
from bmaplan_docs.charts.columns import draw_columns
from bmaplan_docs.charts.model import Bars, ChartData, Row, YearPlan, YearRow
from bmaplan_docs.charts.pages import TURNED, UPRIGHT, Page
from bmaplan_docs.charts.year import draw_year
from bmaplan_docs.tree import Diagram

__all__ = ["Bars", "ChartData", "Drawn", "Row", "YearPlan", "YearRow", "draw"]

SIZES = (14, 13, 12)
"""Sizes of letters; smaller ones than the last are hard to read in print."""


@dataclass(frozen=True)
class Drawn:
    """The drawings of a chart, one for each page, and whether these pages are turned sideways."""

    diagrams: tuple[Diagram, ...]
    turned: bool = False


def draw(chart: ChartData, *, upright: bool = False) -> Drawn:
    """Return the drawings of a chart that has rows.

    It stands on one page where letters of a size that can be read allow it, upright ones first; otherwise
    it goes on over several pages, in the largest letters.
    """
    arrange = _arrange(chart)
    tried = [(UPRIGHT, size) for size in SIZES[:1]]
    if isinstance(chart, YearPlan):
        tried = [(page, size) for size in SIZES for page in ((UPRIGHT,) if upright else (UPRIGHT, TURNED))]
    for page, size in tried:
        made = arrange(page, size)
        if len(made) == 1:
            return Drawn(made, page is TURNED)
    page = UPRIGHT if upright or not isinstance(chart, YearPlan) else TURNED
    return Drawn(arrange(page, SIZES[0]), page is TURNED)


def _arrange(chart: ChartData) -> Callable[[Page, float], tuple[Diagram, ...]]:
    match chart:
        case YearPlan():
            return partial(draw_year, chart)
        case Bars(standing=True):
            return partial(draw_columns, chart)
        case Bars():
            return partial(draw_bars, chart)
