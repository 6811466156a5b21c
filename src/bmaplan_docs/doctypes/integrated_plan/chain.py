"""The value chain of a plan: its table, parted into pages, and its drawing."""

from collections.abc import Iterator
from decimal import Decimal

from bmaplan_docs.doctypes.base import NIL, money
from bmaplan_docs.doctypes.integrated_plan.cells import dashes, numbered, row
from bmaplan_docs.doctypes.integrated_plan.ledger import HOST, NO_SOURCE, SUPPORTER, Ledger
from bmaplan_docs.doctypes.integrated_plan.model import ChainProject, Spending, Stage
from bmaplan_docs.tree import (
    Block,
    Blocks,
    Cell,
    Column,
    Diagram,
    Field,
    Item,
    ItemList,
    Paragraph,
    Row,
    Slot,
    Strong,
    Table,
    text,
)
from bmaplan_docs.tree.lettering import text_height
from bmaplan_docs.tree.stages import FlowStage, arrange_stages

HEADS = (
    "กำหนด (Value Chain)",
    "แนวทางการดำเนินงาน",
    "ตัวชี้วัด",
    "โครงการ/กิจกรรม",
    "งบประมาณ (บาท)",
    "หน่วยงาน",
)
WIDTHS = (2.8, 6.3, 5.2, 4.2, 3.4, 2.8)
"""The columns of the table in cm, as wide together as a page turned sideways."""
SIZE = 14
PAGE_MM, LINE_MM = 162, 6.8
LABEL_MM = 8
DRAWN_WIDTH, DRAWN_HEIGHT = 246.0, 128.0
"""What a page turned sideways leaves beside its heading and a caption."""
NO_INDICATOR, NO_PROJECT = "<กรอกตัวชี้วัดร่วม>", "<กรอกโครงการ/กิจกรรม>"
NO_BUDGET = "<กรอกงบประมาณ>"
HEAD_LINES = 9
"""How many lines stand above the table on a page: those of the heading block, and the table's own head."""


def pages(ledger: Ledger) -> list[Field]:
    """Return the table of the value chain in as many parts as it needs pages, whole stages in each."""
    parts: list[list[Stage]] = []
    left = 0.0
    for stage in ledger.plan.stages:
        need = _height(stage, ledger)
        if not parts or need > left:
            parts.append([])
            left = PAGE_MM - HEAD_LINES * LINE_MM
        parts[-1].append(stage)
        left -= need
    return [
        {
            "title": ", ".join(f"{stage.code} {stage.name}" for stage in part),
            "table": Slot((_table(part, ledger),)),
        }
        for part in parts
    ]


def _table(stages: list[Stage], ledger: Ledger) -> Table:
    return Table(
        columns=(*map(Column, WIDTHS[:4]), Column(WIDTHS[4], "right"), Column(WIDTHS[5])),
        head=(row(HEADS),),
        body=tuple(made for stage in stages for made in _rows(stage, ledger)),
        small=True,
    )


def _rows(stage: Stage, ledger: Ledger) -> Iterator[Row]:
    """Yield a row for each project of a stage, beside cells as tall as all of them."""
    tall = max(len(stage.projects), 1)
    front = tuple(Cell(blocks, rows=tall) for blocks in _front(stage, ledger))
    for number, project in enumerate(stage.projects):
        yield Row((() if number else front) + _project(project, ledger))
    if not stage.projects:
        yield Row((*front, *row((NO_PROJECT, "", "")).cells))


def _front(stage: Stage, ledger: Ledger) -> tuple[Blocks, Blocks, Blocks]:
    name = (
        Paragraph(text(f"({stage.code}) {stage.name}")),
        Paragraph((Strong(text(stage.position)),)),
        Paragraph(text("งบประมาณรวม (บาท)")),
        Paragraph(text(money(ledger.stage_total(stage)))),
    )
    lines = [f"{row.name} ({ledger.shorts(row.owners)})" for row in stage.indicators]
    indicators: Block = numbered(lines) if lines else Paragraph(text(NO_INDICATOR))
    return name, (dashes(stage.guidelines),), (indicators,)


def _project(project: ChainProject, ledger: Ledger) -> tuple[Cell, ...]:
    amounts = (Paragraph(text(line)) for line in yearly_amounts(project, ledger))
    who = (Paragraph(text(line)) for line in _who(project, ledger))
    return (Cell((Paragraph(text(project.name)),)), Cell(tuple(amounts)), Cell(tuple(who)))


def _who(project: ChainProject, ledger: Ledger) -> Iterator[str]:
    yield f"{ledger.short(project.agency)} ({HOST})"
    if project.supporters:
        yield f"{ledger.shorts(project.supporters)} ({SUPPORTER})"


def yearly_amounts(project: ChainProject, ledger: Ledger) -> list[str]:
    """Return what a project costs in each year, from all sources; or why it shows no money."""
    costs = [(year, project.cost(year)) for year in ledger.plan.years]
    lines = [f"{year}: {money(cost)}" for year, cost in costs if cost]
    return lines or [_no_money(project)]


def sourced_amounts(project: ChainProject, ledger: Ledger) -> list[str]:
    """Return what a project gets from each source, with the amounts of the years."""
    lines = []
    for funding in project.budget:
        amounts = [(year, funding.years.get(year, Decimal(0))) for year in ledger.plan.years]
        years = [f"{year}: {money(amount)}" for year, amount in amounts if amount]
        if years:
            lines += [funding.source or NO_SOURCE, *years]
    return lines or [_no_money(project)]


def _no_money(project: ChainProject) -> str:
    if project.spending is Spending.ROUTINE:
        return "งานประจำ ไม่แสดงค่าใช้จ่าย"
    if project.spending is Spending.NONE:
        return str(Spending.NONE)
    return NO_BUDGET if not project.budget else NIL


def _height(stage: Stage, ledger: Ledger) -> float:
    """Return about how high the rows of a stage are, in millimetres."""
    front = (
        sum(_block_height(block, width) for block in blocks)
        for blocks, width in zip(_front(stage, ledger), WIDTHS, strict=False)
    )
    projects = sum(
        max(
            sum(_block_height(block, width) for block in cell.blocks)
            for cell, width in zip(_project(project, ledger), WIDTHS[3:], strict=True)
        )
        for project in stage.projects
    )
    return max(*front, projects)


def _block_height(block: Block, width: float) -> float:
    match block:
        case Paragraph(children):
            return text_height(children, width * 10, SIZE)
        case ItemList(items):
            inner = (each for item in items for each in item.blocks)
            return sum(_block_height(each, width - LABEL_MM / 10) for each in inner)
        case _:
            return 0


def drawing(ledger: Ledger) -> tuple[Diagram, ...]:
    """Return the drawing of the value chain, in parts where it must; none where words do not fit."""
    stages = [
        FlowStage(
            (text(f"{stage.code} {stage.name}"), text(stage.position)),
            tuple((text(who), *map(text, works)) for who, works in contributions(stage, ledger)),
        )
        for stage in ledger.plan.stages
    ]
    end = (text("เป้าหมาย (Objective)"), text(ledger.plan.objective))
    return arrange_stages(stages, end, DRAWN_WIDTH, DRAWN_HEIGHT)


def listing(ledger: Ledger) -> ItemList:
    """Return what the drawing says as a list."""
    stages = []
    for stage in ledger.plan.stages:
        name = Paragraph(text(f"{stage.code} {stage.name} ({stage.position})"))
        works = [f"{who}: {', '.join(works)}" for who, works in contributions(stage, ledger)]
        stages.append(Item((name, dashes(works)) if works else (name,)))
    return ItemList(tuple(stages), ordered=True)


def contributions(stage: Stage, ledger: Ledger) -> Iterator[tuple[str, list[str]]]:
    """Yield each agency of a stage with what it does: as written, or how many projects it has a part in."""
    if stage.contributions:
        for id_ in dict.fromkeys(entry.agency for entry in stage.contributions):
            yield ledger.short(id_), [entry.work for entry in stage.contributions if entry.agency == id_]
        return
    projects = stage.projects
    for id_ in ledger.members:
        leads = sum(project.agency == id_ for project in projects)
        helps = sum(id_ in project.supporters for project in projects)
        counts = [f"ดำเนินการ {leads} โครงการ/กิจกรรม"] * bool(leads)
        counts += [f"สนับสนุน {helps} โครงการ/กิจกรรม"] * bool(helps)
        if counts:
            yield ledger.short(id_), counts
