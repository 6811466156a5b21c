"""Pipe tables: rows that fit their columns, and cells that are one with a neighbour.

A cell that holds only ``>`` is one with the cell to its left, ``^`` with the cell above; a backslash before
the sign prints it.
"""

import re
from collections.abc import Iterator

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity
from bmaplan_docs.reader.directive import Directive
from bmaplan_docs.reader.nodes import Node
from bmaplan_docs.reader.options import Opened, Option
from bmaplan_docs.reader.shortcuts import BAR
from bmaplan_docs.source import Span
from bmaplan_docs.thai import to_arabic_digits
from bmaplan_docs.tree import Align, Cell, Column, Paragraph, Row, Table, text
from bmaplan_docs.values import dataclass, replace

SOURCE = "ที่มา:"
LEFT, ABOVE = ">", "^"
_QUOTED = " \t>"

ROW_TOO_LONG = Code(
    "row-too-long",
    Severity.ERROR,
    N_("this row has {count} cells, but the table has {columns} columns"),
    why=N_("The cells that are too many would be lost."),
    hint=N_("take out a '|', or give the first two rows of the table more columns; '\\|' prints the sign"),
    bad="| ก | ข |\n|---|---|\n| 1 | 2 | 3 |",
    good="| ก | ข | ค |\n|---|---|---|\n| 1 | 2 | 3 |",
)
ROW_WITHOUT_BAR = Code(
    "row-without-bar",
    Severity.WARNING,
    N_("this line has no '|', and is printed as a row of the table above it"),
    why=N_("A table goes on to the next empty line, so a note right below it becomes its last row."),
    hint=N_("put an empty line above it, or '|' between its cells"),
    bad="| ก | ข |\n|---|---|\n| 1 | 2 |\nหมายเหตุ",
    good="| ก | ข |\n|---|---|\n| 1 | 2 |\n\nหมายเหตุ",
)
ROW_TOO_SHORT = Code(
    "row-too-short",
    Severity.WARNING,
    N_("this row has {count} cells, but the table has {columns} columns"),
    why=N_("The cells that are missing are printed empty at the end of the row."),
    hint=N_("write an empty cell as '| |', or put the '|' that is missing"),
    bad="| ก | ข |\n|---|---|\n| 1 |",
    good="| ก | ข |\n|---|---|\n| 1 | |",
)
TABLE_WITHOUT_RULE = Code(
    "table-without-rule",
    Severity.ERROR,
    N_("this looks like a table, but the line below its first row does not fit it"),
    why=N_("The cells would be printed as one paragraph, with the signs between them."),
    hint=N_("put a line such as {rule} below the first row: as many columns as the row has"),
    bad="| ก | ข |\n| 1 | 2 |",
    good="| ก | ข |\n|---|---|\n| 1 | 2 |",
)
BAD_MERGE = Code(
    "bad-merge",
    Severity.ERROR,
    N_("the '{sign}' in column {column} has no cell that it could be one with"),
    why=N_("'>' joins a cell to the one on its left, '^' to the one above; together they make a rectangle."),
    hint=N_("head rows and body rows are never joined; to print the sign itself, write '\\{sign}'"),
    bad="| ก | ข |\n|---|---|\n| > | 2 |",
    good="| ก | ข |\n|---|---|\n| 1 | > |",
)
CODES = (ROW_TOO_LONG, ROW_WITHOUT_BAR, ROW_TOO_SHORT, TABLE_WITHOUT_RULE, BAD_MERGE)


@dataclass(frozen=True)
class WrittenRow:
    """A row as it was written: its cells, what was typed in each, its place."""

    cells: tuple[Cell, ...]
    typed: tuple[str, ...]
    span: Span


def pipe_table(rows: list[WrittenRow], node: Node, head_rows: int, span: Span, report: Report) -> Table:
    """Return the table that a parsed one of pipes stands for; rows that are too long are reported."""
    columns = tuple(Column(align=_alignment(cell)) for cell in node.children[0].children[0].children)
    for row in rows[1:]:
        check_length(row.span.source.line(row.span.line), len(columns), row.span, report)
    return make_table(columns, rows, head_rows, span, report)


def make_table(
    columns: tuple[Column, ...], rows: list[WrittenRow], head_rows: int, span: Span, report: Report
) -> Table:
    """Return a table of rows, the first of them its head, in which cells are joined as their signs ask."""
    head, body = rows[:head_rows], rows[head_rows:]
    return Table(columns, join_cells(head, report), join_cells(body, report), span=span)


def _alignment(cell: Node) -> Align:
    match str(cell.attrs.get("style", "")).removeprefix("text-align:"):
        case "center":
            return "center"
        case "right":
            return "right"
        case _:
            return "left"


def check_length(line: str, columns: int, span: Span, report: Report) -> None:
    """Report a row whose ``line`` has more cells than the table has columns, or was not meant as one."""
    count = len(_split(line))
    if count > columns:
        report.add(ROW_TOO_LONG, span, count=count, columns=columns)
    elif columns > 1 and not BAR.search(line):
        report.add(ROW_WITHOUT_BAR, span)
    elif count < columns:
        report.add(ROW_TOO_SHORT, span, count=count, columns=columns)


def check_rule(line: str, span: Span, report: Report) -> bool:
    """Whether a paragraph that begins with ``line`` was meant as a table; that is reported."""
    bare = line.strip(_QUOTED)
    if not bare.startswith("|") or len(BAR.findall(bare)) < 2:  # noqa: PLR2004 - a cell has two sides
        return False
    report.add(TABLE_WITHOUT_RULE, span, rule="|" + "---|" * len(_split(line)))
    return True


def _split(line: str) -> list[str]:
    cells = BAR.split(line.lstrip(_QUOTED).rstrip())
    return cells[not cells[0].strip() : len(cells) - (len(cells) > 1 and not cells[-1].strip())]


def join_cells(rows: list[WrittenRow], report: Report) -> tuple[Row, ...]:
    """Return the rows of a head or a body with cells joined as their signs ask."""
    owners: list[list[tuple[int, int]]] = []
    for at, row in enumerate(rows):
        owners.append([])
        for column, typed in enumerate(row.typed):
            owner = (at, column)
            if typed == LEFT and column:
                owner = owners[at][column - 1]
            elif typed == ABOVE and at:
                owner = owners[at - 1][column]
            elif typed in (LEFT, ABOVE):
                report.add(BAD_MERGE, row.span, sign=typed, column=column + 1)
            owners[at].append(owner)
    areas: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for at, line in enumerate(owners):
        for column, owner in enumerate(line):
            areas.setdefault(owner, []).append((at, column))
    return tuple(
        Row(
            tuple(
                _joined(cell, areas.get((at, column)), rows, report)
                for column, cell in _owning(at, row, owners)
            )
        )
        for at, row in enumerate(rows)
    )


def _owning(at: int, row: WrittenRow, owners: list[list[tuple[int, int]]]) -> Iterator[tuple[int, Cell]]:
    for column, cell in enumerate(row.cells):
        if owners[at][column] == (at, column):
            yield column, cell


def _joined(cell: Cell, area: list[tuple[int, int]] | None, rows: list[WrittenRow], report: Report) -> Cell:
    """Return a cell over the whole of its area, which must be a rectangle."""
    if not area:
        return cell
    (first_row, first_column), (last_row, last_column) = area[0], area[-1]
    height, width = last_row - first_row + 1, last_column - first_column + 1
    if height * width != len(area) or max(column for _, column in area) != last_column:
        sign = rows[last_row].typed[last_column]
        report.add(BAD_MERGE, rows[last_row].span, sign=sign, column=last_column + 1)
        return cell
    return replace(cell, columns=width, rows=height)


def apply_widths(table: Table, option: Option | None, report: Report) -> Table:
    """Return the table with columns in the proportion that the option ``:widths:`` states."""
    if option is None:
        return table
    shares = [_positive(word) for word in option.value.replace(",", " ").split()]
    if len(shares) != len(table.columns) or not all(shares):
        count = len(table.columns)
        option.refuse(Message(N_("{count} numbers, one for each column"), {"count": count}), report)
        return table
    columns = (replace(column, width=share) for column, share in zip(table.columns, shares, strict=True))
    return replace(table, columns=tuple(columns))


def _positive(word: str) -> float:
    match = re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,4})?", to_arabic_digits(word))
    return float(match[0]) if match else 0.0


def head_rows(opened: Opened, report: Report) -> int:
    """Return how many rows the option ``:header-rows:`` makes the head of a table; one without it."""
    option = opened.options.get("header-rows")
    if option is None:
        return 1
    match = re.fullmatch("[0-9]", to_arabic_digits(option.value))
    if match is None:
        option.refuse(Message(N_("a number from 0 to 9")), report)
    return int(match[0]) if match else 1


def source_below(opened: Opened, directive: Directive, report: Report) -> Iterator[Paragraph]:
    """Yield the line below a table that the option ``:source:`` asks for: where it was taken from."""
    option = opened.options.get("source")
    if option is None:
        return
    if not option.value:
        option.refuse(Message(N_("where the table was taken from")), report)
    words = directive.words(option.value.removeprefix(SOURCE).strip(), option.span)
    yield Paragraph((*text(f"{SOURCE} "), *words), option.span, "Note")
