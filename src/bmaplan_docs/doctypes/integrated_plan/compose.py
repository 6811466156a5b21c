"""From the facts of an integrated plan to the fields of its form."""

from collections.abc import Iterator

from bmaplan_docs.doctypes.base import Draft, money, part_fields
from bmaplan_docs.doctypes.integrated_plan import chain, reporting, summaries, work
from bmaplan_docs.doctypes.integrated_plan.cells import numbered
from bmaplan_docs.doctypes.integrated_plan.ledger import Ledger
from bmaplan_docs.doctypes.integrated_plan.model import IntegratedPlan, JointIndicator
from bmaplan_docs.tree import Blocks, Document, Field, Paragraph, Properties, Slot, text
from bmaplan_docs.values import replace

NO_STEPS = "<กรอกขั้นตอนการดำเนินงาน>"
DRAWING = "ห่วงโซ่คุณค่า (Value Chain) และบทบาทของหน่วยงาน"


def compose(draft: Draft) -> Document:
    """Return the document that the form of the draft's edition prints."""
    ledger = Ledger(draft.facts, draft.registry)
    roles = work.roles(ledger)
    fields: dict[str, Field] = {
        **heading(ledger),
        "goals": list(_goals(ledger)),
        "drawing": Slot(_drawing(ledger)),
        "chain": chain.pages(ledger),
        "projects": list(_projects(ledger)),
        "targets": Slot((summaries.targets(ledger),)),
        "measures": list(_measures(ledger)),
        "budget": Slot((summaries.budget(ledger),)),
        "grand_total": money(ledger.grand_total),
        "schedules": work.schedules(ledger),
        "roles": Slot((roles,) if roles else (Paragraph(text(NO_STEPS)),)),
        "reporting": reporting.reporting(ledger),
        **part_fields(draft),
    }
    return Document(draft.edition.form, fields, properties(ledger))


def properties(ledger: Ledger) -> Properties:
    """Return what file managers show of the plan."""
    plan = ledger.plan
    return Properties(" ".join(plan.title), ledger.name(plan.host), plan.policy.name)


def heading(ledger: Ledger) -> dict[str, Field]:
    """Return what stands at the head of the plan and above every part of its value chain."""
    plan: IntegratedPlan = ledger.plan
    results = [f"{result.code} {result.name}" for result in plan.all_key_results]
    return {
        "title_lines": list(plan.title),
        "policy": {
            "code": plan.policy.code,
            "name": plan.policy.name,
            "strategy": plan.policy.strategy,
            "area": plan.policy.area,
            "issue": plan.policy.issue,
        },
        "parent_plan": ledger.parent,
        "other_plans": ledger.others,
        "annual_plan": plan.annual_plan or f"แผนปฏิบัติราชการกรุงเทพมหานครประจำปี พ.ศ. {plan.begin}",
        "begin": str(plan.begin),
        "end": str(plan.end),
        "objective": plan.objective,
        "key_results": results or ["<กรอกผลลัพธ์หลัก>"],
        "host": ledger.name(plan.host),
        "supporters": [ledger.name(id_) for id_ in plan.supporters],
    }


def _goals(ledger: Ledger) -> Iterator[Field]:
    for number, aim in enumerate(ledger.plan.aims, 1):
        results = [f"{result.code} {result.name}" for result in aim.key_results]
        indicators = [row.name for row in ledger.plan.indicators_of(aim)]
        yield {
            "name": f"{number}. {aim.name}" if len(ledger.plan.aims) > 1 else aim.name,
            "host": ledger.name(aim.host) if aim.host else "<กรอกหน่วยงานเจ้าภาพ>",
            "results": results,
            "indicators": Slot((numbered(indicators),))
            if indicators
            else Slot((Paragraph(text(chain.NO_INDICATOR)),)),
        }


def _drawing(ledger: Ledger) -> Blocks:
    parts = chain.drawing(ledger)
    if not parts:
        return (chain.listing(ledger),)
    return tuple(
        replace(part, caption=text(DRAWING if not number else f"{DRAWING} (ต่อ)"))
        for number, part in enumerate(parts)
    )


def _projects(ledger: Ledger) -> Iterator[Field]:
    number = 0
    for stage in ledger.plan.stages:
        for project in stage.projects:
            number += 1
            yield {
                "number": f"{number}.",
                "name": project.name,
                "agency": ledger.short(project.agency),
                "duty": project.duty or "<กรอกหน้าที่ตามกฎหมาย>",
                "indicators": [row.name for row in ledger.served(project, stage)] or ["<กรอกตัวชี้วัดที่สนับสนุน>"],
                "amounts": chain.sourced_amounts(project, ledger),
            }


def _measures(ledger: Ledger) -> Iterator[Field]:
    number = 0
    for stage in ledger.plan.stages:
        for row in stage.indicators:
            number += 1
            yield {"name": f"{number}. {row.name}", **_measure(row)}


def _measure(indicator: JointIndicator) -> dict[str, Field]:
    return {
        "type": indicator.type or "<กรอกประเภท>",
        "method": indicator.method or "<กรอกวิธีการ/เครื่องมือ>",
        "due": indicator.due.text if indicator.due else "<กรอกระยะเวลา>",
    }
