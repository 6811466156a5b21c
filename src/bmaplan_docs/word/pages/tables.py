"""How high the rows of tables are."""

from typing import TypeVar

from lxml import etree

from bmaplan_docs.values import dataclass, replace
from bmaplan_docs.word.layout import CELL_MARGIN
from bmaplan_docs.word.pages.paragraphs import Block, Layer, measure_paragraph
from bmaplan_docs.word.styles import Styles
from bmaplan_docs.word.xml import Element, W, child, get, tag

BORDER = 10
"""The line between two rows."""
MOST_KNOWN = 500
"""So many rows, and cells, are remembered; those that repeat stand near each other."""
Key = TypeVar("Key")
Value = TypeVar("Value")
_WIDTH, _SPAN, _MERGE = tag("tcW"), tag("gridSpan"), tag("vMerge")
_VALUE, _W = f"{{{W}}}val", f"{{{W}}}w"


@dataclass(frozen=True)
class _Cell:
    """A cell: how many columns it spans, its part in a tall cell, its lines and how high they are."""

    span: int
    merge: str
    layers: list[Layer]
    height: float
    notes: list[str]
    keep_next: bool
    """Whether its first paragraph keeps to the next row."""


@dataclass(frozen=True)
class _Row:
    """What rows of the same words have in common: cells by the columns they begin in."""

    cells: tuple[tuple[int, _Cell], ...]
    notes: tuple[str, ...]
    height: float
    """That of its tallest cell, of those that do not reach into other rows; or what the form asks for."""
    split: list[Layer]
    """The most lines that a cell has, where the row may break across pages."""
    keep_next: bool
    whole: bool
    head: bool
    merged: bool
    """Whether cells reach into other rows."""


class Tables:
    """Measures tables; rows and cells that say the same are measured once, for most repeat or are empty."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._cells: dict[str, _Cell] = {}
        self._rows: dict[tuple[str, tuple[int, ...]], _Row] = {}

    def rows(self, table: Element) -> list[Block]:
        """Return the rows of a table; each knows the head that repeats above it."""
        grid = child(table, "tblGrid")
        columns = grid.iterchildren(tag("gridCol")) if grid is not None else ()
        widths = tuple([int(column.get(_W) or 0) for column in columns])
        nodes = list(table.iterchildren(tag("tr")))
        rows = [self._row(node, widths) for node in nodes]
        head: list[Layer] = []
        blocks: list[Block] = []
        tall: dict[int, float] = {}
        for node, row, below in zip(nodes, rows, (*rows[1:], None), strict=True):
            block = _placed(node, row, below, tall)
            if row.head:
                head = [*head, *block.layers]
                block.keep_next = True
            else:
                block.head = head
            blocks.append(block)
        return blocks

    def _row(self, node: Element, widths: tuple[int, ...]) -> _Row:
        words = _words(node)
        known = self._rows.get((words, widths))
        if known is None:
            known = self._measured(node, words, widths)
            _remember(self._rows, (words, widths), known)
        return known

    def _measured(self, node: Element, words: str, widths: tuple[int, ...]) -> _Row:
        cells: list[tuple[int, _Cell]] = []
        column = 0
        nodes = list(node.iterchildren(tag("tc")))
        for each, its_words in zip(nodes, _words_of_cells(words, nodes), strict=True):
            cell = self._cell(each, its_words, widths, column)
            cells.append((column, cell))
            column += cell.span
        limits = node.find(tag("trPr"))
        own = [cell for _, cell in cells if not cell.merge]
        return _Row(
            tuple(cells),
            tuple(note for _, cell in cells for note in cell.notes),
            max(float(get(limits, "trHeight") or 0), *(cell.height for cell in own), 0.0),
            max((cell.layers for cell in own), key=len, default=[]),
            keep_next=bool(own) and all(cell.keep_next for cell in own),
            whole=limits is not None and limits.find(tag("cantSplit")) is not None,
            head=limits is not None and limits.find(tag("tblHeader")) is not None,
            merged=len(own) < len(cells),
        )

    def _cell(self, node: Element, words: str, widths: tuple[int, ...], column: int) -> _Cell:
        """Return a cell of a row; one that does not say its width is as wide as the columns it spans."""
        known = self._cells.get(words)
        if known is not None:
            return known
        span, width, merge = _box(node)
        layers, keep_next = self._layers(
            node, (width or sum(widths[column : column + span])) - 2 * CELL_MARGIN
        )
        notes = [note for layer in layers for note in layer.notes]
        cell = _Cell(span, merge, layers, sum(layer.height for layer in layers), notes, keep_next)
        if width:
            _remember(self._cells, words, cell)
        return cell

    def _layers(self, cell: Element, width: float) -> tuple[list[Layer], bool]:
        """Return the layers of a cell, and whether its first paragraph keeps to the next row."""
        layers: list[Layer] = []
        kept = False
        for number, inner in enumerate(node for node in cell if node.tag in (tag("p"), tag("tbl"))):
            if inner.tag == tag("p"):
                block = measure_paragraph(inner, width, self._styles)
                first, *rest = block.layers
                layers += [_taller(first, block.before), *rest]
                layers[-1] = _taller(layers[-1], block.after)
                kept = block.keep_next if not number else kept
            else:
                layers += [layer for row in self.rows(inner) for layer in row.layers]
        return layers, kept


def _words(node: Element) -> str:
    """Return all that a row or cell says, the same for those that are equal."""
    return etree.tostring(node, encoding="unicode", with_tail=False)


def _words_of_cells(words: str, cells: list[Element]) -> list[str]:
    """Return what each cell of a row says: cut from what the row says, unless tables stand in it."""
    parts = words.removesuffix("</w:tr>").split("<w:tc>")[1:]
    return parts if len(parts) == len(cells) else [_words(cell) for cell in cells]


def _remember(known: dict[Key, Value], key: Key, value: Value) -> None:
    """Keep what was measured, and forget all that was kept before where that is too much."""
    if len(known) >= MOST_KNOWN:
        known.clear()
    known[key] = value


def _placed(node: Element, row: _Row, below: _Row | None, tall: dict[int, float]) -> Block:
    """Return a row of a table; ``tall`` holds what is left of cells that reach down to it, by column."""
    height = max(row.height, _ending(row, below, tall)) + BORDER if row.merged else row.height + BORDER
    tall.update({at: left - height for at, left in tall.items()})
    whole = row.whole or not row.split
    layers = [Layer(height, row.notes)] if whole else _spread(row.split, height)
    return Block(node, layers, keep_next=row.keep_next, whole=row.whole)


def _ending(row: _Row, below: _Row | None, tall: dict[int, float]) -> float:
    """Return how high a row must be for the tall cells that end in it, after noting those that begin."""
    height = 0.0
    reaching = {at for at, cell in below.cells if cell.merge not in ("", "restart")} if below else set[int]()
    for column, cell in row.cells:
        if cell.merge == "restart":
            tall[column] = cell.height
        elif cell.merge and column not in reaching:
            height = max(height, tall.pop(column, 0.0))
    return height


def _box(cell: Element) -> tuple[int, int, str]:
    """Return how many columns a cell spans, its width (0 where it is not said), its part in a tall cell."""
    span, width, merge = 1, 0, ""
    properties = child(cell, "tcPr")
    for told in properties if properties is not None else ():
        if told.tag == _WIDTH:
            width = int(told.get(_W) or 0)
        elif told.tag == _SPAN:
            span = int(told.get(_VALUE) or 1)
        elif told.tag == _MERGE:
            merge = told.get(_VALUE) or "continue"
    return span, width, merge


def _spread(layers: list[Layer], height: float) -> list[Layer]:
    """Return layers of the longest cell, stretched to the height of its row."""
    missing = height - sum(layer.height for layer in layers)
    return [*layers[:-1], _taller(layers[-1], max(missing, 0))]


def _taller(layer: Layer, room: float) -> Layer:
    return replace(layer, height=layer.height + room) if room else layer
