"""Where a document stands inside another: in sections of its own, after which the other one goes on."""

from copy import deepcopy

from bmaplan_docs.word.merging import with_headers
from bmaplan_docs.word.sections import carrier, section_of
from bmaplan_docs.word.styles import Styles
from bmaplan_docs.word.xml import Element, W, get, tag, text_of


def level_above(place: Element, styles: Styles) -> int:
    """Return the level of the heading above a place, 1 where there is none."""
    for node in place.itersiblings(preceding=True):
        level = styles.outline_level(node) if node.tag == tag("p") else None
        if level:
            return level
    return 1


def put_in(children: list[Element], place: Element) -> None:
    """Put the body of a guest in its place; the last of ``children`` is its last section."""
    body = place.getparent()
    assert body is not None  # noqa: S101 - a place stands in a body
    *shown, last = children
    before, after = _around(place)
    section = section_of(after[-1]) if after else None
    assert section is not None  # noqa: S101 - a body ends with a section
    _count_inside(children, section)
    earlier = [found for node in list(body)[: body.index(place)] for found in node.iter(tag("sectPr"))]
    whole = with_headers(section, earlier)
    position = body.index(place)
    body.remove(place)
    made: list[Element] = []
    if any(map(_shows, before)):
        made.append(carrier(deepcopy(whole)))
        _count_on(whole)
    made += shown
    if any(map(_shows, after)):
        made.append(carrier(last))
        _replace(section, whole)
    else:
        _replace(section, last)
    for offset, node in enumerate(made):
        body.insert(position + offset, node)


def leave_out_lists(body: Element, styles: Styles) -> None:
    """Take the lists of contents out of a guest, with their titles: those of its host hold its headings."""
    titles = {styles.id(own) for own in ("ContentsHead", "PageTitle")}
    for marker in body.findall(tag("ours:contents")):
        while (before := marker.getprevious()) is not None and styles.name(before) in titles:
            body.remove(before)
        body.remove(marker)


def _count_inside(children: list[Element], host: Element) -> None:
    """Let the pages of a guest count on, in the letters or digits of its host."""
    style = get(host, "pgNumType", "fmt")
    for section in (found for node in children for found in node.iter(tag("sectPr"))):
        for page in section.findall(tag("titlePg")):
            section.remove(page)
        for numbers in section.findall(tag("pgNumType")):
            numbers.attrib.pop(f"{{{W}}}start", "")
            if style:
                numbers.set(f"{{{W}}}fmt", style)


def _around(place: Element) -> tuple[list[Element], list[Element]]:
    """Return what stands before and behind a place in its section; the latter ends with the section."""
    before: list[Element] = []
    for node in place.itersiblings(preceding=True):
        if section_of(node) is not None:
            break
        before.append(node)
    after: list[Element] = []
    for node in place.itersiblings():
        after.append(node)
        if section_of(node) is not None:
            break
    return before, after


def _shows(node: Element) -> bool:
    """Whether anything of a child of the body is seen."""
    if node.tag == tag("p") and get(node.find(tag("pPr")), "pStyle") == "SectionEnd":
        return bool(text_of(node))
    return node.tag in [
        tag(name) for name in ("p", "tbl", "ours:landscape", "ours:included", "ours:contents")
    ]


def _replace(old: Element, new: Element) -> None:
    parent = old.getparent()
    assert parent is not None  # noqa: S101 - a section stands somewhere
    parent.replace(old, new)


def _count_on(section: Element) -> None:
    """Let the pages behind a guest count on, and the first of them look like the others."""
    for name in ("titlePg", "type"):
        for node in section.findall(tag(name)):
            section.remove(node)
    for name in ("headerReference", "footerReference"):
        for node in section.findall(tag(name)):
            if node.get(f"{{{W}}}type") == "first":
                section.remove(node)
    numbers = section.find(tag("pgNumType"))
    if numbers is not None:
        numbers.attrib.pop(f"{{{W}}}start", "")
