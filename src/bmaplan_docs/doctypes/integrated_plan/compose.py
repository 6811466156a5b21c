"""From the facts of an integrated plan to the fields of its form."""

from collections.abc import Iterable
from decimal import Decimal

from bmaplan_docs.doctypes.base import NIL, Draft, money, part_fields
from bmaplan_docs.doctypes.integrated_plan.model import (
    ChainProject,
    IntegratedPlan,
    JointIndicator,
    KeyResult,
    Stage,
)
from bmaplan_docs.registry import Registry
from bmaplan_docs.registry.funding import FundingSource
from bmaplan_docs.tree import (
    Cell,
    Column,
    Document,
    Field,
    Item,
    ItemList,
    Paragraph,
    Properties,
    Row,
    Slot,
    Table,
    text,
)


def compose(draft: Draft) -> Document:
    """Return the document that the form of the draft's edition prints."""
    plan: IntegratedPlan = draft.facts
    registry = draft.registry
    parent = registry.plan(plan.parent_plan)
    title = " ".join(plan.title)
    fields: dict[str, Field] = {
        "title_lines": list(plan.title),
        "policy": {
            "code": plan.policy.code,
            "name": plan.policy.name,
            "strategy": plan.policy.strategy,
            "area": plan.policy.area,
            "issue": plan.policy.issue,
        },
        "parent_plan": f"{parent.name} (พ.ศ. {parent.begin} – {parent.end})",
        "begin": str(plan.begin),
        "end": str(plan.end),
        "objective": plan.objective,
        "key_results": [f"{result.code} {result.name}" for result in plan.key_results],
        "host": registry.agency(plan.host).name,
        "supporters": [registry.agency(id_).name for id_ in plan.supporters],
        "stages": [_stage(stage, plan, registry) for stage in plan.stages],
        "targets": Slot((_targets(plan, registry),)),
        "budget": Slot((_budget(plan, registry),)),
        "grand_total": money(sum((_cost(plan, year) for year in plan.years), Decimal(0))),
        **part_fields(draft),
    }
    properties = Properties(title, registry.agency(plan.host).name, plan.policy.name)
    return Document(draft.edition.form, fields, properties)


def _stage(stage: Stage, plan: IntegratedPlan, registry: Registry) -> Field:
    total = sum((project.cost(year) for project in stage.projects for year in plan.years), Decimal(0))
    return {
        "code": stage.code,
        "name": stage.name,
        "position": stage.position,
        "guidelines": Slot((_dashes(stage.guidelines),)),
        "indicators": Slot((_indicators(stage.indicators, registry),)),
        "projects": [_project(project, plan, registry) for project in stage.projects],
        "total": money(total),
    }


def _dashes(lines: Iterable[str]) -> ItemList:
    return ItemList(tuple(Item((Paragraph(text(line)),)) for line in lines), ordered=False)


def _indicators(indicators: tuple[JointIndicator, ...], registry: Registry) -> ItemList:
    return ItemList(
        tuple(
            Item((Paragraph(text(f"{row.name} ({_agencies(row.owners, registry)})")),)) for row in indicators
        ),
        ordered=True,
    )


def _agencies(ids: Iterable[str], registry: Registry) -> str:
    return ", ".join(registry.agency(id_).short or registry.agency(id_).name for id_ in ids)


def _project(project: ChainProject, plan: IntegratedPlan, registry: Registry) -> Field:
    host = registry.agency(project.agency)
    return {
        "name": project.name,
        "duty": project.duty,
        "amounts": [line for year in plan.years for line in _amounts(project, year)] or [NIL],
        "host": f"{host.short or host.name} (H)",
        "supporters": f"{_agencies(project.supporters, registry)} (R)" if project.supporters else "",
    }


def _amounts(project: ChainProject, year: int) -> Iterable[str]:
    for funding in project.budget:
        if funding.years.get(year):
            yield f"ปี {year} {funding.source} {money(funding.years[year])}"


def _row(cells: Iterable[str]) -> Row:
    return Row(tuple(Cell((Paragraph(text(cell)),)) for cell in cells))


def _head(
    first: tuple[str, ...], group: str, years: tuple[int, ...], last: tuple[str, ...] = ()
) -> tuple[Row, Row]:
    def tall(name: str) -> Cell:
        return Cell((Paragraph(text(name)),), rows=2)

    upper = (*map(tall, first), Cell((Paragraph(text(group)),), columns=len(years)), *map(tall, last))
    return Row(upper), _row(f"พ.ศ. {year}" for year in years)


def _targets(plan: IntegratedPlan, registry: Registry) -> Table:
    """Return the table of key results and joint indicators with their target of each year."""

    def line(name: str, owners: str, row: KeyResult | JointIndicator) -> Row:
        return _row((name, owners, *(row.targets[year] for year in plan.years)))

    host = _agencies([plan.host], registry)
    body = [line(f"{row.code} {row.name}", host, row) for row in plan.key_results]
    for stage in plan.stages:
        body += [
            line(f"{stage.code} {row.name}", _agencies(row.owners, registry), row) for row in stage.indicators
        ]
    return Table(
        columns=(Column(7), Column(3.4), *(Column(3, "center") for _ in plan.years)),
        head=_head(("ผลลัพธ์หลัก/ตัวชี้วัดร่วม", "หน่วยงาน"), "ค่าเป้าหมายรายปี", plan.years),
        body=tuple(body),
    )


def _cost(
    plan: IntegratedPlan, year: int, agency: str | None = None, source: FundingSource | None = None
) -> Decimal:
    return sum(
        (
            funding.years.get(year, Decimal(0))
            for stage in plan.stages
            for project in stage.projects
            for funding in project.budget
            if agency in (None, project.agency) and source in (None, funding.source)
        ),
        Decimal(0),
    )


def _budget(plan: IntegratedPlan, registry: Registry) -> Table:
    """Return the table of money by agency, source and year, with totals both ways."""

    def line(name: str, label: str, amounts: list[Decimal]) -> Row:
        return _row((name, label, *map(money, (*amounts, sum(amounts, Decimal(0))))))

    body = []
    for agency in (plan.host, *plan.supporters):
        for source in FundingSource:
            amounts = [_cost(plan, year, agency, source) for year in plan.years]
            if any(amounts):
                body.append(line(registry.agency(agency).name, source, amounts))
    body.append(line("รวมทั้งสิ้น", "", [_cost(plan, year) for year in plan.years]))
    return Table(
        columns=(Column(7), Column(2), *(Column(3, "right") for _ in plan.years), Column(3.2, "right")),
        head=_head(("หน่วยงาน", "แหล่งงบประมาณ"), "งบประมาณ (บาท)", plan.years, ("รวม",)),
        body=tuple(body),
    )
