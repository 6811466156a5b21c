"""An estimate of the page on which things will stand: a small model of how Word lays out pages.

Only Word lays pages out; this gives the numbers that a list of contents shows until it is refreshed. The
widths of letters are those of the official fonts. Where Thai words end is told from pairs of letters, for
Word's dictionary is not here; that is what an estimate may be off by.
"""

from collections.abc import Iterable

from bmaplan_docs.word.layout import Page
from bmaplan_docs.word.pages.flow import Flow, footnote_heights
from bmaplan_docs.word.pages.lines import text_width
from bmaplan_docs.word.pages.paragraphs import Block, measure_paragraph
from bmaplan_docs.word.pages.tables import Tables
from bmaplan_docs.word.sections import section_ends
from bmaplan_docs.word.styles import Styles
from bmaplan_docs.word.xml import Element, get, tag

__all__ = ["estimate_pages", "height_of", "text_width"]


def estimate_pages(
    body: Element, styles: Styles, wanted: Iterable[Element], notes: Element | None = None
) -> dict[Element, int]:
    """Return the number, as its section counts, of the page of each paragraph, table or row wanted."""
    flow = Flow(set(wanted), footnote_heights(notes, styles))
    ends, tables = section_ends(body), Tables(styles)
    stretch: list[Element] = []
    for child in body:
        stretch.append(child)
        section = ends.get(child)
        if section is not None:
            first = get(section, "pgNumType", "start")
            flow.begin_section(Page.of(section), int(first) if first else None)
            flow.place(_blocks(stretch, Page.of(section).width, styles, tables))
            stretch = []
    return flow.pages


def height_of(paragraph: Element, width: float, styles: Styles) -> float:
    """Return the height of a paragraph in twips, without the room around it."""
    return measure_paragraph(paragraph, width, styles).height


def _blocks(nodes: list[Element], width: float, styles: Styles, tables: Tables) -> list[Block]:
    blocks: list[Block] = []
    for node in nodes:
        if node.tag == tag("p"):
            blocks.append(measure_paragraph(node, width, styles))
        elif node.tag == tag("tbl"):
            rows = tables.rows(node)
            rows[0].node = node
            blocks += rows
    return blocks
