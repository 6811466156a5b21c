"""A workbook as a value: sheets of typed cells, and the formulas that lead to some of them.

A cell with a formula holds its value as well, worked out from the facts: programs that only read the file
show the same numbers as those that calculate it again.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Literal

from bmaplan_docs.values import dataclass, field

Kind = Literal["text", "centred", "count", "money", "satang", "percent"]
"""How a cell is shown: money without satang where no amount has any, percentages typed as shares of one."""
Role = Literal["title", "note", "head", "group", "body", "subtotal", "total"]
"""What a row is for; it decides how the row looks."""
Value = str | int | Decimal


@dataclass(frozen=True)
class Cell:
    """A value, how it is shown, and the formula it follows from (without ``=``; none where it was typed)."""

    value: Value
    kind: Kind = "text"
    formula: str = ""


EMPTY = Cell("")


@dataclass(frozen=True)
class Row:
    """The cells of a row, from the first column on."""

    cells: tuple[Cell, ...]
    role: Role = "body"


@dataclass(frozen=True)
class Sheet:
    """A sheet: its rows, the widths of its columns in digits, and the row (from 1) that heads the table.

    The head row is repeated on every page; it and the ``frozen`` columns stay in sight.
    """

    name: str
    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    head: int
    frozen: int = 0


@dataclass(frozen=True)
class Workbook:
    """The sheets of a workbook, in order."""

    sheets: tuple[Sheet, ...]


@dataclass
class Layout:
    """A sheet while its rows are laid out, so that formulas can name rows that come later or earlier."""

    name: str
    widths: tuple[int, ...]
    rows: list[Row] = field(default_factory=list)
    head: int = 1

    @property
    def next(self) -> int:
        """The number of the row that is added next."""
        return len(self.rows) + 1

    def add(self, *cells: Cell, role: Role = "body") -> int:
        """Add a row and return its number."""
        self.rows.append(Row(cells, role))
        return len(self.rows)

    def lines(self, lines: Iterable[str], role: Role = "note") -> None:
        """Add a row for each line, which runs over the columns to its right."""
        for line in lines:
            self.add(Cell(line), role=role)

    def heads(self, *names: str) -> None:
        """Add the row that heads the table."""
        self.head = self.add(*map(Cell, names), role="head")

    def at(self, column: int, row: int) -> Decimal:
        """Return the number in a column (from 0) and a row (from 1); text is none."""
        value = self.rows[row - 1].cells[column].value
        return Decimal(0) if isinstance(value, str) else Decimal(value)

    def stretch(self, column: int, first: int, kind: Kind = "money") -> Cell:
        """Return the sum of a column from the row ``first`` to the last one so far."""
        last = len(self.rows)
        value = sum((self.at(column, row) for row in range(first, last + 1)), Decimal(0))
        return Cell(value, kind, f"SUM({place(column, first)}:{place(column, last)})")

    def picked(self, column: int, rows: Sequence[int], kind: Kind = "money") -> Cell:
        """Return the sum of some rows of a column."""
        value = sum((self.at(column, row) for row in rows), Decimal(0))
        return Cell(value, kind, "+".join(place(column, row) for row in rows))

    def sheet(self, *, frozen: int = 0) -> Sheet:
        """Return the sheet."""
        return Sheet(self.name, tuple(self.rows), self.widths, self.head, frozen)


def letters(column: int) -> str:
    """Return what a spreadsheet calls a column (from 0): A, …, Z, AA."""
    rest, last = divmod(column, 26)
    return (letters(rest - 1) if rest else "") + chr(ord("A") + last)


def down(column: int, first: int, last: int, sheet: str = "") -> str:
    """Return the name of a stretch of a column, which stays the same when a formula is copied."""
    return f"{_of(sheet)}${letters(column)}${first}:${letters(column)}${last}"


def place(column: int, row: int, sheet: str = "", *, fixed: bool = False) -> str:
    """Return the name of one cell; a ``fixed`` one stays the same when a formula is copied."""
    sign = "$" if fixed else ""
    return f"{_of(sheet)}{sign}{letters(column)}{sign}{row}"


def _of(sheet: str) -> str:
    return "'{}'!".format(sheet.replace("'", "''")) if sheet else ""


def share(part: Decimal, at: str, whole: Decimal, of: str) -> Cell:
    """Return which share the number at a place is of the whole; none of nothing."""
    return Cell(part / whole if whole else Decimal(0), "percent", f"IF({of}=0,0,{at}/{of})")


def matching(*criteria: tuple[str, str], amounts: str = "") -> str:
    """Return the formula that adds up the amounts of the rows where each stretch is like its cell.

    Without amounts it counts the rows. Texts are compared as they are: the criteria of SUMIF would read
    ``*`` or ``>`` at their beginning, and no more than 255 letters.
    """
    alike = "*".join(f"({stretch}={cell})" for stretch, cell in criteria)
    return f"SUMPRODUCT({alike}*1{',' if amounts else ''}{amounts})"
