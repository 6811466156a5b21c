"""Figures: the size of their pictures on the page, the line they stand in."""

from bmaplan_docs.tree import Figure, Picture
from bmaplan_docs.word.frame import Frame
from bmaplan_docs.word.images import draw_picture
from bmaplan_docs.word.layout import TWIPS_PER_CM
from bmaplan_docs.word.xml import PPR_ORDER, Element, element, put, tag

GAP = 140
"""Room between two pictures in one line."""
CAPTION_ROOM = 1700
"""Height that is left for the caption below a picture as tall as the page."""
PICTURE, CAPTION, LEGEND = "Centered", "FigureCaption", "Note"


def write_pictures(figure: Figure, frame: Frame) -> Element:
    """Return the paragraph of a figure's pictures; two of them share a line."""
    made = element("p", element("pPr", element("pStyle", val=PICTURE)))
    for number, picture in enumerate(figure.pictures):
        if number:
            space = element("t")
            space.text = " "
            space.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            made.append(element("r", frame.styled().look.element(thai=False), space))
        made.append(draw_picture(picture, *_size(picture, figure, frame), frame.outside.picture))
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
