"""The charts of an integrated plan: its money by agency, by stage of the value chain, and by year."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from bmaplan_docs.charts import ChartData
from bmaplan_docs.doctypes.base import Draft, money_bars
from bmaplan_docs.doctypes.integrated_plan.ledger import Ledger


def by_agency(draft: Draft) -> ChartData:
    """Return the bars of the money of each agency that takes part."""
    ledger = Ledger(draft.facts, draft.registry)
    years = ledger.plan.years
    return money_bars(
        (ledger.name(id_), sum((ledger.cost(year, id_) for year in years), Decimal(0)))
        for id_ in ledger.members
    )


def by_stage(draft: Draft) -> ChartData:
    """Return the bars of the money of each stage."""
    ledger = Ledger(draft.facts, draft.registry)
    return money_bars(
        (f"{stage.position} {stage.name}", ledger.stage_total(stage)) for stage in ledger.plan.stages
    )


def by_year(draft: Draft) -> ChartData:
    """Return the bars of the money of each year."""
    ledger = Ledger(draft.facts, draft.registry)
    return money_bars((f"ปีงบประมาณ {year}", ledger.cost(year)) for year in ledger.plan.years)


CHARTS: Mapping[str, Callable[[Draft], ChartData]] = {
    "budget-by-agency": by_agency,
    "budget-by-stage": by_stage,
    "budget-by-year": by_year,
}
