"""How high the rows of tables are."""

from lxml import etree

from bmaplan_docs.values import dataclass, replace
from bmaplan_docs.word.layout import CELL_MARGIN
from bmaplan_docs.word.pages.paragraphs import Block, Layer, measure_paragraph
from bmaplan_docs.word.styles import Styles
from bmaplan_docs.word.xml import Element, W, child, get, tag

BORDER = 10
"""The line between two rows."""
_WIDTH, _SPAN, _MERGE = tag("tcW"), tag("gridSpan"), tag("vMerge")
_VALUE = f"{{{W}}}val"


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


class Tables:
    """Measures tables; cells that say the same are measured once, for most are empty or repeat a head."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._cells: dict[bytes, _Cell] = {}

    def rows(self, table: Element) -> list[Block]:
        """Return the rows of a table; each knows the head that repeats above it."""
        columns = table.iterfind(f"{tag('tblGrid')}/{tag('gridCol')}")
        widths = [int(column.get(f"{{{W}}}w") or 0) for column in columns]
        head: list[Layer] = []
        blocks: list[Block] = []
        tall: dict[int, float] = {}
        for row in table.iterchildren(tag("tr")):
            block = self._row(row, widths, tall)
            properties = row.find(tag("trPr"))
            if properties is not None and properties.find(tag("tblHeader")) is not None:
                head = [*head, *block.layers]
                block.keep_next = True
            else:
                block.head = head
            blocks.append(block)
        return blocks

    def _row(self, row: Element, widths: list[int], tall: dict[int, float]) -> Block:
        """Return a row; ``tall`` holds what is left of cells that reach down from above, by their column."""
        height, column, notes, keep = 0.0, 0, list[str](), list[bool]()
        split: list[Layer] = []
        for node in row.iterchildren(tag("tc")):
            cell = self._cell(node, widths, column)
            notes += cell.notes
            if cell.merge == "restart":
                tall[column] = cell.height
            elif cell.merge:
                ends = not _goes_on(row, column)
                height = max(height, tall.pop(column, 0.0)) if ends else height
            else:
                height = max(height, cell.height)
                keep.append(cell.keep_next)
                split = max(split, cell.layers, key=len)
            column += cell.span
        limits = row.find(tag("trPr"))
        asked = float(get(limits, "trHeight") or 0)
        height = max(height, asked) + BORDER
        tall.update({at: left - height for at, left in tall.items()})
        whole = limits is not None and limits.find(tag("cantSplit")) is not None
        layers = [Layer(height, tuple(notes))] if whole or not split else _spread(split, height)
        return Block(row, layers, keep_next=bool(keep) and all(keep), whole=whole)

    def _cell(self, node: Element, widths: list[int], column: int) -> _Cell:
        """Return a cell of a row; one that does not say its width is as wide as the columns it spans."""
        words = etree.tostring(node, with_tail=False)
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
            self._cells[words] = cell
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


def _goes_on(row: Element, column: int) -> bool:
    """Whether the cell in a column reaches into the next row too."""
    following = row.getnext()
    at = 0
    for cell in following.iterchildren(tag("tc")) if following is not None else ():
        span, _, merge = _box(cell)
        if at == column:
            return merge not in ("", "restart")
        at += span
    return False


def _box(cell: Element) -> tuple[int, int, str]:
    """Return how many columns a cell spans, its width (0 where it is not said), its part in a tall cell."""
    span, width, merge = 1, 0, ""
    properties = child(cell, "tcPr")
    for told in properties if properties is not None else ():
        if told.tag == _WIDTH:
            width = int(told.get(f"{{{W}}}w") or 0)
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
