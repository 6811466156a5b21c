"""Lists of contents, of tables and of figures: fields that Word can refresh, with their entries filled in."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from bmaplan_docs.thai import to_thai_digits, to_thai_letters
from bmaplan_docs.values import dataclass
from bmaplan_docs.word.anchors import bookmark, char, field_runs, instruction
from bmaplan_docs.word.pages import estimate_pages
from bmaplan_docs.word.pictures import CAPTION as FIGURE_CAPTION
from bmaplan_docs.word.runs import Look, text_runs
from bmaplan_docs.word.sections import sections_of
from bmaplan_docs.word.styles import Styles
from bmaplan_docs.word.tables import CAPTION as TABLE_CAPTION
from bmaplan_docs.word.xml import Element, W, element, elements, get, replace_by, tag, text_of

CAPTIONS = {"tables": TABLE_CAPTION, "figures": FIGURE_CAPTION}
CAPTION_LEVEL = 5
"""The style of entries, toc 5, that lists of captions use, so that toc 1 and 2 stay those of the headings."""


@dataclass
class _Anchors:
    """The bookmarks of what is listed; each listed paragraph gets one."""

    names: dict[Element, str]
    numbers: Iterator[int]

    def of(self, paragraph: Element) -> str:
        """Return the name of the bookmark around a paragraph's text, which is put there if need be."""
        if paragraph not in self.names:
            self.names[paragraph] = _bookmark(paragraph, next(self.numbers))
        return self.names[paragraph]


def fill_contents(body: Element, styles: Styles, font: str) -> None:
    """Fill every list with the headings, or the captions of one kind, that the document has."""
    anchors = _Anchors({}, count(1))
    found = [(marker, *_listed(marker, body, styles)) for marker in elements(body, "ours:contents")]
    for marker, code, listed in found:
        looks = {level: styles.call(f"TOC{level}") for level in {1, *(level for _, level in listed)}}
        entries = [_entry(node, looks[level], anchors.of(node), font) for node, level in listed]
        replace_by(marker, _field(entries or [_line(looks[1])], code))


def _listed(marker: Element, body: Element, styles: Styles) -> tuple[str, list[tuple[Element, int]]]:
    """Return the code of a list's field, and the paragraphs it lists, each with the level of its entry."""
    style = CAPTIONS.get(marker.get(f"{{{W}}}kind") or "")
    if style is None:
        levels = int(marker.get(f"{{{W}}}levels") or 2)
        headings = ((node, styles.outline_level(node) or 9) for node in body.iterchildren(tag("p")))
        listed = [(node, level) for node, level in headings if level <= levels and text_of(node).strip()]
        return f'\\o "1-{levels}" \\h \\z \\u', listed
    wanted = styles.id(style)
    captions = [(node, CAPTION_LEVEL) for node in elements(body, "p") if styles.name(node) == wanted]
    return f'\\h \\z \\t "{styles.shown_name(style)},{CAPTION_LEVEL}"', captions


def fill_pages(
    body: Element,
    slots: Sequence[Element],
    bookmarks: Iterable[Element],
    notes: Element,
    styles: Styles,
    font: str,
) -> None:
    """Put the estimated page of its bookmark into every mention of a page.

    Lists of contents are filled by now, so that their own pages count.
    """
    if not slots:
        return
    places = {start.get(f"{{{W}}}name"): top(start, body) for start in bookmarks}
    wanted = {slot: places.get(slot.get(f"{{{W}}}anchor"), body[0]) for slot in slots}
    pages = estimate_pages(body, styles, wanted.values(), notes)
    formats = page_formats(body, set(wanted.values()))
    for slot, place in wanted.items():
        shown = show_page(pages.get(place, 1), formats.get(place, "decimal"))
        replace_by(slot, text_runs(shown, Look.of(font)))


def top(node: Element, body: Element) -> Element:
    """Return the child of the body in which a node stands."""
    return next((each for each in node.iterancestors() if each.getparent() is body), node)


def show_page(number: int, style: str) -> str:
    """Return a page number as a section with that number style prints it."""
    if style == "thaiNumbers":
        return to_thai_digits(str(number))
    if style == "thaiLetters":
        return to_thai_letters(number)
    return str(number)


def _bookmark(heading: Element, number: int) -> str:
    """Put a bookmark around a heading's text and return its name."""
    name = f"_Toc{number:06d}"
    inside = [child for child in heading if child.tag != tag("pPr")]
    heading.extend(bookmark(name, inside))
    return name


def page_formats(body: Element, places: set[Element]) -> dict[Element, str]:
    """Return how the section of each place, a child of the body, prints its page numbers."""
    sections = sections_of(body)
    return {
        place: get(sections[place], "pgNumType", "fmt") or "decimal" for place in places if place in sections
    }


def _entry(listed: Element, style: str, anchor: str, font: str) -> Element:
    """Return the entry of one paragraph: its text, dots, and the page in a field of its own."""
    look = Look.of(font)
    title = " ".join(_words(listed).split())
    page = element("ours:page", anchor=anchor)
    link = element(
        "hyperlink",
        *text_runs(title, look),
        element("r", element("tab")),
        *field_runs(f"PAGEREF {anchor} \\h", [page]),
        anchor=anchor,
        history=1,
    )
    return _line(style, link)


def _line(style: str, *inside: Element) -> Element:
    return element("p", element("pPr", element("pStyle", val=style)), *inside)


def _words(heading: Element) -> str:
    return "".join(
        " " if node.tag == tag("br") else node.text or "" for node in heading.iter(tag("t"), tag("br"))
    )


def _field(entries: list[Element], code: str) -> list[Element]:
    """Return the entries inside a contents field; there is at least one paragraph for it."""
    begin = [char("begin"), instruction(f" TOC {code} "), char("separate")]
    for offset, node in enumerate(begin):
        entries[0].insert(1 + offset, node)
    entries[-1].append(char("end"))
    return entries
