"""Columns side by side, their values above and their names below; many or long names become bars."""

from collections.abc import Iterator

from bmaplan_docs.charts.bars import UNIT, draw_bars, said
from bmaplan_docs.charts.model import Bars
from bmaplan_docs.charts.pages import GAP, TOTAL, Page, height_of, legend, line_height, width_of, with_unit
from bmaplan_docs.tree import Bar, Diagram, Words, text

PLOT = 50.0
"""How high the highest column is."""
MOST_ROWS = 12
MOST_LINES = 3
"""So many lines a name below a column has at most."""
WIDEST = 0.55
"""How much of its place a column takes, several in a row together at most."""


def draw_columns(chart: Bars, page: Page, size: float) -> tuple[Diagram, ...]:
    """Return the drawing of columns, or of bars where a value or a name would not find room."""
    place = page.width / len(chart.rows)
    slot = (place - GAP) / max(len(chart.series), 1)
    values = [value for row in chart.rows for value in row.printed]
    high = max(height_of(row.name, place - GAP * 2, size) for row in chart.rows)
    fits = max(width_of(value, size) for value in values) <= slot
    if len(chart.rows) > MOST_ROWS or not fits or high > MOST_LINES * line_height(size):
        return draw_bars(chart, page, size)
    line = line_height(size)
    head = (bool(chart.series) + bool(chart.unit)) * line
    base = head + line + PLOT
    drawn = [*_head(chart, page, size), *_columns(chart, place, base, size)]
    drawn += (
        Words(at * place + GAP, base + GAP / 2, place - GAP * 2, high, text(row.name), size, "center")
        for at, row in enumerate(chart.rows)
    )
    down = base + GAP + high
    spoken = [said(row, chart) for row in chart.rows]
    if chart.total:
        words = f"{TOTAL} {with_unit(chart.total, chart.unit)}"
        drawn.append(Words(0, down, page.width, line, text(words), size, "center", bold=True))
        spoken.append(text(words))
        down += line
    return (
        Diagram(
            page.width,
            down,
            (),
            rules=(((0, base), (page.width, base)),),
            bars=tuple(one for one in drawn if isinstance(one, Bar)),
            words=tuple(one for one in drawn if isinstance(one, Words)),
            spoken=tuple(spoken),
        ),
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
            high = max(float(value / highest) * PLOT, 0.4) if value else 0.0
            middle = left + step * (tone + 0.5)
            if high:
                yield Bar(middle - wide / 2, base - high, wide, high, tone)
            yield Words(middle - slot / 2, base - high - line, slot, line, text(printed), size, "center")
