"""Charts: values with names, arranged as bars, columns or a year's plan on as many pages as they need."""

from collections.abc import Callable
from functools import partial

from bmaplan_docs.charts.bars import draw_bars
from bmaplan_docs.charts.columns import draw_columns
from bmaplan_docs.charts.model import Bars, ChartData, Row, YearPlan, YearRow
from bmaplan_docs.charts.pages import TURNED, UPRIGHT, Page
from bmaplan_docs.charts.year import draw_year
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Block, Blocks, Diagram, Inlines, Landscape, Paragraph, plain_text, text
from bmaplan_docs.values import dataclass, replace

__all__ = ["Bars", "ChartData", "Drawn", "Row", "YearPlan", "YearRow", "chart_blocks", "draw"]

CONTINUED = "(ต่อ)"

SIZES = (14, 13, 12)
"""Sizes of letters; smaller ones than the last are hard to read in print."""


@dataclass(frozen=True)
class Drawn:
    """The drawings of a chart, one for each page, and whether these pages are turned sideways."""

    diagrams: tuple[Diagram, ...]
    turned: bool = False


def draw(chart: ChartData, *, upright: bool = False) -> Drawn:
    """Return the drawings of a chart that has rows: on one page where that can be read, or on few.

    An upright page comes before one that is turned, large letters before small ones. A year's plan leaves
    out the cells behind its months before it goes on over the page.
    """
    pages = (UPRIGHT,) if upright or isinstance(chart, Bars) else (UPRIGHT, TURNED)
    tries = [(page, size) for size in SIZES for page in pages]
    made = [_drawn(chart, page, size) for page, size in tries]
    if isinstance(chart, YearPlan) and all(len(drawn.diagrams) > 1 for drawn in made):
        bare = replace(chart, after="", total="")
        made += [drawn for page, size in tries if len((drawn := _drawn(bare, page, size)).diagrams) == 1]
    return min(made, key=lambda drawn: len(drawn.diagrams))


def _drawn(chart: ChartData, page: Page, size: float) -> Drawn:
    return Drawn(_arrange(chart)(page, size), page is TURNED)


def _arrange(chart: ChartData) -> Callable[[Page, float], tuple[Diagram, ...]]:
    match chart:
        case YearPlan():
            return partial(draw_year, chart)
        case Bars(standing=True):
            return partial(draw_columns, chart)
        case Bars():
            return partial(draw_bars, chart)


def chart_blocks(
    chart: ChartData, caption: Inlines, span: Span | None, label: str = "", *, upright: bool = False
) -> Blocks:
    """Return a chart as blocks; what goes on over the page says so below, in the words of the caption."""
    drawn = draw(chart, upright=upright)
    first, *others = drawn.diagrams
    blocks: list[Block] = [replace(first, caption=caption, label=label, span=span)]
    for diagram in others:
        blocks.append(replace(diagram, span=span))
        if caption:
            blocks.append(Paragraph(text(f"{plain_text(caption)} {CONTINUED}"), span, "Centered"))
    return (Landscape(tuple(blocks), span),) if drawn.turned else tuple(blocks)
