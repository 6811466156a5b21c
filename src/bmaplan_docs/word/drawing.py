"""Shapes drawn as vectors: the double-headed arrow of a schedule, and the numbers of all drawings."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from lxml import etree

from bmaplan_docs.word.xml import MC, WP, WPS, A, Element, W, clone, tag

EMU_PER_TWIP = 635
ARROW_HEIGHT = 108000  # 3 mm
BORDER = 20
"""What the lines left and right of a cell take, in twips."""
GREY = "404040"


def arrow(width: int, description: str) -> Element:
    """Return a run with an arrow that fills a cell ``width`` twips wide.

    Programs that cannot draw show ``↔``. The number of the drawing is left at 0: the writer counts
    drawings when the document is whole.
    """
    run = clone(_arrow(width))
    for properties in run.iter(tag("wp:docPr")):
        properties.set("descr", description)
    return run


@lru_cache(maxsize=64)
def _arrow(width: int) -> Element:
    """Return an arrow without its description, to copy; plans have hundreds of few widths."""
    length = (width - BORDER) * EMU_PER_TWIP
    return etree.fromstring(_RUN.format(length=length, height=ARROW_HEIGHT, fill=GREY))


_RUN = f"""<w:r xmlns:w="{W}" xmlns:mc="{MC}" xmlns:wp="{WP}" xmlns:a="{A}" xmlns:wps="{WPS}">
<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="{{length}}" cy="{{height}}"/><wp:docPr id="0" name="bar"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="{WPS}"><wps:wsp><wps:cNvSpPr/><wps:spPr>
<a:xfrm><a:off x="0" y="0"/><a:ext cx="{{length}}" cy="{{height}}"/></a:xfrm>
<a:prstGeom prst="leftRightArrow"><a:avLst/></a:prstGeom>
<a:solidFill><a:srgbClr val="{{fill}}"/></a:solidFill><a:ln><a:noFill/></a:ln>
</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
<mc:Fallback><w:t>↔</w:t></mc:Fallback></mc:AlternateContent></w:r>""".replace("\n", "")


def number_drawings(drawings: Sequence[Element], shapes: Iterable[Element]) -> None:
    """Give every drawing, and behind them every shape in one, a number of its own."""
    for number, drawing in enumerate(drawings, 1):
        drawing.set("id", str(number))
        drawing.set("name", f"{drawing.get('name')} {number}")
    for number, shape in enumerate(shapes, len(drawings) + 1):
        shape.set("id", str(number))
