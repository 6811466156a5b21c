"""What must agree in an annual plan (the rules that the tables of the form embody)."""

from collections.abc import Iterator
from decimal import Decimal

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.doctypes.annual_plan import prescribed
from bmaplan_docs.doctypes.annual_plan.model import (
    AnnualPlan,
    Indicator,
    Mission,
    Project,
    Step,
    SubActivity,
)
from bmaplan_docs.doctypes.base import Draft
from bmaplan_docs.facts.months import bars_within
from bmaplan_docs.source import Span
from bmaplan_docs.thai import FiscalYear, format_number

FULL = Decimal(100)

WEIGHTS_NOT_FULL = Code(
    "weights-not-100",
    Severity.ERROR,
    N_("the weights of the steps of '{name}' add up to {sum}, not to 100"),
    why=N_("The table adds the weights up; the last step must reach 100 per cent."),
    hint=N_("change the weights of the steps"),
    bad="steps:\n  - {name: ก, weight: 50, months: ต.ค.}",
    good="steps:\n  - {name: ก, weight: 100, months: ต.ค.}",
)
LEVELS_NOT_FULL = Code(
    "level-weights-not-100",
    Severity.ERROR,
    N_("the weights of the levels of '{name}' add up to {sum}, not to 100"),
    why=N_("The levels of an indicator share one hundred per cent among them."),
    hint=N_("change the weights, or give none of the levels a weight"),
)
STEPS_MISSING = Code(
    "steps-missing",
    Severity.ERROR,
    N_("'{name}' is strategic but has no steps"),
    why=N_("The plan holds a table of steps for every strategic project and activity."),
    hint=N_("add 'steps:' with name, weight and months of each step"),
)
MEASURES_OF_TWO_GOALS = Code(
    "measures-of-two-goals",
    Severity.ERROR,
    N_("the measures of '{name}' serve different goals: {goals}"),
    why=N_("An indicator is printed under one goal, with all its measures."),
    hint=N_("make an indicator for each goal"),
)
UNUSED_MEASURE = Code(
    "unused-measure",
    Severity.ERROR,
    N_("the measure '{name}' has no indicator"),
    why=N_("A measure without an indicator appears in no table of the plan."),
    hint=N_("name its id under 'measures:' of an indicator"),
)
UNUSED_PROJECT = Code(
    "unused-project",
    Severity.ERROR,
    N_("no indicator names '{name}'"),
    why=N_("The project would be in the budget but under no measure."),
    hint=N_("name its id under 'projects:' of an indicator"),
)
GOAL_NOT_LISTED = Code(
    "goal-not-listed",
    Severity.ERROR,
    N_("the measure serves goal {goal}, which is not among the goals of this plan"),
    why=N_("The measure would be printed under no goal."),
    hint=N_("add the goal with its indicators under 'goals:'"),
)
UNUSED_GOAL = Code(
    "unused-goal",
    Severity.ERROR,
    N_("no measure serves goal {goal}"),
    why=N_("The goal would stand in the plan without anything that is done for it."),
    hint=N_("add a measure for it, or take the goal out"),
)
STRATEGIC_WITHOUT_PROJECT = Code(
    "strategic-without-project",
    Severity.ERROR,
    N_("the strategic indicator '{name}' has no strategic project or activity"),
    why=N_("A strategic result is reached by strategic work."),
    hint=N_("change the class of the indicator or of its project"),
)
CODES = (
    WEIGHTS_NOT_FULL,
    LEVELS_NOT_FULL,
    STEPS_MISSING,
    MEASURES_OF_TWO_GOALS,
    UNUSED_MEASURE,
    UNUSED_PROJECT,
    GOAL_NOT_LISTED,
    UNUSED_GOAL,
    STRATEGIC_WITHOUT_PROJECT,
    *prescribed.CODES,
)


def check(draft: Draft, report: Report) -> None:
    """Report what contradicts itself, each fault once and where it was typed."""
    plan: AnnualPlan = draft.facts
    for project in plan.projects:
        _check_steps(project, FiscalYear(plan.fiscal_year), report)
    for indicator in plan.indicators:
        _check_levels(indicator, report)
    _check_links(plan, report)
    prescribed.check_prescribed(draft, report)


def _check_steps(project: Project, year: FiscalYear, report: Report) -> None:
    for name, steps, place in _step_lists(project):
        total = sum((step.weight for step in steps), Decimal(0))
        if total != FULL:
            report.add(WEIGHTS_NOT_FULL, place, name=name, sum=format_number(total, digits="arabic"))
        for step in steps:
            bars_within(step.months, year.months, step.place("months"), report)
    has_steps = project.steps or (project.activities and all(sub.steps for sub in project.activities))
    if project.mission is Mission.STRATEGIC and not has_steps:
        report.add(STEPS_MISSING, project.place("name"), name=project.name)


def _step_lists(project: Project) -> Iterator[tuple[str, tuple[Step, ...], Span | None]]:
    owners: tuple[Project | SubActivity, ...] = (project, *project.activities)
    for owner in owners:
        if owner.steps:
            yield owner.name, owner.steps, owner.place("steps")


def _check_levels(indicator: Indicator, report: Report) -> None:
    weights = [level.weight for level in indicator.levels]
    total = sum((weight or Decimal(0) for weight in weights), Decimal(0))
    if any(weight is not None for weight in weights) and total != FULL:
        place = indicator.place("levels")
        report.add(LEVELS_NOT_FULL, place, name=indicator.name, sum=format_number(total, digits="arabic"))


def _check_links(plan: AnnualPlan, report: Report) -> None:
    measured = {id_ for indicator in plan.indicators for id_ in indicator.measures}
    served = {id_ for indicator in plan.indicators for id_ in indicator.projects}
    goals = {goal.goal for goal in plan.goals}
    for measure in plan.measures:
        if measure.id not in measured:
            report.add(UNUSED_MEASURE, measure.place("id"), name=measure.name)
        if measure.goal not in goals:
            report.add(GOAL_NOT_LISTED, measure.place("goal"), goal=measure.goal)
    of_goal = {measure.id: measure.goal for measure in plan.measures}
    for indicator in plan.indicators:
        served_goals = dict.fromkeys(of_goal[id_] for id_ in indicator.measures)
        if len(served_goals) > 1:
            place = indicator.place("measures")
            report.add(MEASURES_OF_TWO_GOALS, place, name=indicator.name, goals=", ".join(served_goals))
    for goal in plan.goals:
        if goal.goal not in {measure.goal for measure in plan.measures}:
            report.add(UNUSED_GOAL, goal.place("goal"), goal=goal.goal)
    for project in plan.projects:
        if project.id not in served:
            report.add(UNUSED_PROJECT, project.place("id"), name=project.name)
    missions = {project.id: project.mission for project in plan.projects}
    for indicator in plan.indicators:
        classes = {missions[id_] for id_ in indicator.projects}
        if indicator.mission is Mission.STRATEGIC and Mission.STRATEGIC not in classes:
            report.add(STRATEGIC_WITHOUT_PROJECT, indicator.place("projects"), name=indicator.name)
