"""Who does what when: the steps of the projects over the months of each year, and the roles of agencies."""

from collections.abc import Iterator

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.doctypes.integrated_plan.cells import grouped_head, row
from bmaplan_docs.doctypes.integrated_plan.ledger import HOST, SUPPORTER, Ledger
from bmaplan_docs.doctypes.integrated_plan.model import ChainProject, Step
from bmaplan_docs.facts.months import bars_within
from bmaplan_docs.thai import FiscalYear
from bmaplan_docs.tree import (
    Cell,
    Column,
    Field,
    Paragraph,
    Row,
    Schedule,
    ScheduleRow,
    Slot,
    Table,
    text,
)

LABEL = "TableLabel"
"""The style of what heads rows: no page ends after it."""
STEP = "โครงการ/กิจกรรม และขั้นตอน"


def schedules(ledger: Ledger) -> list[Field]:
    """Return the schedule of each fiscal year in which steps are done."""
    found: list[Field] = []
    for year in ledger.plan.years:
        rows = tuple(_year_rows(year, ledger))
        if rows:
            found.append({"year": str(year), "table": Slot((_schedule(year, rows),))})
    return found


def _schedule(year: int, rows: tuple[ScheduleRow, ...]) -> Schedule:
    return Schedule(
        title=f"ระยะเวลาดำเนินการ ปีงบประมาณ พ.ศ.\u00a0{year}",
        before=((STEP, Column(6.6)),),
        months=FiscalYear(year).months,
        rows=rows,
        after=((f"หน่วยงานหลัก ({HOST})", Column(2.5)), (f"หน่วยงานสนับสนุน ({SUPPORTER})", Column(3.2))),
    )


def _year_rows(year: int, ledger: Ledger) -> Iterator[ScheduleRow]:
    """Yield a row for each project with steps in a year, and a row for each of them."""
    for project, steps in _projects_with_steps(ledger, year):
        name = Paragraph(text(project.name), style=LABEL)
        yield ScheduleRow(((name,),), (), ((), ()))
        for number, step in steps:
            bars = bars_within(step.months, FiscalYear(year).months, None, Report())
            roles = ledger.roles(step, project)
            who = (_with_role(roles, role, ledger) for role in (HOST, SUPPORTER))
            yield ScheduleRow(
                ((Paragraph(text(f"{number}. {step.name}")),),),
                bars,
                tuple((Paragraph(text(names)),) for names in who),
            )


def _with_role(roles: dict[str, str], wanted: str, ledger: Ledger) -> str:
    return ledger.shorts(id_ for id_, role in roles.items() if role == wanted)


def _projects_with_steps(
    ledger: Ledger, year: int | None = None
) -> Iterator[tuple[ChainProject, list[tuple[int, Step]]]]:
    """Yield the projects that have steps, in one year if one is named; steps keep their numbers."""
    for project in ledger.plan.projects:
        steps = [
            (number, step)
            for number, step in enumerate(project.steps, 1)
            if year is None or year in ledger.years(step)
        ]
        if steps:
            yield project, steps


def roles(ledger: Ledger) -> Table | None:
    """Return the matrix of steps and agencies, or ``None`` for a plan without steps."""
    projects = list(_projects_with_steps(ledger))
    if not projects:
        return None
    agencies = [id_ for id_ in ledger.members if _takes_part(id_, projects, ledger)]
    body: list[Row] = []
    for project, steps in projects:
        name = Paragraph(text(project.name))
        body.append(Row((Cell((name,), columns=1 + len(agencies), head=True),)))
        for number, step in steps:
            found = ledger.roles(step, project)
            body.append(row((f"{number}. {step.name}", *(found.get(id_, "") for id_ in agencies))))
    return Table(
        columns=(Column(9), *(Column(15.5 / len(agencies), "center") for _ in agencies)),
        head=grouped_head((STEP,), "บทบาทของหน่วยงาน", map(ledger.short, agencies)),
        body=tuple(body),
        small=True,
    )


def _takes_part(
    agency: str, projects: list[tuple[ChainProject, list[tuple[int, Step]]]], ledger: Ledger
) -> bool:
    return any(agency in ledger.roles(step, project) for project, steps in projects for _, step in steps)
