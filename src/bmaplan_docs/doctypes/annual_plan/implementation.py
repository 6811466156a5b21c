"""The landscape chapters of the plan: how results are measured, step by step, and by whom."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.doctypes.annual_plan.chapters import activities, goal_indicators, heads, measure_name
from bmaplan_docs.doctypes.annual_plan.ledger import Ledger, progress
from bmaplan_docs.doctypes.annual_plan.model import (
    EvaluationIndicator,
    Indicator,
    Mission,
    Project,
    Step,
)
from bmaplan_docs.facts.months import bars_within
from bmaplan_docs.registry import GoalPath
from bmaplan_docs.thai import format_baht, format_number
from bmaplan_docs.tree import (
    Block,
    Blocks,
    Column,
    Field,
    Paragraph,
    Schedule,
    ScheduleRow,
    Slot,
    text,
)

FIRST_EVALUATION = 2  # the first dimension is the plan's own indicators
LABEL = "TableLabel"


def strategic_table(ledger: Ledger) -> Field:
    """Return table ก: the strategic indicators by goal."""
    return _by_goal(ledger.indicators(Mission.STRATEGIC), ledger, _defined_goal)


def routine_table(ledger: Ledger) -> Field:
    """Return table ข: the routine indicators by goal."""
    return _by_goal(ledger.indicators(Mission.ROUTINE), ledger, _defined_goal)


def negotiated_table(ledger: Ledger) -> Field:
    """Return table ค: the negotiated indicators by goal."""
    return _by_goal(ledger.negotiated, ledger, _negotiated_goal)


GoalFields = Callable[[GoalPath, list[Indicator], Ledger], dict[str, Field]]


def _by_goal(indicators: Iterable[Indicator], ledger: Ledger, describe: GoalFields) -> Field:
    wanted = list(indicators)
    goals: list[Field] = []
    before: GoalPath | None = None
    for path in ledger.paths:
        rows = [item for item in wanted if ledger.measures[item.measures[0]].goal == path.goal.id]
        if rows:
            goals.append({**heads(path, before), **describe(path, rows, ledger)})
            before = path
    return {"goals": goals, "count": str(len(wanted))}


def _defined_goal(path: GoalPath, rows: list[Indicator], ledger: Ledger) -> dict[str, Field]:
    return {
        "indicators": goal_indicators(path, ledger),
        "rows": [
            {
                **_indicator_row(item, ledger),
                "result": item.result,
                "definition": Slot(_definition(item, with_target=True)),
            }
            for item in rows
        ],
    }


def _negotiated_goal(path: GoalPath, rows: list[Indicator], ledger: Ledger) -> dict[str, Field]:
    target = path.dimension.target(path.goal)
    return {
        "target": f"เป้าหมายที่ {target.id} {target.name}" if target else "",
        "rows": [
            {
                **_indicator_row(item, ledger),
                "target": item.target,
                "definition": Slot(_definition(item, with_target=False)),
                "sections": ledger.names(_owners(item, ledger)),
            }
            for item in rows
        ],
    }


def _indicator_row(indicator: Indicator, ledger: Ledger) -> dict[str, Field]:
    return {
        "measures": [measure_name(ledger.measures[id_], ledger) for id_ in indicator.measures],
        "name": f"{ledger.numbered[indicator.id]}. {indicator.name}",
        "projects": Slot(tuple(project_lines([ledger.projects[id_] for id_ in indicator.projects]))),
    }


def _owners(indicator: Indicator, ledger: Ledger) -> Iterable[str]:
    """Return who answers for an indicator: those named, or the sections of its projects."""
    of_projects = (id_ for project in indicator.projects for id_ in ledger.projects[project].sections)
    return indicator.owners or dict.fromkeys(of_projects)


def _definition(indicator: Indicator, *, with_target: bool) -> Blocks:
    blocks: list[Block] = [
        Paragraph(text("นิยาม/คำอธิบาย"), style=LABEL),
        Paragraph(text(indicator.definition)),
    ]
    if with_target:
        blocks += [Paragraph(text("ค่าเป้าหมาย"), style=LABEL), Paragraph(text(indicator.target))]
    blocks += [Paragraph(text("วิธีการคำนวณ"), style=LABEL), Paragraph(text(indicator.method))]
    for number, level in enumerate(indicator.levels, 1):
        weight = f" (ร้อยละ {_percent(level.weight)})" if level.weight is not None else ""
        blocks += [Paragraph(text(f"ระดับที่ {number}"), style=LABEL), Paragraph(text(f"{level.text}{weight}"))]
    return tuple(blocks)


def project_lines(projects: list[Project], *, inside: bool = True) -> Iterator[Block]:
    """Yield the projects of an indicator with their money, and with the activities ``inside`` them."""
    for number, project in enumerate(projects, 1):
        label = f"{number}. " if len(projects) > 1 else ""
        yield Paragraph(text(f"{label}{project.name}"))
        if project.cost:
            yield Paragraph(text(f"งบประมาณ {format_baht(project.cost, 'dash', digits='arabic')}"))
        if inside:
            yield from activities(project)


def _percent(value: Decimal) -> str:
    return format_number(value.normalize(), digits="arabic")


def step_tables(ledger: Ledger, *, routine: bool = False) -> list[Field]:
    """Return the tables of steps: of strategic projects and activities, or also of ``routine`` ones."""
    tables: list[Field] = []
    done: set[str] = set()
    for indicator in ledger.ordered:
        for number, project in enumerate((ledger.projects[id_] for id_ in indicator.projects), 1):
            if (routine or project.mission is Mission.STRATEGIC) and project.id not in done:
                done.add(project.id)
                tables += _tables_of(project, number, indicator, ledger)
    return tables


def _tables_of(project: Project, number: int, indicator: Indicator, ledger: Ledger) -> Iterator[Field]:
    noun = project.type
    head: dict[str, Field] = {
        "indicator": f"ชื่อตัวชี้วัดที่ {ledger.numbered[indicator.id]} {indicator.name}",
        "project": f"ชื่อ{noun}ที่ {number} {project.name}",
        "sections": f"({' และ'.join(ledger.full_names(project.sections))})",
    }
    if project.steps:
        yield {**head, "activity": "", "table": Slot((_schedule(project.steps, ledger),))}
    for count, sub in enumerate(project.activities, 1):
        if sub.steps:
            name = f"กิจกรรมที่ {count} {sub.name}"
            yield {**head, "activity": name, "table": Slot((_schedule(sub.steps, ledger),))}


def _schedule(steps: tuple[Step, ...], ledger: Ledger) -> Schedule:
    done = Decimal(0)
    rows = []
    for number, (step, done) in enumerate(zip(steps, progress(steps), strict=True), 1):
        cells = (f"{number}. {step.name}", f"ร้อยละ {_percent(step.weight)}", f"ร้อยละ {_percent(done)}")
        bars = bars_within(step.months, ledger.year.months, step.place("months"), Report())
        rows.append(ScheduleRow(tuple((Paragraph(text(cell)),) for cell in cells), bars))
    total = (f"รวม {len(steps)} ขั้นตอน คิดเป็นร้อยละ", _percent(done), _percent(done))
    return Schedule(
        title="ระยะเวลาดำเนินการ",
        before=(
            ("ขั้นตอนการปฏิบัติงานของโครงการ/กิจกรรม", Column(7.0)),
            ("เนื้องานรายขั้นตอน (ร้อยละ)", Column(2.2, "center")),
            ("คิดความก้าวหน้าโครงการ (ร้อยละ)", Column(3.0, "center")),
        ),
        months=ledger.year.months,
        rows=tuple(rows),
        total=tuple((Paragraph(text(cell)),) for cell in total),
    )


def evaluations(ledger: Ledger) -> list[Field]:
    """Return the dimensions from the second on, each with its table."""
    return [
        {
            "number": str(number),
            "name": evaluation.name,
            "rows": list(_evaluation_rows(evaluation.indicators, str(number), ledger)),
        }
        for number, evaluation in enumerate(ledger.plan.evaluation, FIRST_EVALUATION)
    ]


def _evaluation_rows(
    indicators: tuple[EvaluationIndicator, ...],
    prefix: str,
    ledger: Ledger,
    defined_by: tuple[str, ...] = (),
) -> Iterator[Field]:
    for count, indicator in enumerate(indicators, 1):
        number = f"{prefix}.{count}"
        definers = indicator.defined_by or defined_by
        named = indicator.tasks or not indicator.indicators  # a group leaves it to those below
        yield {
            "name": f"{number} {indicator.name}",
            "definition": [
                *([indicator.definition] if indicator.definition else []),
                *([f"ตามที่ {ledger.definers(definers)} กำหนด"] if definers and named else []),
            ],
            "tasks": [f"- {task.name} ({ledger.full_names([task.section])[0]})" for task in indicator.tasks],
        }
        yield from _evaluation_rows(indicator.indicators, number, ledger, definers)
