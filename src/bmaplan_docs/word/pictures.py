"""Pictures from files: their size on the page, the drawing that shows them."""

from base64 import b64decode
from collections.abc import Iterator

from lxml import etree

from bmaplan_docs.tree import Figure, Picture
from bmaplan_docs.word.drawing import EMU_PER_TWIP
from bmaplan_docs.word.frame import Frame
from bmaplan_docs.word.layout import TWIPS_PER_CM
from bmaplan_docs.word.xml import PPR_ORDER, WP, A, Element, R, W, element, put, tag

GAP = 140
"""Room between two pictures in one line."""
CAPTION_ROOM = 1700
"""Height that is left for the caption below a picture as tall as the page."""
PICTURE, CAPTION, LEGEND = "Centered", "FigureCaption", "Note"
_NOTHING = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII="
)
"""A picture of one pixel that nobody sees."""
_SVG_DOTS = 96.0
_FALLBACK_DOTS = 200
_TWIPS_PER_INCH = 1440
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_EXTENSION = "{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"  # doubled: it passes through format


def write_pictures(figure: Figure, frame: Frame) -> Element:
    """Return the paragraph of a figure's pictures; two of them share a line."""
    made = element("p", element("pPr", element("pStyle", val=PICTURE)))
    for number, picture in enumerate(figure.pictures):
        if number:
            space = element("t")
            space.text = " "
            space.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            made.append(element("r", frame.styled().look.element(thai=False), space))
        made.append(_drawing(picture, *_size(picture, figure, frame), frame))
    return made


def keep_with_next(paragraph: Element, *, wanted: bool = True, centered: bool = False) -> Element:
    """Return a paragraph that stays, or does not, on the page of the next one."""
    properties = paragraph.find(tag("pPr"))
    assert properties is not None  # noqa: S101 - it was made with a style
    put(properties, element("keepNext", **({} if wanted else {"val": 0})), PPR_ORDER)
    if centered:
        put(properties, element("jc", val="center"), PPR_ORDER)
    return paragraph


def _size(picture: Picture, figure: Figure, frame: Frame) -> tuple[int, int]:
    """Return width and height in twips: as asked for or the picture's own, never more than the page holds."""
    most = frame.width
    width = picture.width * TWIPS_PER_CM
    if figure.width:
        value = figure.width.value
        width = frame.width * value / 100 if figure.width.unit == "%" else value * TWIPS_PER_CM
    elif len(figure.pictures) > 1:
        most = (frame.width - GAP) // len(figure.pictures)
    ratio = picture.height / picture.width
    width = min(width, most, max(frame.height - CAPTION_ROOM, CAPTION_ROOM) / ratio)
    return max(round(width), 1), max(round(width * ratio), 1)


def _drawing(picture: Picture, width: int, height: int, frame: Frame) -> Element:
    """Return the run that shows a picture; the writer gives it its number when the document is whole."""
    if picture.kind == "svg":
        shown = frame.outside.picture(_draw(picture.content, width), "png")
        vector = _EXTENSION.format(id=frame.outside.picture(picture.content, "svg"))
    else:
        shown, vector = frame.outside.picture(picture.content, picture.kind), ""
    size = {"cx": width * EMU_PER_TWIP, "cy": height * EMU_PER_TWIP}
    run = etree.fromstring(_RUN.format(id=shown, vector=vector, **size))
    for properties in _described(run):
        properties.set("descr", picture.words)
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
