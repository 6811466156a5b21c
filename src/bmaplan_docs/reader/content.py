"""The content of one document: the facts of all its files merged, and the prose in order."""

import posixpath

from bmaplan_docs.diagnostics import N_, Message, Related, Report
from bmaplan_docs.facts import Mapping, Node, Sequence
from bmaplan_docs.project import BIBLIOGRAPHY_SUFFIXES, Entry, suffix
from bmaplan_docs.reader.codes import DUPLICATE_KEY, UNCLOSED_FRONT_MATTER
from bmaplan_docs.reader.markdown import read_markdown
from bmaplan_docs.reader.pictures import Pictures
from bmaplan_docs.reader.slips import UNOPENED, lacks_opening
from bmaplan_docs.reader.text import decode
from bmaplan_docs.reader.yaml import read_mapping
from bmaplan_docs.source import Source, Span
from bmaplan_docs.tree import Blocks
from bmaplan_docs.values import dataclass
from bmaplan_docs.workspace import Workspace

_RULE = "---"
_REFERENCES = "references"


@dataclass(frozen=True)
class Content:
    """What was written for a document; ``head`` is the place where it begins."""

    head: Span
    facts: Mapping
    prose: Blocks


def read_content(entry: Entry, workspace: Workspace, report: Report) -> Content | None:
    """Return the content of a document, or ``None`` after reporting what cannot be read."""
    mappings: list[Mapping] = []
    prose: list[Blocks] = []
    bibliographies: list[Sequence] = []
    complete = True
    folder = posixpath.dirname(entry.head)
    for path in (entry.head, *entry.others):
        if suffix(path) in BIBLIOGRAPHY_SUFFIXES:
            listed = _read_bibliography(path, workspace, report)
            complete = complete and listed is not None
            bibliographies += [listed] if listed else []
            continue
        read = read_file(path, workspace, report, folder)
        if read is None:
            complete = False
            continue
        facts, blocks = read
        mappings.append(facts)
        prose.append(blocks)
    if not complete:
        return None
    merged = merge(mappings, report)
    if merged is None:
        return None
    _add_references(merged, bibliographies)
    return Content(mappings[0].span, merged, tuple(block for blocks in prose for block in blocks))


def _read_bibliography(path: str, workspace: Workspace, report: Report) -> Sequence | None:
    source = decode(path, workspace.read(path), report)
    if source is None:
        return None
    if suffix(path) == ".bib":  # loaded for those who have one
        from bmaplan_docs.reader.bibtex import read_bibtex  # noqa: PLC0415 - see above

        return read_bibtex(source, report)
    from bmaplan_docs.reader.csl import read_csl  # noqa: PLC0415 - see above

    return read_csl(source, report)


def _add_references(facts: Mapping, bibliographies: list[Sequence]) -> None:
    """Put the works of other files behind those that were typed."""
    if not bibliographies:
        return
    typed = facts.entries.get(_REFERENCES)
    first = typed.items if isinstance(typed, Sequence) else (typed,) if typed else ()
    items = (*first, *(item for listed in bibliographies for item in listed.items))
    span = facts.keys.setdefault(_REFERENCES, bibliographies[0].span)
    facts.entries[_REFERENCES] = Sequence(span, items)


def read_file(
    path: str, workspace: Workspace, report: Report, folder: str = ""
) -> tuple[Mapping, Blocks] | None:
    """Return facts and prose of one file, or ``None`` after reporting what is wrong.

    ``folder`` is that of its document, at which the paths of pictures begin.
    """
    source = decode(path, workspace.read(path), report)
    if source is None:
        return None
    if suffix(path) != ".md":
        facts = read_mapping(source, source.text, 1, report)
        return (facts, ()) if facts is not None else None
    parted = _part(source, report)
    if parted is None:
        return None
    front, body, first_line = parted
    facts = read_mapping(source, front, 2 if front else 1, report)
    blocks = read_markdown(source, body, first_line, Pictures(workspace, folder, report), report)
    return (facts, blocks) if facts is not None else None


def read_facts_of(path: str, workspace: Workspace, report: Report) -> Mapping | None:
    """Return the facts of one file without its prose, or ``None`` after reporting what is wrong."""
    source = decode(path, workspace.read(path), report)
    if source is None:
        return None
    parted = (source.text, "", 0) if suffix(path) != ".md" else _part(source, report)
    return read_mapping(source, parted[0], 2 if parted[2] > 1 else 1, report) if parted else None


def _part(source: Source, report: Report) -> tuple[str, str, int] | None:
    """Return front matter, body and the body's first line."""
    lines = source.lines
    if lacks_opening(lines):
        report.add(UNOPENED, Span(source, 1))
        return None
    if lines[0].rstrip() != _RULE:
        return "", source.text, 1
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == _RULE:
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    report.add(UNCLOSED_FRONT_MATTER, Span(source, 1, 1, 4))
    return None


def merge(mappings: list[Mapping], report: Report, *, join_lists: bool = False) -> Mapping | None:
    """Return one mapping of all keys, or ``None`` after reporting keys that stand in two files.

    With ``join_lists`` a list may go on in another file, as those of the registry do.
    """
    entries: dict[str, Node] = {}
    keys: dict[str, Span] = {}
    whole = True
    for mapping in mappings:
        for key, node in mapping.entries.items():
            before = entries.get(key)
            if join_lists and isinstance(before, Sequence) and isinstance(node, Sequence):
                entries[key] = Sequence(before.span, (*before.items, *node.items))
                continue
            if before is not None:
                first = Related(keys[key], Message(N_("it stands here first")))
                report.add(DUPLICATE_KEY, mapping.keys[key], key=key, related=[first])
                whole = False
                continue
            entries[key], keys[key] = node, mapping.keys[key]
    return Mapping(mappings[0].span, entries, keys) if whole else None
