"""A sheet as a grid of values: what merged cells cover, what is hidden, and the place of each cell."""

from collections.abc import Iterator
from functools import cached_property

from bmaplan_docs.reader.sheets.values import Value
from bmaplan_docs.source import Cell, Source
from bmaplan_docs.values import dataclass, field

Address = tuple[int, int]
"""Row and column, from 1."""
_NOTHING = Value(None)


@dataclass(frozen=True)
class Grid:
    """The cells of one sheet by row and column; ``merged`` leads from each covered cell to its first.

    A CSV file has no name. ``hidden`` are the rows that programs do not show, ``unseen`` the columns.
    """

    source: Source
    name: str
    cells: dict[Address, Value]
    merged: dict[Address, Address] = field(default_factory=dict)
    hidden: tuple[int, ...] = ()
    concealed: bool = False
    unseen: frozenset[int] = frozenset()

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """The numbers of the rows in which something stands."""
        return tuple(sorted({row for (row, _), value in self.cells.items() if not value.is_empty}))

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """The numbers of the columns in which something stands."""
        return tuple(sorted({column for (_, column), value in self.cells.items() if not value.is_empty}))

    def origin(self, row: int, column: int) -> Address:
        """Return the cell that holds the value of a cell: the first of merged ones."""
        return self.merged.get((row, column), (row, column))

    def value(self, row: int, column: int) -> Value:
        """Return the value of a cell; merged cells all have that of the first."""
        return self.cells.get(self.origin(row, column), _NOTHING)

    def place(self, row: int, column: int) -> Cell:
        """Return the place of a cell's value."""
        at = self.origin(row, column)
        value = self.cells.get(at, _NOTHING)
        shown = value.fault or value.formula or value.shown
        return Cell(self.source, *at, None, shown, self.name)

    def row(self, number: int) -> Iterator[tuple[int, Value]]:
        """Yield the columns of a row in which something stands, with the values."""
        for column in self.columns:
            value = self.value(number, column)
            if not value.is_empty:
                yield column, value
