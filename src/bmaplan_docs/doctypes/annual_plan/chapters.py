"""The portrait chapters of the plan: direction, measures with their projects, budget."""

from collections.abc import Iterable
from itertools import groupby

from bmaplan_docs.doctypes.annual_plan.ledger import Group, Ledger, total
from bmaplan_docs.doctypes.annual_plan.model import (
    AnnualPlan,
    Finding,
    Indicator,
    Measure,
    Mission,
    Project,
    Undertaking,
)
from bmaplan_docs.doctypes.base import NIL, money
from bmaplan_docs.registry import GoalPath
from bmaplan_docs.tree import Blocks, Field, Item, ItemList, Paragraph, Slot, text


def direction(plan: AnnualPlan, ledger: Ledger) -> dict[str, Field]:
    """Return vision, missions, SWOT and main results."""
    strategic = ledger.indicators(Mission.STRATEGIC)
    routine = ledger.indicators(Mission.ROUTINE)
    return {
        "vision": plan.vision,
        "missions": Slot((_numbered(mission.name for mission in plan.missions),)),
        "swot": {
            "strengths": _findings(plan.swot.strengths),
            "weaknesses": _findings(plan.swot.weaknesses),
            "opportunities": _findings(plan.swot.opportunities),
            "threats": _findings(plan.swot.threats),
        },
        "main_results": {
            "strategic": Slot((_result_list(strategic, 1),)) if strategic else Slot(()),
            "routine": Slot((_result_list(routine, len(strategic) + 1),)) if routine else Slot(()),
        },
    }


def _findings(findings: Iterable[Finding]) -> Slot:
    return Slot((_numbered(finding.name for finding in findings),))


def _numbered(lines: Iterable[str], start: int = 1, delimiter: str = ".") -> ItemList:
    items = tuple(Item((Paragraph(text(line)),)) for line in lines)
    return ItemList(items, ordered=True, start=start, delimiter=delimiter)


def _result_list(indicators: Iterable[Indicator], start: int) -> ItemList:
    return _numbered((f"{indicator.name} ({indicator.target})" for indicator in indicators), start, ")")


def goal_list(ledger: Ledger) -> Slot:
    """Return the goals of the plan below their areas and dimensions."""
    areas = []
    for area, in_area in groupby(ledger.paths, key=lambda path: path.area):
        dimensions = []
        for dimension, paths in groupby(in_area, key=lambda path: path.dimension):
            goals = tuple(_line(f"เป้าประสงค์ที่ {path.goal.id} {path.goal.name}") for path in paths)
            name = f"มิติที่ {dimension.id} {dimension.name}"
            dimensions.append(Item((Paragraph(text(name)), ItemList(goals, ordered=False))))
        name = f"ด้านที่ {area.id} {area.name}"
        areas.append(Item((Paragraph(text(name)), ItemList(tuple(dimensions), ordered=False))))
    return Slot((ItemList(tuple(areas), ordered=True),))


def _line(line: str) -> Item:
    return Item((Paragraph(text(line)),))


def parts(ledger: Ledger, *, projects: bool = True) -> list[Field]:
    """Return parts, areas, dimensions and goals with their measures, and what is done for them."""
    found: list[Field] = []
    for number, part in enumerate(ledger.registry.plan(ledger.plan.parent_plan).parts, 1):
        paths = [path for path in ledger.paths if path.part is part]
        if paths:
            goals = [
                _goal(path, before, ledger, projects=projects)
                for before, path in zip([None, *paths], paths, strict=False)
            ]
            found.append({"number": str(number), "name": part.name, "goals": goals})
    return found


def heads(path: GoalPath, before: GoalPath | None) -> dict[str, Field]:
    """Return the heading lines of a goal; area and dimension only where they change."""
    new_area = before is None or before.area is not path.area
    new_dimension = new_area or before is None or before.dimension is not path.dimension
    return {
        "area": f"ด้านที่ {path.area.id} {path.area.name}" if new_area else "",
        "dimension": f"มิติที่ {path.dimension.id} {path.dimension.name}" if new_dimension else "",
        "goal": f"เป้าประสงค์ที่ {path.goal.id} {path.goal.name}",
    }


def goal_indicators(path: GoalPath, ledger: Ledger) -> list[Field]:
    """Return the rows of the table of a goal's indicators."""
    return [
        {"number": row.number, "name": row.name, "target": row.target} for row in ledger.goal(path).indicators
    ]


def _goal(path: GoalPath, before: GoalPath | None, ledger: Ledger, *, projects: bool) -> Field:
    return {
        **heads(path, before),
        "indicators": goal_indicators(path, ledger),
        "groups": [_group(group, ledger, projects=projects) for group in ledger.groups(path)],
    }


def measure_name(measure: Measure, ledger: Ledger) -> str:
    """Return how a measure is called: by its number in the parent plan, or as the office's own."""
    if measure.number is None:
        return f"มาตรการของหน่วยงานที่ {ledger.own_measures[measure.id]} {measure.name}"
    return f"มาตรการที่ {measure.number} {measure.name}"


def _group(group: Group, ledger: Ledger, *, projects: bool) -> Field:
    return {
        "measures": [measure_name(measure, ledger) for measure in group.measures],
        "indicators": [
            {
                "number": str(ledger.numbered[indicator.id]),
                "name": indicator.name,
                "target": indicator.target,
                **(_projects_of(indicator, ledger) if projects else {}),
            }
            for indicator in group.indicators
        ],
    }


def _projects_of(indicator: Indicator, ledger: Ledger) -> dict[str, Field]:
    projects = [ledger.projects[id_] for id_ in indicator.projects]
    classes = dict.fromkeys(project.mission for project in projects)
    return {
        "projects_head": f"โครงการ/กิจกรรม{'และ'.join(classes)}",
        "projects": [_project_row(project, ledger) for project in projects],
    }


def _project_row(project: Project, ledger: Ledger) -> Field:
    return {
        "name": Slot((Paragraph(text(project.name)), *activities(project))),
        "amount": money(project.cost),
        "sections": ledger.names(project.sections),
    }


def activities(project: Project) -> Blocks:
    """Return the activities inside a project as a list."""
    if not project.activities:
        return ()
    return (ItemList(tuple(_line(sub.name) for sub in project.activities), ordered=False),)


def summary(ledger: Ledger) -> dict[str, Field]:
    """Return the budget chapter: the lists of projects with their counts and totals."""
    strategic = ledger.listed(Mission.STRATEGIC, Undertaking.PROJECT)
    routine = ledger.listed(Mission.ROUTINE, Undertaking.PROJECT)
    strategic_activities = ledger.listed(Mission.STRATEGIC, Undertaking.ACTIVITY)
    routine_activities = ledger.listed(Mission.ROUTINE, Undertaking.ACTIVITY)
    lists = (
        ("โครงการยุทธศาสตร์", "ชื่อโครงการ", "โครงการ", strategic),
        ("โครงการประจำ", "ชื่อโครงการ", "โครงการ", routine),
        ("กิจกรรมยุทธศาสตร์", "ชื่อกิจกรรม", "กิจกรรม", strategic_activities),
        ("กิจกรรมประจำ", "ชื่อกิจกรรม", "กิจกรรม", routine_activities),
    )
    return {
        "lists": [_list(title, head, noun, items, ledger) for title, head, noun, items in lists if items],
        "grand_total": grand_total(ledger),
    }


def grand_total(ledger: Ledger) -> str:
    """Return all money of the plan, each project counted once."""
    return money(total(ledger.plan.projects))


def _list(title: str, head: str, noun: str, items: tuple[Project, ...], ledger: Ledger) -> Field:
    funded = sum(1 for item in items if item.cost)
    return {
        "title": title,
        "head": head,
        "noun": noun,
        "rows": [_summary_row(number, item, ledger) for number, item in enumerate(items, 1)],
        "total": money(total(items)),
        "count": str(len(items)),
        "funded": str(funded) if funded else NIL,
        "unfunded": str(len(items) - funded) if len(items) > funded else NIL,
    }


def _summary_row(number: int, project: Project, ledger: Ledger) -> Field:
    sources = dict.fromkeys(funding.source for funding in project.budget if funding.amount)
    return {
        "number": str(number),
        "name": Slot((Paragraph(text(project.name)), *activities(project))),
        "amount": money(project.cost),
        "sources": "/".join(sources) or NIL,
        "sections": ledger.names(project.sections),
    }
