"""What the city's budget rules for integrated plans demand (fiscal year 2567); drafts may still lack it."""

import re
from collections.abc import Iterator

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity
from bmaplan_docs.doctypes.integrated_plan.ledger import Ledger
from bmaplan_docs.doctypes.integrated_plan.model import Aim, ChainProject, JointIndicator, Spending, Stage
from bmaplan_docs.source import Span
from bmaplan_docs.thai import to_arabic_digits

FEWEST_AGENCIES = 2
REPORTS = ("monthly", "quarterly", "yearly", "final")

YEARS_OUTSIDE_PARENT = Code(
    "years-outside-parent-plan",
    Severity.WARNING,
    N_("{begin} to {end} lie outside '{plan}', which runs from {first} to {last}"),
    why=N_(
        "An integrated plan is made under a phase of the city's development plan "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 1)."
    ),
    hint=N_("check the years, or name another 'parent_plan'"),
)
ISSUE_OF_OTHER_AREA = Code(
    "issue-of-other-area",
    Severity.WARNING,
    N_("the issue '{issue}' does not belong to the area '{area}'"),
    why=N_(
        "An integrated plan answers a policy or issue that the executives lead as a whole "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 2)."
    ),
    hint=N_("the number of the issue begins with that of its area: area 7, issue 7.3"),
)
TOO_FEW_AGENCIES = Code(
    "too-few-agencies",
    Severity.WARNING,
    N_("only {count} agency receives money in this plan"),
    why=N_(
        "An integrated plan has two or more agencies that receive a budget "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 3)."
    ),
    hint=N_("name the agency of each project under 'agency:'"),
)
AGENCY_WITHOUT_PART = Code(
    "agency-without-part",
    Severity.WARNING,
    N_("'{agency}' takes part in the plan, but nothing says what it does"),
    why=N_(
        "The mission of the host and of each agency concerned is part of the plan "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 4)."
    ),
    hint=N_("name it in a project, a step or under 'contributions:' of a stage, or take it out"),
)
STEPS_NOT_PLANNED = Code(
    "steps-not-planned",
    Severity.WARNING,
    N_("'{name}' has no steps"),
    why=N_(
        "An integrated plan says clearly who works when: responsible agencies and the time of each work "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 4)."
    ),
    hint=N_("add 'steps:' with a name, months, and the supporters of each"),
)
RESULTS_MISSING = Code(
    "key-results-missing",
    Severity.WARNING,
    N_("'{name}' has no key result"),
    why=N_(
        "The goal of the plan and each goal below it is measured over the years of the plan "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 5, no. 1)."
    ),
    hint=N_("add 'key_results:' with a target for each year"),
)
GOAL_HOST = Code(
    "goal-host",
    Severity.WARNING,
    N_("the goal '{name}' has no host that receives money in this plan"),
    why=N_(
        "Each goal has a host, which is one of the agencies that receive a budget "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 5, no. 2)."
    ),
    hint=N_("write the id of an agency with a budget under 'host:'"),
)
GOAL_NOT_SHARED = Code(
    "goal-not-shared",
    Severity.WARNING,
    N_("no indicator of two or more agencies measures the goal '{name}'"),
    why=N_(
        "Agencies with one goal share indicators of it, linked as a value chain "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 5, no. 3)."
    ),
    hint=N_("name two agencies under 'owners:' of an indicator, and the goal under 'goals:'"),
)
STAGE_INCOMPLETE = Code(
    "stage-incomplete",
    Severity.WARNING,
    N_("the stage {stage} has no {what}"),
    why=N_(
        "Every stage of the value chain has an indicator, and projects that reach it "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 5, no. 3)."
    ),
    hint=N_("add '{key}:' to the stage, or delete the stage"),
)
PROJECT_WITHOUT_GROUND = Code(
    "project-without-ground",
    Severity.WARNING,
    N_("'{name}' does not say {what}"),
    why=N_(
        "A project of the plan is a legal duty of the city and serves a goal of the plan "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 5, no. 4)."
    ),
    hint=N_("add '{key}:' to the project"),
)
SOURCE_MISSING = Code(
    "source-missing",
    Severity.WARNING,
    N_("the money of '{name}' has no source"),
    why=N_(
        "The budget is shown with all its sources "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 5, no. 5)."
    ),
    hint=N_("add 'source:' with กทม., รัฐบาล or อื่น ๆ"),
)
BUDGET_MISSING = Code(
    "budget-missing",
    Severity.WARNING,
    N_("'{name}' has no budget and does not say that it needs none"),
    why=N_(
        "The plan names the money that each work needs; what needs none says so "
        "(the city's budget rules for integrated plans of fiscal year 2567, items 4 and 5, no. 5)."
    ),
    hint=N_("add 'budget:', or 'spending: ไม่ใช้งบประมาณ', or 'spending: งานประจำ'"),
)
REPORT_NOT_SET = Code(
    "report-not-set",
    Severity.WARNING,
    N_("the plan does not say when these reports are due: {reports}"),
    why=N_(
        "The strategy office and the hosts report each fiscal year and at the end of the plan "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 5, no. 6); "
        "progress is reported monthly, indicators quarterly."
    ),
    hint=N_("add under 'reporting:' {keys}, each with its days after the end of the period"),
)
INDICATOR_INCOMPLETE = Code(
    "indicator-incomplete",
    Severity.WARNING,
    N_("the indicator '{name}' lacks {keys}"),
    why=N_(
        "Each indicator has a target, its type (output or outcome), a method and a deadline, "
        "so that it can be measured "
        "(the city's budget rules for integrated plans of fiscal year 2567, item 4)."
    ),
    hint=N_("add {keys} to the indicator"),
)
CODES = (
    YEARS_OUTSIDE_PARENT,
    ISSUE_OF_OTHER_AREA,
    TOO_FEW_AGENCIES,
    AGENCY_WITHOUT_PART,
    STEPS_NOT_PLANNED,
    RESULTS_MISSING,
    GOAL_HOST,
    GOAL_NOT_SHARED,
    STAGE_INCOMPLETE,
    PROJECT_WITHOUT_GROUND,
    SOURCE_MISSING,
    BUDGET_MISSING,
    REPORT_NOT_SET,
    INDICATOR_INCOMPLETE,
)
_DUTY = {"duty": N_("which legal duty it is"), "indicators": N_("which indicator it serves")}
_STAGE = {"indicators": N_("indicator"), "projects": N_("project")}


def check_rules(ledger: Ledger, report: Report) -> None:
    """Report what the rules demand and the plan lacks."""
    _check_policy(ledger, report)
    _check_agencies(ledger, report)
    for aim in ledger.plan.aims:
        _check_goal(aim, ledger, report)
    for stage in ledger.plan.stages:
        for key, what in _STAGE.items():
            if not getattr(stage, key):
                place = stage.place("code")
                report.add(STAGE_INCOMPLETE, place, stage=stage.code, what=Message(what), key=key)
        for indicator in stage.indicators:
            _check_indicator(indicator, report)
        for project in stage.projects:
            _check_project(project, stage, ledger, report)
    _check_reporting(ledger, report)


def _check_policy(ledger: Ledger, report: Report) -> None:
    plan, parent = ledger.plan, ledger.registry.plan(ledger.plan.parent_plan)
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
    policy = plan.policy
    area, issue = _leading(policy.area), _leading(policy.issue)
    if area and issue and area != issue:
        report.add(ISSUE_OF_OTHER_AREA, policy.place("issue"), issue=policy.issue, area=policy.area)


def _leading(text: str) -> str:
    """Return the whole number with which a text begins: 7 of '7.3 ส่งเสริม…'."""
    found = re.match(r"\s*([0-9]+)", to_arabic_digits(text))
    return found[1] if found else ""


def _check_agencies(ledger: Ledger, report: Report) -> None:
    plan = ledger.plan
    funded = _funded(ledger)
    if len(funded) < FEWEST_AGENCIES and any(stage.projects for stage in plan.stages):
        report.add(TOO_FEW_AGENCIES, plan.place("stages"), count=len(funded))
    taking_part = set(_taking_part(ledger))
    places = {plan.host: plan.place("host")}
    places |= {id_: plan.place("supporters", number) for number, id_ in enumerate(plan.supporters)}
    for id_, place in places.items():
        if id_ not in taking_part:
            report.add(AGENCY_WITHOUT_PART, place, agency=ledger.name(id_))


def _funded(ledger: Ledger) -> set[str]:
    years = ledger.plan.years
    return {project.agency for project in ledger.plan.projects if any(project.cost(year) for year in years)}


def _taking_part(ledger: Ledger) -> Iterator[str]:
    for stage in ledger.plan.stages:
        yield from (entry.agency for entry in stage.contributions)
    for project in ledger.plan.projects:
        yield from ledger.taking_part(project)


def _check_goal(aim: Aim, ledger: Ledger, report: Report) -> None:
    plan = ledger.plan
    owner = aim.typed or plan
    if not aim.key_results and not (aim.typed and plan.key_results):
        report.add(RESULTS_MISSING, _named(aim, ledger), name=aim.name)
    if aim.host not in _funded(ledger):
        report.add(GOAL_HOST, owner.place("host") if aim.host else _named(aim, ledger), name=aim.name)
    if not any(len(row.owners) >= FEWEST_AGENCIES for row in plan.indicators_of(aim)):
        report.add(GOAL_NOT_SHARED, _named(aim, ledger), name=aim.name)


def _named(aim: Aim, ledger: Ledger) -> Span | None:
    return aim.typed.place("name") if aim.typed else ledger.plan.place("objective")


def _check_indicator(indicator: JointIndicator, report: Report) -> None:
    missing = [key for key in ("type", "method", "due") if getattr(indicator, key) is None]
    if missing:
        keys = ", ".join(f"'{key}:'" for key in missing)
        report.add(INDICATOR_INCOMPLETE, indicator.place("name"), name=indicator.name, keys=keys)


def _check_project(project: ChainProject, stage: Stage, ledger: Ledger, report: Report) -> None:
    given = {"duty": project.duty, "indicators": ledger.served(project, stage) or not stage.indicators}
    for key, what in _DUTY.items():
        if not given[key]:
            place = project.place("name")
            report.add(PROJECT_WITHOUT_GROUND, place, name=project.name, what=Message(what), key=key)
    for funding in project.budget:
        if funding.source is None:
            report.add(SOURCE_MISSING, funding.place("years"), name=project.name)
    if project.spending is Spending.SOME and not any(map(project.cost, ledger.plan.years)):
        report.add(BUDGET_MISSING, project.place("name"), name=project.name)
    if not project.steps:
        report.add(STEPS_NOT_PLANNED, project.place("name"), name=project.name)


def _check_reporting(ledger: Ledger, report: Report) -> None:
    plan = ledger.plan
    missing = [key for key in REPORTS if getattr(plan.reporting, key, None) is None]
    if missing:
        place = plan.place("reporting") if plan.reporting else plan.place("objective")
        keys = ", ".join(f"'{key}:'" for key in missing)
        report.add(REPORT_NOT_SET, place, reports=keys, keys=keys)
