"""Charts: values with names, arranged as bars, columns or a year's plan on as many pages as they need."""

from typing import Protocol

from bmaplan_docs.charts.bars import BarsLayout
from bmaplan_docs.charts.columns import ColumnsLayout, has_room
from bmaplan_docs.charts.model import Bars, ChartData, Row, YearPlan, YearRow
from bmaplan_docs.charts.pages import TURNED, UPRIGHT, Page
from bmaplan_docs.charts.year import YearLayout
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


class Layout(Protocol):
    """A chart on a page of some size, in letters of some size."""

    @property
    def page(self) -> Page:
        """The room of a page."""
        ...

    @property
    def parts(self) -> list[range]:
        """Which rows stand on which page."""
        ...

    def draw(self, rows: range) -> Diagram:
        """Return the drawing of a part."""
        ...


def draw(chart: ChartData, *, upright: bool = False) -> Drawn:
    """Return the drawings of a chart that has rows: on one page where that can be read, or on few.

    An upright page comes before one that is turned, large letters before small ones. A year's plan leaves
    out the cells behind its months before it goes on over the page.
    """
    pages = (UPRIGHT,) if upright or isinstance(chart, Bars) else (UPRIGHT, TURNED)
    tries = [(page, size) for size in SIZES for page in pages]
    layouts: list[Layout] = [_layout(chart, page, size) for page, size in tries]
    if isinstance(chart, YearPlan) and all(len(layout.parts) > 1 for layout in layouts):
        bare = replace(chart, after="", total="")
        narrow = (_layout(bare, page, size) for page, size in tries)
        layouts += (layout for layout in narrow if len(layout.parts) == 1)
    best = min(layouts, key=lambda layout: len(layout.parts))
    return Drawn(tuple(map(best.draw, best.parts)), best.page is TURNED)


def _layout(chart: ChartData, page: Page, size: float) -> Layout:
    match chart:
        case YearPlan():
            return YearLayout(chart, page, size)
        case Bars(standing=True) if has_room(chart, page, size):
            return ColumnsLayout(chart, page, size)
        case Bars():
            return BarsLayout(chart, page, size)


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
