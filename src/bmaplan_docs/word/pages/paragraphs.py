"""How high paragraphs are when their lines have a width."""

from bmaplan_docs.values import dataclass, field
from bmaplan_docs.word.drawing import EMU_PER_TWIP
from bmaplan_docs.word.metrics import LINE_HEIGHT, TWIPS_PER_POINT, Metrics
from bmaplan_docs.word.pages.lines import Filler, Line
from bmaplan_docs.word.styles import Styles
from bmaplan_docs.word.xml import Element, W, tag

DESCENT = 0.447
"""How far letters reach below the line they stand on, in ems; pictures stand on that line."""
_RUN, _TEXT, _SIZE, _BOLD, _BREAK = tag("r"), tag("t"), tag("szCs"), tag("b"), tag("br")
_DRAWINGS = (tag("drawing"), tag("mc:AlternateContent"))
_SIGNS = (tag("tab"), _BREAK, tag("noBreakHyphen"), tag("footnoteReference"))
_SHOWN = (_RUN, _TEXT, _SIZE, _BOLD, *_SIGNS, *_DRAWINGS)
_VALUE, _TYPE = f"{{{W}}}val", f"{{{W}}}type"


@dataclass(frozen=True)
class Layer:
    """Something of a height that no page ends in: a line, or a row; with the notes it refers to."""

    height: float
    notes: tuple[str, ...] = ()


@dataclass
class Block:
    """A paragraph or a row: what it is made of, the room around it, and how it keeps to what is near."""

    node: Element
    layers: list[Layer]
    before: float = 0
    after: float = 0
    keep_next: bool = False
    whole: bool = False
    new_page: bool = False
    breaks: int = 0
    style: str = ""
    head: list[Layer] = field(default_factory=list)
    """Rows that repeat above a row that begins a page."""

    @property
    def height(self) -> float:
        """The height without the room around it."""
        return sum(layer.height for layer in self.layers)

    @property
    def head_height(self) -> float:
        """The height of the rows that repeat above this one where it begins a page."""
        return sum(layer.height for layer in self.head)


def measure_paragraph(node: Element, width: float, styles: Styles) -> Block:
    """Return a paragraph whose lines are ``width`` twips wide, indents included."""
    metrics = styles.metrics(node)
    room = max(width - metrics.indent, metrics.size * TWIPS_PER_POINT)
    filler = Filler(metrics.first_line, room, metrics.stops)
    breaks = _fill(filler, node, metrics)
    return Block(
        node,
        [Layer(_height(line, metrics), tuple(line.notes)) for line in filler.lines],
        metrics.before,
        metrics.after,
        keep_next=metrics.keep_next,
        whole=metrics.keep_lines,
        new_page=metrics.page_break_before,
        breaks=breaks,
        style=styles.name(node) if metrics.contextual else "",
    )


def _height(line: Line, metrics: Metrics) -> float:
    if not metrics.stretch:
        return metrics.line
    letters = (line.points or metrics.size) * LINE_HEIGHT * TWIPS_PER_POINT
    drawn = line.drawn + DESCENT * metrics.size * TWIPS_PER_POINT if line.drawn else 0
    return max(letters, drawn) * metrics.stretch


def _fill(filler: Filler, node: Element, metrics: Metrics) -> int:
    """Put what stands in a paragraph into its lines, of alternatives the first; return its breaks of pages.

    It is one walk over what matters: the properties of a run stand before what is in it, and what stands
    before the first run belongs to the paragraph. In drawings there are paragraphs of their own.
    """
    points, bold, started, breaks = metrics.size, metrics.bold, False, 0
    inner: set[Element] = set()
    for found in node.iter(*_SHOWN):
        name = found.tag
        if name == _RUN:
            points, bold, started = metrics.size, metrics.bold, True
        elif not started or (inner and found in inner):
            continue
        elif name == _TEXT:
            filler.letters(found.text or "", points, bold=bold)
        elif name == _SIZE:
            points = int(found.get(_VALUE) or 0) / 2 or metrics.size
        elif name == _BOLD:
            bold = True
        elif name in _DRAWINGS:
            inner.update(found.iter(*_SHOWN))
            _draw(filler, found)
        elif name == _BREAK and found.get(_TYPE) == "page":
            breaks += 1
        else:
            _put_sign(filler, found, points, metrics, bold=bold)
    return breaks


def _put_sign(filler: Filler, found: Element, points: float, metrics: Metrics, *, bold: bool) -> None:
    """Put what stands between letters into the line."""
    if found.tag == tag("tab"):
        filler.tab(right=metrics.right_stop)
    elif found.tag == tag("footnoteReference"):
        filler.note(found.get(f"{{{W}}}id") or "", metrics.size)
    elif found.tag == tag("noBreakHyphen"):
        filler.letters("-", points, bold=bold)
    elif found.get(_TYPE) is None:
        filler.new_line()


def _draw(filler: Filler, drawing: Element) -> None:
    """Put a drawing into the line; those beside the text take no room."""
    extent = next(drawing.iter(tag("wp:extent")), None)
    if extent is not None and next(drawing.iter(tag("wp:inline")), None) is not None:
        width, height = (int(extent.get(side) or 0) / EMU_PER_TWIP for side in ("cx", "cy"))
        filler.draw(width, height)
