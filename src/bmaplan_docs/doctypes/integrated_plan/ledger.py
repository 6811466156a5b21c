"""Names, sums and roles that the tables of an integrated plan share."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from bmaplan_docs.doctypes.integrated_plan.model import (
    ChainProject,
    IntegratedPlan,
    JointIndicator,
    Stage,
    Step,
)
from bmaplan_docs.registry import Registry
from bmaplan_docs.registry.funding import FundingSource
from bmaplan_docs.values import dataclass

HOST, SUPPORTER = "H", "R"
NO_SOURCE = "<กรอกแหล่งงบประมาณ>"
"""What a draft prints where a source is missing; blanks are marked in the Word file."""


@dataclass(frozen=True)
class Ledger:
    """An integrated plan together with the registry that names its agencies."""

    plan: IntegratedPlan
    registry: Registry

    def name(self, id_: str) -> str:
        """Return the full name of an agency."""
        return self.registry.agency(id_).name

    def short(self, id_: str) -> str:
        """Return the short name of an agency, or the full one where it has none."""
        agency = self.registry.agency(id_)
        return agency.short or agency.name

    def shorts(self, ids: Iterable[str]) -> str:
        """Return the short names of agencies in one line."""
        return ", ".join(map(self.short, ids))

    @property
    def parent(self) -> str:
        """The plan above, with its years."""
        return self._plan(self.plan.parent_plan)

    @property
    def others(self) -> list[str]:
        """Further plans above, with their years."""
        return [self._plan(id_) for id_ in self.plan.other_plans]

    def _plan(self, id_: str) -> str:
        return self.registry.plan(id_).full_name

    @property
    def members(self) -> tuple[str, ...]:
        """The agencies of the plan, its host first, and those that only a project or a step names."""
        named = (id_ for project in self.plan.projects for id_ in self.taking_part(project))
        return tuple(dict.fromkeys((self.plan.host, *self.plan.supporters, *named)))

    def taking_part(self, project: ChainProject) -> Iterator[str]:
        """Yield the agencies that a project and its steps name."""
        yield from (project.agency, *project.supporters)
        for step in project.steps:
            yield from (*step.host, *step.supporters)

    def cost(
        self, year: int, agency: str | None = None, source: FundingSource | str | None = None
    ) -> Decimal:
        """Return the money of a year in baht: that of one agency, of one source, or all of it."""
        return sum(
            (
                funding.years.get(year, Decimal(0))
                for project in self.plan.projects
                if agency in (None, project.agency)
                for funding in project.budget
                if source in (None, funding.source or NO_SOURCE)
            ),
            Decimal(0),
        )

    @property
    def grand_total(self) -> Decimal:
        """The money of all years, agencies and sources."""
        return sum(map(self.cost, self.plan.years), Decimal(0))

    def stage_total(self, stage: Stage) -> Decimal:
        """Return the money of a stage."""
        return sum((project.cost(year) for project in stage.projects for year in self.plan.years), Decimal(0))

    def years(self, step: Step) -> tuple[int, ...]:
        """Return the fiscal years in which a step is done: all where none are named."""
        return step.years or self.plan.years

    def roles(self, step: Step, project: ChainProject) -> dict[str, str]:
        """Return the role of each agency in a step."""
        supporters = dict.fromkeys(step.supporters, SUPPORTER)
        return supporters | dict.fromkeys(step.host or (project.agency,), HOST)

    def served(self, project: ChainProject, stage: Stage) -> list[JointIndicator]:
        """Return the indicators that a project serves: those it names, or the only one of its stage."""
        if not project.indicators:
            return [stage.only_indicator] if stage.only_indicator else []
        every = (indicator for each in self.plan.stages for indicator in each.indicators)
        return [indicator for indicator in every if indicator.id in project.indicators]
