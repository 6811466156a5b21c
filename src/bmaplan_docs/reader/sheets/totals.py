"""Rows of totals in a sheet: no entries, but numbers to be compared with what the rows above them make."""

import re
from collections import defaultdict
from decimal import Decimal

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.sheets.codes import TOTAL_DIFFERS
from bmaplan_docs.reader.sheets.grid import Grid
from bmaplan_docs.reader.sheets.values import Value
from bmaplan_docs.thai import ThaiError, format_number, parse_baht
from bmaplan_docs.values import dataclass, field

_TOTAL = Pattern(
    "(?:ยอด|ผล|เงิน)?รวม(?:ทั้งสิ้น|ทั้งหมด|ทั้งปี|เป็นเงิน|เงิน|งบประมาณ|น้ำหนัก|ย่อย)*(?![ก-๛])"
    r"|(?:grand |sub-?)?total\b",
    flags=re.IGNORECASE,
)
_NOTE = Pattern(r"\(?(?:หมายเหตุ|ที่มา)\s*[:：)]|หมายเหตุ(?![ก-๛])")


def is_total(text: str, declared: tuple[str, ...]) -> bool:
    """Whether a row that begins with ``text`` states totals: ``รวม 12 โครงการ``, or as was declared."""
    return _TOTAL.match(text) is not None or any(text.startswith(label) for label in declared)


def is_note(text: str) -> bool:
    """Whether a row that begins with ``text`` is a note below the table."""
    return _NOTE.match(text) is not None


def as_number(value: Value) -> Decimal | None:
    """Return the number in a cell, however it was typed; ``None`` where there is none."""
    try:
        return parse_baht(value.exact.strip().removesuffix("%")) if value.exact.strip() else None
    except ThaiError:
        return None


@dataclass
class Sums:
    """The sums of columns: since the last row of totals, and of the whole sheet."""

    part: dict[int, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    whole: dict[int, Decimal] = field(default_factory=lambda: defaultdict(Decimal))

    def add(self, column: int, value: Value) -> None:
        """Count the number of a cell."""
        number = as_number(value)
        if number is not None:
            self.part[column] += number
            self.whole[column] += number

    def compare(self, grid: Grid, row: int, columns: set[int], label: str, report: Report) -> None:
        """Report each total of a row that is the sum neither of its part nor of all rows above it."""
        for column in sorted(columns):
            typed = as_number(grid.value(row, column))
            if typed is None or typed in (self.part[column], self.whole[column]):
                continue
            computed = self.part[column] or self.whole[column]
            place, said = grid.place(row, column), _written(typed)
            report.add(TOTAL_DIFFERS, place, label=label, typed=said, computed=_written(computed))
        self.part.clear()


def _written(number: Decimal) -> str:
    return format_number(number, 0 if number == number.to_integral_value() else 2, digits="arabic")
