"""What the rows of a sheet add up to, and whether its rows of totals say the same."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from bmaplan_docs.diagnostics import Report, Severity
from bmaplan_docs.facts.fields import TOO_MUCH, visible
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.sheets.codes import CELL_ERROR, FORMULA_WITHOUT_VALUE, TOTAL_DIFFERS, UNCLEAR_ROW
from bmaplan_docs.reader.sheets.grid import Grid
from bmaplan_docs.reader.sheets.labels import Label, counts_in
from bmaplan_docs.reader.sheets.values import Value
from bmaplan_docs.thai import ThaiError, format_number, parse_baht, to_arabic_digits
from bmaplan_docs.values import dataclass, field

_FULL = Decimal(100)
_NIL = Decimal(0)
_SATANG = Decimal("0.01")
_FIGURE = Pattern("[0-9๐-๙]")
_IN_WORDS = Pattern(r"\s*บาท.*", flags=re.DOTALL)
"""Behind a number: its unit, and often the amount in words."""

Amounts = dict[int, Decimal]
"""Sums by column."""
Name = tuple[int, str]
"""What a sheet may call entries, and by what: a choice (0), their own head (1), that of those inside (2)."""
INSIDE = 2
Counts = Counter[Name]


def as_number(value: Value) -> Decimal | None:
    """Return the number in a cell, however it was typed; ``None`` where there is none."""
    text = visible(value.exact)
    try:
        return parse_baht(text.removesuffix("%")) if text else None
    except ThaiError:
        return None


@dataclass(frozen=True)
class Mark:
    """What all rows above a row of totals make, and how many entries they are."""

    row: int
    amounts: Amounts
    counts: Counts
    entries: int


@dataclass(frozen=True)
class Total:
    """A row of totals: its label, its amounts, what was reached above it, and in the entry right above."""

    label: Label
    mark: int
    columns: tuple[int, ...]
    latest: Amounts


@dataclass
class Sums:
    """The sums and counts of a sheet as they grow; ``unsure`` are columns with what is no amount.

    They are ``doubtful`` where a row may be an entry or not, or stands twice: that is told, and no total.
    """

    whole: Amounts = field(default_factory=lambda: defaultdict(Decimal))
    latest: Amounts = field(default_factory=lambda: defaultdict(Decimal))
    counts: Counts = field(default_factory=Counter)
    entries: int = 0
    unsure: set[int] = field(default_factory=set)
    doubtful: bool = False
    marks: list[Mark] = field(default_factory=lambda: [Mark(0, {}, Counter(), 0)])
    totals: list[Total] = field(default_factory=list)

    def add(self, column: int, value: Value) -> None:
        """Count the number of a cell; what the field will refuse makes the column unsure."""
        number = as_number(value)
        if number is None or not 0 <= number < TOO_MUCH or number != number.quantize(_SATANG):
            self.unsure.add(column)
            return
        self.whole[column] += number
        self.latest[column] += number

    def begin(self, names: Iterable[Name], *, outer: bool) -> None:
        """Count an entry under what a sheet may call it; an ``outer`` one is inside no other."""
        self.counts.update(names)
        if outer:
            self.entries += 1
            self.latest.clear()

    def doubt(self, columns: set[int]) -> None:
        """Note that a row of these amounts is counted, or left out, though it should not be."""
        self.unsure |= columns
        self.doubtful = True

    def part(self, row: int) -> None:
        """Note that a title parts the rows above it from those below."""
        self.marks.append(Mark(row, dict(self.whole), Counter(self.counts), self.entries))

    def note(self, label: Label, columns: tuple[int, ...]) -> None:
        """Note a row of totals, to be compared when all rows were read."""
        self.totals.append(Total(label, len(self.marks), columns, dict(self.latest)))
        self.part(label.row)

    def make(self, amounts: Amounts) -> bool:
        """Whether the rows above make these amounts: all of them, or those since a row of totals."""
        here = Mark(0, dict(self.whole), Counter(self.counts), self.entries)
        parts = [mark for mark in self.marks if here.entries - mark.entries > 1]
        return bool(amounts) and any(
            all(here.amounts.get(column, 0) - mark.amounts.get(column, 0) == amount != 0
                for column, amount in amounts.items())
            for mark in parts
        )  # fmt: skip


@dataclass(frozen=True)
class Comparison:
    """Compares the rows of totals of a sheet with its sums; ``key`` is the head of its ids."""

    grid: Grid
    sums: Sums
    key: str
    report: Report

    def run(self) -> None:
        """Report each total that no rows make, and rows of which nobody can tell what they are."""
        self.sums.part(0)
        for total in self.sums.totals:
            if not total.label.sure:
                self._unsure(total)
        grand = False
        for total in self.sums.totals:
            strict = total.label.grand and not grand
            grand = grand or total.label.grand
            for column in total.columns if total.label.sure else ():
                self._amount(total, column, strict=strict)
            if not self.sums.doubtful:
                self._counts(total, strict=strict)

    def _unsure(self, total: Total) -> None:
        """Report a row whose amount no rows make; where it is an entry, it is missing in all totals."""
        for column in total.columns:
            value = self.grid.value(total.label.row, column)
            typed = as_number(value)
            if column not in self.sums.unsure and typed not in self._made(total, column, strict=False):
                place = self.grid.place(total.label.row, column)
                self.report.add(
                    UNCLEAR_ROW, place, label=total.label.text or "-", typed=value.shown, head=self.key
                )
                self.sums.doubt(set(total.columns))

    def _amount(self, total: Total, column: int, *, strict: bool) -> None:
        value, place = self.grid.value(total.label.row, column), self.grid.place(total.label.row, column)
        if value.fault:
            self.report.add(CELL_ERROR, place, severity=Severity.WARNING, text=value.fault)
        elif value.formula:
            self.report.add(FORMULA_WITHOUT_VALUE, place, severity=Severity.WARNING, text=value.formula)
        if value.fault or value.formula or column in self.sums.unsure:
            return
        typed = as_number(value)
        if typed is None:
            typed = as_number(Value(_IN_WORDS.sub("", value.exact)))
        if typed is None and (counts_in(value.shown) or not _FIGURE.search(value.shown)):
            return  # a unit or a count stands there
        made = self._made(total, column, strict=strict)
        if typed in made or (typed == _FULL == total.latest.get(column)):
            return
        said, computed = _written(typed) if typed is not None else value.shown, _written(made[0])
        self.report.add(TOTAL_DIFFERS, place, label=total.label.text, typed=said, computed=computed)

    def _made(self, total: Total, column: int, *, strict: bool) -> list[Decimal]:
        """Return what the rows make that a total may be of, in one column."""
        return [
            after.amounts.get(column, _NIL) - before.amounts.get(column, _NIL)
            for after, before in self._ranges(total, strict=strict)
        ]

    def _counts(self, total: Total, *, strict: bool) -> None:
        """Report each count of a row of totals, such as ``3 โครงการ``, that its rows do not make."""
        ranges = self._fitting(total, strict=strict)
        for column, value in self.grid.row(total.label.row):
            for number, unit in counts_in(value.shown):
                named = sorted(name for name in self.sums.counts if unit in name[1])
                many = [name for name in named if name[0] < INSIDE] or named
                made = [after.counts[name] - before.counts[name] for after, before in ranges for name in many]
                if made and int(to_arabic_digits(number)) not in made:
                    place, label = self.grid.place(total.label.row, column), total.label.text
                    said, computed = f"{number} {unit}", f"{made[0]} {unit}"
                    self.report.add(TOTAL_DIFFERS, place, label=label, typed=said, computed=computed)

    def _fitting(self, total: Total, *, strict: bool) -> list[tuple[Mark, Mark]]:
        """Return the rows that make the amounts of a total; where none do, all that it may be of."""
        ranges = list(self._ranges(total, strict=strict))
        typed = {column: as_number(self.grid.value(total.label.row, column)) for column in total.columns}
        fitting = [
            (after, before)
            for after, before in ranges
            if any(
                number is not None and number == after.amounts.get(column, 0) - before.amounts.get(column, 0)
                for column, number in typed.items()
            )
        ]
        return fitting or ranges

    def _ranges(self, total: Total, *, strict: bool) -> Iterator[tuple[Mark, Mark]]:
        """Yield the rows that a total may be of, the likeliest first: their end and their beginning.

        Those since the total above, or since one further up, or all of them; where it stands above its
        rows, as a heading does, those below it. The first total of the whole is of all rows.
        """
        marks, here = self.sums.marks, self.sums.marks[total.mark]
        above = [mark for mark in reversed(marks[: total.mark]) if mark.entries < here.entries]
        below = [mark for mark in marks[total.mark + 1 :] if mark.entries > here.entries]
        follows = marks[total.mark - 1].entries == here.entries  # no row stands between it and the last
        if above and (strict or follows):
            yield here, marks[0]
        if above and strict:
            return
        yield from ((here, mark) for mark in above)
        if not total.label.sure or follows:
            yield from ((mark, here) for mark in below)
        if not above and not below:
            yield here, marks[0]


def _written(number: Decimal) -> str:
    return format_number(number, 0 if number == number.to_integral_value() else 2, digits="arabic")
