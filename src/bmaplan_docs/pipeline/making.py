"""Making one document, with all that it depends on noted."""

from dataclasses import astuple

from bmaplan_docs import __version__
from bmaplan_docs.builders import Workshop
from bmaplan_docs.builders.codes import FONT_REPLACED, PASSING
from bmaplan_docs.cache import Made, Reads, Record, digest
from bmaplan_docs.cache.reads import DATED, FONTS, digest_of, is_plain
from bmaplan_docs.cache.telling import Plain, as_plain
from bmaplan_docs.cache.topics import topic_of
from bmaplan_docs.checker.baseline import Baseline
from bmaplan_docs.checker.keeping import names_as_plain
from bmaplan_docs.checker.naming import Names
from bmaplan_docs.diagnostics import Diagnostic, Report
from bmaplan_docs.pipeline.codes import FORBIDDEN_NAME
from bmaplan_docs.pipeline.commenting import with_comments
from bmaplan_docs.pipeline.composing import compile_document
from bmaplan_docs.pipeline.order import Order
from bmaplan_docs.pipeline.putting import is_forbidden
from bmaplan_docs.pipeline.results import Output
from bmaplan_docs.pipeline.surroundings import Surroundings
from bmaplan_docs.pipeline.writing import write
from bmaplan_docs.project import Entry
from bmaplan_docs.project.completeness import Completeness
from bmaplan_docs.source import Source, Span
from bmaplan_docs.tree import Document
from bmaplan_docs.tree.document import Origin
from bmaplan_docs.values import dataclass, replace

_NO_SOURCES = ("today", "policy", "names", "types", "exists", "files")


@dataclass(frozen=True)
class Outcome:
    """A document that was made: what was found, its files, and what can be kept once they are written."""

    document: str
    found: tuple[Diagnostic, ...]
    completeness: tuple[Completeness, ...]
    files: tuple[Output, ...]
    record: Record | None
    known: int
    basis: dict[str, dict[str, str]]
    """By topic, on what the answers rest for which other documents were read."""
    names: Plain | None = None
    """The names in it, to be compared with those of other documents."""


def make(
    entry: Entry, shared: Surroundings, order: Order, baseline: Baseline | None, workshop: Workshop
) -> Outcome:
    """Return a document with its files; nothing is written."""
    reading, building, report = Reads(), Reads(), Report()
    around = shared.noted(reading)
    around.find(entry.name)
    measured: list[Completeness] = []
    named: list[Names] = []
    papers = compile_document(entry, around, report, measured, named)
    papers = {name: replace(document, origin=_origin(reading)) for name, document in papers.items()}
    if is_forbidden(entry.name):
        report.add(FORBIDDEN_NAME, Span(Source(entry.head, ""), 1), name=entry.name)
    content = tuple(report)
    known = baseline.accept(report) if baseline else 0
    if order.strict:
        report.raise_warnings()
    kept_back = report.has_errors
    files: tuple[Output, ...] = ()
    said: tuple[Diagnostic, ...] = ()
    if order.builders:
        before, place = set(map(id, report)), shared.noted(building)
        building.note(DATED, digest_of(order.dated))
        papers = {name: _dated(document, order) for name, document in papers.items()}
        if order.comments and measured:
            papers = with_comments(entry, papers, measured[0].status, order.comments, place, baseline, report)
        files = write(entry, papers, place, workshop.equip(order.builders), report)
        said = tuple(found for found in report if id(found) not in before)
        if any(found.code == FONT_REPLACED for found in said):
            from bmaplan_docs.office.fonts import font_files  # noqa: PLC0415 - only where needed

            building.note(FONTS, font_files())
    if order.strict:
        report.raise_warnings()
    if report.has_errors:
        files = ()
    names = names_as_plain(named[0]) if named else None
    record = _record(content, measured, reading, shared, digest_of(names))
    if record is not None and order.builders and not kept_back:
        record = _with_made(record, order, building, said, files)
    return Outcome(
        entry.name, tuple(report), tuple(measured), files, record, known, _basis(reading, shared), names
    )


def _dated(document: Document, order: Order) -> Document:
    return replace(document, properties=replace(document.properties, made=order.dated))


def _basis(reading: Reads, shared: Surroundings) -> dict[str, dict[str, str]]:
    topics = {topic_of(question) for question in reading.seen if not is_plain(question)}
    found = {topic: shared.basis(topic) for topic in topics}
    return {topic: asked for topic, asked in found.items() if asked is not None}


def _origin(reading: Reads) -> Origin:
    """Return what was read for a document; the day on which that was is left out."""
    read = sorted(one for one in reading.seen.items() if one[0].partition(" ")[0] not in _NO_SOURCES)
    return Origin(digest_of(read), __version__)


def _record(
    content: tuple[Diagnostic, ...],
    measured: list[Completeness],
    reading: Reads,
    shared: Surroundings,
    names: str,
) -> Record | None:
    """Return what can be kept of a document; the files at which its problems point must stay as they are."""
    for path in {span.path for found in content for span in found.spans}:
        known = shared.find_read(path)
        if known is not None:
            reading.note(f"read {path}", known)
    complete = astuple(measured[0]) if measured else None
    return Record(reading.seen, as_plain(content), complete, names=names) if not reading.torn else None


def _with_made(
    record: Record, order: Order, building: Reads, said: tuple[Diagnostic, ...], files: tuple[Output, ...]
) -> Record:
    """Return a record with what the builders made, where that can be kept."""
    outputs = {file.path: digest(file.content) for file in files}
    if building.torn or any(found.code in PASSING for found in said):
        return replace(record, made={})
    return replace(record, made={order.key: Made(building.seen, as_plain(said), outputs)})
