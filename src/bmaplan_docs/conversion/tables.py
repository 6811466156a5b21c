"""Tables of the tree as tables of pipes, or of lists where a cell holds more than one line of text."""

from collections.abc import Callable, Iterator

from bmaplan_docs.conversion.lines import Lines
from bmaplan_docs.tree import Blocks, Cell, Image, ItemList, Paragraph, Row, Table
from bmaplan_docs.values import replace

LEFT, ABOVE = ">", "^"


def table(block: Table, caption: str, lines: Lines, write: Callable[[Blocks], str]) -> str:
    """Return a table with its caption; cells that are one are joined with signs."""
    heads = len(block.head)
    width = len(block.columns)
    simple = all(_is_line(cell) for row in (*block.head, *block.body) for cell in row.cells)
    rows = [row for part in (block.head, block.body) for row in _grid(part, width)]
    if not simple:
        written = [_list_row(row, lambda cell: write(_flat(cell.blocks))) for row in rows]
        body = "\n".join(written)
        return f":::{{list-table}} {caption}".rstrip() + f"\n:header-rows: {heads}\n\n{body}\n:::"
    cells = [
        [_text(cell, lines, head=at < heads) if isinstance(cell, Cell) else cell for cell in row]
        for at, row in enumerate(rows)
    ]
    piped = [f"| {' | '.join(row)} |" for row in cells]
    piped.insert(1, f"|{'---|' * width}")
    body = "\n".join(piped)
    if not caption and heads == 1:
        return body
    return f":::{{table}} {caption}".rstrip() + f"\n:header-rows: {heads}\n\n{body}\n:::"


def _is_line(cell: Cell) -> bool:
    """Whether a cell holds no more than a line of text."""
    return not cell.blocks or (
        len(cell.blocks) == 1
        and isinstance(cell.blocks[0], Paragraph)
        and not any(isinstance(one, Image) for one in cell.blocks[0].children)
    )


def _text(cell: Cell, lines: Lines, *, head: bool) -> str:
    if not cell.blocks or not isinstance(cell.blocks[0], Paragraph):
        return ""
    text = lines.line(cell.blocks[0].children, plain=head, end="<br>")
    return f"\\{text}" if text in (LEFT, ABOVE) else text


def _grid(rows: tuple[Row, ...], width: int) -> Iterator[list[Cell | str]]:
    """Yield rows with a cell or a sign for every column."""
    reaching: dict[int, int] = {}
    for row in rows:
        cells = iter(row.cells)
        made: list[Cell | str] = []
        while len(made) < width:
            column = len(made)
            if reaching.get(column):
                reaching[column] -= 1
                made.append(ABOVE)
                continue
            cell = next(cells, Cell(()))
            made += [cell, *[LEFT] * (cell.columns - 1)]
            for at in range(column, column + cell.columns):
                reaching[at] = cell.rows - 1
        yield made[:width]


def _list_row(row: list[Cell | str], write: Callable[[Cell], str]) -> str:
    written = []
    for at, cell in enumerate(row):
        text = cell if isinstance(cell, str) else write(cell)
        first, *others = text.split("\n")
        marker = "- - " if not at else "  - "
        written.append("\n".join([f"{marker}{first}".rstrip(), *(f"    {one}".rstrip() for one in others)]))
    return "\n".join(written)


def _flat(blocks: Blocks) -> Blocks:
    """Return the blocks of a cell, with those of tables inside it one behind the other."""
    flat: list[object] = []
    for block in blocks:
        match block:
            case Table():
                flat += [
                    inner for row in (*block.head, *block.body) for cell in row.cells
                    for inner in _flat(cell.blocks)
                ]  # fmt: skip
            case ItemList():
                items = (replace(item, blocks=_flat(item.blocks)) for item in block.items)
                flat.append(replace(block, items=tuple(items)))
            case _:
                flat.append(block)
    return tuple(flat)  # type: ignore[arg-type]  # all of them were blocks
