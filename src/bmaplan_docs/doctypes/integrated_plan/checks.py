"""What must agree in an integrated plan (the city's budget rules for integrated plans, fiscal year 2567)."""

from collections.abc import Iterator

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity
from bmaplan_docs.doctypes.base import Draft
from bmaplan_docs.doctypes.integrated_plan.model import (
    ChainProject,
    IntegratedPlan,
    JointIndicator,
    KeyResult,
)
from bmaplan_docs.registry import ParentPlan
from bmaplan_docs.source import Span

FEWEST_AGENCIES = 2
MOST_SHOWN = 5  # a mistyped last year of the plan would name a hundred years

YEARS_BACKWARDS = Code(
    "years-backwards",
    Severity.ERROR,
    N_("the plan ends in {end}, before it begins in {begin}"),
    why=N_("Every table has a column for each fiscal year from the first to the last."),
    hint=N_("check 'begin' and 'end'"),
)
YEARS_OUTSIDE_PARENT = Code(
    "years-outside-parent-plan",
    Severity.WARNING,
    N_("{begin} to {end} lie outside '{plan}', which runs from {first} to {last}"),
    why=N_("An integrated plan is made under a phase of the city's development plan (budget rules, item 1)."),
    hint=N_("check the years, or name another 'parent_plan'"),
)
TOO_FEW_AGENCIES = Code(
    "too-few-agencies",
    Severity.ERROR,
    N_("only {count} agency receives money in this plan"),
    why=N_("An integrated plan has two or more agencies that receive a budget (budget rules, item 3)."),
    hint=N_("name the agency of each project under 'agency:'"),
)
HOST_SUPPORTS_ITSELF = Code(
    "host-supports-itself",
    Severity.ERROR,
    N_("'{agency}' is host and supporter at once"),
    why=N_("The host (H) leads, the supporters (R) help; one agency cannot be both in one place."),
    hint=N_("take it out of 'supporters:'"),
)
AGENCY_NOT_IN_PLAN = Code(
    "agency-not-in-plan",
    Severity.ERROR,
    N_("'{agency}' has a project but is neither host nor supporter of the plan"),
    why=N_("The plan names all agencies that take part in it."),
    hint=N_("add it to 'supporters:' of the plan"),
)
YEAR_WITHOUT_TARGET = Code(
    "year-without-target",
    Severity.ERROR,
    N_("'{name}' has no target for {year}"),
    why=N_("Targets are shown for every year of the plan (budget rules, item 5, no. 1)."),
    hint=N_("add a line '{year}: …' under 'targets:'"),
)
YEAR_OUTSIDE_PLAN = Code(
    "year-outside-plan",
    Severity.ERROR,
    N_("{year} lies outside the plan, which runs from {begin} to {end}"),
    why=N_("The tables have no column for this year; its value would be lost."),
    hint=N_("check the year, or 'begin' and 'end' of the plan"),
)
CODES = (
    YEARS_BACKWARDS,
    YEARS_OUTSIDE_PARENT,
    TOO_FEW_AGENCIES,
    HOST_SUPPORTS_ITSELF,
    AGENCY_NOT_IN_PLAN,
    YEAR_WITHOUT_TARGET,
    YEAR_OUTSIDE_PLAN,
)


def check(draft: Draft, report: Report) -> None:
    """Report what contradicts itself."""
    plan: IntegratedPlan = draft.facts
    if plan.end < plan.begin:
        report.add(YEARS_BACKWARDS, plan.place("end"), begin=plan.begin, end=plan.end)
        return
    _check_parent(plan, draft.registry.plan(plan.parent_plan), report)
    _check_agencies(plan, draft, report)
    _check_years(plan, report)


def _check_parent(plan: IntegratedPlan, parent: ParentPlan, report: Report) -> None:
    if not parent.begin <= plan.begin <= plan.end <= parent.end:
        report.add(
            YEARS_OUTSIDE_PARENT,
            plan.place("begin"),
            begin=plan.begin,
            end=plan.end,
            plan=parent.name,
            first=parent.begin,
            last=parent.end,
        )


def _projects(plan: IntegratedPlan) -> Iterator[ChainProject]:
    for stage in plan.stages:
        yield from stage.projects


def _check_agencies(plan: IntegratedPlan, draft: Draft, report: Report) -> None:
    members = {plan.host, *plan.supporters}
    funded = {project.agency for project in _projects(plan) if any(project.cost(year) for year in plan.years)}
    if len(funded) < FEWEST_AGENCIES:
        report.add(TOO_FEW_AGENCIES, plan.place("stages"), count=len(funded))
    if plan.host in plan.supporters:
        place = plan.place("supporters", plan.supporters.index(plan.host))
        report.add(HOST_SUPPORTS_ITSELF, place, agency=draft.registry.agency(plan.host).name)
    for project in _projects(plan):
        if project.agency in project.supporters:
            place = project.place("supporters", project.supporters.index(project.agency))
            report.add(HOST_SUPPORTS_ITSELF, place, agency=draft.registry.agency(project.agency).name)
        named = [(project.agency, project.place("agency"))]
        named += [(id_, project.place("supporters", at)) for at, id_ in enumerate(project.supporters)]
        for id_, where in named:
            if id_ not in members:
                report.add(AGENCY_NOT_IN_PLAN, where, agency=draft.registry.agency(id_).name)


def _check_years(plan: IntegratedPlan, report: Report) -> None:
    indicators = [indicator for stage in plan.stages for indicator in stage.indicators]
    owners: tuple[KeyResult | JointIndicator, ...] = (*plan.key_results, *indicators)
    for owner in owners:
        missing = [str(year) for year in plan.years if year not in owner.targets]
        if missing:
            years = ", ".join(missing[:MOST_SHOWN] + ["…"] * (len(missing) > MOST_SHOWN))
            hint = Message(YEAR_WITHOUT_TARGET.hint, {"year": missing[0]})
            report.add(YEAR_WITHOUT_TARGET, owner.place("targets"), hint=hint, name=owner.name, year=years)
        for year in owner.targets:
            _check_year(year, owner.place("targets", str(year)), plan, report)
    for project in _projects(plan):
        for funding in project.budget:
            for year in funding.years:
                _check_year(year, funding.place("years", str(year)), plan, report)


def _check_year(year: int, place: Span | None, plan: IntegratedPlan, report: Report) -> None:
    if year not in plan.years:
        report.add(YEAR_OUTSIDE_PLAN, place, year=year, begin=plan.begin, end=plan.end)
