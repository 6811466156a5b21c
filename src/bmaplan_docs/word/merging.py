"""Putting one Word document into another: its parts, relationships, footnotes, bookmarks and styles.

A style of the same name that says the same is shared; one that differs is taken along under a name of its
own, so that both documents keep their layout.
"""

import re
from copy import deepcopy
from hashlib import sha256
from posixpath import basename, join, normpath

from lxml import etree

from bmaplan_docs.values import dataclass
from bmaplan_docs.word.notes import FOOTNOTES, Notes
from bmaplan_docs.word.numberings import merge_numberings
from bmaplan_docs.word.package import DOCUMENT, Package
from bmaplan_docs.word.relations import Relations, content_type, declare
from bmaplan_docs.word.styles import Styles
from bmaplan_docs.word.xml import Element, R, W, elements, tag

_FIELD = re.compile(r"^(\s*(?:PAGE|NOTE)?REF\s+)(\S+)")
_MENTIONS = ("pStyle", "rStyle", "tblStyle", "basedOn", "link", "next")


@dataclass(frozen=True)
class Written:
    """A document whose form was filled, before its pages and notes are counted."""

    package: Package
    root: Element
    notes: Notes
    styles: Styles


def merge(inner: Written, outer: Written, number: int) -> list[Element]:
    """Return the children of the body of ``inner``, made to stand in ``outer`` as its ``number``-th guest."""
    inner.styles.adopt(inner.notes.root)
    inner.notes.save()
    _drop_comments(inner.root)
    mark = f"_In{number}"
    for root in (inner.root, inner.notes.root):
        _rename_bookmarks(root, mark)
    _move_relations(inner.root, DOCUMENT, inner.package, outer.package, outer.notes.relations)
    _move_relations(inner.notes.root, FOOTNOTES, inner.package, outer.package, outer.notes.own)
    merge_numberings(inner.root, inner.package, outer.package, outer.notes.relations)
    _merge_styles(inner, outer, number)
    outer.notes.absorb(inner.root, inner.notes.root)
    return list(inner.root[0])


def _drop_comments(root: Element) -> None:
    """Take out the marks of comments that the form of a guest has: they are for who edits that form."""
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for node in elements(root, kind):
            parent = node.getparent()
            if parent is not None:
                parent.remove(node)


def _rename_bookmarks(root: Element, mark: str) -> None:
    """Give bookmarks and all that leads to them names that only this guest has."""

    def renamed(name: str) -> str:
        return f"{mark}_{name.lstrip('_')}"[:40]

    for kind in ("bookmarkStart", "bookmarkEnd"):
        for node in elements(root, kind):
            node.set(f"{{{W}}}id", f"{mark}{node.get(f'{{{W}}}id')}")
    for node in elements(root, "bookmarkStart"):
        node.set(f"{{{W}}}name", renamed(node.get(f"{{{W}}}name") or ""))
    for kind in ("hyperlink", "ours:page", "ours:note"):
        for node in elements(root, kind):
            anchor = node.get(f"{{{W}}}anchor")
            if anchor:
                node.set(f"{{{W}}}anchor", renamed(anchor))
    for node in elements(root, "instrText"):
        node.text = _FIELD.sub(lambda found: found[1] + renamed(found[2]), node.text or "")


def _move_relations(root: Element, part: str, inner: Package, outer: Package, relations: Relations) -> None:
    """Let what a part leads to come along, and let it be found under its new id."""
    known = Relations(inner, part).nodes
    moved: dict[str, str] = {}
    for node in root.iter():
        for name, id_ in node.attrib.items():
            if not str(name).startswith(f"{{{R}}}") or id_ not in known:
                continue
            if id_ not in moved:
                moved[str(id_)] = _move(known[str(id_)], inner, outer, relations)
            node.set(name, moved[str(id_)])


def _move(node: Element, inner: Package, outer: Package, relations: Relations) -> str:
    kind, target = (node.get("Type") or "").rpartition("/")[2], node.get("Target") or ""
    if node.get("TargetMode") == "External":
        return relations.add(kind, target, external=True)
    source = normpath(join("word", target)) if not target.startswith("/") else target[1:]
    return relations.add(kind, _copy(source, inner, outer).removeprefix("word/"))


def _copy(source: str, inner: Package, outer: Package) -> str:
    """Copy a part and what it leads to; its name is made of its content, so that equal ones are kept once."""
    content = inner.parts[source]
    folder, name = source.rpartition("/")[0], basename(source)
    stem, _, ending = name.rpartition(".")
    rels = inner.parts.get(f"{folder}/_rels/{name}.rels", b"")
    kind = re.sub(r"[^a-z]", "", stem.lower())
    made = f"{folder}/{kind}{int(sha256(content + rels).hexdigest()[:8], 16)}.{ending}"
    if made in outer.parts:
        return made
    outer.parts[made] = content
    declare(outer, made, content_type(inner, source))
    if rels:
        root = etree.fromstring(rels)
        for node in root:
            if node.get("TargetMode") != "External":
                inside = normpath(join(folder, node.get("Target") or ""))
                node.set("Target", _copy(inside, inner, outer).removeprefix(f"{folder}/"))
        outer.parts[f"{folder}/_rels/{basename(made)}.rels"] = etree.tostring(root)
    return made


def _merge_styles(inner: Written, outer: Written, number: int) -> None:
    theirs = {style.get(f"{{{W}}}styleId") or "": style for style in inner.styles.root.iter(tag("style"))}
    wanted: dict[str, Element] = {}
    _need(theirs, (inner.root, inner.notes.root), wanted)
    ids = {id_: outer.styles.take(style, wanted, number) for id_, style in wanted.items()}
    for root in (inner.root, inner.notes.root):
        for name in ("pStyle", "rStyle", "tblStyle"):
            for node in elements(root, name):
                id_ = node.get(f"{{{W}}}val") or ""
                node.set(f"{{{W}}}val", ids.get(id_, id_))


def _need(theirs: dict[str, Element], roots: tuple[Element, ...], wanted: dict[str, Element]) -> None:
    """Collect the styles that are used, and those they lead to."""
    for root in roots:
        for name in _MENTIONS:
            for node in root.iter(tag(name)):
                id_ = node.get(f"{{{W}}}val") or ""
                if id_ in theirs and id_ not in wanted:
                    wanted[id_] = theirs[id_]
                    _need(theirs, (theirs[id_],), wanted)


def lower_headings(body: list[Element], above: int, styles: Styles) -> None:
    """Let headings stand below that of the place, ``above``, in the list of contents; their look stays."""
    for paragraph in (node for child in body for node in child.iter(tag("p"))):
        level = styles.outline_level(paragraph)
        properties = paragraph.find(tag("pPr"))
        if level is None or properties is None:
            continue
        style = properties.find(tag("pStyle"))
        if style is not None:
            lowered = styles.lowered(style.get(f"{{{W}}}val") or "", min(level + above, 9))
            style.set(f"{{{W}}}val", lowered)
        for own in properties.findall(tag("outlineLvl")):
            own.set(f"{{{W}}}val", str(min(level + above, 9)))


def with_headers(section: Element, earlier: list[Element]) -> Element:
    """Return a section that names also the headers that it took over from those before it."""
    made = deepcopy(section)
    for name in ("footerReference", "headerReference"):
        kinds = {node.get(f"{{{W}}}type") for node in made.findall(tag(name))}
        for before in reversed(earlier):
            for node in before.findall(tag(name)):
                if node.get(f"{{{W}}}type") not in kinds:
                    kinds.add(node.get(f"{{{W}}}type"))
                    made.insert(0, deepcopy(node))
    return made
