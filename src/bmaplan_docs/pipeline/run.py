"""One run, top to bottom: choose the documents, compile and write each, gather what was found."""

from collections.abc import Callable, Iterable
from datetime import date

from bmaplan_docs.checker.baseline import Baseline, read_baseline
from bmaplan_docs.checker.policy import Policy
from bmaplan_docs.diagnostics import N_, Diagnostic, Message, Report, nearest
from bmaplan_docs.doctypes.completeness import Completeness
from bmaplan_docs.pipeline.codes import SAME_OUTPUT, UNKNOWN_NAME
from bmaplan_docs.pipeline.composing import compile_document
from bmaplan_docs.pipeline.drafting import Surroundings
from bmaplan_docs.pipeline.results import Result
from bmaplan_docs.pipeline.writing import write
from bmaplan_docs.project import Entry, find_entries
from bmaplan_docs.reader.shared import read_registry, read_settings
from bmaplan_docs.reader.strays import report_strays
from bmaplan_docs.source import Source, Span
from bmaplan_docs.workspace import Workspace

Progress = Callable[[int, int, str], None]
"""Told before each document: how many are done, how many there are, its name."""


def run(
    workspace: Workspace,
    names: tuple[str, ...],
    wanted: tuple[str, ...],
    *,
    strict: bool,
    progress: Progress | None,
    today: date | None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    known: bool = False,
) -> Result:
    """Compile the named documents (all without names) and write them with the ``wanted`` builders.

    ``select`` and ``ignore`` name rules of the checker that are asked, besides what the settings say.
    Problems that the project's baseline knows are left out, unless ``known`` asks for them.
    """
    shared = Report()
    settings = read_settings(workspace, shared)
    if not settings:
        return Result(tuple(shared))
    policy = Policy().with_checks(settings.checks, shared).narrowed(select, ignore)
    baseline = Baseline() if known else read_baseline(workspace, shared)
    registry = read_registry(workspace, shared)
    found_entries, stray = find_entries(workspace)
    entries = _without_twins(found_entries, shared)
    if not names:
        report_strays(stray, (entry.head for entry in entries), workspace, shared)
    chosen = choose(entries, names, shared)
    if strict:
        shared.raise_warnings()
    around = Surroundings.of(workspace, registry, entries, today, policy) if registry else None
    found, outputs = list(shared), []
    measured: list[Completeness] = []
    accepted = 0
    for number, entry in enumerate(chosen):
        if progress:
            progress(number, len(chosen), entry.name)
        report = Report()
        if around:
            papers = compile_document(entry, around, report, measured)
            accepted += baseline.accept(report)
            if strict:
                report.raise_warnings()
            if wanted:
                outputs += write(entry, papers, around, wanted, report)
        found += report
    documents = tuple(entry.name for entry in chosen)
    return Result(_once(found), tuple(outputs), documents, tuple(measured), accepted)


def _once(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return each problem once: one of a document that stands in others is found for each of them."""
    return tuple({(one.place, one.message): one for one in reversed(list(found))}.values())[::-1]


def _without_twins(entries: tuple[Entry, ...], report: Report) -> tuple[Entry, ...]:
    """Return the documents whose outputs no other has, after reporting the others."""
    first: dict[str, Entry] = {}
    for entry in entries:
        twin = first.setdefault(entry.name.casefold(), entry)
        if twin is not entry:
            report.add(SAME_OUTPUT, Span(Source(entry.head, ""), 1), other=twin.head)
    return tuple(entry for entry in entries if first[entry.name.casefold()] is entry)


def choose(entries: tuple[Entry, ...], names: tuple[str, ...], report: Report) -> tuple[Entry, ...]:
    """Return the documents of these names (all without names), after reporting those that do not exist."""
    by_name = {entry.name: entry for entry in entries}
    for name in names:
        if name not in by_name:
            close = nearest(name, by_name)
            hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
            report.add(UNKNOWN_NAME, None, hint=hint, name=name, known=", ".join(by_name) or "-")
    return tuple(by_name[name] for name in dict.fromkeys(names) if name in by_name) if names else entries
