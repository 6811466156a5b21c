"""Sections: pages turned sideways in the middle of a form's section, with numbers that count on."""

from collections.abc import Mapping
from copy import deepcopy
from typing import cast

from lxml import etree

from bmaplan_docs.word.layout import is_landscape
from bmaplan_docs.word.styles import Styles
from bmaplan_docs.word.xml import PPR_ORDER, Element, W, child, element, put, tag, text_of

SECTION_END = "SectionEnd"
_CARRIED = etree.XPath("w:sectPr | w:p/w:pPr/w:sectPr", namespaces={"w": W})


def place_landscapes(body: Element) -> None:
    """Give every stretch of landscape blocks a section of its own; neighbours share one."""
    if child(body, "ours:landscape") is None:
        return
    ends = section_ends(body)
    stretch: list[Element] = []
    before: list[Element] = []
    for node in list(body):
        if node.tag == tag("ours:landscape"):
            stretch.append(node)
            continue
        if stretch and not _is_invisible(node):
            _place(stretch, before, node, body)
            before, stretch = [], []
        if node in ends:
            before = []
        else:
            before.append(node)


def _is_invisible(node: Element) -> bool:
    return node.tag in (tag("bookmarkStart"), tag("bookmarkEnd"), tag("proofErr"))


def section_of(node: Element) -> Element | None:
    """Return the ``sectPr`` that a child of the body carries."""
    if node.tag == tag("sectPr"):
        return node
    properties = child(node, "pPr")
    return child(properties, "sectPr") if properties is not None else None


def section_ends(body: Element) -> Mapping[Element, Element]:
    """Return the children of the body that carry a ``sectPr``, in order, each with it.

    A body has thousands of children and few sections, so nobody asks every child.
    """
    found: dict[Element, Element] = {}
    for section in cast("list[Element]", _CARRIED(body)):
        above = section.getparent()
        carrying = section if above is body or above is None else above.getparent()
        found[section if carrying is None else carrying] = section
    return found


def sections_of(body: Element) -> Mapping[Element, Element]:
    """Return the ``sectPr`` that holds for each child of the body, found in one pass from the end."""
    ends = section_ends(body)
    found: dict[Element, Element] = {}
    section = body[-1]
    for node in reversed(body):
        section = found[node] = ends.get(node, section)
    return found


def governing_section(node: Element, sections: Mapping[Element, Element]) -> Element:
    """Return the ``sectPr`` that holds for a node; headers and footers count with the last section."""
    around = (node, *node.iterancestors())
    return next((sections[each] for each in around if each in sections), next(iter(sections.values())))


def _governing(start: Element) -> Element:
    """Return the next ``sectPr`` from a child of the body on, for a section ends with it."""
    node: Element | None = start
    while node is not None:
        section = section_of(node)
        if section is not None:
            return section
        node = node.getnext()
    raise ValueError("a body ends with a section")


def _place(stretch: list[Element], before: list[Element], below: Element, body: Element) -> None:
    """Put the blocks of a stretch into a landscape section; ``below`` is what follows it.

    No section is made for nothing: where the stretch opens or ends its section, no empty page remains.
    """
    section = _governing(below)
    position = body.index(stretch[0])
    placed = [block for wrapper in stretch for block in wrapper]
    if any(map(_shows, before)):
        placed.insert(0, carrier(deepcopy(section)))
        _continue(section)
    if section_of(below) is section and not _shows_text(below):
        _turn(section)
    else:
        placed.append(carrier(_turn(deepcopy(section))))
        _continue(section)
    for offset, node in enumerate(placed):
        body.insert(position + offset, node)
    for wrapper in stretch:  # only now, for lxml takes long to cut off what is full
        body.remove(wrapper)


def _shows_text(node: Element) -> bool:
    return node.find(tag("r")) is not None


def _shows(node: Element) -> bool:
    return node.tag in (tag("p"), tag("tbl"))


def carrier(section: Element) -> Element:
    """Return the smallest paragraph that can end a section."""
    return element("p", element("pPr", element("pStyle", val=SECTION_END), section))


def _continue(section: Element) -> None:
    """Let a section's page numbers count on, and its first page look like the others."""
    numbers = section.find(tag("pgNumType"))
    if numbers is not None:
        numbers.attrib.pop(f"{{{W}}}start", "")
    for name in ("titlePg", "headerReference", "footerReference"):
        for found in section.findall(tag(name)):
            section.remove(found)
    kind = section.find(tag("type"))
    if kind is not None:
        section.remove(kind)


def _turn(section: Element) -> Element:
    """Turn a section sideways and return it; one that lies already stays as it is."""
    size = section.find(tag("pgSz"))
    if size is None:
        raise ValueError("a form's section states its page size")
    if is_landscape(section):
        return section
    width, height = size.get(f"{{{W}}}w"), size.get(f"{{{W}}}h")
    size.set(f"{{{W}}}w", height or "16838")
    size.set(f"{{{W}}}h", width or "11906")
    size.set(f"{{{W}}}orient", "landscape")
    return section


def end_sections_tightly(body: Element) -> None:
    """Let a section end with its last paragraph instead of an empty one that could start a new page."""
    for carrier, section in section_ends(body).items():
        if carrier.tag != tag("p") or len(carrier) > 1:
            continue
        last = carrier.getprevious()
        if last is None or last.tag != tag("p") or section_of(last) is not None:
            continue
        properties = last.find(tag("pPr"))
        if properties is None:
            properties = element("pPr")
            last.insert(0, properties)
        put(properties, section, PPR_ORDER)
        body.remove(carrier)


def end_pages_tightly(body: Element, styles: Styles) -> None:
    """Take the room from the line after a table that ends its page, where it could make an empty page."""
    for table in body.iterchildren(tag("tbl")):
        after = table.getnext()
        if after is None or after.tag != tag("p") or text_of(after):
            continue
        below = after.getnext()
        new_page = below is not None and below.tag == tag("p") and styles.metrics(below).page_break_before
        if new_page or section_of(after) is not None:
            properties = after.find(tag("pPr"))
            if properties is None:
                properties = element("pPr")
                after.insert(0, properties)
            for own in properties.findall(tag("pStyle")):
                properties.remove(own)
            put(properties, element("pStyle", val=styles.call(SECTION_END)), PPR_ORDER)
