"""A year's plan: a line for each undertaking, bars over its months."""

from collections.abc import Iterator
from functools import cached_property
from itertools import groupby

from bmaplan_docs.charts.model import YearPlan, YearRow
from bmaplan_docs.charts.pages import GAP, TOTAL, Page, height_of, legend, width_of
from bmaplan_docs.charts.rows import Rows
from bmaplan_docs.tree import Bar, Diagram, Inlines, Point, Words, text
from bmaplan_docs.values import dataclass

BETWEEN = 1.0
BAR = 0.62
"""How high a bar is, in lines."""
MONTH = 0.95
"""How much wider than its name a month is."""
ERA = "พ.ศ. "


@dataclass(frozen=True)
class YearLayout(Rows):
    """Where names, months and the cells behind them stand; the months stand above each page."""

    chart: YearPlan
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
        """The height of the two lines of heads."""
        return 2 * self.line + GAP

    @cached_property
    def month(self) -> float:
        """The width of a month."""
        widest = max(width_of(month.short, self.size) for month in self.chart.months)
        return max(widest * MONTH, 6.0 if self.page.width < self.page.height else 8.0)

    @cached_property
    def after(self) -> float:
        """The width of the cells behind the months."""
        cells = [*self.chart.after.split("\n"), *(row.after for row in self.chart.rows), self.chart.total]
        return max(width_of(cell, self.size) for cell in cells) + GAP * 2 if self.chart.after else 0.0

    @cached_property
    def names(self) -> float:
        """The width of the names."""
        return self.page.width - self.month * len(self.chart.months) - self.after

    def height(self, row: YearRow) -> float:
        """Return the height of a row."""
        return height_of(row.name, self.names - GAP, self.size) + BETWEEN

    def draw(self, rows: range) -> Diagram:
        """Return the drawing of some rows; the last of them has the total."""
        last = rows is self.parts[-1]
        shown = [self.chart.rows[at] for at in rows]
        lines = [self.head]
        drawn = list(self._head())
        for row in shown:
            drawn += self._row(row, lines[-1])
            lines.append(lines[-1] + self.height(row))
        bottom = lines[-1]
        if last and self.chart.total:
            drawn += self._total(bottom)
            bottom += self.foot
        return Diagram(
            self.page.width,
            bottom,
            (),
            rules=(*self._rules(shown, lines), ((0, bottom), (self.page.width, bottom))),
            bars=tuple(one for one in drawn if isinstance(one, Bar)),
            words=tuple(one for one in drawn if isinstance(one, Words)),
            spoken=tuple(map(self._said, shown)),
        )

    def _rules(self, shown: list[YearRow], lines: list[float]) -> Iterator[tuple[Point, Point]]:
        """Yield the lines below heads and rows, and those between months: longer where a year begins.

        Between months there are none where words stand in place of bars.
        """
        right = self.names + self.month * len(self.chart.months)
        yield ((0, 0), (self.page.width, 0))
        yield ((self.names, self.line), (right, self.line))
        yield from (((0, down), (self.page.width, down)) for down in lines)
        months = self.chart.months
        for at in range(len(months) + 1):
            begins = at in (0, len(months)) or months[at].year != months[at - 1].year
            across = self.names + at * self.month
            yield ((across, 0.0 if begins else self.line), (across, self.head))
            for row, top, bottom in zip(shown, lines, lines[1:], strict=False):
                if at in (0, len(months)) or not row.instead:
                    yield ((across, top), (across, bottom))

    def _head(self) -> Iterator[Bar | Words]:
        high = self.line if self.chart.kinds else self.head
        yield Words(0, GAP / 2, self.names, high, text(self.chart.head), self.size, "center", bold=True)
        drawn = {row.kind for row in self.chart.rows if row.bars}
        kinds = [(kind, name) for kind, name in enumerate(self.chart.kinds) if kind in drawn]
        yield from legend(kinds, self.line + GAP / 2, self.size)
        left = self.names
        for year, months in groupby(month.year for month in self.chart.months):
            wide = len(list(months)) * self.month
            words = text(f"{ERA}{year}")
            yield Words(left, 0, wide, self.line, words, self.size, "center", bold=True)
            left += wide
        down = self.line + GAP / 2
        for at, month in enumerate(self.chart.months):
            across = self.names + at * self.month
            yield Words(across, down, self.month, self.line, text(month.short), self.size, "center")
        if self.chart.after:
            words = text(self.chart.after)
            yield Words(left, 0, self.after, self.head, words, self.size, "center", bold=True)

    def _row(self, row: YearRow, top: float) -> Iterator[Bar | Words]:
        high, months = self.height(row), self.chart.months
        yield Words(0, top, self.names - GAP / 2, high, text(row.name), self.size)
        position = {month: at for at, month in enumerate(months)}
        thick = self.line * BAR
        for bar in row.bars:
            first, last = position[bar.start], position[bar.end]
            left, wide = self.names + first * self.month, (last + 1 - first) * self.month
            yield Bar(left, top + (high - thick) / 2, wide, thick, row.kind)
        if row.instead:
            wide = self.month * len(months)
            yield Words(self.names, top, wide, high, text(row.instead), self.size, "center")
        if self.chart.after:
            yield self._after(top, high, row.after)

    def _total(self, top: float) -> Iterator[Words]:
        yield Words(0, top, self.names, self.foot, text(TOTAL), self.size, "center", bold=True)
        yield self._after(top, self.foot, self.chart.total, bold=True)

    def _after(self, top: float, high: float, words: str, *, bold: bool = False) -> Words:
        left = self.page.width - self.after + GAP
        return Words(left, top, self.after - GAP * 1.5, high, text(words), self.size, "right", bold)

    def _said(self, row: YearRow) -> Inlines:
        when = ", ".join(map(str, row.bars)) or row.instead
        after = row.after if self.chart.after else ""
        return text(" ".join(filter(None, (row.name, when, after))))
