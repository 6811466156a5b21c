"""Covers: always one page, whatever stands on them; the room between their groups gives way."""

from bmaplan_docs.word.layout import Page
from bmaplan_docs.word.pages import height_of
from bmaplan_docs.word.sections import section_ends, section_of
from bmaplan_docs.word.styles import Styles
from bmaplan_docs.word.xml import PPR_ORDER, Element, W, element, put, tag

COVER_STYLES = ("Cover", "CoverTitle", "CoverText")
SLACK = 300
"""What is kept free at the foot of a cover, for lines that break elsewhere than was told."""


def fit_cover(body: Element, styles: Styles) -> None:
    """Take from the room above the paragraphs of a cover what its words need to stay on one page."""
    section = next(iter(section_ends(body).values()))
    cover = _first_section(body)
    names = {styles.id(own) for own in COVER_STYLES}
    if not any(styles.name(paragraph) in names for paragraph in cover):
        return
    room = Page.of(section)
    above = [styles.metrics(paragraph).before for paragraph in cover]
    height = sum(height_of(paragraph, room.width, styles) for paragraph in cover) + sum(above)
    excess = height + SLACK - room.height
    if excess <= 0 or not sum(above):
        return
    share = max(1 - excess / sum(above), 0.0)
    for paragraph, before in zip(cover, above, strict=True):
        properties = paragraph.find(tag("pPr"))
        if before and properties is not None:
            _lower(properties, round(before * share))


def _first_section(body: Element) -> list[Element]:
    """Return the paragraphs of a document's first section, up to the one that carries it."""
    found: list[Element] = []
    for node in body:
        if node.tag == tag("p"):
            found.append(node)
        if section_of(node) is not None:
            break
    return found


def _lower(properties: Element, before: int) -> None:
    spacing = properties.find(tag("spacing"))
    if spacing is None:
        put(properties, element("spacing", before=before), PPR_ORDER)
    else:
        spacing.set(f"{{{W}}}before", str(before))
