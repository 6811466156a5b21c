"""Links: every fact serves another, in the class and under the goal where it is printed."""

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.doctypes.annual_plan.model import AnnualPlan, Mission
from bmaplan_docs.facts import YesNo
from bmaplan_docs.registry import Registry

MEASURES_OF_TWO_GOALS = Code(
    "measures-of-two-goals",
    Severity.ERROR,
    N_("the measures of '{name}' serve different goals: {goals}"),
    why=N_(
        "An indicator is printed and counted once: under one measure, or under measures of one goal that "
        "stand together. Under two goals it would be counted in one of them only."
    ),
    hint=N_("name measures of one goal, or make an indicator for each goal"),
    bad="measures: [health-2, economy-1]    # measures of two goals",
    good="measures: [health-2, health-3]    # two measures of one goal, printed together",
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
CLASS_DIFFERS = Code(
    "class-differs",
    Severity.WARNING,
    N_("'{name}' is {class_}, but all its indicators are {other}"),
    why=N_(
        "The class of a project is that of an indicator it serves: its budget is summed up among the "
        "projects of its class, and its indicators stand in the table of theirs."
    ),
    hint=N_("change the class of the project or of its indicator"),
)
NEGOTIATED_ROUTINE = Code(
    "negotiated-routine",
    Severity.WARNING,
    N_("the negotiated indicator '{name}' is routine"),
    why=N_("Table ค. holds indicators of table ก., the strategic ones, that were negotiated."),
    hint=N_("change 'mission:' or 'negotiated:'"),
)
YEAR_OUTSIDE_PLAN = Code(
    "fiscal-year-outside-plan",
    Severity.WARNING,
    N_("fiscal year {year} lies outside '{plan}', which runs from {first} to {last}"),
    why=N_("The plan of a year carries out the plan above it, in one of that plan's years."),
    hint=N_("check 'fiscal_year:', or name another 'parent_plan:'"),
)
CODES = (
    MEASURES_OF_TWO_GOALS,
    UNUSED_MEASURE,
    UNUSED_PROJECT,
    GOAL_NOT_LISTED,
    UNUSED_GOAL,
    STRATEGIC_WITHOUT_PROJECT,
    CLASS_DIFFERS,
    NEGOTIATED_ROUTINE,
    YEAR_OUTSIDE_PLAN,
)


def check_links(plan: AnnualPlan, registry: Registry, report: Report) -> None:
    """Report facts that serve nothing, or serve what is of another goal, class or year."""
    _check_goals(plan, report)
    _check_measures(plan, report)
    _check_projects(plan, report)
    _check_classes(plan, report)
    parent = registry.plan(plan.parent_plan)
    if not parent.begin <= plan.fiscal_year <= parent.end:
        report.add(
            YEAR_OUTSIDE_PLAN,
            plan.place("fiscal_year"),
            year=plan.fiscal_year,
            plan=parent.name,
            first=parent.begin,
            last=parent.end,
        )


def _check_goals(plan: AnnualPlan, report: Report) -> None:
    listed = {goal.goal for goal in plan.goals}
    served = {measure.goal for measure in plan.measures}
    for measure in plan.measures:
        if measure.goal not in listed:
            report.add(GOAL_NOT_LISTED, measure.place("goal"), goal=measure.goal)
    for goal in plan.goals:
        if goal.goal not in served:
            report.add(UNUSED_GOAL, goal.place("goal"), goal=goal.goal)


def _check_measures(plan: AnnualPlan, report: Report) -> None:
    measured = {id_ for indicator in plan.indicators for id_ in indicator.measures}
    for measure in plan.measures:
        if measure.id not in measured:
            report.add(UNUSED_MEASURE, measure.place("id"), name=measure.name)
    of_goal = {measure.id: measure.goal for measure in plan.measures}
    for indicator in plan.indicators:
        served = dict.fromkeys(of_goal[id_] for id_ in indicator.measures)
        if len(served) > 1:
            place = indicator.place("measures")
            report.add(MEASURES_OF_TWO_GOALS, place, name=indicator.name, goals=", ".join(served))


def _check_projects(plan: AnnualPlan, report: Report) -> None:
    served = {id_ for indicator in plan.indicators for id_ in indicator.projects}
    for project in plan.projects:
        if project.id not in served:
            report.add(UNUSED_PROJECT, project.place("id"), name=project.name)


def _check_classes(plan: AnnualPlan, report: Report) -> None:
    missions = {project.id: project.mission for project in plan.projects}
    classes: dict[str, set[Mission]] = {}
    for indicator in plan.indicators:
        for id_ in indicator.projects:
            classes.setdefault(id_, set()).add(indicator.mission)
        if indicator.negotiated is YesNo.YES and indicator.mission is Mission.ROUTINE:
            report.add(NEGOTIATED_ROUTINE, indicator.place("negotiated"), name=indicator.name)
        if indicator.mission is Mission.STRATEGIC and Mission.STRATEGIC not in {
            missions[id_] for id_ in indicator.projects
        }:
            report.add(STRATEGIC_WITHOUT_PROJECT, indicator.place("projects"), name=indicator.name)
    if report.has(STRATEGIC_WITHOUT_PROJECT):  # says the same from the other side
        return
    for project in plan.projects:
        served = classes.get(project.id, {project.mission})
        if project.mission not in served:
            place = project.place("mission")
            report.add(CLASS_DIFFERS, place, name=project.name, class_=project.mission, other=min(served))
