"""Lists of contents: a field that Word can refresh, with its entries already filled in."""

from collections.abc import Iterable

from bmaplan_docs.thai import to_thai_digits
from bmaplan_docs.word.anchors import bookmark, char, field_runs, instruction
from bmaplan_docs.word.pages import estimate_pages
from bmaplan_docs.word.runs import Look, text_runs
from bmaplan_docs.word.styles import Styles
from bmaplan_docs.word.xml import Element, W, element, elements, get, replace_by, tag, text_of

THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
"""The letters that count pages; the obsolete ฃ and ฅ are left out."""


def fill_contents(body: Element, styles: Styles, font: str) -> None:
    """Fill every list of contents with the headings of the document."""
    lists = elements(body, "ours:contents")
    if not lists:
        return
    headings = [
        node for node in body.iterchildren(tag("p")) if styles.outline_level(node) and text_of(node).strip()
    ]
    anchors = {heading: _bookmark(heading, number) for number, heading in enumerate(headings, 1)}
    for marker in lists:
        levels = int(marker.get(f"{{{W}}}levels") or 2)
        listed = [heading for heading in headings if (styles.outline_level(heading) or 9) <= levels]
        entries = [_entry(heading, styles, anchors[heading], font) for heading in listed]
        replace_by(marker, _field(entries, levels))


def fill_pages(body: Element, parts: Iterable[Element], styles: Styles, font: str) -> None:
    """Put the estimated page of its bookmark into every mention of a page in ``parts``.

    Lists of contents are filled by now, so that their own pages count.
    """
    slots = [slot for part in parts for slot in elements(part, "ours:page")]
    if not slots:
        return
    places = {start.get(f"{{{W}}}name"): _top(start, body) for start in elements(body, "bookmarkStart")}
    wanted = {slot: places.get(slot.get(f"{{{W}}}anchor"), body[0]) for slot in slots}
    pages = estimate_pages(body, styles, list(dict.fromkeys(wanted.values())))
    formats = _formats(body, set(wanted.values()))
    for slot, place in wanted.items():
        shown = show_page(pages.get(place, 1), formats.get(place, "decimal"))
        replace_by(slot, text_runs(shown, Look(font)))


def _top(node: Element, body: Element) -> Element:
    """Return the child of the body in which a node stands."""
    return next((each for each in node.iterancestors() if each.getparent() is body), node)


def show_page(number: int, style: str) -> str:
    """Return a page number as a section with that number style prints it."""
    if style == "thaiNumbers":
        return to_thai_digits(str(number))
    if style == "thaiLetters":
        return THAI_LETTERS[(number - 1) % len(THAI_LETTERS)] * ((number - 1) // len(THAI_LETTERS) + 1)
    return str(number)


def _bookmark(heading: Element, number: int) -> str:
    """Put a bookmark around a heading's text and return its name."""
    name = f"_Toc{number:06d}"
    inside = [child for child in heading if child.tag != tag("pPr")]
    heading.extend(bookmark(name, inside))
    return name


def _formats(body: Element, places: set[Element]) -> dict[Element, str]:
    """Return how the section of each place prints its page numbers."""
    formats: dict[Element, str] = {}
    waiting: list[Element] = []
    for node in body:
        if node in places:
            waiting.append(node)
        section = node if node.tag == tag("sectPr") else node.find(f"{tag('pPr')}/{tag('sectPr')}")
        if section is not None:
            formats.update(dict.fromkeys(waiting, get(section, "pgNumType", "fmt") or "decimal"))
            waiting = []
    return formats


def _entry(heading: Element, styles: Styles, anchor: str, font: str) -> Element:
    """Return the paragraph of one heading: its text, dots, and the page in a field of its own."""
    look = Look(font)
    title = " ".join(_words(heading).split())
    page = element("ours:page", anchor=anchor)
    link = element(
        "hyperlink",
        *text_runs(title, look),
        element("r", element("tab")),
        *field_runs(f"PAGEREF {anchor} \\h", [page]),
        anchor=anchor,
        history=1,
    )
    return element("p", element("pPr", element("pStyle", val=f"TOC{styles.outline_level(heading)}")), link)


def _words(heading: Element) -> str:
    return "".join(
        " " if node.tag == tag("br") else node.text or "" for node in heading.iter(tag("t"), tag("br"))
    )


def _field(entries: list[Element], levels: int) -> list[Element]:
    """Return the entries inside a contents field; an empty list keeps one paragraph for the field."""
    if not entries:
        entries = [element("p", element("pPr", element("pStyle", val="TOC1")))]
    begin = [char("begin"), instruction(f' TOC \\o "1-{levels}" \\h \\z \\u '), char("separate")]
    for offset, node in enumerate(begin):
        entries[0].insert(1 + offset, node)
    entries[-1].append(char("end"))
    return entries
