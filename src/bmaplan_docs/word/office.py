"""What office programs leave in a form when people edit it, and docxtpl stumbles over."""

from bmaplan_docs.word.xml import PPR_ORDER, RPR_ORDER, Element, W, tag

_UNWRAPPED = ("sdt", "sdtContent", "ins", "moveTo", "smartTag")
_DROPPED = (
    "del", "moveFrom", "proofErr", "sdtPr", "sdtEndPr", "lastRenderedPageBreak", "rPrChange", "pPrChange",
    "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "moveFromRangeStart", "moveFromRangeEnd",
    "moveToRangeStart", "moveToRangeEnd",
)  # fmt: skip
_WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def simplify(root: Element) -> None:
    """Accept tracked changes and take content out of its controls, so that places of the form are whole.

    Ids that Word gives paragraphs go as well: loops would print them twice.
    """
    for name in _DROPPED:
        for node in list(root.iter(tag(name))):
            _remove(node)
    for name in _UNWRAPPED:
        for node in list(root.iter(tag(name))):
            _unwrap(node)
    for name, order in (("rPr", RPR_ORDER), ("pPr", PPR_ORDER)):
        for node in root.iter(tag(name)):
            _sort(node, order)
    for node in root.iter():
        if node.get(f"{{{W}}}val") == "true":  # LibreOffice's word for what Word says by saying nothing
            del node.attrib[f"{{{W}}}val"]
        for attribute in (f"{_WORD_2010}paraId", f"{_WORD_2010}textId", f"{{{W}}}rsidR"):
            if attribute in node.attrib:
                del node.attrib[attribute]


def _remove(node: Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _sort(properties: Element, order: tuple[str, ...]) -> None:
    """Put properties in the order of the schema, each once."""
    children = {child.tag: child for child in properties if child.tag in order}
    properties[:] = sorted(children.values(), key=lambda child: order.index(str(child.tag)))


def _unwrap(node: Element) -> None:
    parent = node.getparent()
    if parent is not None:
        position = parent.index(node)
        parent[position : position + 1] = list(node)
