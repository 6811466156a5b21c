"""The styles that all forms share: TH SarabunPSK, 16 point, Thai justification (typing rules of 2553)."""

from dataclasses import dataclass

from lxml import etree

from bmaplan_docs.word.layout import CELL_MARGIN, FIRST_LINE, REMARK
from bmaplan_docs.word.runs import pair_twins
from bmaplan_docs.word.xml import PPR_ORDER, RPR_ORDER, Element, W, element, put

FONT = "TH SarabunPSK"
_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_TEXT_WIDTH = 9071  # A4 less 3 and 2 cm


@dataclass(frozen=True)
class Style:
    """A paragraph style: id, Word's name, size in points, and what differs from the body.

    One that is based on another than ``Normal`` differs from it in nothing but its alignment.
    """

    id: str
    name: str
    size: float = 16
    align: str = "left"
    bold: bool = False
    italic: bool = False
    underline: bool = False
    before: float = 0
    after: float = 0
    first_line: int = 0
    left: int = 0
    right: int = 0
    hanging: int = 0
    level: int | None = None
    keep_next: bool = False
    new_page: bool = False
    exact: int = 0
    tab: int = 0
    leader: str = "dot"
    based_on: str = "Normal"


STYLES = (
    Style("BodyText", "Body Text", align="thaiDistribute", first_line=FIRST_LINE),
    Style("Heading1", "heading 1", bold=True, before=12, level=0, keep_next=True),
    Style("Heading2", "heading 2", bold=True, before=6, left=567, level=1, keep_next=True),
    Style("Heading3", "heading 3", bold=True, before=6, left=1134, level=2, keep_next=True),
    Style("Heading4", "heading 4", before=6, left=FIRST_LINE, level=3, keep_next=True),
    Style("Heading5", "heading 5", before=6, left=FIRST_LINE, level=4, keep_next=True),
    Style("Cover", "BMA Cover", size=20, align="center", bold=True),
    Style("CoverTitle", "BMA Cover Title", size=24, align="center", bold=True),
    Style("CoverText", "BMA Cover Text", size=18, align="center"),
    Style(
        "PartTitle", "BMA Part Title", size=20, align="center", bold=True, after=12, level=0, keep_next=True
    ),
    Style(
        "PageTitle",
        "BMA Page Title",
        size=20,
        align="center",
        bold=True,
        after=12,
        level=0,
        keep_next=True,
        new_page=True,
    ),
    Style(
        "ChapterTitle",
        "BMA Chapter Title",
        size=18,
        align="center",
        bold=True,
        after=12,
        level=1,
        keep_next=True,
        new_page=True,
    ),
    Style("DetailTitle", "BMA Detail Title", bold=True, before=12, level=2, keep_next=True),
    Style("TopicTitle", "BMA Topic Title", bold=True, before=12, level=1, keep_next=True),
    Style("StageTitle", "BMA Stage Title", bold=True, level=0, keep_next=True, new_page=True),
    Style("Subheading", "BMA Subheading", bold=True, before=6, keep_next=True),
    Style("StepsTitle", "BMA Steps Title", bold=True, keep_next=True, new_page=True),
    Style("Centered", "BMA Centered", align="center"),
    Style("Signature", "Signature", align="center", left=4536, keep_next=True),
    Style("Bibliography", "BMA Bibliography", align="thaiDistribute", left=709, hanging=709),
    Style("MeetingHead", "BMA Meeting Head", align="center", bold=True),
    Style("MeetingList", "BMA Meeting List", bold=True, before=12, keep_next=True),
    Style("MeetingTime", "BMA Meeting Time", before=12, keep_next=True),
    Style("MeetingSign", "BMA Meeting Signature", align="center", left=4536, keep_next=True),
    Style(
        "AgendaItem",
        "BMA Agenda Item",
        bold=True,
        before=12,
        left=REMARK,
        hanging=REMARK,
        level=0,
        keep_next=True,
    ),
    Style("AgendaMatter", "BMA Agenda Matter", bold=True, before=6, left=REMARK, level=1, keep_next=True),
    Style("Remark", "BMA Remark", align="thaiDistribute", before=6, left=REMARK, hanging=REMARK),
    Style("RemarkLabel", "BMA Remark Label", bold=True, before=6, keep_next=True),
    Style("RemarkText", "BMA Remark Text", align="thaiDistribute", left=REMARK),
    Style("Note", "BMA Note", size=14),
    Style("FootnoteText", "footnote text", size=14, hanging=284, left=284),
    Style("Caption", "caption", bold=True, before=6, after=3, keep_next=True),
    Style("TableCaption", "BMA Table Caption", based_on="Caption"),
    Style("FigureCaption", "BMA Figure Caption", align="center", based_on="Caption"),
    Style("Quote", "Quote", italic=True, align="thaiDistribute", left=FIRST_LINE, right=567),
    Style("Code", "BMA Code", left=FIRST_LINE),
    Style("TableText", "BMA Table Text"),
    Style("TableSmall", "BMA Table Small", size=14),
    Style("TableHead", "BMA Table Head", align="center", bold=True, keep_next=True),
    Style("TableMonth", "BMA Table Month", size=14, align="center", bold=True, keep_next=True),
    Style("TableLabel", "BMA Table Label", underline=True, keep_next=True),
    Style("TableBar", "BMA Table Bar", size=8, align="center"),
    Style("AfterTable", "BMA After Table", size=8),
    Style("SectionEnd", "BMA Section End", size=1, exact=20),
    Style("ContentsHead", "BMA Contents Head", bold=True, tab=_TEXT_WIDTH, leader="none", keep_next=True),
    Style("TOC1", "toc 1", left=397, hanging=397, tab=_TEXT_WIDTH),
    Style("TOC2", "toc 2", left=794, hanging=397, tab=_TEXT_WIDTH),
    Style("TOC3", "toc 3", left=1701, hanging=737, tab=_TEXT_WIDTH),
    Style("TOC5", "toc 5", left=964, hanging=964, tab=_TEXT_WIDTH),
    Style("Header", "header", align="center"),
    Style("Footer", "footer", align="center"),
)


def styles_part() -> bytes:
    """Return ``styles.xml``."""
    return etree.tostring(styles(), xml_declaration=True, encoding="UTF-8", standalone=True)


def styles() -> Element:
    """Return the root of ``styles.xml``."""
    root = element(
        "styles", _defaults(), _normal(), _table_normal(), _no_list(), *map(_paragraph_style, STYLES)
    )
    root.append(_grid())
    root.append(_plain())
    return root


def _fonts() -> Element:
    return element("rFonts", **dict.fromkeys(_SLOTS, FONT))


def _defaults() -> Element:
    run = element(
        "rPr",
        _fonts(),
        element("sz", val=32),
        element("szCs", val=32),
        element("lang", val="en-US", eastAsia="en-US", bidi="th-TH"),
    )
    paragraph = element("pPr", element("spacing", before=0, after=0, line=240, lineRule="auto"))
    return element("docDefaults", element("rPrDefault", run), element("pPrDefault", paragraph))


def _normal() -> Element:
    return element(
        "style",
        element("name", val="Normal"),
        element("qFormat"),
        element("rPr", _fonts(), element("sz", val=32), element("szCs", val=32)),
        type="paragraph",
        default=1,
        styleId="Normal",
    )


def _table_normal() -> Element:
    sides = ("top", "left", "bottom", "right")
    margins = element("tblCellMar", *(element(side, w=0, type="dxa") for side in sides))
    properties = element("tblPr", element("tblInd", w=0, type="dxa"), margins)
    name = element("name", val="Normal Table")
    return element("style", name, properties, type="table", default=1, styleId="TableNormal")


def _no_list() -> Element:
    return element("style", element("name", val="No List"), type="numbering", default=1, styleId="NoList")


def _grid() -> Element:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = element(
        "tblBorders", *(element(side, val="single", sz=4, space=0, color="000000") for side in sides)
    )
    return _table_style("BmaTable", "BMA Table", borders)


def _plain() -> Element:
    """Return the style of tables that only set things beside each other."""
    return _table_style("BmaPlain", "BMA Plain Table")


def _table_style(id_: str, name: str, *properties: Element) -> Element:
    margins = element(
        "tblCellMar",
        element("top", w=0, type="dxa"),
        element("left", w=CELL_MARGIN, type="dxa"),
        element("bottom", w=0, type="dxa"),
        element("right", w=CELL_MARGIN, type="dxa"),
    )
    return element(
        "style",
        element("name", val=name),
        element("basedOn", val="TableNormal"),
        element("tblPr", *properties, margins),
        type="table",
        customStyle=1,
        styleId=id_,
    )


def _paragraph_style(style: Style) -> Element:
    made = element("style", element("name", val=style.name), element("basedOn", val=style.based_on))
    if style.id.startswith("Heading"):
        made.append(element("next", val="BodyText"))
    made.append(element("qFormat"))
    if style.based_on == "Normal":
        made.append(_paragraph_properties(style))
        made.append(_run_properties(style))
    else:
        made.append(element("pPr", element("jc", val=style.align)))
    attributes: dict[str, str | int] = {"type": "paragraph", "styleId": style.id}
    if style.name.startswith("BMA"):
        attributes["customStyle"] = 1
    for name, value in attributes.items():
        made.set(f"{{{W}}}{name}", str(value))
    return made


def _paragraph_properties(style: Style) -> Element:
    made = element("pPr")
    if style.keep_next:
        put(made, element("keepNext"), PPR_ORDER)
    if style.new_page:
        put(made, element("pageBreakBefore"), PPR_ORDER)
    if style.tab:
        stop = element("tab", val="right", leader=style.leader, pos=style.tab)
        put(made, element("tabs", stop), PPR_ORDER)
    spacing: dict[str, str | int] = {"before": round(style.before * 20), "after": round(style.after * 20)}
    if style.exact:
        spacing |= {"line": style.exact, "lineRule": "exact"}
    put(made, element("spacing", **spacing), PPR_ORDER)
    if style.first_line or style.left or style.hanging:
        indent: dict[str, str | int] = {"left": style.left}
        if style.right:
            indent["right"] = style.right
        if style.hanging:
            indent["hanging"] = style.hanging
        elif style.first_line:
            indent["firstLine"] = style.first_line
        put(made, element("ind", **indent), PPR_ORDER)
    put(made, element("jc", val=style.align), PPR_ORDER)
    if style.level is not None:
        put(made, element("outlineLvl", val=style.level), PPR_ORDER)
    return made


def _run_properties(style: Style) -> Element:
    made = element("rPr", _fonts())
    for wanted, name in ((style.bold, "b"), (style.italic, "i")):
        if wanted:
            put(made, element(name), RPR_ORDER)
    put(made, element("sz", val=round(style.size * 2)), RPR_ORDER)
    if style.underline:
        put(made, element("u", val="single"), RPR_ORDER)
    pair_twins(made)
    return made
