"""The facts of a plan looked up, ordered and added up: every number of the plan comes from here."""

from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property
from itertools import accumulate

from bmaplan_docs.doctypes.annual_plan.model import (
    AnnualPlan,
    Goal,
    Indicator,
    Measure,
    Mission,
    Project,
    Section,
    Step,
    Undertaking,
)
from bmaplan_docs.facts import YesNo
from bmaplan_docs.registry import GoalPath, Registry, goal_paths
from bmaplan_docs.thai import FiscalYear
from bmaplan_docs.values import dataclass


@dataclass(frozen=True)
class Group:
    """Measures that share indicators: a block of the plan's second chapter."""

    measures: tuple[Measure, ...]
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True)
class Tally:
    """Counts and money of a class of work: projects with and without money, activities, indicators."""

    budget: Decimal
    projects: int
    funded: int
    unfunded: int
    activities: int
    indicators: int


@dataclass(frozen=True)
class Ledger:
    """A plan with what its registry says of it."""

    plan: AnnualPlan
    registry: Registry

    @cached_property
    def year(self) -> FiscalYear:
        """The fiscal year of the plan."""
        return FiscalYear(self.plan.fiscal_year)

    @cached_property
    def numbered(self) -> dict[str, int]:
        """The number of each indicator: strategic ones first, then routine ones, in order of writing."""
        ordered = [*self.indicators(Mission.STRATEGIC), *self.indicators(Mission.ROUTINE)]
        return {indicator.id: number for number, indicator in enumerate(ordered, 1)}

    @cached_property
    def projects(self) -> dict[str, Project]:
        """The projects and activities by id."""
        return {project.id: project for project in self.plan.projects}

    @cached_property
    def measures(self) -> dict[str, Measure]:
        """The measures by id."""
        return {measure.id: measure for measure in self.plan.measures}

    @cached_property
    def own_measures(self) -> dict[str, int]:
        """The number of each measure of the office's own."""
        own = [measure for measure in self.plan.measures if measure.number is None]
        return {measure.id: number for number, measure in enumerate(own, 1)}

    @cached_property
    def paths(self) -> tuple[GoalPath, ...]:
        """The goals of this plan, in the order of the parent plan."""
        wanted = {goal.goal for goal in self.plan.goals}
        parent = self.registry.plan(self.plan.parent_plan)
        return tuple(path for path in goal_paths(parent) if path.goal.id in wanted)

    @cached_property
    def ordered(self) -> tuple[Indicator, ...]:
        """The indicators in the order of their numbers."""
        return tuple(sorted(self.plan.indicators, key=lambda indicator: self.numbered[indicator.id]))

    @cached_property
    def _areas(self) -> dict[str, tuple[str, ...]]:
        area_of = {path.goal.id: path.area.id for path in self.paths}
        found: dict[str, dict[str, None]] = {}
        for indicator in self.ordered:
            areas = [area_of[self.measures[id_].goal] for id_ in indicator.measures]
            for project in indicator.projects:
                found.setdefault(project, {}).update(dict.fromkeys(areas))
        return {project: tuple(areas) for project, areas in found.items()}

    def areas(self, project: Project) -> tuple[str, ...]:
        """Return the ids of the areas that a project serves, that of its first indicator first."""
        return self._areas[project.id]

    def tally(self, mission: Mission | None = None) -> Tally:
        """Return the counts and the money of a class, or of the whole plan."""
        work = [item for item in self.plan.projects if mission in (None, item.mission)]
        projects = [item for item in work if item.type is Undertaking.PROJECT]
        funded = sum(1 for item in projects if item.cost)
        return Tally(
            budget=total(work),
            projects=len(projects),
            funded=funded,
            unfunded=len(projects) - funded,
            activities=len(work) - len(projects),
            indicators=sum(1 for item in self.plan.indicators if mission in (None, item.mission)),
        )

    @cached_property
    def negotiated(self) -> tuple[Indicator, ...]:
        """The negotiated indicators (table ค.), in the order of their numbers."""
        return tuple(indicator for indicator in self.ordered if indicator.negotiated is YesNo.YES)

    def goal(self, path: GoalPath) -> Goal:
        """Return what this plan states about a goal."""
        return next(goal for goal in self.plan.goals if goal.goal == path.goal.id)

    def indicators(self, mission: Mission) -> tuple[Indicator, ...]:
        """Return the indicators of a class."""
        return tuple(indicator for indicator in self.plan.indicators if indicator.mission is mission)

    def groups(self, path: GoalPath) -> tuple[Group, ...]:
        """Return the measures of a goal with their indicators; measures with the same ones go together."""
        groups: dict[tuple[str, ...], list[Indicator]] = {}
        for indicator in self.ordered:
            if self.measures[indicator.measures[0]].goal == path.goal.id:
                groups.setdefault(indicator.measures, []).append(indicator)
        order = list(self.measures)
        return tuple(
            Group(tuple(self.measures[id_] for id_ in ids), tuple(indicators))
            for ids, indicators in sorted(groups.items(), key=lambda group: order.index(group[0][0]))
        )

    def listed(self, mission: Mission, kind: Undertaking) -> tuple[Project, ...]:
        """Return the projects or activities of a class, each once."""
        return tuple(item for item in self.plan.projects if item.mission is mission and item.type is kind)

    def names(self, ids: Iterable[str]) -> list[str]:
        """Return the short names of sections."""
        by_id: dict[str, Section] = {section.id: section for section in self.plan.sections}
        return [by_id[id_].short for id_ in ids]

    def full_names(self, ids: Iterable[str]) -> list[str]:
        """Return the full names of sections."""
        by_id: dict[str, Section] = {section.id: section for section in self.plan.sections}
        return [by_id[id_].name for id_ in ids]

    def definers(self, ids: Iterable[str]) -> str:
        """Return the short names of agencies of the registry, the last one after an 'and'."""
        agencies = [self.registry.agency(id_) for id_ in ids]
        *first, last = [agency.short or agency.name for agency in agencies]
        return f"{', '.join(first)} และ {last}" if first else last


def progress(steps: Iterable[Step]) -> tuple[Decimal, ...]:
    """Return how much of the work is done after each step, in per cent: the running sum of the weights."""
    return tuple(accumulate(step.weight for step in steps))


def total(projects: Iterable[Project]) -> Decimal:
    """Return the money of distinct projects, in baht."""
    return sum(
        (project.cost for project in {project.id: project for project in projects}.values()), Decimal(0)
    )
