"""The money of an annual plan for those who calculate: by project, class, section, area and month."""

from collections.abc import Mapping
from decimal import Decimal

from bmaplan_docs.doctypes.annual_plan.ledger import Ledger, total
from bmaplan_docs.doctypes.annual_plan.model import Mission, Project, Undertaking
from bmaplan_docs.doctypes.annual_plan.months import QUARTERLY, months
from bmaplan_docs.doctypes.base import NIL, Draft
from bmaplan_docs.registry.funding import FundingSource
from bmaplan_docs.tree.accounts import Accounts, Group, Item
from bmaplan_docs.tree.workbook import Workbook, place

PROJECTS, CLASSES, SECTIONS, AREAS, CHECKS = "โครงการ", "ประเภทและภารกิจ", "ส่วนราชการหลัก", "ด้าน", "ตรวจยอดรวม"
TEXTS = ("โครงการ/กิจกรรม", "ประเภท", "ภารกิจ", "ด้าน", "ส่วนราชการหลัก", "ส่วนราชการร่วม")
_KIND, _MISSION, _AREA, _SECTION = 1, 2, 3, 4
_WIDTHS = (60, 10, 12, 30, 16, 16)


def workbook(draft: Draft) -> Workbook:
    """Return the sheets; amounts are in baht."""
    ledger = Ledger(draft.facts, draft.registry)
    accounts = _accounts(ledger)
    grouped = [
        accounts.grouped(CLASSES, (_KIND, _MISSION), counts=True),
        accounts.grouped(SECTIONS, (_SECTION,), counts=True),
        accounts.grouped(AREAS, (_AREA,), counts=True),
    ]
    listing = accounts.listing("งบประมาณโครงการ/กิจกรรม")
    listed = [
        project for kind in Undertaking for mission in Mission for project in ledger.listed(mission, kind)
    ]
    timed = months(ledger, accounts, listed)
    others = [(QUARTERLY, place(2, len(timed[-1].rows), QUARTERLY))] if timed else []
    checks = accounts.checks(CHECKS, grouped, total(ledger.plan.projects), others)
    return Workbook((listing, *grouped, *timed, checks))


def _accounts(ledger: Ledger) -> Accounts:
    plan = ledger.plan
    agency = ledger.registry.agency(plan.agency)
    areas = {path.area.id: f"ด้านที่ {path.area.id} {path.area.name}" for path in ledger.paths}
    classes = [(kind, mission, ledger.listed(mission, kind)) for kind in Undertaking for mission in Mission]
    groups = [
        Group(
            f"{kind}{mission}",
            f"รวม{kind}{mission} {len(projects)} {kind}",
            tuple(_item(number, project, areas, ledger) for number, project in enumerate(projects, 1)),
        )
        for kind, mission, projects in classes
        if projects
    ]
    return Accounts(
        PROJECTS,
        (f"{' '.join(plan.title)} พ.ศ. {plan.fiscal_year}", f"{agency.name} {agency.parent or ''}".strip()),
        TEXTS,
        _WIDTHS,
        tuple(f"งบประมาณ {source} (บาท)" for source in FundingSource),
        tuple(groups),
    )


def _item(number: int, project: Project, areas: Mapping[str, str], ledger: Ledger) -> Item:
    """Return the row of a project, under the area and the section with which it is counted."""
    leading, *others = ledger.names(project.sections)
    area = areas[ledger.areas(project)[0]]
    texts = (project.name, project.type, project.mission, area, leading, ", ".join(others) or NIL)
    amounts = (
        sum((money.amount for money in project.budget if money.source is source), Decimal(0))
        for source in FundingSource
    )
    return Item(texts, tuple(amounts), number)
