"""How the money of a plan divides: by class, source, section and area, and over the months of the year.

Every division counts each project once and adds up to the whole:

* by section, a project counts with the section that is named first, which leads it;
* by area (ด้าน), it counts with its first indicator in the order of their numbers, so that work for a
  strategic indicator counts there; it is also printed under the areas of its other indicators;
* by month, each step's weight is spread evenly over its months. Activities with steps of their own share
  the project evenly. A project without steps cannot be spread and is told apart.
"""

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate, pairwise

from bmaplan_docs.doctypes.annual_plan.ledger import Ledger, total
from bmaplan_docs.doctypes.annual_plan.model import Mission, Project, Step
from bmaplan_docs.registry import PlanArea
from bmaplan_docs.registry.funding import FundingSource
from bmaplan_docs.thai import FiscalYear
from bmaplan_docs.values import dataclass

MONTHS, MONTHS_IN_QUARTER = 12, 3
SATANG = Decimal("0.01")


@dataclass(frozen=True)
class Share:
    """A part of the money: its name, the amount in baht, and the projects counted in it.

    ``also`` are projects that are printed here as well but counted elsewhere.
    """

    name: str
    amount: Decimal
    projects: tuple[Project, ...]
    also: tuple[Project, ...] = ()


def by_class(ledger: Ledger) -> tuple[Share, ...]:
    """Return the money of strategic and of routine work."""
    projects = ledger.plan.projects
    return tuple(
        _share(mission, (item for item in projects if item.mission is mission)) for mission in Mission
    )


def by_section(ledger: Ledger) -> tuple[Share, ...]:
    """Return the money of each section, by short name: all sections of the plan, also those without money."""
    projects = ledger.plan.projects
    return tuple(
        _share(section.short, (item for item in projects if item.sections[0] == section.id))
        for section in ledger.plan.sections
    )


def by_source(ledger: Ledger) -> tuple[Share, ...]:
    """Return the money from each source that the plan uses."""
    shares = (_from_source(source, ledger) for source in FundingSource)
    return tuple(share for share in shares if share.projects)


def by_area(ledger: Ledger) -> tuple[Share, ...]:
    """Return the money of each area of the parent plan that this plan serves, by ``ด้านที่ n`` and name."""
    areas = {path.area.id: path.area for path in ledger.paths}
    return tuple(_of_area(area, ledger) for area in areas.values())


def _share(name: str, projects: Iterable[Project]) -> Share:
    counted = tuple(projects)
    return Share(name, total(counted), counted)


def _from_source(source: FundingSource, ledger: Ledger) -> Share:
    amounts = {
        item.id: sum((money.amount for money in item.budget if money.source is source), Decimal(0))
        for item in ledger.plan.projects
    }
    projects = tuple(item for item in ledger.plan.projects if amounts[item.id])
    return Share(str(source), sum(amounts.values(), Decimal(0)), projects)


def _of_area(area: PlanArea, ledger: Ledger) -> Share:
    printed = [item for item in ledger.plan.projects if area.id in ledger.areas(item)]
    counted = tuple(item for item in printed if ledger.areas(item)[0] == area.id)
    also = tuple(item for item in printed if item not in counted)
    return Share(f"ด้านที่ {area.id} {area.name}", total(counted), counted, also)


@dataclass(frozen=True)
class Spread:
    """The money of the year in baht: by month from October, by quarter, and what cannot be spread."""

    months: tuple[Decimal, ...]
    unspread: tuple[Project, ...]

    @property
    def quarters(self) -> tuple[Decimal, ...]:
        """The money of the four quarters."""
        starts = range(0, MONTHS, MONTHS_IN_QUARTER)
        return tuple(sum(self.months[at : at + MONTHS_IN_QUARTER], Decimal(0)) for at in starts)

    @property
    def rest(self) -> Decimal:
        """The money of the projects that cannot be spread."""
        return total(self.unspread)


def spread(ledger: Ledger) -> Spread:
    """Return how the money of all projects lies in the year."""
    months = [Decimal(0)] * MONTHS
    unspread = []
    for project in ledger.plan.projects:
        amounts = monthly(project, ledger.year)
        if amounts is None:
            unspread.append(project)
            continue
        months = [sum_ + amount for sum_, amount in zip(months, amounts, strict=True)]
    return Spread(tuple(months), tuple(item for item in unspread if item.cost))


def monthly(project: Project, year: FiscalYear) -> tuple[Decimal, ...] | None:
    """Return the money of a project for each month from October, or ``None`` where it has no steps.

    The amounts are rounded to satang so that they add up to the money of the project.
    """
    shares = reached(project, year)
    if shares is None:
        return None
    amounts = ((project.cost * share).quantize(SATANG, ROUND_HALF_UP) for share in shares)
    return tuple(after - before for before, after in pairwise((Decimal(0), *amounts)))


def reached(project: Project, year: FiscalYear) -> tuple[Decimal, ...] | None:
    """Return how much of a project is done at the end of each month from October, or ``None`` without steps.

    Shares of one: those of a project whose weights are whole end at one.
    """
    lists = [steps for steps in (project.steps, *(sub.steps for sub in project.activities)) if steps]
    whole = sum((step.weight for steps in lists for step in steps), Decimal(0))
    if not whole:
        return None
    return tuple(done / len(lists) for done in accumulate(_parts(lists, year)))


def _parts(lists: list[tuple[Step, ...]], year: FiscalYear) -> Iterator[Decimal]:
    """Yield for each month how much of the lists of steps falls in it; each list is one when it is whole."""
    for month in year.months:
        yield sum((_part(steps, month.number) for steps in lists), Decimal(0))


def _part(steps: Iterable[Step], month: int) -> Decimal:
    listed = tuple(steps)
    whole = sum((step.weight for step in listed), Decimal(0))
    in_month = Decimal(0)
    for step in listed:
        months = months_of(step)
        if month in months:
            in_month += step.weight / len(months)
    return in_month / whole if whole else Decimal(0)


def months_of(step: Step) -> tuple[int, ...]:
    """Return the numbers of the months in which a step is done."""
    found: list[int] = []
    for first, last in step.months:
        length = (last.number - first.number) % MONTHS + 1
        found += [(first.number - 1 + after) % MONTHS + 1 for after in range(length)]
    return tuple(dict.fromkeys(found))
