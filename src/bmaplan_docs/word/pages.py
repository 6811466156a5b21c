"""An estimate of the page on which each heading will stand: text measured with average widths.

Only Word lays pages out; this gives the numbers that a list of contents shows until it is refreshed.
"""

import unicodedata
from dataclasses import dataclass, field
from math import ceil

from bmaplan_docs.word.drawing import EMU_PER_TWIP
from bmaplan_docs.word.layout import CELL_MARGIN, Page
from bmaplan_docs.word.styles import Metrics, Styles
from bmaplan_docs.word.xml import Element, W, get, tag, text_of

# Average widths in ems, measured in the official fonts over Thai official prose.
_THAI, _DIGIT, _SPACE, _UPPER, _LOWER, _OTHER = 0.364, 0.449, 0.216, 0.40, 0.33, 0.21
TWIPS_PER_POINT = 20
FULL = 0.97
"""Lines end before a word that does not fit, so they hold a little less than their width."""


@dataclass
class Estimate:
    """The pages of the paragraphs that were asked for."""

    styles: Styles
    page: int = 1
    used: float = 0.0
    room: Page = field(default_factory=lambda: Page(9071, 14264))
    pages: dict[Element, int] = field(default_factory=dict)


def estimate_pages(body: Element, styles: Styles, headings: list[Element]) -> dict[Element, int]:
    """Return the number, as its section counts, of the page of each heading."""
    wanted = set(headings)
    state = Estimate(styles)
    start = 0
    children = list(body)
    for end, section in _sections(children):
        state.room = Page.of(section)
        first = get(section, "pgNumType", "start")
        state.page = int(first) if first else state.page + (1 if start else 0)
        state.used = 0.0
        for node in children[start : end + 1]:
            _place(node, state)
            if node in wanted:
                state.pages[node] = state.page
        start = end + 1
    return state.pages


def _sections(children: list[Element]) -> list[tuple[int, Element]]:
    found = []
    for position, node in enumerate(children):
        section = node if node.tag == tag("sectPr") else node.find(f"{tag('pPr')}/{tag('sectPr')}")
        if section is not None:
            found.append((position, section))
    return found


def _place(node: Element, state: Estimate) -> None:
    if node.tag == tag("p"):
        metrics = state.styles.metrics(node)
        breaks = any(br.get(f"{{{W}}}type") == "page" for br in node.iter(tag("br")))
        if breaks or (metrics.page_break_before and state.used):
            _turn_page(state)
        height = paragraph_height(node, state.room.width, metrics)
        needed = height + (2 * metrics.line if metrics.keep_next else 0)
        if state.used and state.used + min(needed, 4 * metrics.line) > state.room.height:
            _turn_page(state)
        _advance(height, state)
    elif node.tag == tag("tbl"):
        for row in node.iter(tag("tr")):
            height = _row_height(row, state.styles)
            if state.used + height > state.room.height and height < state.room.height:
                _turn_page(state)
            _advance(height, state)


def _turn_page(state: Estimate) -> None:
    state.page += 1
    state.used = 0.0


def _advance(height: float, state: Estimate) -> None:
    state.used += height
    while state.used > state.room.height:
        state.page += 1
        state.used -= state.room.height


def paragraph_height(paragraph: Element, width: float, metrics: Metrics) -> float:
    """Return the height of a paragraph in twips when its lines are ``width`` twips wide."""
    drawn = max((int(extent.get("cy") or 0) for extent in paragraph.iter(tag("wp:extent"))), default=0)
    if drawn:
        return max(drawn / EMU_PER_TWIP, metrics.line) + metrics.before + metrics.after
    room = max(width - metrics.indent, metrics.size * TWIPS_PER_POINT)
    length = metrics.first_line + text_width(text_of(paragraph), metrics.size)
    breaks = sum(1 for br in paragraph.iter(tag("br")) if br.get(f"{{{W}}}type") is None)
    lines = max(ceil(length / (room * FULL)), 1) + breaks
    return lines * metrics.line + metrics.before + metrics.after


def text_width(text: str, size: float) -> float:
    """Return about how long a text is in twips at ``size`` points."""
    ems = 0.0
    for character in text:
        if unicodedata.category(character) == "Mn":
            continue
        if "\u0e01" <= character <= "\u0e4f":
            ems += _THAI
        elif character.isdigit():
            ems += _DIGIT
        elif character.isspace():
            ems += _SPACE
        else:
            ems += _UPPER if character.isupper() else _LOWER if character.isalpha() else _OTHER
    return ems * size * TWIPS_PER_POINT


def _row_height(row: Element, styles: Styles) -> float:
    tallest = 0.0
    for cell in row.iterchildren(tag("tc")):
        width = int(get(cell.find(tag("tcPr")), "tcW", "w") or 2000) - 2 * CELL_MARGIN
        height = 0.0
        for paragraph in cell.iterchildren(tag("p")):
            height += paragraph_height(paragraph, width, styles.metrics(paragraph))
        tallest = max(tallest, height)
    return tallest
