"""The charts of an annual plan: where its money goes, how many projects there are, and when they are done."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import partial

from bmaplan_docs.charts import Bars, ChartData, Row, YearPlan, YearRow
from bmaplan_docs.doctypes.annual_plan import budget
from bmaplan_docs.doctypes.annual_plan.budget import Share
from bmaplan_docs.doctypes.annual_plan.ledger import Ledger, total
from bmaplan_docs.doctypes.annual_plan.model import Mission, Project, Undertaking
from bmaplan_docs.doctypes.base import Draft, money, money_bars
from bmaplan_docs.thai import MonthSpan

UNSCHEDULED = "ไม่ได้กำหนดขั้นตอน"
EACH = "โครงการ/กิจกรรม"


def of_money(divide: Callable[[Ledger], tuple[Share, ...]], draft: Draft) -> ChartData:
    """Return the bars of a division of the plan's money, each with its share of the whole."""
    ledger = Ledger(draft.facts, draft.registry)
    return money_bars((share.name, share.amount) for share in divide(ledger))


def by_quarter(draft: Draft) -> ChartData:
    """Return the bars of the money of each quarter, and of what has no steps to tell when it is spent."""
    spread = budget.spread(Ledger(draft.facts, draft.registry))
    quarters = [(f"ไตรมาสที่ {number}", amount) for number, amount in enumerate(spread.quarters, 1)]
    return money_bars([*quarters, *([(UNSCHEDULED, spread.rest)] if spread.rest else [])])


def projects_by_class(draft: Draft) -> ChartData:
    """Return the columns of strategic and routine work: how many projects, how many activities."""
    rows = []
    for mission in Mission:
        work = [item for item in draft.facts.projects if item.mission is mission]
        counts = tuple(sum(item.type is kind for item in work) for kind in Undertaking)
        rows.append(Row(f"ภารกิจ{mission}", tuple(map(Decimal, counts)), tuple(map(str, counts))))
    kinds = tuple(str(kind) for kind in Undertaking)
    return Bars(tuple(rows), EACH, kinds, total=str(len(draft.facts.projects)), standing=True)


def year(draft: Draft) -> ChartData:
    """Return the year of all projects and activities: the months of their steps, and their money."""
    ledger = Ledger(draft.facts, draft.registry)
    return YearPlan(
        months=ledger.year.months,
        rows=tuple(_rows(ledger)),
        head=EACH,
        after="งบประมาณ\n(บาท)",
        kinds=tuple(f"ภารกิจ{mission}" for mission in Mission),
        total=money(total(ledger.plan.projects)),
    )


def _rows(ledger: Ledger) -> Iterator[YearRow]:
    """Yield the lines of strategic work, then those of routine work, in the order of the plan."""
    number = 0
    for kind, mission in enumerate(Mission):
        for project in ledger.plan.projects:
            if project.mission is mission:
                number += 1
                bars = tuple(_spans(project, ledger))
                instead = "" if bars else UNSCHEDULED
                yield YearRow(f"{number}. {project.name}", bars, kind, money(project.cost), instead)


def _spans(project: Project, ledger: Ledger) -> Iterator[MonthSpan]:
    """Yield the months in which something is done, those that follow each other together."""
    steps = (*project.steps, *(step for sub in project.activities for step in sub.steps))
    numbers = {number for step in steps for number in budget.months_of(step)}
    begun = None
    for month, following in zip(ledger.year.months, (*ledger.year.months[1:], None), strict=True):
        if month.number not in numbers:
            continue
        begun = begun or month
        if following is None or following.number not in numbers:
            yield MonthSpan(begun, month)
            begun = None


CHARTS: Mapping[str, Callable[[Draft], ChartData]] = {
    "budget-by-area": partial(of_money, budget.by_area),
    "budget-by-section": partial(of_money, budget.by_section),
    "budget-by-source": partial(of_money, budget.by_source),
    "budget-by-class": partial(of_money, budget.by_class),
    "budget-by-quarter": by_quarter,
    "projects-by-class": projects_by_class,
    "year": year,
}
