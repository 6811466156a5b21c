"""Bars one below the other: names at the left, values behind their bars, shares at the right."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property

from bmaplan_docs.charts.model import Bars, Row
from bmaplan_docs.charts.pages import (
    GAP,
    TOTAL,
    Page,
    height_of,
    legend,
    width_of,
    with_unit,
)
from bmaplan_docs.charts.rows import Rows
from bmaplan_docs.tree import Bar, Diagram, Inlines, Point, Words, text
from bmaplan_docs.tree.diagrams import Align
from bmaplan_docs.values import dataclass

MOST_NAME = 0.42
"""How much of the width names may take."""
BAR = 0.72
"""How high a bar is, in lines."""
BETWEEN = 1.2
LEAST = 0.4
"""How long the bar of the least amount is."""
UNIT = "หน่วย: "


def said(row: Row, chart: Bars) -> Inlines:
    """Return what a row says in words."""
    named = zip(chart.series or ("",), row.printed, strict=False)
    values = ", ".join(f"{name} {with_unit(value, chart.unit)}".strip() for name, value in named)
    share = f" ({chart.after} {row.after})" if row.after and any(row.values) else ""
    return text(f"{row.name} {values}{share}")


@dataclass(frozen=True)
class BarsLayout(Rows):
    """Where the columns of names, bars and shares stand; bars on all pages have one scale."""

    chart: Bars
    page: Page
    size: float

    @property
    def heights(self) -> list[float]:
        """The heights of all rows."""
        return [self.height(row) for row in self.chart.rows]

    @property
    def total(self) -> str:
        """The total as it is printed."""
        return self.chart.total

    @cached_property
    def head(self) -> float:
        """The height of the legend and of the line of heads."""
        lines = bool(self.chart.series) + bool(self.chart.unit or self.chart.after)
        return lines * self.line

    @cached_property
    def names(self) -> float:
        """The width of the names."""
        names = (*(row.name for row in self.chart.rows), *([TOTAL] if self.chart.total else []))
        widest = max(width_of(name, self.size, bold=True) for name in names)
        return min(widest, self.page.width * MOST_NAME)

    @cached_property
    def after(self) -> float:
        """The width of the cells at the right."""
        cells = [self.chart.after, *(row.after for row in self.chart.rows)]
        return max(width_of(cell, self.size, bold=True) for cell in cells) + GAP if self.chart.after else 0.0

    @cached_property
    def values(self) -> float:
        """The width of the widest value."""
        return max(width_of(value, self.size) for row in self.chart.rows for value in row.printed)

    @cached_property
    def zero(self) -> float:
        """Where bars begin."""
        return self.names + GAP * 1.5

    def height(self, row: Row) -> float:
        """Return the height of a row."""
        bars = len(row.values) * self.line
        return max(bars, height_of(row.name, self.names, self.size)) + BETWEEN

    def length(self, value: Decimal) -> float:
        """Return the length of a bar; a value above nothing is always seen."""
        most = self.page.width - self.zero - self.values - self.after - GAP * 2
        return max(float(value / self.longest) * most, LEAST) if value else 0.0

    @cached_property
    def longest(self) -> Decimal:
        """The largest value."""
        return max(value for row in self.chart.rows for value in row.values)

    def draw(self, rows: range) -> Diagram:
        """Return the drawing of some rows; the last of them has the total."""
        last = rows is self.parts[-1]
        down, drawn = self.head, list(self._head())
        for row in (self.chart.rows[at] for at in rows):
            drawn += self._row(row, down)
            down += self.height(row)
        rules: list[tuple[Point, Point]] = [((self.zero, self.head), (self.zero, down))]
        if last and self.chart.total:
            rules.append(((0, down + GAP / 2), (self.page.width, down + GAP / 2)))
            drawn += self._total(down + GAP)
            down += self.foot
        spoken = [said(self.chart.rows[at], self.chart) for at in rows]
        if last and self.chart.total:
            spoken.append(text(f"{TOTAL} {with_unit(self.chart.total, self.chart.unit)}"))
        return Diagram(
            self.page.width,
            down,
            (),
            rules=tuple(rules),
            bars=tuple(one for one in drawn if isinstance(one, Bar)),
            words=tuple(one for one in drawn if isinstance(one, Words)),
            spoken=tuple(spoken),
        )

    def _head(self) -> Iterator[Bar | Words]:
        down = 0.0
        if self.chart.series:
            yield from legend(enumerate(self.chart.series), down, self.size)
            down += self.line
        if self.chart.unit:
            yield self._words(self.zero, down, self._room, f"{UNIT}{self.chart.unit}")
        if self.chart.after:
            yield self._after(down, self.chart.after)

    @cached_property
    def _room(self) -> float:
        return self.page.width - self.after - self.zero

    def _row(self, row: Row, top: float) -> Iterator[Bar | Words]:
        high = self.height(row)
        yield Words(0, top, self.names + GAP / 2, high, text(row.name), self.size)
        down = top + (high - len(row.values) * self.line) / 2
        for tone, (value, printed) in enumerate(zip(row.values, row.printed, strict=True)):
            long, thick = self.length(value), self.line * BAR
            if long:
                yield Bar(self.zero, down + (self.line - thick) / 2, long, thick, tone)
            left = self.zero + long + GAP
            yield self._words(left, down, self.page.width - self.after - left, printed)
            down += self.line
        if row.after:
            yield self._after(top + (high - self.line) / 2, row.after)

    def _total(self, down: float) -> Iterator[Words]:
        yield self._words(0, down, self.names, TOTAL, bold=True)
        printed = with_unit(self.chart.total, self.chart.unit)
        yield self._words(self.zero, down, self._room, printed, bold=True)

    def _after(self, down: float, words: str) -> Words:
        return self._words(self.page.width - self.after, down, self.after, words, align="right")

    def _words(
        self, left: float, down: float, width: float, words: str, *, bold: bool = False, align: Align = "left"
    ) -> Words:
        return Words(left, down, width, self.line, text(words), self.size, align, bold)
