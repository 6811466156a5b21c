"""Paragraphs, tables, sections and the package of a form, from which its script is put together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lxml import etree

from bmaplan_docs.tree import Properties
from bmaplan_docs.word.anchors import field_runs
from bmaplan_docs.word.layout import TWIPS_PER_CM
from bmaplan_docs.word.package import DOCUMENT, Package
from bmaplan_docs.word.properties import write_properties
from bmaplan_docs.word.runs import Look, text_runs
from bmaplan_docs.word.tables import Box, frame_row, frame_table
from bmaplan_docs.word.xml import PPR_ORDER, Element, R, W, element, put, tag
from drafting.parts import (
    CONTENT_TYPES,
    DOCUMENT_RELATIONSHIPS,
    FONT_TABLE,
    PACKAGE_RELATIONSHIPS,
    SETTINGS,
    THEME,
)
from drafting.styles import FONT, styles_part

LOOK = Look(FONT)
PORTRAIT, LANDSCAPE = (11906, 16838), (16838, 11906)
TOP, BOTTOM, LEFT, RIGHT = 1417, 1134, 1701, 1134  # 2.5, 2, 3 and 2 cm
# Whoever has read a spreadsheet before has registered a prefix; the same form has the same one always.
etree.register_namespace("r", R)
HEADERS = {"body": "rIdBody", "letters": "rIdLetters", "none": "rIdNone"}


def paragraph(
    text: str, style: str = "BodyText", *,
    before: float = 0, bold: bool = False, keep: bool = False, new_page: bool | None = None,
) -> Element:  # fmt: skip
    """Return a paragraph of the form.

    ``before`` is the room above it in points; ``keep`` keeps it with the next one; ``new_page`` says whether
    it begins a page, where its style says otherwise.
    """
    text = text.replace("พ.ศ. {{", "พ.ศ.\u00a0{{")  # an era and its year stay on one line
    properties = element("pPr", element("pStyle", val=style))
    if keep:
        put(properties, element("keepNext"), PPR_ORDER)
    if new_page is not None:
        put(properties, element("pageBreakBefore", val=int(new_page)), PPR_ORDER)
    if before:
        put(properties, element("spacing", before=round(before * 20)), PPR_ORDER)
    return element("p", properties, *text_runs(text, Look(FONT, bold=bold)))


def paragraphs(*texts: str, style: str = "BodyText") -> list[Element]:
    """Return paragraphs of one style."""
    return [paragraph(text, style) for text in texts]


def page_break() -> Element:
    """Return a paragraph after which a new page begins."""
    made = element("br", type="page")
    return element("p", element("pPr", element("pStyle", val="AfterTable")), element("r", made))


def contents(style: str = "PageTitle") -> list[Element]:
    """Return the list of contents, and the places of the lists of tables and figures behind it."""
    return [
        paragraph("สารบัญ", style),
        paragraph("\tหน้า", "ContentsHead"),
        paragraph("{{ contents }}", "TOC1"),
        paragraph("{{ list_of_tables }}", "TOC5"),
        paragraph("{{ list_of_figures }}", "TOC5"),
    ]


@dataclass(frozen=True)
class Col:
    """A column of a form's table: its head, its width in cm, what stands in it, how it is aligned."""

    head: str | Sequence[str]
    width: float
    cell: str | Sequence[str]
    align: str = "left"


def table(
    columns: Sequence[Col],
    loop: str = "",
    foot: Sequence[tuple[str, int, str]] = (),
    *,
    whole: bool = True,
    style: str = "TableText",
) -> list[Element]:
    """Return a table and the line after it: one row, or one for each turn of ``loop`` (``row in rows``).

    ``foot`` holds text, span and alignment of the cells of a last row, which stays with what follows; rows
    that are not ``whole`` may go on over the page.
    """
    widths = [round(column.width * TWIPS_PER_CM) for column in columns]
    sized = list(zip(columns, widths, strict=True))
    rows = [frame_row([_box(column.head, width, "TableHead") for column, width in sized], head=True)]
    row = frame_row((_box(column.cell, width, style, column.align) for column, width in sized), whole=whole)
    rows += (
        [_tag_row(f"{{%tr for {loop} %}}", widths), row, _tag_row("{%tr endfor %}", widths)]
        if loop
        else [row]
    )
    if foot:
        rows.append(frame_row(_foot(foot, widths)))
    return [frame_table(widths, rows), paragraph("", "AfterTable")]


def plain_table(columns: Sequence[tuple[float, str | Sequence[str]]], loop: str) -> Element:
    """Return a table without lines and heads: width in cm and content of each column, a row for each turn."""
    widths = [round(width * TWIPS_PER_CM) for width, _ in columns]
    row = frame_row(
        (_box(cell, width, "TableText") for (_, cell), width in zip(columns, widths, strict=True)), whole=True
    )
    rows = [_tag_row(f"{{%tr for {loop} %}}", widths), row, _tag_row("{%tr endfor %}", widths)]
    return frame_table(widths, rows, style="BmaPlain")


def _foot(foot: Sequence[tuple[str, int, str]], widths: list[int]) -> Iterable[Box]:
    column = 0
    for text, span, align in foot:
        width = sum(widths[column : column + span])
        yield Box((_cell_paragraph(text, "TableText", align, foot=True),), width, span)
        column += span


def _box(text: str | Sequence[str], width: int, style: str, align: str = "left") -> Box:
    lines = [text] if isinstance(text, str) else text
    content = tuple(_cell_paragraph(line, style, align) for line in lines)
    return Box(content, width, middle=style == "TableHead")


def _cell_paragraph(text: str, style: str, align: str, *, foot: bool = False) -> Element:
    made = paragraph(text, style, bold=foot, keep=foot)
    properties = made.find(tag("pPr"))
    if align != "left" and style != "TableHead" and properties is not None:
        put(properties, element("jc", val=align), PPR_ORDER)
    return made


def _tag_row(text: str, widths: list[int]) -> Element:
    return frame_row([Box((paragraph(text, "TableText"),), sum(widths), len(widths))])


def section(
    *, number: str = "thaiNumbers", header: str = "body", start: int | None = None,
    landscape: bool = False, first_bare: bool = False,
) -> Element:  # fmt: skip
    """Return the paragraph that ends a section; ``first_bare`` leaves the first page without a number."""
    return element(
        "p",
        element(
            "pPr",
            element("pStyle", val="SectionEnd"),
            _properties(number, header, start, landscape=landscape, first_bare=first_bare),
        ),
    )


def last_section(
    *, number: str = "thaiNumbers", header: str = "body", start: int | None = None,
    landscape: bool = False, first_bare: bool = False,
) -> Element:  # fmt: skip
    """Return the properties of the section that ends the document."""
    return _properties(number, header, start, landscape=landscape, first_bare=first_bare)


def _properties(number: str, header: str, start: int | None, *, landscape: bool, first_bare: bool) -> Element:
    width, height = LANDSCAPE if landscape else PORTRAIT
    made = element("sectPr")
    for kind, name in (("default", header), ("first", "none")):
        if kind == "default" or first_bare:
            reference = element("headerReference", type=kind)
            reference.set(f"{{{R}}}id", HEADERS[name])
            made.append(reference)
    size = element("pgSz", w=width, h=height)
    if landscape:
        size.set(f"{{{W}}}orient", "landscape")
    made.append(element("footnotePr", element("numFmt", val="thaiNumbers")))
    made.append(element("type", val="nextPage"))
    made.append(size)
    made.append(
        element("pgMar", top=TOP, right=RIGHT, bottom=BOTTOM, left=LEFT, header=851, footer=567, gutter=0)
    )
    numbers = element("pgNumType", fmt=number)
    if start is not None:
        numbers.set(f"{{{W}}}start", str(start))
    made.append(numbers)
    if first_bare:
        made.append(element("titlePg"))
    return made


def _header(before: str, after: str, sample: str) -> bytes:
    """Return a header with the page number between two texts."""
    runs = [
        *text_runs(before, LOOK),
        *field_runs("PAGE", text_runs(sample, LOOK)),
        *text_runs(after, LOOK),
    ]
    content = runs if sample else []
    root = element("hdr", element("p", element("pPr", element("pStyle", val="Header")), *content))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


@dataclass
class Draft:
    """A form being put together."""

    title: str
    body: list[Element] = field(default_factory=list)

    def add(self, *many: Element | Iterable[Element]) -> None:
        """Add elements, or lists of them, to the body."""
        for item in many:
            if isinstance(item, etree._Element):  # noqa: SLF001 - lxml has no public name for it
                self.body.append(item)
            else:
                self.body.extend(item)

    def write(self) -> bytes:
        """Return the Word file."""
        root = element("document", element("body", *self.body))
        package = Package(
            {
                "[Content_Types].xml": CONTENT_TYPES.encode(),
                "_rels/.rels": PACKAGE_RELATIONSHIPS.encode(),
                "word/_rels/document.xml.rels": DOCUMENT_RELATIONSHIPS.encode(),
                "word/settings.xml": SETTINGS.encode(),
                "word/fontTable.xml": FONT_TABLE.encode(),
                "word/theme/theme1.xml": THEME.encode(),
                "word/styles.xml": styles_part(),
                "word/header1.xml": _header("- ", " -", "๒"),
                "word/header2.xml": _header("", "", "ก"),
                "word/header3.xml": _header("", "", ""),
                DOCUMENT: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True),
            }
        )
        write_properties(Properties(self.title), package)
        return package.write()
