"""The list-table directive: a list of rows, each a list of cells, which may hold any blocks."""

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.reader.directive import Directive, ReadBlocks
from bmaplan_docs.reader.options import open_body
from bmaplan_docs.reader.tables import (
    ABOVE,
    LEFT,
    WrittenRow,
    apply_widths,
    head_rows,
    make_table,
    source_below,
)
from bmaplan_docs.tree import Blocks, Cell, Column, Item, ItemList, Paragraph, Quote, Text
from bmaplan_docs.values import replace

NO_ROWS = Code(
    "list-table-without-rows",
    Severity.ERROR,
    N_("a table of lists is made of rows, each of them a list of its cells"),
    why=N_("What stands otherwise in it belongs to no row and no cell."),
    hint=N_("begin each row with '- - ' and each further cell with '  - ', below the first cell"),
    bad=":::{list-table} ก\n- ข\n- ค\n:::",
    good=":::{list-table} ก\n- - ข\n  - ค\n:::",
)
UNEVEN_ROW = Code(
    "uneven-row",
    Severity.ERROR,
    N_("this row has {count} cells, but the first one has {columns}"),
    why=N_("Nobody could tell which column each cell belongs to."),
    hint=N_("give each row as many cells; '>' joins a cell to the one before it, '^' to the one above"),
    bad=":::{list-table} ก\n- - ข\n  - ค\n- - ง\n:::",
    good=":::{list-table} ก\n- - ข\n  - ค\n- - ง\n  - >\n:::",
)
CODES = (NO_ROWS, UNEVEN_ROW)


def read_list_table(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:
    """Return the table, or nothing after reporting that its lists are not rows and cells."""
    opened = open_body(directive.body, directive.span, ("widths", "header-rows", "source"), report)
    if opened is None:
        return ()
    heads = head_rows(opened, report)
    rows = _rows(read_blocks(opened.body, opened.line), directive, report)
    if not rows:
        return ()
    columns = (Column(),) * len(rows[0].cells)
    table = make_table(columns, rows, heads, directive.span, report)
    widths = opened.options.get("widths")
    table = replace(apply_widths(table, widths, report), caption=directive.caption)
    return (table, *source_below(opened, directive, report))


def _rows(blocks: Blocks, directive: Directive, report: Report) -> list[WrittenRow]:
    items = blocks[0].items if len(blocks) == 1 and isinstance(blocks[0], ItemList) else ()
    rows = [row for item in items if (row := _row(item)) is not None]
    if not rows or len(rows) < len(items):
        lost = next((item for item in items if _row(item) is None), None)
        span = getattr(lost.blocks[0], "span", None) if lost and lost.blocks else None
        report.add(NO_ROWS, span or directive.span)
        return []
    columns = len(rows[0].cells)
    uneven = [row for row in rows if len(row.cells) != columns]
    for row in uneven:
        report.add(UNEVEN_ROW, row.span, count=len(row.cells), columns=columns)
    return [] if uneven else rows


def _row(item: Item) -> WrittenRow | None:
    match item.blocks:
        case (ItemList(items=cells, span=span),) if span:
            made = (Cell(cell.blocks) for cell in cells)
            return WrittenRow(tuple(made), tuple(_sign(cell.blocks) for cell in cells), span)
    return None


def _sign(blocks: Blocks) -> str:
    """Return the sign that joins a cell to another one, where it holds nothing else."""
    match blocks:
        case (Quote(blocks=()),):  # a '>' alone begins a quotation
            return LEFT
        case (Paragraph(children=(Text(value),), span=span),) if value == ABOVE and span:
            return "" if span.source.line(span.line).rstrip().endswith(f"\\{ABOVE}") else ABOVE
    return ""
