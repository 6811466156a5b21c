"""What rules about numbers share: figures in texts and in the columns of tables, read once."""

from decimal import Decimal
from functools import cached_property

from bmaplan_docs.checker import Passage, Pattern, Reading
from bmaplan_docs.thai import ThaiError, parse_number, to_arabic_digits
from bmaplan_docs.tree import Schedule, Table
from bmaplan_docs.values import dataclass, field

NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
"""A figure in Arabic digits; a fullmatch group is the caller's."""
_FIGURE = Pattern("[0-9๐-๙]")
CUMULATIVE = Pattern(r"สะสม|ความก้าวหน้า\s*(?:ของ)?โครงการ")
"""Heads of columns whose numbers are running sums."""
_TOTAL = Pattern(r"รวม|ผลรวม|ยอดรวม|สุทธิ")
_UNIT = Pattern(r"\s*(?:บาท|ร้อยละ|%|\.-|ล้านบาท)\s*")


@dataclass(frozen=True)
class Grid:
    """The body of a table: the passages of each cell by row and column, and the head of each column."""

    cells: dict[tuple[int, int], list[Passage]] = field(default_factory=dict)
    headings: dict[int, str] = field(default_factory=dict)

    @cached_property
    def rows(self) -> list[int]:
        """The numbers of the rows, in order."""
        return sorted({row for row, _ in self.cells})

    @cached_property
    def columns(self) -> list[int]:
        """The numbers of the columns, in order."""
        return sorted({column for _, column in self.cells})

    def value(self, row: int, column: int) -> Decimal | None:
        """Return the number that stands alone in a cell; a dash is nil, and an empty cell none."""
        passages = self.cells.get((row, column), [])
        return figure(passages[0].text) if len(passages) == 1 else None

    def words(self, row: int, column: int) -> str:
        """Return what stands in a cell; nothing where one from above reaches into it."""
        return " ".join(passage.text.strip() for passage in self.cells.get((row, column), []))

    def groups(self) -> dict[int, int]:
        """Return for each row the one that begins its group: the last with words in the first column."""
        found: dict[int, int] = {}
        begun = 0
        first = min(self.columns, default=0)
        for row in self.rows:
            begun = row if (row, first) in self.cells or not found else begun
            found[row] = begun
        return found

    def is_total(self, row: int) -> bool:
        """Whether a row says that it adds up those above it."""
        first = next((self.cells[row, column] for column in self.columns if (row, column) in self.cells), [])
        return bool(first) and _TOTAL.match(first[0].text.strip()) is not None


def figure(text: str) -> Decimal | None:
    """Return the number that a text is, with or without a unit."""
    bare = _UNIT.sub("", to_arabic_digits(text).replace("\u00a0", " ")).strip()
    if bare in ("-", "–"):
        return Decimal(0)
    try:
        return parse_number(bare) if _FIGURE.search(bare) else None
    except ThaiError:
        return None


def grids(reading: Reading) -> list[Grid]:
    """Return the bodies of all tables."""
    found: dict[int, Grid] = {}
    for passage in reading.passages:
        place = passage.cell
        if place is None or isinstance(place.table, Schedule):
            continue
        grid = found.setdefault(_key(place.table), Grid())
        if not place.head:
            grid.cells.setdefault((place.row, place.column), []).append(passage)
            grid.headings[place.column] = place.heading
    return list(found.values())


def _key(table: Table | Schedule) -> int:
    return id(table)
