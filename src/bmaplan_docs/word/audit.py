"""What must hold of every file we write, and what validators do not look at."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import cast

from lxml import etree

from bmaplan_docs.thai import script_runs
from bmaplan_docs.values import dataclass, field
from bmaplan_docs.word.package import Package
from bmaplan_docs.word.relations import Relations
from bmaplan_docs.word.runs import TWINS
from bmaplan_docs.word.xml import OURS, Element, R, W, get, tag, text_of

_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
MODE = "15"
_TOKEN = re.compile("[\ue000\ue001]")
_LEFT_OVER = ("\ue000".encode(), "\ue001".encode(), OURS.encode())
_VALUE = f"{{{W}}}val"
_RUN, _TEXT, _MARK = tag("r"), tag("t"), tag("cs")
_CELL, _SPAN, _TABLE = tag("tc"), tag("gridSpan"), tag("tbl")
_FIELD_CHAR, _CODE, _LINK, _BOOKMARK, _DRAWING = map(
    tag, ("fldChar", "instrText", "hyperlink", "bookmarkStart", "wp:docPr")
)
_PAIRED = tuple(tag(name) for pair in TWINS for name in pair)
_LOOKED_AT = (
    *(_RUN, _TEXT, _MARK, *_PAIRED, _CELL, _SPAN, _TABLE),
    *(_FIELD_CHAR, _CODE, _LINK, _BOOKMARK, _DRAWING),
)
_PREFIX = re.compile(rb"xmlns:([^=\s]+)\s*=\s*[\"']" + re.escape(R.encode()) + rb"[\"']")
_LINKING = etree.XPath("descendant-or-self::*[@r:*]", namespaces={"r": R})
# A mark that follows no letter belongs to what stood before the run, which cannot be seen here.
_LOST_MARK = re.compile(r"\s*[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]")


def audit(content: bytes) -> tuple[str, ...]:
    """Return what is wrong with a Word file, in English; nothing for a sound one."""
    return audit_package(Package.read(content))


def audit_package(package: Package) -> tuple[str, ...]:
    """Return the same of a file that is about to be written."""
    found = list(_audit_settings(package))
    for name in filter(_PARTS.fullmatch, package.parts):
        root, known = package.tree(name), Relations(package, name).ids
        found += [
            f"{name}: {finding}"
            for finding in (
                *_audit_left_over(package.parts[name], root),
                *_audit_part(root),
                *_audit_relations(package.parts[name], root, known),
            )
        ]
    return tuple(dict.fromkeys(found))


def _audit_settings(package: Package) -> Iterator[str]:
    settings = etree.fromstring(package.parts.get("word/settings.xml", b"<none/>"))
    modes = {
        node.get(f"{{{W}}}val")
        for node in settings.iter(tag("compatSetting"))
        if node.get(f"{{{W}}}name") == "compatibilityMode"
    }
    if modes != {MODE}:
        yield "word/settings.xml: compatibilityMode is not 15, so Word breaks Thai only at spaces"
    styles = etree.fromstring(package.parts.get("word/styles.xml", b"<none/>"))
    defaults = styles.find(f"{tag('docDefaults')}/{tag('rPrDefault')}/{tag('rPr')}")
    if get(defaults, "lang", "bidi") != "th-TH":
        yield "word/styles.xml: the language of complex script is not th-TH"


def _audit_part(root: Element) -> Iterator[str]:
    for prefix in (root.get(tag("mc:Ignorable")) or "").split():
        if prefix not in root.nsmap:
            yield f"the prefix {prefix} is to be ignored but not declared"
    found = _survey(root)
    yield from _audit_texts(found)
    yield from _audit_twins(found)
    yield from _audit_tables(found)
    yield from _audit_fields(found)
    yield from _audit_ids(found, root)


@dataclass
class _Found:
    """What of a part can be wrong, in the order it stands in; of texts that are equal the first."""

    nodes: dict[str, list[Element]]
    texts: dict[tuple[str, bool], Element] = field(default_factory=dict)
    """By their words and whether their run is marked as complex script."""


def _survey(root: Element) -> _Found:
    """Find everything in one walk, for parts are long; the properties of a run stand before its text."""
    found = _Found({name: [] for name in _LOOKED_AT})
    nodes, texts, marked = found.nodes, found.texts, False
    for node in root.iter(*_LOOKED_AT):
        name = node.tag
        if name == _RUN:
            marked = False
        elif name == _MARK:
            marked = True
        elif name == _TEXT:
            texts.setdefault((node.text or "", marked), node)
        else:
            nodes[name].append(node)
    return found


def _audit_left_over(content: bytes, root: Element) -> Iterator[str]:
    """Find tokens and layout elements that were not replaced; braces may be the writer's own."""
    if not any(sign in content for sign in _LEFT_OVER):
        return
    for node in root.iter(tag("t")):
        if _TOKEN.search(node.text or ""):
            yield f"a token is left over in {text_of(node)!r}"
    for node in root.iter(f"{{{OURS}}}*"):
        yield f"{etree.QName(node).localname} was not placed"


def _audit_texts(found: _Found) -> Iterator[str]:
    for (words, marked), text in found.texts.items():
        if not words.strip() or _LOST_MARK.match(words):
            continue
        pieces = script_runs(words)
        if len(pieces) > 1:
            yield f"a run mixes scripts: {words[:30]!r}"
        elif marked is not pieces[0].thai and _is_marked(text) is not pieces[0].thai:
            yield f"the complex-script mark does not fit {words[:30]!r}"


def _is_marked(text: Element) -> bool:
    """Whether the very run of a text is complex script; within it boxes may be drawn that have runs too."""
    run = text.getparent()
    return run is not None and run.find(f"{tag('rPr')}/{_MARK}") is not None


def _audit_twins(found: _Found) -> Iterator[str]:
    """Compare the properties of runs that should have the same value."""
    paired = (node.getparent() for name in _PAIRED for node in found.nodes[name])
    for properties in dict.fromkeys(paired):
        run = properties.getparent() if properties is not None else None
        if properties is None or run is None or run.tag != _RUN:
            continue
        present = {each.tag: each.get(_VALUE) or "" for each in properties}
        for latin, twin in TWINS:
            if present.get(tag(latin)) != present.get(tag(twin)):
                yield f"{latin} without the same {twin} on {text_of(run)[:20]!r}"


def _audit_relations(content: bytes, root: Element, known: set[str]) -> Iterator[str]:
    """Find what leads nowhere; it is only looked for where the text of the part names an unknown id."""
    prefixes = {*_PREFIX.findall(content)}
    named = (re.findall(prefix + rb":[^=\s]+\s*=\s*[\"']([^\"']*)", content) for prefix in prefixes)
    if known.issuperset(id_.decode() for ids in named for id_ in ids):
        return
    linking = cast("list[Element]", _LINKING(root))
    for node in linking:
        for name, id_ in node.attrib.items():
            if str(name).startswith(f"{{{R}}}") and id_ not in known:
                yield f"{etree.QName(node).localname} leads to the relationship {id_!s}, which does not exist"


def _audit_tables(found: _Found) -> Iterator[str]:
    filled = Counter(map(Element.getparent, found.nodes[_CELL]))
    for cell in found.nodes[_CELL]:
        if len(cell) == 0 or cell[-1].tag != tag("p"):
            yield "a cell does not end with a paragraph"
    for span in found.nodes[_SPAN]:
        row = next(span.iterancestors(tag("tr")), None)
        filled[row] += int(span.get(_VALUE) or 1) - 1
    for table in found.nodes[_TABLE]:
        columns = len(table.findall(f"{tag('tblGrid')}/{tag('gridCol')}"))
        for number, row in enumerate(table.iterchildren(tag("tr")), 1):
            if filled[row] != columns:
                yield f"row {number} of a table fills {filled[row]} of {columns} columns"
        following = table.getnext()
        if following is not None and following.tag == tag("tbl"):
            yield "two tables touch and would become one"


def _audit_fields(found: _Found) -> Iterator[str]:
    depth = 0
    for node in found.nodes[_FIELD_CHAR]:
        kind = node.get(f"{{{W}}}fldCharType")
        depth += {"begin": 1, "end": -1}.get(kind or "", 0)
        if depth < 0:
            break
    if depth:
        yield "a field is not closed"
    for node in found.nodes[_CODE]:
        if re.match(r"\s*(DATE|TIME|CREATEDATE|SAVEDATE)\b", node.text or ""):
            yield "a field prints the date of opening"


def _audit_ids(found: _Found, root: Element) -> Iterator[str]:
    drawings = Counter(node.get("id") for node in found.nodes[_DRAWING])
    bookmarks = Counter(node.get(f"{{{W}}}name") for node in found.nodes[_BOOKMARK])
    for what, counted in (("drawing number", drawings), ("bookmark", bookmarks)):
        for id_, count in counted.items():
            if count > 1 or id_ == "0":
                yield f"the {what} {id_} is used {count} times"
    targets = {name for name in bookmarks if name}
    for link in found.nodes[_LINK]:
        anchor = link.get(f"{{{W}}}anchor")
        if anchor and anchor not in targets:
            yield f"a link leads to the bookmark {anchor}, which does not exist"
    if root.tag != tag("document"):
        return  # notes refer to bookmarks of the document
    for node in found.nodes[_CODE]:
        referred = re.match(r"\s*(?:PAGE|NOTE)?REF\s+(\S+)", node.text or "")
        if referred and referred[1] not in targets:
            yield f"a field refers to the bookmark {referred[1]}, which does not exist"
