"""What must hold of every file we write, and what validators do not look at."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import cast

from lxml import etree

from bmaplan_docs.thai import script_runs
from bmaplan_docs.word.package import Package
from bmaplan_docs.word.relations import Relations
from bmaplan_docs.word.runs import TWINS
from bmaplan_docs.word.xml import OURS, Element, R, W, child, get, tag, text_of

_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
MODE = "15"
_TOKEN = re.compile("[\ue000\ue001]")
_LEFT_OVER = ("\ue000".encode(), "\ue001".encode(), OURS.encode())
_VALUE = f"{{{W}}}val"
_PAIRED = frozenset(tag(name) for pair in TWINS for name in pair)
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
                *_audit_relations(root, known),
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
    yield from _audit_runs(root)
    yield from _audit_tables(root)
    yield from _audit_fields(root)
    yield from _audit_ids(root)


def _audit_left_over(content: bytes, root: Element) -> Iterator[str]:
    """Find tokens and layout elements that were not replaced; braces may be the writer's own."""
    if not any(sign in content for sign in _LEFT_OVER):
        return
    for node in root.iter(tag("t")):
        if _TOKEN.search(node.text or ""):
            yield f"a token is left over in {text_of(node)!r}"
    for node in root.iter(f"{{{OURS}}}*"):
        yield f"{etree.QName(node).localname} was not placed"


def _audit_runs(root: Element) -> Iterator[str]:
    for run in root.iter(tag("r")):
        words, properties = _own_text(run), child(run, "rPr")
        present = {} if properties is None else {each.tag: each.get(_VALUE) or "" for each in properties}
        for latin, twin in TWINS if not _PAIRED.isdisjoint(present) else ():
            if present.get(tag(latin)) != present.get(tag(twin)):
                yield f"{latin} without the same {twin} on {words[:20]!r}"
        if not words.strip() or _LOST_MARK.match(words):
            continue
        pieces = script_runs(words)
        if len(pieces) > 1:
            yield f"a run mixes scripts: {words[:30]!r}"
        elif (tag("cs") in present) != pieces[0].thai:
            yield f"the complex-script mark does not fit {words[:30]!r}"


def _own_text(run: Element) -> str:
    """Return the characters of a run without those of the boxes that are drawn in it."""
    if len(run) == 2 and run[1].tag == tag("t"):  # noqa: PLR2004 - properties and a text, as nearly all
        return run[1].text or ""
    return "".join(
        text.text or ""
        for text in run.iter(tag("t"))
        if text.getparent() is run or next(text.iterancestors(tag("r"))) is run
    )


def _audit_relations(root: Element, known: set[str]) -> Iterator[str]:
    linking = cast("list[Element]", _LINKING(root))
    for node in linking:
        for name, id_ in node.attrib.items():
            if str(name).startswith(f"{{{R}}}") and id_ not in known:
                yield f"{etree.QName(node).localname} leads to the relationship {id_!s}, which does not exist"


def _audit_tables(root: Element) -> Iterator[str]:
    for cell in root.iter(tag("tc")):
        if len(cell) == 0 or cell[-1].tag != tag("p"):
            yield "a cell does not end with a paragraph"
    for table in root.iter(tag("tbl")):
        columns = len(table.findall(f"{tag('tblGrid')}/{tag('gridCol')}"))
        for number, row in enumerate(table.iterchildren(tag("tr")), 1):
            spans = [int(get(child(cell, "tcPr"), "gridSpan") or 1) for cell in row.iterchildren(tag("tc"))]
            if sum(spans) != columns:
                yield f"row {number} of a table fills {sum(spans)} of {columns} columns"
        following = table.getnext()
        if following is not None and following.tag == tag("tbl"):
            yield "two tables touch and would become one"


def _audit_fields(root: Element) -> Iterator[str]:
    depth = 0
    for node in root.iter(tag("fldChar")):
        kind = node.get(f"{{{W}}}fldCharType")
        depth += {"begin": 1, "end": -1}.get(kind or "", 0)
        if depth < 0:
            break
    if depth:
        yield "a field is not closed"
    for node in root.iter(tag("instrText")):
        if re.match(r"\s*(DATE|TIME|CREATEDATE|SAVEDATE)\b", node.text or ""):
            yield "a field prints the date of opening"


def _audit_ids(root: Element) -> Iterator[str]:
    drawings = Counter(node.get("id") for node in root.iter(tag("wp:docPr")))
    bookmarks = Counter(node.get(f"{{{W}}}name") for node in root.iter(tag("bookmarkStart")))
    for what, counted in (("drawing number", drawings), ("bookmark", bookmarks)):
        for id_, count in counted.items():
            if count > 1 or id_ == "0":
                yield f"the {what} {id_} is used {count} times"
    targets = {name for name in bookmarks if name}
    for link in root.iter(tag("hyperlink")):
        anchor = link.get(f"{{{W}}}anchor")
        if anchor and anchor not in targets:
            yield f"a link leads to the bookmark {anchor}, which does not exist"
    if root.tag != tag("document"):
        return  # notes refer to bookmarks of the document
    for node in root.iter(tag("instrText")):
        found = re.match(r"\s*(?:PAGE|NOTE)?REF\s+(\S+)", node.text or "")
        if found and found[1] not in targets:
            yield f"a field refers to the bookmark {found[1]}, which does not exist"
