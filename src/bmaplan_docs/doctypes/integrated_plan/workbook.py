"""The money of an integrated plan for those who calculate: projects by source and year, agencies, stages."""

from collections.abc import Iterator
from decimal import Decimal

from bmaplan_docs.doctypes.base import Draft
from bmaplan_docs.doctypes.integrated_plan.ledger import NO_SOURCE, Ledger
from bmaplan_docs.doctypes.integrated_plan.model import ChainProject, Stage
from bmaplan_docs.tree.accounts import Accounts, Group, Item
from bmaplan_docs.tree.workbook import Workbook

PROJECTS, STAGES, AGENCIES, SOURCES = "โครงการ", "ห่วงโซ่คุณค่า", "หน่วยงาน", "แหล่งงบประมาณ"
BOTH, CHECKS = "หน่วยงานและแหล่งงบประมาณ", "ตรวจยอดรวม"
TEXTS = ("โครงการ/กิจกรรม", "ขั้นของห่วงโซ่คุณค่า", "หน่วยงาน", "แหล่งงบประมาณ")
_STAGE, _AGENCY, _SOURCE = 1, 2, 3
_WIDTHS = (60, 30, 24, 16)


def workbook(draft: Draft) -> Workbook:
    """Return the sheets; amounts are in baht, a column for each fiscal year."""
    ledger = Ledger(draft.facts, draft.registry)
    plan = ledger.plan
    accounts = Accounts(
        PROJECTS,
        (" ".join(plan.title), f"ปีงบประมาณ พ.ศ. {plan.begin} – {plan.end}"),
        TEXTS,
        _WIDTHS,
        tuple(f"ปี {year} (บาท)" for year in plan.years),
        tuple(_group(stage, ledger) for stage in plan.stages if stage.projects),
    )
    grouped = [
        accounts.grouped(STAGES, (_STAGE,)),
        accounts.grouped(AGENCIES, (_AGENCY,)),
        accounts.grouped(SOURCES, (_SOURCE,)),
        accounts.grouped(BOTH, (_AGENCY, _SOURCE)),
    ]
    listing = accounts.listing("งบประมาณโครงการ/กิจกรรม")
    return Workbook((listing, *grouped, accounts.checks(CHECKS, grouped, ledger.grand_total)))


def _group(stage: Stage, ledger: Ledger) -> Group:
    title = f"{stage.code} {stage.name}"
    items = [
        item
        for number, project in enumerate(stage.projects, 1)
        for item in _items(number, project, title, ledger)
    ]
    return Group(title, f"รวม {stage.code} {len(stage.projects)} โครงการ", tuple(items))


def _items(number: int, project: ChainProject, stage: str, ledger: Ledger) -> Iterator[Item]:
    """Yield a row for each source of a project's money; one that takes none has a row all the same."""
    texts = (project.name, stage, ledger.short(project.agency))
    years = ledger.plan.years
    if not project.budget:
        yield Item((*texts, project.spending), (Decimal(0),) * len(years), number)
    for place, money in enumerate(project.budget):
        amounts = tuple(money.years.get(year, Decimal(0)) for year in years)
        yield Item((*texts, money.source or NO_SOURCE), amounts, None if place else number)
