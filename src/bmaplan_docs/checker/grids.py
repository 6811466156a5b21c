"""The tables of a reading by rows and columns with a meaning, those that were typed with tabs too."""

from collections.abc import Iterator
from itertools import pairwise

from bmaplan_docs.checker.passages import Kind, Passage
from bmaplan_docs.checker.prose import placed
from bmaplan_docs.checker.reading import Reading
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.tree import Schedule, Table
from bmaplan_docs.values import dataclass

_SPACES = Pattern(r"\s+")
_HEAD = Pattern("ลำดับ|ตัวชี้วัด|โครงการ|กิจกรรม|งบประมาณ|เป้าหมาย|มาตรการ|ส่วนราชการ|หน่วยงาน|วิธีการ")
_NEAR = 2
_LINE = 150
_VERB = Pattern("(?:เพื่อ|ซึ่ง|ได้|ให้|จะ|ไม่|โดย|ต้อง|มี)")
ROLES = {
    "indicator": Pattern(r"^(?:ชื่อ)?ตัวชี้วัด(?!.*(?:นิยาม|เป้าหมาย))"),
    "target": Pattern(r"ค่าเป้าหมาย|^เป้าหมาย$"),
    "result": Pattern(r"^ประเภท(?:ของ)?(?:ตัวชี้วัด)?$"),
    "project": Pattern(r"^(?:ชื่อ)?(?:โครงการ|กิจกรรม)"),
    "amount": Pattern(r"^(?:วงเงิน)?งบประมาณ|^ประมาณการ|^จำนวนเงิน"),
    "source": Pattern(r"^แหล่ง(?:ที่มา)?(?:ของ)?(?:งบประมาณ|เงิน)"),
}
"""What a column holds, by the words at its head without their spaces."""


@dataclass(frozen=True)
class Said:
    """A stretch of a passage."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.text[self.start : self.end]


Cell = tuple[Said, ...]


@dataclass(frozen=True, eq=False)
class Grid:
    """A table: what stands at the head of each column, and the cells of each row by column.

    A cell that is empty is there without words; one that reaches over several columns or rows is there once.
    ``before`` was read right before the table.
    """

    heads: dict[int, str]
    rows: tuple[dict[int, Cell], ...]
    before: Passage | None = None

    def column(self, role: str) -> int | None:
        """Return the column of a role, the first if there are several."""
        return next((at for at, head in self.heads.items() if ROLES[role].search(head)), None)

    def pairs(self, *roles: str) -> Iterator[tuple[Cell, ...]]:
        """Yield the cells of these roles, row by row; nothing where the table lacks one of the columns."""
        columns = [self.column(role) for role in roles]
        if None in columns:
            return
        for row in self.rows:
            if all(column in row for column in columns):
                yield tuple(row[column] for column in columns)  # type: ignore[index]  # none is None


def words(cell: Cell) -> str:
    """Return the words of a cell in one line."""
    return " ".join(said.text.strip() for said in cell).strip()


def lines(passage: Passage) -> list[Said]:
    """Return the lines of a passage as they were typed."""
    breaks = [
        piece
        for piece in passage.pieces
        if piece.span is None and passage.text[piece.start : piece.end] in " \n"
    ]
    edges = [0, *(edge for piece in breaks for edge in (piece.start, piece.end)), len(passage.text)]
    return [Said(passage, start, end) for start, end in list(pairwise(edges))[::2]]


def grids(reading: Reading) -> list[Grid]:
    """Return all tables in reading order: first those that were typed with tabs."""
    return [*_typed(reading), *_tables(reading)]


def _tables(reading: Reading) -> Iterator[Grid]:
    tables: dict[int, tuple[Table, list[Passage]]] = {}
    for passage in reading.texts():
        place = passage.cell
        if place is not None and not isinstance(place.table, Schedule):
            tables.setdefault(id(place.table), (place.table, []))[1].append(passage)
    for table, inside in tables.values():
        yield _grid(table, inside, reading.before(inside[0]))


def _grid(table: Table, passages: list[Passage], before: Passage | None) -> Grid:
    cells: dict[int, dict[int, list[Said]]] = {}
    wide = set()
    for number, row, columns in placed((*table.head, *table.body)):
        cells[number] = {column: [] for column in columns}
        if any(cell.columns > 1 for cell in row.cells):
            wide.add(number)
    for passage in passages:
        if passage.cell is not None:
            cells[passage.cell.row][passage.cell.column].append(Said(passage, 0, len(passage.text)))
    first = len(table.head)
    if not first and _is_head([words(tuple(cell)) for cell in cells.get(0, {}).values()]):
        first = 1
    heads: dict[int, str] = {}
    for number in range(first):
        heads |= {column: _squeezed(words(tuple(cell))) for column, cell in cells[number].items() if cell}
    rows = [
        {column: tuple(said) for column, said in row.items()}
        for number, row in cells.items()
        if number >= first and number not in wide
    ]
    return Grid(heads, tuple(rows), before)


def _typed(reading: Reading) -> Iterator[Grid]:
    """Yield the tables that were typed with tabs, below a line that heads columns.

    A row that begins with a number is read as an item of a list.
    """
    heads: dict[int, str] = {}
    rows: list[dict[int, Cell]] = []
    first: Passage | None = None
    last = 0
    for passage in reading.texts(Kind.PARAGRAPH, Kind.ITEM):
        if "\t" not in passage.text:
            continue
        split = [_cells(line) for line in lines(passage)]
        if len(split[0]) > 1 and _is_head([said.text for said in split[0]]):
            if first:
                yield Grid(heads, tuple(rows), reading.before(first))
            heads, rows, first = {at: _squeezed(said.text) for at, said in enumerate(split[0])}, [], passage
        elif passage.index > last + _NEAR:
            continue
        last = passage.index
        rows += [_filled(row) for row in split[passage is first :] if len(row) == len(heads)]
    if first:
        yield Grid(heads, tuple(rows), reading.before(first))


def _filled(row: list[Said]) -> dict[int, Cell]:
    return {at: (said,) if said.text.strip() else () for at, said in enumerate(row)}


def _cells(line: Said) -> list[Said]:
    edges = [line.start - 1]
    edges += [line.start + at for at, letter in enumerate(line.text) if letter == "\t"]
    edges.append(line.end)
    return [Said(line.passage, start + 1, end) for start, end in pairwise(edges)]


def heads_columns(line: str) -> bool:
    """Whether a line is the heads of a table that became one line of words."""
    return len(line) < _LINE and len(_HEAD.findall(line)) > 1 and _VERB.search(line) is None


def _is_head(texts: list[str]) -> bool:
    return sum(bool(_HEAD.search(text)) and len(text) < 60 for text in texts) > 1  # noqa: PLR2004 - a heading is short


def _squeezed(text: str) -> str:
    return _SPACES.sub("", text)
