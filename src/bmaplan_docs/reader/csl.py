"""CSL-JSON, as Zotero and others export it, to references as they are written in YAML."""

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Mapping, Node, Scalar, Sequence, Work, WorkType, typed_fields
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.codes import NO_REFERENCES
from bmaplan_docs.reader.json import read_json
from bmaplan_docs.source import Source, Span

_KEYS = frozenset(typed_fields(Work))
_DATES = ("issued", "accessed")
_PEOPLE = ("author", "editor")
_KEY = "citation-key"
_MARKED = ("title", "container-title")
_MARKS = Pattern(r"</?(?:i|b|sub|sup|sc|span)(?: [^<>]*)?>")  # what Zotero knows inside titles
_TYPES = {
    "bill": WorkType.LAW, "regulation": WorkType.LAW, "treaty": WorkType.LAW, "post": WorkType.WEBPAGE,
    "post-weblog": WorkType.WEBPAGE, "entry-encyclopedia": WorkType.CHAPTER, "periodical": WorkType.JOURNAL,
    "entry-dictionary": WorkType.CHAPTER, "article": WorkType.DOCUMENT,
}  # fmt: skip


def read_csl(source: Source, report: Report) -> Sequence | None:
    """Return the references of a file, or ``None`` after reporting why there are none.

    What a bibliography does not print (abstracts, tags, call numbers) is left out.
    """
    node = read_json(source, report)
    if node is None:
        return None
    items = node.items if isinstance(node, Sequence) else (node,)
    if not all(
        isinstance(item, Mapping) and ("id" in item.entries or _KEY in item.entries) for item in items
    ):
        report.add(NO_REFERENCES, Span(source, 1))
        return None
    return Sequence(node.span, tuple(_work(item) for item in items if isinstance(item, Mapping)))


def _work(item: Mapping) -> Mapping:
    work = Mapping(item.span)
    for key, node in item.entries.items():
        name = "id" if key == _KEY else key
        value = _value(name, node)
        if name not in _KEYS or _is_empty(value) or (key == "id" and _KEY in item.entries):
            continue
        work.entries[name], work.keys[name] = value, item.keys[key]
    return work


def _is_empty(node: Node) -> bool:
    return (isinstance(node, Scalar) and not node.text) or (isinstance(node, Sequence) and not node.items)


def _value(key: str, node: Node) -> Node:
    if key in _DATES and isinstance(node, Mapping):
        return _date(node)
    if key in _PEOPLE and isinstance(node, Sequence):
        return Sequence(node.span, tuple(_name(item) for item in node.items))
    if key == "type" and isinstance(node, Scalar):
        known = node.text if node.text in list(WorkType) else _TYPES.get(node.text or "", WorkType.DOCUMENT)
        return Scalar(node.span, known)
    if key in _MARKED and isinstance(node, Scalar):
        return Scalar(node.span, _MARKS.sub("", node.text or "") or None)
    return node


def _date(node: Mapping) -> Node:
    """Return ``{"date-parts": [[2023, 7, 20]]}`` as ``2023-07-20``; a range is kept, to be refused."""
    for key in ("raw", "literal"):
        if key in node.entries:
            return node.entries[key]
    parts = node.entries.get("date-parts")
    if not isinstance(parts, Sequence):
        return Scalar(node.span, None)
    dates = [date.items for date in parts.items if isinstance(date, Sequence)]
    figures = [
        "-".join((part.text or "").zfill(2) for part in date if isinstance(part, Scalar)) for date in dates
    ]
    return Scalar(dates[0][0].span if dates and dates[0] else node.span, "/".join(filter(None, figures)))


def _name(node: Node) -> Node:
    """Return a name with its particles (``van``, ``de``) as part of the family name."""
    if not isinstance(node, Mapping):
        return node
    texts = {
        key: value.text for key, value in node.entries.items() if isinstance(value, Scalar) and value.text
    }
    particles = [texts.get("dropping-particle"), texts.get("non-dropping-particle"), texts.get("family")]
    made = {
        "given": " ".join(filter(None, (texts.get("given"), texts.get("suffix")))),
        "family": " ".join(filter(None, particles)),
        "literal": texts.get("literal", ""),
    }
    entries: dict[str, Node] = {key: Scalar(node.span, text) for key, text in made.items() if text}
    return Mapping(node.span, entries, dict.fromkeys(entries, node.span))
