"""A Word file as LibreOffice must be given it, so that its pages look as Word would print them.

LibreOffice knows neither Word's Thai digits nor its Thai justification. Its own justification stretches Thai
between the letters too, as Word's does, where the text is marked as Thai. Thai digits are asked for by the
bridge; here a way of counting that no Thai document uses tells it which numbers those are, and what shows the
present page is marked as Thai. Where a page is mentioned, the number that the file shows is given as text:
LibreOffice would print a Latin one. Comments are left out: nobody wants them in print, and LibreOffice ends
where it is asked for pages that have some.

On which pages bookmarks stand is asked by a last paragraph that is hidden: to ask for each takes longer than
to print the file.
"""

import re
from collections.abc import Iterable, Mapping

from lxml import etree

from bmaplan_docs.word.comments import COMMENTS
from bmaplan_docs.word.fields import Field, fields
from bmaplan_docs.word.package import DOCUMENT, Package
from bmaplan_docs.word.relations import CONTENT_TYPES
from bmaplan_docs.word.xml import RPR_ORDER, Element, clone, element, put, tag

_INSTEAD = (
    (b'w:val="thaiDistribute"', b'w:val="both"'),
    (b'w:fmt="thaiNumbers"', b'w:fmt="ideographDigital"'),
    (b'w:val="thaiNumbers"', b'w:val="ideographDigital"'),
)
_COMMENTS = re.compile(rb"<w:comment(?:RangeStart|RangeEnd|Reference) [^>]*/>")
_COMMENTS_PART = re.compile(rb'<(?:Relationship|Override) [^>]*"/?(?:word/)?comments\.xml"[^>]*/>')
_FONT = re.compile(rb'w:(?:ascii|cs)="([^"]+)"')
_BETWEEN = "|"
"""Stands between the answers of the last paragraph."""


def for_office(package: Package, bookmarks: Iterable[str] = ()) -> bytes:
    """Return a file with what LibreOffice understands, and the question on which pages bookmarks stand."""
    given = Package(dict(package.parts))
    asked = [*bookmarks]
    for name, part in given.parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            for ours, theirs in _INSTEAD:
                part = part.replace(ours, theirs)  # noqa: PLW2901 - one replacement after the other
            part = _COMMENTS.sub(b"", part)  # noqa: PLW2901 - as above
            if b"PAGE" in part or (asked and name == DOCUMENT):
                part = _with_pages(part, asked if name == DOCUMENT else [])  # noqa: PLW2901 - as above
            given.parts[name] = part
    _leave_out_comments(given)
    return given.write(compressed=False)


def read_pages(bookmarks: Iterable[str], last_paragraph: str) -> Mapping[str, int]:
    """Return the pages that the last paragraph tells of the bookmarks; those that it does not are left out.

    They are counted as the sections say, which may begin anew, but told in Latin digits.
    """
    told = zip(bookmarks, last_paragraph.split(_BETWEEN), strict=False)
    return {name: int(page) for name, page in told if page.isascii() and page.isdecimal()}


def _with_pages(part: bytes, bookmarks: list[str]) -> bytes:
    """Return a part whose page numbers LibreOffice prints as they should be; ``bookmarks`` are asked for."""
    root = etree.fromstring(part)
    for each in fields(root):
        if each.page_of:
            _give_as_text(each)
        elif each.is_page:
            _mark_as_thai(each.runs)
    for simple in root.iter(tag("fldSimple")):
        _mark_as_thai(simple.iter(tag("r")))
    if bookmarks:
        root[0].insert(len(root[0]) - 1, _question(bookmarks))  # before the section at the end of the body
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content


def _give_as_text(mention: Field) -> None:
    """Leave of a field what it shows, leading to its bookmark where nothing around it does."""
    runs = mention.runs
    for mark in mention.marks:
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)
    around = {run.getparent() for run in runs}
    if len(around) == 1 and all(parent is None or parent.tag != tag("hyperlink") for parent in around):
        link = element("hyperlink", anchor=mention.page_of)
        runs[0].addprevious(link)
        link.extend(runs)


def _mark_as_thai(runs: Iterable[Element]) -> None:
    """Let runs have the language by which LibreOffice chooses digits: that of Latin text."""
    for run in runs:
        look = run.find(tag("rPr"))
        if look is None:
            look = element("rPr")
            run.insert(0, look)
        language = look.find(tag("lang"))
        if language is None:
            language = element("lang")
            put(look, language, RPR_ORDER)
        language.set(tag("val"), "th-TH")


def _question(bookmarks: Iterable[str]) -> Element:
    """Return a hidden paragraph whose text will be the pages of bookmarks."""
    hidden = element("rPr", element("vanish"), element("sz", val=2), element("szCs", val=2))
    spacing = element("spacing", before=0, after=0, line=20, lineRule="exact")
    paragraph = element("p", element("pPr", spacing, clone(hidden)))
    for name in bookmarks:
        code, page, end = element("instrText"), element("t"), element("t")
        code.text, page.text, end.text = f" PAGEREF {name} ", "0", _BETWEEN
        marks = [element("fldChar", fldCharType=kind) for kind in ("begin", "separate", "end")]
        for inside in (marks[0], code, marks[1], page, marks[2], end):
            paragraph.append(element("r", clone(hidden), inside))
    return paragraph


def _leave_out_comments(package: Package) -> None:
    if package.parts.pop(COMMENTS, None):
        for name in (CONTENT_TYPES, "word/_rels/document.xml.rels"):
            package.parts[name] = _COMMENTS_PART.sub(b"", package.parts[name])


def fonts_of(package: Package) -> frozenset[str]:
    """Return the names of the fonts that the text of a file is set in."""
    named = package.parts.items()
    written = (part for name, part in named if name.startswith("word/") and name.endswith(".xml"))
    return frozenset(found.decode() for part in written for found in _FONT.findall(part))
