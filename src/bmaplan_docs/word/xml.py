"""Elements of WordprocessingML: names, namespaces, and making and ordering them."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from io import BytesIO
from typing import Final

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml has no public name for its element type

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
WPS: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
WPG: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
OURS: Final = "urn:bmaplan-docs:layout"
"""Names of elements that stand for layout until the writer has placed them; none is ever written."""

WRITTEN: Final = {"w": W, "r": R, "wp": WP, "a": A, "wps": WPS, "wpg": WPG, "mc": MC}
"""The prefixes that every part declares; Word insists on them where it chooses between drawings."""
_PREFIXES: Final = {**WRITTEN, "ours": OURS}
clone: Final[Callable[[Element], Element]] = Element.__copy__  # type: ignore[attr-defined]  # not in the stubs
"""Returns a copy of an element and all below it; ``copy.copy`` searches for it as long as that takes."""
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

RPR_ORDER: Final = tuple(
    f"{{{W}}}{name}"
    for name in (
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline",
        "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing",
        "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText",
        "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
    )
)  # fmt: skip
PPR_ORDER: Final = tuple(
    f"{{{W}}}{name}"
    for name in (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
        "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
        "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
        "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr",
        "sectPr", "pPrChange",
    )
)  # fmt: skip


@cache
def tag(name: str) -> str:
    """Return lxml's name for ``prefix:local``; without a prefix it is Word's own namespace."""
    prefix, _, local = name.rpartition(":")
    return f"{{{_PREFIXES[prefix or 'w']}}}{local}"


def element(name: str, /, *children: Element | None, **attributes: str | int) -> Element:
    """Return a new element; attributes are in Word's namespace, children that are ``None`` are left out."""
    made = clone(_blank(name))
    for key, value in attributes.items():
        made.set(f"{{{W}}}{key}", str(value))
    for child in children:
        if child is not None:
            made.append(child)
    return made


@cache
def _blank(name: str) -> Element:
    """Return an element to copy, which lxml does four times as fast as it makes one."""
    return etree.Element(tag(name), nsmap={"w": W} if ":" not in name else None)


def child(node: Element, name: str) -> Element | None:
    """Return the first child of a name, or ``None``; faster than ``find``, which reads a path."""
    return next(node.iterchildren(tag(name)), None)


def get(node: Element | None, name: str, attribute: str = "val") -> str | None:
    """Return an attribute of the child ``name`` of ``node``, or ``None``."""
    found = child(node, name) if node is not None else None
    return found.get(f"{{{W}}}{attribute}") if found is not None else None


def put(parent: Element, new: Element, order: tuple[str, ...]) -> None:
    """Put ``new`` where the schema's ``order`` wants it, in place of one of the same name."""
    old = next(parent.iterchildren(new.tag), None)
    if old is not None:
        parent.replace(old, new)
        return
    rank = order.index(new.tag)
    for position, sibling in enumerate(parent):
        if sibling.tag in order and order.index(sibling.tag) > rank:
            parent.insert(position, new)
            return
    parent.append(new)


Says = tuple[tuple[object, ...], ...]
"""What properties say, to be compared."""


def says(properties: Element) -> Says:
    """Return what is equal for properties that say the same; sooner there than their text."""
    return tuple([(each.tag, *each.items()) for each in properties.iter()])


def text_of(node: Element) -> str:
    """Return the characters of all texts below ``node``."""
    return "".join(found.text or "" for found in node.iter(tag("t")))


def elements(node: Element, name: str) -> list[Element]:
    """Return all elements of a name below ``node``, in order, safe against changes while looping."""
    return list(node.iter(tag(name)))


def gather(node: Element, *names: str) -> Mapping[str, list[Element]]:
    """Return all elements of several names below ``node``, found in one walk, for documents are long."""
    found: dict[str, list[Element]] = {tag(name): [] for name in names}
    for each in node.iter(*found):
        found[each.tag].append(each)
    return {name: found[tag(name)] for name in names}


def replace_by(old: Element, new: Iterable[Element]) -> None:
    """Put elements in the place of ``old``."""
    for item in new:
        old.addprevious(item)
    parent = old.getparent()
    assert parent is not None  # noqa: S101 - a root is never replaced
    parent.remove(old)


def declare_all(root: Element) -> None:
    """Declare at the root of a part what is going to be in it; what then is put in declares nothing again."""
    etree.cleanup_namespaces(root, top_nsmap=WRITTEN, keep_ns_prefixes=[*WRITTEN, *filter(None, root.nsmap)])


def seal(root: Element) -> bytes:
    """Return a part as it is written; prefixes that Word is told to ignore stay declared, as it demands.

    What is declared elsewhere or for nothing is searched for only where there is any.
    """
    kept = {*WRITTEN, *(root.get(tag("mc:Ignorable")) or "").split()}
    content = _written(root) if kept == root.nsmap.keys() else b""
    if content.count(b"xmlns") != len(kept):
        etree.cleanup_namespaces(root, top_nsmap=WRITTEN, keep_ns_prefixes=[*kept])
        content = _written(root)
    return content


def _written(root: Element) -> bytes:
    """Return the text of a part, written piece by piece: one that grows as a whole needs twice the room."""
    stream = BytesIO()
    etree.ElementTree(root).write(stream, xml_declaration=True, encoding="UTF-8", standalone=True)
    return stream.getvalue()
