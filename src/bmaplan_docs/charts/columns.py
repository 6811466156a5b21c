"""Columns side by side, their values above and their names below; many or long names become bars."""

from collections.abc import Iterator

from bmaplan_docs.charts.bars import LEAST, UNIT, said
from bmaplan_docs.charts.model import Bars
from bmaplan_docs.charts.pages import GAP, TOTAL, Page, height_of, legend, line_height, width_of, with_unit
from bmaplan_docs.tree import Bar, Diagram, Words, text
from bmaplan_docs.values import dataclass

PLOT = 50.0
"""How high the highest column is."""
MOST_ROWS = 12
MOST_LINES = 3
"""So many lines a name below a column has at most."""
EXACT = 1e-6
WIDEST = 0.55
"""How much of its place a column takes, several in a row together at most."""


def has_room(chart: Bars, page: Page, size: float) -> bool:
    """Whether columns are wide enough for the values above them and the names below them."""
    place = page.width / len(chart.rows)
    slot = (place - GAP) / max(len(chart.series), 1)
    widest = max(width_of(value, size) for row in chart.rows for value in row.printed)
    lines = max(height_of(row.name, place - GAP * 2, size) for row in chart.rows) / line_height(size)
    return len(chart.rows) <= MOST_ROWS and widest <= slot and lines <= MOST_LINES + EXACT


@dataclass(frozen=True)
class ColumnsLayout:
    """Columns on one page, for which there is room."""

    chart: Bars
    page: Page
    size: float

    @property
    def parts(self) -> list[range]:
        """All rows: they stand on one page."""
        return [range(len(self.chart.rows))]

    def draw(self, rows: range) -> Diagram:
        """Return the drawing of all rows."""
        chart, page, size, line = self.chart, self.page, self.size, line_height(self.size)
        place = page.width / len(rows)
        high = max(height_of(row.name, place - GAP * 2, size) for row in chart.rows)
        base = (bool(chart.series) + bool(chart.unit) + 1) * line + PLOT
        drawn = [*_head(chart, page, size), *_columns(chart, place, base, size)]
        drawn += (
            Words(at * place + GAP, base + GAP / 2, place - GAP * 2, high, text(row.name), size, "center")
            for at, row in enumerate(chart.rows)
        )
        down = base + GAP + high
        spoken = [said(row, chart) for row in chart.rows]
        if chart.total:
            words = text(f"{TOTAL} {with_unit(chart.total, chart.unit)}")
            drawn.append(Words(0, down, page.width, line, words, size, "center", bold=True))
            spoken.append(words)
            down += line
        return Diagram(
            page.width,
            down,
            (),
            rules=(((0, base), (page.width, base)),),
            bars=tuple(one for one in drawn if isinstance(one, Bar)),
            words=tuple(one for one in drawn if isinstance(one, Words)),
            spoken=tuple(spoken),
        )


def _head(chart: Bars, page: Page, size: float) -> Iterator[Bar | Words]:
    yield from legend(enumerate(chart.series), 0, size)
    if chart.unit:
        down = line_height(size) if chart.series else 0.0
        yield Words(0, down, page.width, line_height(size), text(f"{UNIT}{chart.unit}"), size)


def _columns(chart: Bars, place: float, base: float, size: float) -> Iterator[Bar | Words]:
    """Yield the columns of all rows, those of a row close together, with their values above them."""
    line, highest = line_height(size), max(value for row in chart.rows for value in row.values)
    for at, row in enumerate(chart.rows):
        count = len(row.values)
        slot = (place - GAP) / count
        wide = min(place * WIDEST / count, 18.0)
        step = max(wide, max(width_of(value, size) for value in row.printed) + GAP / 2) if count > 1 else wide
        left = at * place + (place - step * count) / 2
        for tone, (value, printed) in enumerate(zip(row.values, row.printed, strict=True)):
            high = max(float(value / highest) * PLOT, LEAST) if value else 0.0
            middle = left + step * (tone + 0.5)
            if high:
                yield Bar(middle - wide / 2, base - high, wide, high, tone)
            yield Words(middle - slot / 2, base - high - line, slot, line, text(printed), size, "center")
