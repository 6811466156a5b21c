"""What prose may quote of an annual plan: its facts by id, and what is counted and added up of them."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from bmaplan_docs.doctypes.annual_plan import budget
from bmaplan_docs.doctypes.annual_plan.chapters import measure_name
from bmaplan_docs.doctypes.annual_plan.ledger import Ledger, Tally, total
from bmaplan_docs.doctypes.annual_plan.model import (
    AnnualPlan,
    Finding,
    Indicator,
    Mission,
    Objective,
    OfficeMission,
    Project,
    Undertaking,
)
from bmaplan_docs.doctypes.base import Draft, Quotes, Totals, money
from bmaplan_docs.registry.funding import FundingSource

Entry = tuple[str, str, dict[str, str]]
"""A kind of fact, an id, and its fields."""
AND = " และ"


def quote(draft: Draft) -> Quotes:
    """Return the texts of a plan by id and field, as its tables print them.

    An id of two kinds is told apart by its kind: ``project:clinics``.
    """
    plan: AnnualPlan = draft.facts
    ledger = Ledger(plan, draft.registry)
    computed = {
        "plan": _plan(ledger),
        "total": _total(ledger),
        **_missions(ledger),
        **_sources(ledger),
        **_quarters(ledger),
    }
    entries = list(_entries(ledger))
    taken = Counter(id_ for _, id_, _ in entries)
    taken.update(list(computed))
    named = {(id_ if taken[id_] == 1 else f"{kind}:{id_}"): fields for kind, id_, fields in entries}
    return {**computed, **named}


def add_up(draft: Draft) -> Totals:
    """Return the money and the counts of the whole plan and of each class of its work."""
    ledger = Ledger(draft.facts, draft.registry)
    classes: dict[str, Mission | None] = {"": None, **{one.name.lower(): one for one in Mission}}
    totals = {name: _tallied(ledger.tally(mission)) for name, mission in classes.items()}
    totals[""]["measures"] = Decimal(len(ledger.plan.measures))
    return totals


def _tallied(tally: Tally) -> dict[str, Decimal]:
    counts = {
        "projects": tally.projects,
        "activities": tally.activities,
        "undertakings": tally.projects + tally.activities,
        "indicators": tally.indicators,
    }
    return {"budget": tally.budget, **{name: Decimal(count) for name, count in counts.items()}}


def _plan(ledger: Ledger) -> dict[str, str]:
    plan = ledger.plan
    return {
        "title": " ".join(plan.title),
        "fiscal_year": str(plan.fiscal_year),
        "agency": ledger.registry.agency(plan.agency).name,
        "parent_plan": ledger.registry.plan(plan.parent_plan).name,
        "vision": plan.vision,
    }


def _total(ledger: Ledger) -> dict[str, str]:
    return {
        **_sums(ledger.plan.projects),
        **_counts(ledger, ledger.plan.indicators),
        "negotiated": str(len(ledger.negotiated)),
        "steps": str(sum(map(_steps, ledger.plan.projects))),
    }


def _counts(ledger: Ledger, indicators: tuple[Indicator, ...]) -> dict[str, str]:
    return {
        "indicators": str(len(indicators)),
        "measures": str(len({id_ for indicator in indicators for id_ in indicator.measures})),
        "goals": str(len({ledger.measures[id_].goal for one in indicators for id_ in one.measures})),
    }


def _missions(ledger: Ledger) -> dict[str, dict[str, str]]:
    return {
        mission.name.lower(): {
            **_sums(project for project in ledger.plan.projects if project.mission is mission),
            **_counts(ledger, ledger.indicators(mission)),
        }
        for mission in Mission
    }


def _sources(ledger: Ledger) -> dict[str, dict[str, str]]:
    """Return the money from each source: ``city``, ``government`` and ``other``."""
    shares = {share.name: share for share in budget.by_source(ledger)}
    return {
        source.name.lower(): {
            "name": str(source),
            "budget": money(shares[source].amount if source in shares else Decimal(0)),
            "undertakings": str(len(shares[source].projects) if source in shares else 0),
        }
        for source in FundingSource
    }


def _quarters(ledger: Ledger) -> dict[str, dict[str, str]]:
    spread = budget.spread(ledger)
    quarters = {f"quarter-{number}": amount for number, amount in enumerate(spread.quarters, 1)}
    return {id_: {"budget": money(amount)} for id_, amount in {**quarters, "no-quarter": spread.rest}.items()}


def _sums(many: Iterable[Project]) -> dict[str, str]:
    """Return the money of projects and activities, and how many there are of each."""
    projects = tuple(many)
    return {
        "budget": money(total(projects)),
        "projects": str(sum(one.type is Undertaking.PROJECT for one in projects)),
        "activities": str(sum(one.type is Undertaking.ACTIVITY for one in projects)),
        "undertakings": str(len(projects)),
        "funded": str(sum(bool(one.cost) for one in projects)),
    }


def _entries(ledger: Ledger) -> Iterable[Entry]:
    plan = ledger.plan
    yield from (("project", one.id, _project(one, ledger)) for one in plan.projects)
    yield from (("indicator", one.id, _indicator(one, ledger)) for one in plan.indicators)
    for measure in plan.measures:
        yield "measure", measure.id, {"name": measure.name, "title": measure_name(measure, ledger)}
    swot = plan.swot
    findings = (*swot.strengths, *swot.weaknesses, *swot.opportunities, *swot.threats)
    directions: tuple[OfficeMission | Objective | Finding, ...] = (
        *plan.missions,
        *plan.objectives,
        *findings,
    )
    for direction in directions:
        if direction.id:
            yield direction.kind, direction.id, {"name": direction.name}
    for section, share in zip(plan.sections, budget.by_section(ledger), strict=True):
        yield "section", section.id, {"name": section.name, "short": section.short, **_sums(share.projects)}
    areas = {path.area.id: path.area.name for path in ledger.paths}
    for (id_, name), share in zip(areas.items(), budget.by_area(ledger), strict=True):
        yield "goal", id_, {"name": name, **_sums(share.projects)}
    below = {one.id: one.name for path in ledger.paths for one in (path.dimension, path.goal)}
    yield from (("goal", id_, {"name": name}) for id_, name in below.items())


def _project(project: Project, ledger: Ledger) -> dict[str, str]:
    return {
        "name": project.name,
        "budget": money(project.cost),
        **_by_source(project),
        "type": str(project.type),
        "mission": str(project.mission),
        "sections": AND.join(ledger.full_names(project.sections)),
        "activities": str(len(project.activities)),
        "steps": str(_steps(project)),
    }


def _steps(project: Project) -> int:
    return len(project.steps) + sum(len(sub.steps) for sub in project.activities)


def _by_source(project: Project) -> dict[str, str]:
    """Return the money of a project from each of its sources: ``budget-city`` and so on."""
    amounts: dict[FundingSource, Decimal] = {}
    for funding in project.budget:
        amounts[funding.source] = amounts.get(funding.source, Decimal(0)) + funding.amount
    return {f"budget-{source.name.lower()}": money(amount) for source, amount in amounts.items()}


def _indicator(indicator: Indicator, ledger: Ledger) -> dict[str, str]:
    return {
        "number": str(ledger.numbered[indicator.id]),
        "name": indicator.name,
        "target": indicator.target,
        "definition": indicator.definition,
        "method": indicator.method,
        "mission": str(indicator.mission),
        "result": str(indicator.result),
    }
