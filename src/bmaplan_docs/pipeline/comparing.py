"""The documents of a run compared with each other and with the registry, by the names that they use."""

from collections.abc import Iterable, Mapping

from bmaplan_docs.cache import Reads
from bmaplan_docs.cache.names import read_names, write_names
from bmaplan_docs.cache.reads import digest_of
from bmaplan_docs.checker.catalogue import all_rules
from bmaplan_docs.checker.keeping import Plain, names_as_plain, names_from_plain
from bmaplan_docs.checker.naming import REGISTRY as REGISTERED
from bmaplan_docs.checker.naming import Names
from bmaplan_docs.checker.registered import names_of_registry
from bmaplan_docs.checker.run import compare
from bmaplan_docs.diagnostics import Diagnostic, Related, Report
from bmaplan_docs.pipeline.checking import check_rules
from bmaplan_docs.pipeline.drafting import read_written
from bmaplan_docs.pipeline.survey import Survey
from bmaplan_docs.project import REGISTRY, TEXT_SUFFIXES, Entry, suffix
from bmaplan_docs.reader.text import decode
from bmaplan_docs.registry import Registry
from bmaplan_docs.source import Source, Span
from bmaplan_docs.values import replace
from bmaplan_docs.workspace import Workspace


def registered(registry: Registry) -> Plain:
    """Return the names of the registry."""
    return names_as_plain(Names(REGISTRY, REGISTERED, "", (), names_of_registry(registry.facts)))


def compare_documents(
    chosen: Iterable[Entry], digests: Mapping[str, str], made: Iterable[Plain], survey: Survey
) -> tuple[Diagnostic, ...]:
    """Return where documents name one thing otherwise than others do; their names are known by digests.

    ``made`` are those of the documents that were made in this run; those of the others are kept.
    """
    known = read_names(survey.workspace) if survey.order.keeps else {}
    known |= {digest_of(plain): plain for plain in made}
    shared = survey.names_of_registry()
    known[digest_of(shared)] = shared
    project = [names_from_plain(shared)]
    for entry in chosen:
        plain = known.get(digests[entry.name]) or _read_again(entry, survey)
        if plain is not None:
            known[digests[entry.name]] = plain
            project.append(names_from_plain(plain))
    if survey.order.keeps:
        used = {record.names for record in survey.index.records.values()}
        write_names(survey.workspace, {one: plain for one, plain in known.items() if one in used})
    report = Report()
    compare(project, all_rules(), report)
    sources: dict[str, Source] = {}
    return tuple(_shown(found, sources, survey.workspace) for found in report)


def _read_again(entry: Entry, survey: Survey) -> Plain | None:
    """Return the names of a document that is as it was, where what was kept of them is gone."""
    around = survey.around.noted(Reads())
    written = read_written(entry, around, Report())
    return names_as_plain(check_rules(entry.name, written, None, around, Report())) if written else None


def _shown(found: Diagnostic, sources: dict[str, Source], workspace: Workspace) -> Diagnostic:
    """Return a problem whose places have the lines that they point at."""

    def opened(span: Span) -> Span:
        if span.path not in sources:
            sources[span.path] = _open(span.path, workspace)
        return replace(span, source=sources[span.path])

    related = tuple(Related(opened(one.span), one.message) for one in found.related)
    return replace(found, span=opened(found.span) if found.span else None, related=related)


def _open(path: str, workspace: Workspace) -> Source:
    try:
        source = decode(path, workspace.read(path), Report()) if suffix(path) in TEXT_SUFFIXES else None
    except OSError:  # changed meanwhile
        source = None
    return source or Source(path, "")
