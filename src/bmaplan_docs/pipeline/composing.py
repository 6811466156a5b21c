"""From what was written to documents with numbers, each with those that stand in it."""

from collections.abc import Mapping
from functools import partial

from bmaplan_docs import resolver
from bmaplan_docs.checker.naming import Names
from bmaplan_docs.diagnostics import N_, Message, Related, Report
from bmaplan_docs.doctypes.base import DocumentType, Draft
from bmaplan_docs.doctypes.completeness import measure
from bmaplan_docs.pipeline.checking import check_rules
from bmaplan_docs.pipeline.codes import BLANKS_LEFT, TOO_DEEP
from bmaplan_docs.pipeline.drafting import Written, read_draft, read_written, understand
from bmaplan_docs.pipeline.quoting import quote
from bmaplan_docs.pipeline.surroundings import Surroundings
from bmaplan_docs.project import Entry
from bmaplan_docs.project.completeness import Completeness
from bmaplan_docs.reader.drafts import needed_blanks
from bmaplan_docs.resolver import Inclusion
from bmaplan_docs.source import Source, Span
from bmaplan_docs.tree import Document
from bmaplan_docs.values import replace

Papers = Mapping[str, Document]
"""A document by the empty name, and its further Word files by theirs."""
MOST_SHOWN = 12
"""So many of the blanks that hold a document back are shown with it; each has its own place as well."""


def compile_document(
    entry: Entry, around: Surroundings, report: Report, measured: list[Completeness], named: list[Names]
) -> Papers:
    """Return the document; whatever is nested too deep in one keeps no other from being read.

    How complete it is comes to ``measured``, what it names to ``named``, as far as that is known.
    """
    try:
        written = read_written(entry, around, report)
        draft = understand(written, entry, around, report) if written else None
        if written:
            named.append(check_rules(entry.name, written, draft, around, report))
        if written and draft is None and not report.has_errors:
            _hold_back(entry, written, report)
        if draft is None:
            return {}
        measured.append(measure(entry.name, draft[1]))
        checked = _checked(entry, *draft, around, report)
        return _compose(*checked, _inclusion(around, entry), report) if checked else {}
    except RecursionError:
        report.add(TOO_DEEP, Span(Source(entry.head, ""), 1))
        return {}


def _hold_back(entry: Entry, written: Written, report: Report) -> None:
    """Report that the facts cannot be understood before some blanks are filled in, and where these are."""
    blanks = tuple(needed_blanks(written.content.facts, written.kind.model))
    related = [Related(place, Message(N_("this is needed first"))) for place in blanks[:MOST_SHOWN]]
    report.add(BLANKS_LEFT, Span(Source(entry.head, ""), 1), related=related, count=len(blanks))


def _inclusion(around: Surroundings, *chain: Entry) -> Inclusion:
    """Return what puts other documents into the last of ``chain``, which stands in those before it."""

    def compose(entry: Entry, report: Report) -> Document | None:
        made = read_draft(entry, around, report)
        inner = _inclusion(around, *chain, entry)
        checked = _checked(entry, *made, around, report) if made else None
        if checked is None or not _compose(*checked, inner, report):
            return None
        return inner.fill(_composed(*checked), Report())

    return Inclusion(around.find, around.names, chain, compose)


def _checked(
    entry: Entry, kind: DocumentType, draft: Draft, around: Surroundings, report: Report
) -> tuple[DocumentType, Draft] | None:
    """Return a draft whose facts were checked and whose prose says what it quotes, or ``None``."""
    kind.check(draft, report)
    if report.has_errors:
        return None
    quoted = quote(entry, kind, draft, around, report)
    return None if report.has_errors else (kind, quoted)


def _composed(kind: DocumentType, draft: Draft) -> Document:
    workbook = partial(kind.workbook, draft) if kind.workbook else None
    return replace(kind.compose(draft), figure_word=draft.facts.figure_word, workbook=workbook)


def _compose(kind: DocumentType, draft: Draft, inclusion: Inclusion, report: Report) -> Papers:
    """Return the document ready to be written and its papers; nothing after reporting what is wrong."""
    protected = draft.registry.protected
    main = inclusion.fill(_composed(kind, draft), report)
    if report.has_errors:
        return {}
    made = {"": resolver.resolve(main, protected, report)}
    for paper in kind.papers:
        composed = paper.compose(draft)
        if composed is not None:
            made[paper.name] = resolver.resolve_beside(composed, main, protected, report)
    return {} if report.has_errors else made
