"""Tables: the grid, head rows that repeat, cells that span."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from bmaplan_docs.tree import Blocks, Cell, Column, Row, Table
from bmaplan_docs.values import dataclass, replace
from bmaplan_docs.word.frame import Frame
from bmaplan_docs.word.layout import CELL_MARGIN
from bmaplan_docs.word.xml import PPR_ORDER, Element, clone, element, put, tag

WriteBlocks = Callable[[Blocks, Frame], Iterable[Element]]
STYLE = "BmaTable"
CAPTION = "TableCaption"
HEAD, BODY, SMALL = "TableHead", "TableText", "TableSmall"


@dataclass(frozen=True)
class Box:
    """A cell as Word wants it: what is in it, how wide, how many columns, and its part in a tall cell."""

    content: tuple[Element, ...]
    width: int
    columns: int = 1
    merge: str | None = None
    middle: bool = False
    flush: bool = False
    """Whether what is in it reaches to its edges."""

    def element(self) -> Element:
        """Return the ``w:tc``; it always ends with a paragraph."""
        made = clone(_empty(self.width, self.columns, self.merge, middle=self.middle, flush=self.flush))
        if self.content:
            closed = self.content[-1].tag == tag("p")
            made[1:] = self.content if closed else (*self.content, clone(made[1]))
        return made


@lru_cache(maxsize=1024)
def _empty(width: int, columns: int, merge: str | None, *, middle: bool, flush: bool) -> Element:
    """Return a cell with nothing in it to copy, for hundreds are alike."""
    properties = element("tcPr", element("tcW", w=width, type="dxa"))
    if columns > 1:
        properties.append(element("gridSpan", val=columns))
    if merge:
        properties.append(element("vMerge", val=merge))
    if flush:
        properties.append(
            element("tcMar", element("left", w=0, type="dxa"), element("right", w=0, type="dxa"))
        )
    if middle:
        properties.append(element("vAlign", val="center"))
    return element("tc", properties, element("p", element("pPr", element("pStyle", val=BODY))))


def column_widths(shares: Iterable[float], width: int) -> list[int]:
    """Return whole widths in the proportion of ``shares`` that add up to ``width``."""
    parts = list(shares)
    edges = [round(width * sum(parts[:number]) / sum(parts)) for number in range(len(parts) + 1)]
    return [after - before for before, after in pairwise(edges)]


def frame_table(widths: list[int], rows: Iterable[Element], style: str = STYLE) -> Element:
    """Return a ``w:tbl`` of fixed layout."""
    made = clone(_grid(tuple(widths), style))
    made.extend(rows)
    return made


@lru_cache(maxsize=64)
def _grid(widths: tuple[int, ...], style: str) -> Element:
    """Return a table without rows to copy, for many are alike."""
    properties = element(
        "tblPr",
        element("tblStyle", val=style),
        element("tblW", w=sum(widths), type="dxa"),
        element("jc", val="center"),
        element("tblLayout", type="fixed"),
        element(
            "tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1
        ),
    )
    return element("tbl", properties, element("tblGrid", *(element("gridCol", w=width) for width in widths)))


def frame_row(boxes: Iterable[Box], *, head: bool = False, whole: bool = False) -> Element:
    """Return a ``w:tr``; a head row repeats on every page, a whole one does not break across pages."""
    made = clone(_empty_row(head=head, whole=whole))
    made.extend(box.element() for box in boxes)
    return made


@cache
def _empty_row(*, head: bool, whole: bool) -> Element:
    properties = element("trPr")
    if head or whole:
        properties.append(element("cantSplit"))
    if head:
        properties.append(element("tblHeader"))
    return element("tr", properties if len(properties) else None)


def write_table(table: Table, frame: Frame, write: WriteBlocks) -> Element:
    """Return a table of the tree as a ``w:tbl``."""
    widths = column_widths((column.width for column in table.columns), frame.width)
    writer = _Writer(table.columns, widths, frame, write, SMALL if table.small else BODY)
    rows = [frame_row(boxes, head=True) for boxes in writer.rows(table.head, head=True)]
    rows += [frame_row(boxes, whole=True) for boxes in writer.rows(table.body, head=False)]
    return frame_table(widths, rows)


@dataclass(frozen=True)
class _Writer:
    columns: tuple[Column, ...]
    widths: list[int]
    frame: Frame
    write: WriteBlocks
    body: str = BODY

    def rows(self, rows: Iterable[Row], *, head: bool) -> Iterator[list[Box]]:
        """Yield the boxes of each row; below a tall cell stands a box that continues it."""
        reaching: dict[int, tuple[int, int]] = {}  # column -> rows left, columns spanned
        for row in rows:
            boxes: list[Box] = []
            cells = iter(row.cells)
            column = 0
            while column < len(self.columns):
                if column in reaching:
                    left, span = reaching.pop(column)
                    boxes.append(self._box((), column, span, "continue", head=head))
                    if left > 1:
                        reaching[column] = (left - 1, span)
                    column += span
                    continue
                cell = next(cells, Cell(()))
                span = min(cell.columns, len(self.columns) - column)
                if cell.rows > 1:
                    reaching[column] = (cell.rows - 1, span)
                boxes.append(self._cell(cell, column, span, head=head))
                column += span
            yield boxes

    def _cell(self, cell: Cell, column: int, span: int, *, head: bool) -> Box:
        head = head or cell.head
        width = sum(self.widths[column : column + span])
        align = "center" if head else cell.align or self.columns[column].align
        style = HEAD if head else self.body
        content = cell_content(cell.blocks, self.frame, width, self.write, style=style, align=align)
        return self._box(content, column, span, "restart" if cell.rows > 1 else None, head=head)

    def _box(
        self, content: tuple[Element, ...], column: int, span: int, merge: str | None, *, head: bool
    ) -> Box:
        return Box(content, sum(self.widths[column : column + span]), span, merge, middle=head)


def cell_content(
    blocks: Blocks, frame: Frame, width: int, write: WriteBlocks, *, style: str = BODY, align: str = "left"
) -> tuple[Element, ...]:
    """Return the elements of a cell; its paragraphs have the style of tables."""
    room = max(width - 2 * CELL_MARGIN, CELL_MARGIN)
    return tuple(write(blocks, replace(frame, properties=_paragraph(style, align), width=room)))


@lru_cache(maxsize=64)
def _paragraph(style: str, align: str) -> Element:
    """Return the properties of a cell's paragraphs to copy."""
    properties = element("pPr", element("pStyle", val=style))
    if style != HEAD and align != "left":
        put(properties, element("jc", val=align), PPR_ORDER)
    return properties
