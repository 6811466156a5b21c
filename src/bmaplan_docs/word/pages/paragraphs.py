"""How high paragraphs are when their lines have a width."""

from collections.abc import Iterator

from bmaplan_docs.values import dataclass, field
from bmaplan_docs.word.drawing import EMU_PER_TWIP
from bmaplan_docs.word.metrics import LINE_HEIGHT, TWIPS_PER_POINT, Metrics
from bmaplan_docs.word.pages.lines import Drawn, Inside, Line, NewLine, Note, Stretch, Tab, break_lines
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
    empty = next(node.iter(_RUN), None) is None
    return Block(
        node,
        [Layer(_height(Line(metrics.size), metrics))] if empty else _layers(node, width, metrics),
        metrics.before,
        metrics.after,
        keep_next=metrics.keep_next,
        whole=metrics.keep_lines,
        new_page=metrics.page_break_before,
        breaks=0 if empty else sum(1 for br in node.iter(_BREAK) if br.get(_TYPE) == "page"),
        style=styles.name(node) if metrics.contextual else "",
    )


def _layers(node: Element, width: float, metrics: Metrics) -> list[Layer]:
    """Return the lines of a paragraph."""
    room = max(width - metrics.indent, metrics.size * TWIPS_PER_POINT)
    stops = [stop - metrics.left for stop in metrics.stops]
    lines = break_lines(_inside(node, metrics), room, metrics.first_line, stops, metrics.size)
    return [Layer(_height(line, metrics), tuple(line.notes)) for line in lines]


def _height(line: Line, metrics: Metrics) -> float:
    if not metrics.stretch:
        return metrics.line
    letters = line.points * LINE_HEIGHT * TWIPS_PER_POINT
    drawn = line.drawn + DESCENT * metrics.size * TWIPS_PER_POINT if line.drawn else 0
    return max(letters, drawn) * metrics.stretch


def _inside(node: Element, metrics: Metrics) -> Iterator[Inside]:
    """Yield what stands in the lines of a paragraph; of alternatives the first.

    It is one walk over what matters: the properties of a run stand before what is in it, and what stands
    before the first run belongs to the paragraph. In drawings there are paragraphs of their own.
    """
    points, bold, started = metrics.size, metrics.bold, False
    inner: set[Element] = set()
    for found in node.iter(*_SHOWN):
        name = found.tag
        if name == _RUN:
            points, bold, started = metrics.size, metrics.bold, True
        elif not started or found in inner:
            continue
        elif name == _TEXT:
            yield Stretch(found.text or "", points, bold)
        elif name == _SIZE:
            points = int(found.get(_VALUE) or 0) / 2 or metrics.size
        elif name == _BOLD:
            bold = True
        elif name in _DRAWINGS:
            inner.update(found.iter(*_SHOWN))
            yield from _drawn(found)
        else:
            yield from _sign(found, points, metrics, bold=bold)


def _sign(found: Element, points: float, metrics: Metrics, *, bold: bool) -> Iterator[Inside]:
    """Yield what stands between letters."""
    if found.tag == tag("tab"):
        yield Tab(metrics.right_stop)
    elif found.tag == tag("footnoteReference"):
        yield Note(found.get(f"{{{W}}}id") or "")
    elif found.tag == tag("noBreakHyphen"):
        yield Stretch("-", points, bold)
    elif found.get(_TYPE) is None:
        yield NewLine()


def _drawn(drawing: Element) -> Iterator[Drawn]:
    """Yield the room that a drawing takes in its line; those beside the text take none."""
    extent = next(drawing.iter(tag("wp:extent")), None)
    if extent is not None and next(drawing.iter(tag("wp:inline")), None) is not None:
        width, height = (int(extent.get(side) or 0) / EMU_PER_TWIP for side in ("cx", "cy"))
        yield Drawn(width, height)
