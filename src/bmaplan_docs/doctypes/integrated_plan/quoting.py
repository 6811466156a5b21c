"""What prose may quote of an integrated plan: its facts by id, and its money by agency, stage and year."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from bmaplan_docs.doctypes.base import Draft, Quotes, money
from bmaplan_docs.doctypes.integrated_plan.ledger import Ledger
from bmaplan_docs.doctypes.integrated_plan.model import ChainProject, IntegratedPlan, JointIndicator, Targeted


def quote(draft: Draft) -> Quotes:
    """Return the texts of an integrated plan by id and field, as its tables print them.

    What has an id of its own comes first: agencies and stages are named by theirs where nothing else is.
    """
    plan: IntegratedPlan = draft.facts
    ledger = Ledger(plan, draft.registry)
    every = (one for stage in plan.stages for one in stage.indicators)
    indicators = {one.id: _indicator(one) for one in every if one.id}
    agencies = {
        id_: {"name": ledger.name(id_), "short": ledger.short(id_)}
        | _by_year(partial(ledger.cost, agency=id_), plan)
        for id_ in ledger.members
    }
    return {
        **agencies,
        **_stages(ledger),
        **{result.code: _targeted(result) for result in plan.all_key_results},
        **{goal.id: {"name": goal.name} for goal in plan.goals},
        **indicators,
        **{project.id: _project(project, ledger) for project in plan.projects},
        "plan": _plan(plan),
        "total": _by_year(ledger.cost, plan)
        | {"projects": str(len(tuple(plan.projects))), "agencies": str(len(ledger.members))},
    }


def _plan(plan: IntegratedPlan) -> dict[str, str]:
    return {
        "title": " ".join(plan.title),
        "objective": plan.objective,
        "policy": plan.policy.name,
        "begin": str(plan.begin),
        "end": str(plan.end),
    }


def _stages(ledger: Ledger) -> dict[str, dict[str, str]]:
    return {
        stage.code: {
            "name": stage.name,
            "budget": money(ledger.stage_total(stage)),
            "projects": str(len(stage.projects)),
        }
        for stage in ledger.plan.stages
    }


def _by_year(cost: Callable[[int], Decimal], plan: IntegratedPlan) -> dict[str, str]:
    """Return the money of all years, and that of each."""
    years = {year: cost(year) for year in plan.years}
    total = {"budget": money(sum(years.values(), Decimal(0)))}
    return total | {f"budget-{year}": money(amount) for year, amount in years.items()}


def _targeted(one: Targeted) -> dict[str, str]:
    targets = {f"target-{year}": target for year, target in one.targets.items()}
    return {"name": one.name, **targets} | ({"overall": one.overall} if one.overall else {})


def _indicator(one: JointIndicator) -> dict[str, str]:
    return _targeted(one) | ({"method": one.method} if one.method else {})


def _project(project: ChainProject, ledger: Ledger) -> dict[str, str]:
    return {
        "name": project.name,
        "agency": ledger.name(project.agency),
        **_by_year(project.cost, ledger.plan),
    }
