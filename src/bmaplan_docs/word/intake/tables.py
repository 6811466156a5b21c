"""Tables of Word files: which rows are heads, which cells are one, and which tables only place text."""

from collections.abc import Callable

from bmaplan_docs.tree import Blocks, Cell, Column, Row
from bmaplan_docs.word.intake.model import WordBlocks, WordCell, WordParagraph, WordRow, WordTable

Rows = tuple[Row, ...]


def is_layout(table: WordTable) -> bool:
    """Whether a table has one column: a frame around text."""
    return _width(table) == 1


def columns_of(table: WordTable) -> tuple[Column, ...]:
    """Return the columns, all alike."""
    return (Column(),) * _width(table)


def rows_of(table: WordTable, read: Callable[[WordBlocks], Blocks]) -> tuple[Rows, Rows]:
    """Return the rows of the head and those of the body; short rows are filled up."""
    width = _width(table)
    heads = _heads(table)
    parts = (table.rows[:heads], table.rows[heads:])
    return _rows(parts[0], width, read), _rows(parts[1], width, read)


def _width(table: WordTable) -> int:
    return max((sum(cell.columns for cell in row.cells) for row in table.rows), default=0)


def _heads(table: WordTable) -> int:
    """Return how many rows head the others: those that repeat; otherwise one whose words are all bold."""
    marked = 0
    while marked < len(table.rows) and table.rows[marked].head:
        marked += 1
    if not marked and len(table.rows) > 1 and _is_bold(table.rows[0]):
        marked = 1
        while marked < len(table.rows) - 1 and any(cell.joined for cell in table.rows[marked].cells):
            marked += 1  # a head of two rows: cells of the first reach into the second
    return marked if marked < len(table.rows) else 0


def _is_bold(row: WordRow) -> bool:
    words = [
        block
        for cell in row.cells
        for block in cell.blocks
        if isinstance(block, WordParagraph) and block.text.strip()
    ]
    return bool(words) and all(block.bold for block in words)


def _rows(rows: tuple[WordRow, ...], width: int, read: Callable[[WordBlocks], Blocks]) -> Rows:
    grid = [_placed(row) for row in rows]
    made = []
    for number, placed in enumerate(grid):
        cells: list[Cell] = []
        column = 0
        for column, cell in placed.items():
            if cell.joined and _above(grid, number, column, cell) is not None:
                continue
            cells.append(Cell(read(cell.blocks), cell.columns, _reach(grid, number, column, cell)))
        end = column + (placed[column].columns if placed else 0)
        cells += [Cell(())] * (width - end)
        made.append(Row(tuple(cells)))
    return tuple(made)


def _placed(row: WordRow) -> dict[int, WordCell]:
    """Return the cells of a row by their first columns."""
    placed, at = {}, 0
    for cell in row.cells:
        placed[at] = cell
        at += cell.columns
    return placed


def _above(grid: list[dict[int, WordCell]], row: int, column: int, cell: WordCell) -> int | None:
    """Return the row in which a joined cell begins, ``None`` where there is no cell of its width above."""
    while row:
        row -= 1
        found = grid[row].get(column)
        if found is None or found.columns != cell.columns:
            return None
        if not found.joined:
            return row
    return None


def _reach(grid: list[dict[int, WordCell]], row: int, column: int, cell: WordCell) -> int:
    """Return how many rows a cell spans."""
    reach = 1
    for below in grid[row + 1 :]:
        found = below.get(column)
        if found is None or not found.joined or found.columns != cell.columns:
            break
        reach += 1
    return reach
