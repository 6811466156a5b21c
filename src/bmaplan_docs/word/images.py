"""The drawing that shows a picture from a file."""

from base64 import b64decode
from collections.abc import Callable, Iterator

from lxml import etree

from bmaplan_docs.tree import Picture
from bmaplan_docs.word.drawing import EMU_PER_TWIP
from bmaplan_docs.word.layout import TWIPS_PER_CM
from bmaplan_docs.word.xml import WP, A, Element, R, W, tag

Keep = Callable[[bytes, str], str]
"""Keeps the content of a picture file and returns the id of the relationship to it."""
_NOTHING = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII="
)
"""A picture of one pixel that nobody sees."""
_TALLEST = 12000
"""The height of a page, less a few lines."""
_SVG_DOTS = 96.0
_FALLBACK_DOTS = 200
_TWIPS_PER_INCH = 1440
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_EXTENSION = "{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"  # doubled: it passes through format


def draw_inline(picture: Picture, room: int, keep: Keep) -> Element:
    """Return the run of a picture in a line of text: at its own size, no larger than line and page."""
    ratio = picture.height / picture.width
    width = min(picture.width * TWIPS_PER_CM, room, _TALLEST / ratio)
    return draw_picture(picture, max(round(width), 1), max(round(width * ratio), 1), keep)


def draw_picture(picture: Picture, width: int, height: int, keep: Keep) -> Element:
    """Return the run that shows a picture; the writer gives it its number when the document is whole."""
    if picture.kind == "svg":
        shown = keep(_draw(picture.content, width), "png")
        vector = _EXTENSION.format(id=keep(picture.content, "svg"))
    else:
        shown, vector = keep(picture.content, picture.kind), ""
    size = {"cx": width * EMU_PER_TWIP, "cy": height * EMU_PER_TWIP}
    run = etree.fromstring(_RUN.format(id=shown, vector=vector, **size))
    for properties in _described(run):
        properties.set("descr", picture.words)
        if picture.title:
            properties.set("title", picture.title)
    return run


def _described(run: Element) -> Iterator[Element]:
    yield from run.iter(tag("wp:docPr"))
    yield from run.iter(f"{{{_PIC}}}cNvPr")


def _draw(svg: bytes, width: int) -> bytes:
    """Return an SVG as PNG, for programs that know no SVG; one that cannot be drawn is left empty there.

    Files that it asks for were refused when it was read. On a machine for which the drawing library has no
    wheel, Word still shows the SVG itself.
    """
    try:
        from resvg_py import svg_to_bytes  # noqa: PLC0415 - most documents have no SVG
    except ImportError:
        return _NOTHING
    pixels = max(round(width * _FALLBACK_DOTS / _TWIPS_PER_INCH), 1)
    try:
        return bytes(svg_to_bytes(svg_string=svg.decode("utf-8-sig"), width=pixels, dpi=_SVG_DOTS))
    except ValueError:
        return _NOTHING


_EXTENSION = (
    f'<a:extLst><a:ext uri="{_SVG_EXTENSION}"><asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="'
    '{id}"/></a:ext></a:extLst>'
)
_RUN = f"""<w:r xmlns:w="{W}" xmlns:wp="{WP}" xmlns:a="{A}" xmlns:r="{R}"><w:drawing>
<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{{cx}}" cy="{{cy}}"/>
<wp:docPr id="0" name="picture"/>
<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>
<a:graphic><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}">
<pic:nvPicPr><pic:cNvPr id="0" name="picture"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:embed="{{id}}">{{vector}}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{{cx}}" cy="{{cy}}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>
</w:drawing></w:r>""".replace("\n", "")
