"""Lists that Word numbers itself: those of one form put behind those of another."""

from lxml import etree

from bmaplan_docs.word.package import Package
from bmaplan_docs.word.relations import Relations, declare
from bmaplan_docs.word.xml import Element, W, element, elements, seal, tag

NUMBERING = "word/numbering.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"


def merge_numberings(root: Element, inner: Package, outer: Package, relations: Relations) -> None:
    """Take over the lists of ``inner``, and let its paragraphs and styles name them by their new numbers."""
    if NUMBERING not in inner.parts:
        return
    theirs = etree.fromstring(inner.parts[NUMBERING])
    ours = etree.fromstring(outer.parts[NUMBERING]) if NUMBERING in outer.parts else element("numbering")
    numbers = _highest(ours, "num", "numId"), _highest(ours, "abstractNum", "abstractNumId")
    nums, kinds = ours.findall(tag("num")), ours.findall(tag("abstractNum"))
    for kind in theirs.findall(tag("abstractNum")):
        _shift(kind, "abstractNumId", numbers[1])
        for unique in kind.findall(tag("nsid")):
            kind.remove(unique)
        kinds.append(kind)
    for num in theirs.findall(tag("num")):
        _shift(num, "numId", numbers[0])
        for leads in num.findall(tag("abstractNumId")):
            _shift(leads, "val", numbers[1])
        nums.append(num)
    rest = [node for node in ours if node.tag not in (tag("num"), tag("abstractNum"))]
    ours[:] = [*rest, *kinds, *nums]
    for mention in elements(root, "numId"):
        if mention.get(f"{{{W}}}val") != "0":
            _shift(mention, "val", numbers[0])
    outer.parts[NUMBERING] = seal(ours)
    declare(outer, NUMBERING, _TYPE)
    relations.add("numbering", "numbering.xml")


def _highest(root: Element, name: str, attribute: str) -> int:
    return (
        max((int(node.get(f"{{{W}}}{attribute}") or 0) for node in root.findall(tag(name))), default=-1) + 1
    )


def _shift(node: Element, attribute: str, by: int) -> None:
    node.set(f"{{{W}}}{attribute}", str(int(node.get(f"{{{W}}}{attribute}") or 0) + by))
