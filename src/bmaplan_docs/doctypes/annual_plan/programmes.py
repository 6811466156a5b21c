"""What is done, as the four-part layout lists it: the implementation table, projects in groups, proposals."""

from collections.abc import Iterable

from bmaplan_docs.doctypes.annual_plan.chapters import activities, heads, measure_name
from bmaplan_docs.doctypes.annual_plan.implementation import project_lines
from bmaplan_docs.doctypes.annual_plan.ledger import Ledger, total
from bmaplan_docs.doctypes.annual_plan.model import (
    Indicator,
    Linkage,
    Mission,
    Project,
    Proposal,
    Undertaking,
)
from bmaplan_docs.doctypes.annual_plan.responses import answers
from bmaplan_docs.doctypes.base import NIL, money
from bmaplan_docs.registry import GoalPath
from bmaplan_docs.tree import Field, Paragraph, Slot, text

GROUPS = {
    Linkage.GOVERNOR: "ภารกิจเชิงยุทธศาสตร์ที่ตอบสนองนโยบายผู้ว่าราชการกรุงเทพมหานคร",
    Linkage.CITY_PLAN: "ภารกิจเชิงยุทธศาสตร์ที่ตอบสนอง",
    Linkage.ROUTINE: "ภารกิจประจำตามหน้าที่ความรับผิดชอบที่ตอบสนองวิสัยทัศน์ของหน่วยงาน",
    Linkage.GOVERNMENT: "ภารกิจเชิงยุทธศาสตร์หรือภารกิจประจำที่ตอบสนองนโยบายรัฐบาลหรือการเข้าสู่ประชาคมอาเซียน",
}
"""The groups of strategic projects, in the order of the strategy office (which speaks of five)."""


def approach(ledger: Ledger) -> list[Field]:
    """Return the implementation table (แนวทางการดำเนินการ): for each goal, a row for each indicator."""
    goals: list[Field] = []
    before: GoalPath | None = None
    for path in ledger.paths:
        groups = ledger.groups(path)
        if groups:
            rows = [_approach(indicator, ledger) for group in groups for indicator in group.indicators]
            goals.append({**heads(path, before), "rows": rows})
            before = path
    return goals


def _approach(indicator: Indicator, ledger: Ledger) -> Field:
    projects = [ledger.projects[id_] for id_ in indicator.projects]
    sections = dict.fromkeys(id_ for project in projects for id_ in project.sections)
    return {
        "measures": [measure_name(ledger.measures[id_], ledger) for id_ in indicator.measures],
        "name": f"{ledger.numbered[indicator.id]}. {indicator.name}",
        "target": indicator.target,
        "projects": Slot(tuple(project_lines(projects, inside=False))),
        "sections": ledger.names(indicator.owners or sections),
    }


def strategic_groups(ledger: Ledger) -> list[Field]:
    """Return the groups of strategic projects; a group that holds none is left out.

    A project that responds to more than one thing is printed in each group, with the activities inside it
    where it stands first. Routine work is counted here and listed by itself; what responds to the government
    may be of either class.
    """
    shown = {item.id for item in ledger.plan.projects if item.mission is Mission.ROUTINE}
    routine = tuple(item for item in ledger.plan.projects if item.mission is Mission.ROUTINE)
    found: list[Field] = []
    for linkage, title in GROUPS.items():
        if linkage is Linkage.ROUTINE:
            group = _counted(routine)
            rows: list[Field] = []
        else:
            members = tuple(item for item in ledger.plan.projects if _belongs(item, linkage, ledger))
            group = _counted(members)
            rows = [
                _row(number, item, ledger, inside=item.id not in shown)
                for number, item in enumerate(members, 1)
            ]
            shown |= {item.id for item in members}
        if group["any"]:
            name = f"{title}{_plan_name(ledger)}" if linkage is Linkage.CITY_PLAN else title
            found.append({**group, "title": f"{len(found) + 1}) {name}", "rows": rows, "listed": bool(rows)})
    return found


def _belongs(project: Project, linkage: Linkage, ledger: Ledger) -> bool:
    """Whether a project is listed in the group of a linkage."""
    strategic = project.mission is Mission.STRATEGIC or linkage is Linkage.GOVERNMENT
    return strategic and linkage in answers(project, ledger)


def _plan_name(ledger: Ledger) -> str:
    return ledger.registry.plan(ledger.plan.parent_plan).full_name


def _counted(items: tuple[Project, ...]) -> dict[str, Field]:
    projects = sum(1 for item in items if item.type is Undertaking.PROJECT)
    counts = [
        f"{count} {noun}"
        for noun, count in ((Undertaking.PROJECT, projects), (Undertaking.ACTIVITY, len(items) - projects))
        if count
    ]
    return {"any": bool(items), "count": " ".join(counts), "total": money(total(items))}


def strategic_total(ledger: Ledger) -> Field:
    """Return count and money of the strategic projects, each counted once."""
    return _counted(tuple(item for item in ledger.plan.projects if item.mission is Mission.STRATEGIC))


def routine_lists(ledger: Ledger) -> list[Field]:
    """Return the routine projects and activities, a list for each kind that there is."""
    found: list[Field] = []
    for kind in Undertaking:
        items = ledger.listed(Mission.ROUTINE, kind)
        if items:
            rows = [_row(number, item, ledger) for number, item in enumerate(items, 1)]
            found.append({**_counted(items), "title": f"{kind}ประจำ", "rows": rows})
    return found


def _row(number: int, project: Project, ledger: Ledger, *, inside: bool = True) -> Field:
    serving = [item for item in ledger.ordered if project.id in item.projects]
    return {
        "number": str(number),
        "name": Slot((Paragraph(text(project.name)), *(activities(project) if inside else ()))),
        "indicators": [f"{ledger.numbered[item.id]}. {item.name} ({item.target})" for item in serving],
        "amount": money(project.cost),
        "sources": _sources(project),
        "sections": ledger.names(project.sections),
    }


def _sources(item: Project | Proposal) -> str:
    sources = dict.fromkeys(funding.source for funding in item.budget if funding.amount)
    return "/".join(sources) or NIL


def proposals(ledger: Ledger) -> dict[str, Field]:
    """Return the projects that are proposed, and what they would cost together."""
    many = ledger.plan.proposals
    return {
        "rows": [_proposal(number, item, ledger) for number, item in enumerate(many, 1)],
        "count": str(len(many)) if many else "",
        "total": money(sum((item.cost for item in many), start=total(()))) if many else "",
        "any": bool(many),
    }


def _proposal(number: int, proposal: Proposal, ledger: Ledger) -> Field:
    return {
        "number": str(number),
        "name": proposal.name,
        "reasons": list(_reasons(proposal)),
        "amount": money(proposal.cost),
        "sources": _sources(proposal),
        "sections": ledger.names(proposal.sections),
    }


def _reasons(proposal: Proposal) -> Iterable[str]:
    yield proposal.reason
    if proposal.results:
        yield f"ผลที่คาดว่าจะได้รับ {proposal.results}"
    if proposal.responds_to:
        yield f"ตอบสนอง{' และ'.join(proposal.responds_to)}"
