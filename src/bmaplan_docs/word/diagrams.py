"""Diagrams: a group of vector shapes, words that say the same, and what programs show that cannot draw."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from bmaplan_docs.thai import to_thai_digits
from bmaplan_docs.tree import Bar, Bubble, Diagram, Inlines, Point, Words, plain_text, text
from bmaplan_docs.tree.tones import TONES
from bmaplan_docs.word.frame import Frame
from bmaplan_docs.word.runs import Look, make_runs
from bmaplan_docs.word.xml import MC, WP, WPG, WPS, A, Element, W, element, tag

EMU_PER_MM: Final = 36000
LINE_GREY, ARROW_GREY, RULE_GREY = "7F7F7F", "595959", "A6A6A6"
FILLS = ("D9E2EC", "EDF2F7", "FFFFFF")
"""The tone of a bubble by its level."""
SHAPES = {"box": "roundRect", "arrow": "homePlate"}
"""What Word calls the shapes of bubbles."""
ROUNDEST, WORDS_SHARE = 2.5, 1 / 6
"""The largest radius of a corner, in millimetres, and the share of the shorter side that Word takes."""
DETAIL = 2
"""How many points smaller the lines below the first are."""
_SPACES = f'xmlns:w="{W}" xmlns:mc="{MC}" xmlns:wp="{WP}" xmlns:a="{A}" xmlns:wps="{WPS}" xmlns:wpg="{WPG}"'


def write_diagram(diagram: Diagram, frame: Frame) -> Element:
    """Return a paragraph with the drawing; programs that cannot draw show its words, a line each."""
    words = list(_said(diagram))
    title = " ".join(filter(None, (diagram.number, plain_text(diagram.caption))))
    size = {"width": _emu(diagram.width), "height": _emu(diagram.height)}
    # parsed as a whole: many shapes that bring prefixes of their own are slow to move
    drawing = etree.fromstring(_DRAWING.format(shapes="".join(_shapes(diagram)), **size))
    (properties,) = drawing.iter(tag("wp:docPr"))
    properties.set("descr", "\n".join(filter(None, (title, *words))))
    for content, paragraphs in zip(drawing.iter(tag("txbxContent")), _texts(diagram, frame), strict=True):
        content.extend(paragraphs)
    paragraph = etree.fromstring(f"<w:p {_SPACES}/>")
    paragraph.extend((element("pPr", element("pStyle", val="Centered")), drawing, *_spoken(words, frame)))
    return paragraph


def _shapes(diagram: Diagram) -> Iterator[str]:
    """Yield the shapes from the lowest to the highest."""
    if diagram.rules:
        yield _outline(diagram, "".join(map(_rule, diagram.rules)), _HAIRLINE)
    yield from map(_bar, diagram.bars)
    if diagram.curves:
        yield _outline(diagram, "".join(map(_curve, diagram.curves)), _STROKED)
    if diagram.arrows:
        yield _outline(diagram, "".join(map(_polygon, diagram.arrows)), _FILLED)
    yield from map(_bubble, diagram.bubbles)
    yield from map(_free_words, diagram.words)


def _texts(diagram: Diagram, frame: Frame) -> Iterator[Iterator[Element]]:
    """Yield the paragraphs of each shape that has any."""
    for bubble in diagram.bubbles:
        yield _bubble_lines(bubble, frame)
    for words in diagram.words:
        yield _paragraphs((words.words,), words.align, words.size, words.size, frame, bold=words.bold)


def _said(diagram: Diagram) -> Iterator[str]:
    """Yield what a diagram says: its own lines, its steps with their numbers, or its branches farther in."""
    if diagram.spoken:
        yield from map(plain_text, diagram.spoken)
        return
    for number, bubble in enumerate(diagram.bubbles, 1):
        said = " – ".join(map(plain_text, bubble.lines))
        yield f"{to_thai_digits(str(number))}. {said}" if diagram.ordered else f"{'– ' * bubble.level}{said}"


def _spoken(words: list[str], frame: Frame) -> Iterator[Element]:
    """Yield runs that are shown only where nothing can be drawn."""
    for line in words:
        for run in (*make_runs(text(line), frame.look, frame.outside), element("r", element("br"))):
            shown = [child for child in run if child.tag != tag("rPr")]
            choice = etree.fromstring(_SPOKEN)
            choice[1].extend(shown)
            run.append(choice)
            yield run


def _bubble_lines(bubble: Bubble, frame: Frame) -> Iterator[Element]:
    bold = bubble.level < len(FILLS) - 1
    return _paragraphs(bubble.lines, "center", bubble.size, bubble.size - DETAIL, frame, bold=bold)


def _paragraphs(
    lines: tuple[Inlines, ...], align: str, first: float, others: float, frame: Frame, *, bold: bool
) -> Iterator[Element]:
    """Yield lines as paragraphs; the first has a size of its own, and may be bold."""
    for number, line in enumerate(lines):
        letters = element("rPr", element("sz", val=round((others if number else first) * 2)))
        look = Look(frame.look.font, letters, bold=bold and not number)
        spacing = element("spacing", before=0, after=0, line=240, lineRule="auto")
        properties = element("pPr", spacing, element("jc", val=align))
        yield element("p", properties, *make_runs(line, look, frame.outside))


def _bubble(bubble: Bubble) -> str:
    fill = FILLS[min(bubble.level, len(FILLS) - 1)]
    shape, corner = SHAPES[bubble.shape], _corner(bubble)
    return _BUBBLE.format(**_place(bubble), shape=shape, corner=corner, fill=fill, line=LINE_GREY)


def _corner(bubble: Bubble) -> str:
    """Return how round the corners of a large box are; those of others are as round as Word makes them."""
    share = ROUNDEST / min(bubble.width, bubble.height)
    return (
        f'<a:gd name="adj" fmla="val {round(share * 100_000)}"/>'
        if bubble.shape == "box" and share < WORDS_SHARE
        else ""
    )


def _bar(bar: Bar) -> str:
    tone = TONES[bar.tone]
    fill = (_PATTERN if tone.pattern else _SOLID).format(paper=tone.paper, ink=tone.ink, pattern=tone.pattern)
    return _BAR.format(**_place(bar), fill=fill, line=tone.ink)


def _free_words(words: Words) -> str:
    return _WORDS.format(**_place(words))


def _place(shape: Bubble | Bar | Words) -> dict[str, int]:
    return {
        "x": _emu(shape.x),
        "y": _emu(shape.y),
        "width": _emu(shape.width),
        "height": _emu(shape.height),
    }


def _outline(diagram: Diagram, path: str, paint: str) -> str:
    """Return a shape as large as the drawing, with all of its lines or all of its arrows."""
    return _OUTLINE.format(
        width=_emu(diagram.width),
        height=_emu(diagram.height),
        path=path,
        fill="norm" if paint == _FILLED else "none",
        paint=paint,
    )


def _curve(points: tuple[Point, Point, Point, Point]) -> str:
    start, *rest = map(_point, points)
    return f"<a:moveTo>{start}</a:moveTo><a:cubicBezTo>{''.join(rest)}</a:cubicBezTo>"


def _rule(ends: tuple[Point, Point]) -> str:
    start, end = map(_point, ends)
    return f"<a:moveTo>{start}</a:moveTo><a:lnTo>{end}</a:lnTo>"


def _polygon(points: tuple[Point, ...]) -> str:
    start, *rest = map(_point, points)
    lines = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in rest)
    return f"<a:moveTo>{start}</a:moveTo>{lines}<a:close/>"


def _point(point: Point) -> str:
    return f'<a:pt x="{_emu(point[0])}" y="{_emu(point[1])}"/>'


def _emu(length: float) -> int:
    return round(length * EMU_PER_MM)


_DRAWING = f"""<w:r {_SPACES}>
<mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="{{width}}" cy="{{height}}"/><wp:docPr id="0" name="diagram"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="{WPG}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>
<a:off x="0" y="0"/><a:ext cx="{{width}}" cy="{{height}}"/>
<a:chOff x="0" y="0"/><a:chExt cx="{{width}}" cy="{{height}}"/>
</a:xfrm></wpg:grpSpPr>{{shapes}}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
<mc:Fallback/></mc:AlternateContent></w:r>""".replace("\n", "")
_SPOKEN = f'<mc:AlternateContent {_SPACES}><mc:Choice Requires="wpg"/><mc:Fallback/></mc:AlternateContent>'
_BUBBLE = """<wps:wsp><wps:cNvPr id="0" name="bubble"/><wps:cNvSpPr/><wps:spPr><a:xfrm>
<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
<a:prstGeom prst="{shape}"><a:avLst>{corner}</a:avLst></a:prstGeom>
<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>
<a:ln w="9525"><a:solidFill><a:srgbClr val="{line}"/></a:solidFill></a:ln></wps:spPr>
<wps:txbx><w:txbxContent/></wps:txbx>
<wps:bodyPr wrap="square" lIns="36000" tIns="18000" rIns="36000" bIns="18000" anchor="ctr"><a:noAutofit/>
</wps:bodyPr></wps:wsp>""".replace("\n", "")
_OUTLINE = """<wps:wsp><wps:cNvPr id="0" name="lines"/><wps:cNvSpPr/><wps:spPr>
<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>
<a:path w="{width}" h="{height}" fill="{fill}">{path}</a:path></a:pathLst></a:custGeom>{paint}
</wps:spPr><wps:bodyPr/></wps:wsp>""".replace("\n", "")
_BAR = """<wps:wsp><wps:cNvPr id="0" name="bar"/><wps:cNvSpPr/><wps:spPr><a:xfrm>
<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}
<a:ln w="6350"><a:solidFill><a:srgbClr val="{line}"/></a:solidFill></a:ln></wps:spPr>
<wps:bodyPr/></wps:wsp>""".replace("\n", "")
_SOLID = '<a:solidFill><a:srgbClr val="{paper}"/></a:solidFill>'
_PATTERN = (
    '<a:pattFill prst="{pattern}"><a:fgClr><a:srgbClr val="{ink}"/></a:fgClr>'
    '<a:bgClr><a:srgbClr val="{paper}"/></a:bgClr></a:pattFill>'
)
_WORDS = """<wps:wsp><wps:cNvPr id="0" name="words"/><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm>
<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>
<wps:txbx><w:txbxContent/></wps:txbx>
<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/>
</wps:bodyPr></wps:wsp>""".replace("\n", "")
_FILLED = f'<a:solidFill><a:srgbClr val="{ARROW_GREY}"/></a:solidFill><a:ln><a:noFill/></a:ln>'
_STROKED = f'<a:noFill/><a:ln w="15875"><a:solidFill><a:srgbClr val="{LINE_GREY}"/></a:solidFill></a:ln>'
_HAIRLINE = f'<a:noFill/><a:ln w="6350"><a:solidFill><a:srgbClr val="{RULE_GREY}"/></a:solidFill></a:ln>'
