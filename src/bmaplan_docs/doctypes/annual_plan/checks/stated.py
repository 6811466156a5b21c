"""Numbers that a writer typed though they are computed: each is compared, and told where it differs."""

from collections.abc import Iterator
from decimal import Decimal

from bmaplan_docs.diagnostics import N_, Code, Message, Related, Report, Severity
from bmaplan_docs.doctypes.annual_plan.checks.steps import FULL
from bmaplan_docs.doctypes.annual_plan.ledger import Ledger, Tally, progress
from bmaplan_docs.doctypes.annual_plan.model import (
    ClassTotals,
    Funding,
    Indicator,
    Mission,
    Project,
    SubActivity,
    Totals,
)
from bmaplan_docs.facts import Entity, typed_fields
from bmaplan_docs.registry.funding import FundingSource
from bmaplan_docs.thai import format_number

NUMBER_DIFFERS = Code(
    "typed-number-differs",
    Severity.ERROR,
    N_("'{key}' ({title}) says {typed}, but the facts add up to {computed}"),
    why=N_(
        "The number is computed and printed wherever it is needed. Where one was typed as well, either it "
        "is old, or a fact it is made of is wrong or missing."
    ),
    hint=N_("look for what is wrong; the line '{key}:' may be left out altogether"),
    cell_hint=N_("look for what is wrong; the column may be left out: delete '{key}' below 'columns:'"),
    bad="totals:\n  projects: 3      # 2 projects are listed",
    good="totals:\n  projects: 2",
)
NUMBER_TWICE = Code(
    "indicator-number-twice",
    Severity.ERROR,
    N_("two indicators have the number {number}"),
    why=N_("Tables and reports name an indicator by its number; it must lead to one of them."),
    hint=N_("leave 'number:' out; indicators are counted, strategic ones first"),
    bad="- {id: a, number: 1}\n- {id: b, number: 1}",
    good="- {id: a}\n- {id: b}",
)
SOURCE_TWICE = Code(
    "source-twice",
    Severity.WARNING,
    N_("'{name}' has money from {source} twice, {first} and {second} baht; both are added up"),
    why=N_(
        "A line that was copied, or a row of a sheet that stands twice, doubles the budget of the project. "
        "Where even the amount is the same, the plan is not made before this is sure."
    ),
    hint=N_("delete one of them; where both are meant, write their sum as one amount"),
    bad="budget:\n  - {amount: 300000, source: กทม.}\n  - {amount: 300000, source: กทม.}",
    good="budget:\n  - {amount: 600000, source: กทม.}",
)
CODES = (NUMBER_DIFFERS, NUMBER_TWICE, SOURCE_TWICE)
_TALLIED = tuple(typed_fields(ClassTotals))


def check_stated(ledger: Ledger, report: Report) -> None:
    """Report typed numbers of indicators, steps, projects and the whole plan that the facts contradict."""
    _check_indicators(ledger, report)
    for project in ledger.plan.projects:
        _compare(project, "total", project.total, project.cost, report)
        _check_sources(project, report)
        owners: tuple[Project | SubActivity, ...] = (project, *project.activities)
        for owner in owners:
            _compare(owner, "count", owner.count, len(owner.steps), report)
            _check_progress(owner, report)
    totals = ledger.plan.totals
    if totals is not None:
        _compare(totals, "negotiated", totals.negotiated, len(ledger.negotiated), report)
        for stated, tally in _tallies(totals, ledger):
            for key in _TALLIED:
                _compare(stated, key, getattr(stated, key), getattr(tally, key), report)


def _tallies(totals: Totals, ledger: Ledger) -> Iterator[tuple[ClassTotals, Tally]]:
    yield totals, ledger.tally()
    if totals.strategic is not None:
        yield totals.strategic, ledger.tally(Mission.STRATEGIC)
    if totals.routine is not None:
        yield totals.routine, ledger.tally(Mission.ROUTINE)


def _check_indicators(ledger: Ledger, report: Report) -> None:
    """Report numbers that two indicators have; only where each has its own, those that are not in order."""
    first: dict[int, Indicator] = {}
    for indicator in ledger.plan.indicators:
        number = indicator.number
        if number is not None and number in first:
            place = first[number].place("number")
            related = [Related(place, Message(N_("it stands here first")))] if place else []
            report.add(NUMBER_TWICE, indicator.place("number"), related=related, number=number)
        elif number is not None:
            first[number] = indicator
    if not report.has(NUMBER_TWICE):
        for indicator in ledger.plan.indicators:
            _compare(indicator, "number", indicator.number, ledger.numbered[indicator.id], report)


def _check_sources(project: Project, report: Report) -> None:
    """Report money that is entered twice; there may be several other sources, of different amounts."""
    first: dict[FundingSource, Funding] = {}
    for funding in project.budget:
        before = first.setdefault(funding.source, funding)
        same = before.amount == funding.amount
        if before is funding or (funding.source is FundingSource.OTHER and not same):
            continue
        place = before.place("amount")
        report.add(
            SOURCE_TWICE,
            funding.place("amount"),
            severity=Severity.ERROR if same else None,
            related=[Related(place, Message(N_("it stands here first")))] if place else [],
            name=project.name,
            source=funding.source,
            first=_written(before.amount),
            second=_written(funding.amount),
        )


def _check_progress(owner: Project | SubActivity, report: Report) -> None:
    """Report the first step whose number or progress differs, where the weights themselves are right."""
    reached = progress(owner.steps)
    if not reached or reached[-1] != FULL:
        return
    for number, (step, done) in enumerate(zip(owner.steps, reached, strict=True), 1):
        before = len(report)
        _compare(step, "number", step.number, number, report)
        _compare(step, "cumulative", step.cumulative, done, report)
        if len(report) > before:
            return


def _compare(
    entity: Entity, key: str, typed: Decimal | int | None, computed: Decimal | int, report: Report
) -> None:
    if typed is not None and typed != computed:
        title = typed_fields(type(entity))[key].title or key
        report.add(
            NUMBER_DIFFERS,
            entity.place(key),
            key=key,
            title=title,
            typed=_written(typed),
            computed=_written(computed),
        )


def _written(number: Decimal | int) -> str:
    return format_number(Decimal(number).normalize(), digits="arabic")
