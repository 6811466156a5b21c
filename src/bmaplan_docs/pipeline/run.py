"""A run over the documents of a project: what is out of date is made and written, the rest stays as it is."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from time import monotonic
from typing import TYPE_CHECKING

from bmaplan_docs import builders
from bmaplan_docs.diagnostics import N_, Diagnostic, Message, Report, nearest
from bmaplan_docs.pipeline.codes import UNKNOWN_NAME
from bmaplan_docs.pipeline.order import Order, Progress
from bmaplan_docs.pipeline.putting import put
from bmaplan_docs.pipeline.reasons import explain
from bmaplan_docs.pipeline.results import Output, Result
from bmaplan_docs.pipeline.survey import Survey
from bmaplan_docs.project import Entries, Entry
from bmaplan_docs.project.completeness import Completeness
from bmaplan_docs.values import dataclass, replace
from bmaplan_docs.workspace import Workspace

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from bmaplan_docs.cache.telling import Plain

KEEP_EVERY = 5
"""After so many seconds what is known is written down: a build that is killed has not to begin anew."""


@dataclass(frozen=True)
class Finished:
    """What a run says of one document; one that ``failed`` has not the outputs that were asked for."""

    found: tuple[Diagnostic, ...]
    completeness: tuple[Completeness, ...]
    outputs: tuple[Output, ...] = ()
    failed: bool = False
    known: int = 0


def run(
    workspace: Workspace,
    names: tuple[str, ...],
    order: Order,
    progress: Progress | None,
    executor: "Executor | None" = None,
    workshop: builders.Workshop | None = None,
) -> Result:
    """Make the named documents (all without names) and write them with the builders of the order."""
    able, lacking = _without_lacking(order)
    survey = Survey(workspace, able)
    survey.report.extend(lacking)
    if not survey.is_project() or (order.builders and not able.builders):
        return Result(tuple(survey.report))
    survey.read_baseline()
    if not names:
        survey.report_strays()
    chosen = choose(survey.entries, names, survey.report)
    if able.strict:
        survey.report.raise_warnings()
    documents = tuple(entry.name for entry in chosen)
    if not survey.can_make():
        return Result(tuple(survey.report), documents=documents, failed=documents)
    reasons, finished = _look(chosen, survey)
    stale = [entry for entry in chosen if reasons[entry.name]]
    named: dict[str, Plain] = {}
    try:
        with ExitStack() as stack:
            shop = workshop or stack.enter_context(builders.Workshop())
            finished |= _make_all(stale, survey, progress, executor, shop, named)
        compared, known = _compare(chosen, named, survey)
    finally:
        survey.keep()
    removed = _clean(survey)
    in_order = [finished[name] for name in documents]
    return Result(
        _once([*survey.report, *(found for one in in_order for found in one.found), *compared]),
        tuple(output for one in in_order for output in one.outputs),
        documents,
        tuple(complete for one in in_order for complete in one.completeness),
        unchanged=tuple(name for name in documents if not reasons[name]),
        failed=tuple(name for name in documents if finished[name].failed),
        removed=removed,
        orphans=survey.orphans(),
        known=known + sum(one.known for one in in_order),
        reasons={name: explain(why, survey.answers) for name, why in reasons.items() if why},
    )


def _without_lacking(order: Order) -> tuple[Order, Report]:
    """Return the order without builders for which this machine lacks a program, after reporting them."""
    report = Report()
    lacking = {name: builders.lacks(name) for name in order.builders}
    for code in filter(None, lacking.values()):
        report.add(code, None)
    able = tuple(name for name, code in lacking.items() if code is None)
    return (order if len(able) == len(order.builders) else replace(order, builders=able)), report


def _compare(
    chosen: tuple[Entry, ...], names: Mapping[str, "Plain"], survey: Survey
) -> tuple[tuple[Diagnostic, ...], int]:
    """Return what only several documents together show, and how much of it has been known for long.

    It keeps no document from being written.
    """
    report = Report()
    report.take(survey.compare(chosen, names))
    known = survey.baseline.accept(report) if survey.baseline else 0
    if survey.order.strict:
        report.raise_warnings()
    return tuple(report), known


def _clean(survey: Survey) -> tuple[str, ...]:
    """Remove what is left over, where that is asked for."""
    removed = survey.clean() if survey.order.clean else ()
    survey.keep()
    return removed


def _look(chosen: Iterable[Entry], survey: Survey) -> tuple[dict[str, tuple[str, ...]], dict[str, Finished]]:
    """Return why each document is out of date, and what is known of those that are not."""
    reasons: dict[str, tuple[str, ...]] = {}
    finished: dict[str, Finished] = {}
    for entry in chosen:
        try:
            reasons[entry.name] = survey.stale(entry)
            if not reasons[entry.name]:
                finished[entry.name] = _kept(survey, entry)
        except (LookupError, TypeError, ValueError, AttributeError):  # a record of another kind
            reasons[entry.name] = ("new",)
    return reasons, finished


def _kept(survey: Survey, entry: Entry) -> Finished:
    """Return what is known of a document that need not be made again."""
    record, order = survey.index.records[entry.name], survey.order
    report = Report()
    report.take(record.diagnostics(order.key))
    known = survey.baseline.accept(report) if survey.baseline else 0
    if order.strict:
        report.raise_warnings()
    return Finished(tuple(report), record.completeness(), failed=report.has_errors, known=known)


def _make_all(
    stale: list[Entry],
    survey: Survey,
    progress: Progress | None,
    executor: "Executor | None",
    workshop: builders.Workshop,
    names: "dict[str, Plain]",
) -> Iterator[tuple[str, Finished]]:
    """Make documents, write them as they come, and keep what is known of them from time to time.

    What they name comes to ``names``.
    """
    if not stale:
        return
    from bmaplan_docs.pipeline.sending import make_all  # noqa: PLC0415 - an unchanged project needs none of it

    kept_at = monotonic()
    for made in make_all(stale, survey, progress, executor, workshop):
        report = Report()
        report.take(made.found)
        written = tuple(output for output in made.files if put(output, survey.workspace, report))
        record = made.record
        if record is not None and len(written) < len(made.files):
            record = replace(record, made={})
        survey.remember(made.document, record)
        survey.basis |= made.basis
        if made.names is not None:
            names[made.document] = made.names
        if monotonic() - kept_at > KEEP_EVERY:
            survey.keep()
            kept_at = monotonic()
        yield (
            made.document,
            Finished(tuple(report), made.completeness, written, report.has_errors, made.known),
        )


def _once(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return each problem once: one of a document that stands in others is found for each of them."""
    return tuple({(one.place, one.message): one for one in reversed(list(found))}.values())[::-1]


def choose(entries: Entries, names: tuple[str, ...], report: Report) -> tuple[Entry, ...]:
    """Return the documents of these names (all without names), after reporting those that do not exist."""
    for name in names:
        if entries.find(name) is None:
            close = nearest(name, entries.names)
            hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
            report.add(UNKNOWN_NAME, None, hint=hint, name=name, known=", ".join(entries.names) or "-")
    found = (entries.find(name) for name in dict.fromkeys(names))
    return tuple(entry for entry in found if entry is not None) if names else entries.all
