"""Schedules: months under their years, and arrows over the months in which a step is done."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from bmaplan_docs.thai import Month, MonthSpan, to_thai_digits
from bmaplan_docs.tree import Blocks, Column, Schedule, ScheduleRow
from bmaplan_docs.values import dataclass
from bmaplan_docs.word.drawing import arrow
from bmaplan_docs.word.frame import Frame
from bmaplan_docs.word.runs import Look, text_runs
from bmaplan_docs.word.tables import (
    BODY,
    HEAD,
    Box,
    WriteBlocks,
    cell_content,
    column_widths,
    frame_row,
    frame_table,
)
from bmaplan_docs.word.xml import Element, clone, element

MONTH_CM = 0.95
BAR_STYLE, MONTH_STYLE = "TableBar", "TableMonth"


def write_schedule(schedule: Schedule, frame: Frame, write: WriteBlocks) -> Element:
    """Return a schedule as a table whose head has rows for the title, years, rounds if any, and months."""
    return _Writer(schedule, frame, write).table()


@dataclass(frozen=True)
class _Head:
    """What the head of a schedule is made of: words, months, the widths of all columns, and the font."""

    title: str
    before: tuple[str, ...]
    months: tuple[Month, ...]
    rounds: tuple[tuple[str, MonthSpan], ...]
    after: tuple[str, ...]
    widths: tuple[int, ...]
    font: str

    def rows(self) -> Iterator[Element]:
        """Yield the rows for the title, the years, the rounds if there are any, and the months."""
        years = [(year, len(list(months))) for year, months in groupby(m.year for m in self.months)]
        yield self._row("restart", [(self.title, len(self.months))])
        yield self._row(
            "continue", [(f"พ.ศ.\u00a0{to_thai_digits(str(year))}", count) for year, count in years]
        )
        if self.rounds:
            yield self._row("continue", self._labels())
        yield self._row("continue", [(month.short, 1) for month in self.months], MONTH_STYLE)

    def _labels(self) -> Iterator[tuple[str, int]]:
        """Yield each label with the number of its months, and empty words for months outside all rounds."""
        rounds = {month: each for each in self.rounds for month in each[1]}
        for each, months in groupby(rounds.get(month) for month in self.months):
            yield each[0] if each else "", len(list(months))

    def _row(self, merge: str, groups: Iterable[tuple[str, int]], style: str = HEAD) -> Element:
        def tall(name: str, column: int) -> Box:
            content = self._words(name, HEAD) if merge == "restart" else ()
            return Box(content, self.widths[column], merge=merge, middle=True)

        boxes = [tall(name, column) for column, name in enumerate(self.before)]
        column = len(self.before)
        for name, span in groups:
            width = sum(self.widths[column : column + span])
            boxes.append(Box(self._words(name, style), width, span, middle=True))
            column += span
        boxes += [tall(name, column + at) for at, name in enumerate(self.after)]
        return frame_row(boxes, head=True)

    def _words(self, words: str, style: str) -> tuple[Element, ...]:
        return (
            element("p", element("pPr", element("pStyle", val=style)), *text_runs(words, Look.of(self.font))),
        )


@lru_cache(maxsize=16)
def _rows(head: _Head) -> tuple[Element, ...]:
    """Return the rows of a head to copy; a plan has hundreds of schedules below the same one."""
    return tuple(head.rows())


class _Writer:
    def __init__(self, schedule: Schedule, frame: Frame, write: WriteBlocks) -> None:
        self.schedule, self.frame, self.write = schedule, frame, write
        months = len(schedule.months)
        shares = [column.width for _, column in schedule.before]
        shares += [MONTH_CM] * months
        shares += [column.width for _, column in schedule.after]
        self.widths = column_widths(shares, frame.width)
        self.first = len(schedule.before)
        self.behind = self.first + months

    def table(self) -> Element:
        """Return the whole table."""
        rows = [clone(row) for row in _rows(self._head())]
        rows += [frame_row(self._row(row), whole=True) for row in self.schedule.rows]
        if self.schedule.total:
            rows.append(frame_row(self._total(), whole=True))
        return frame_table(self.widths, rows)

    def _head(self) -> _Head:
        schedule = self.schedule
        before, after = (tuple(name for name, _ in heads) for heads in (schedule.before, schedule.after))
        widths, font = tuple(self.widths), self.frame.look.font
        return _Head(schedule.title, before, schedule.months, schedule.rounds, after, widths, font)

    def _cells(
        self, cells: tuple[Blocks, ...], heads: tuple[tuple[str, Column], ...], at: int
    ) -> Iterator[Box]:
        for column, (blocks, (_, head)) in enumerate(zip(cells, heads, strict=True), at):
            width = self.widths[column]
            yield Box(
                cell_content(blocks, self.frame, width, self.write, style=BODY, align=head.align), width
            )

    def _row(self, row: ScheduleRow) -> Iterator[Box]:
        yield from self._cells(row.before, self.schedule.before, 0)
        yield from self._months(row.bars)
        yield from self._cells(row.after, self.schedule.after, self.behind)

    def _months(self, bars: tuple[MonthSpan, ...]) -> Iterator[Box]:
        """Yield an empty box for each free month and one box with an arrow for each bar."""
        position = {month: at for at, month in enumerate(self.schedule.months, self.first)}
        column = self.first
        for bar in bars:
            start, end = position[bar.start], position[bar.end]
            yield from (Box((), self.widths[free]) for free in range(column, start))
            width = sum(self.widths[start : end + 1])
            drawn = element("p", element("pPr", element("pStyle", val=BAR_STYLE)), arrow(width, str(bar)))
            yield Box((drawn,), width, end + 1 - start, middle=True, flush=True)
            column = end + 1
        yield from (Box((), self.widths[free]) for free in range(column, self.behind))

    def _total(self) -> Iterator[Box]:
        yield from self._cells(self.schedule.total, self.schedule.before, 0)
        yield from (Box((), width) for width in self.widths[self.first :])
