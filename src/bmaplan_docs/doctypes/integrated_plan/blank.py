"""The blank version for the workshop: the head and the stages of the plan, and empty rows for the rest."""

from bmaplan_docs.doctypes.base import Draft
from bmaplan_docs.doctypes.integrated_plan.cells import cell, dashes, grouped_head, row, year_names
from bmaplan_docs.doctypes.integrated_plan.chain import HEADS, WIDTHS
from bmaplan_docs.doctypes.integrated_plan.compose import heading, properties
from bmaplan_docs.doctypes.integrated_plan.ledger import Ledger
from bmaplan_docs.doctypes.integrated_plan.model import Stage
from bmaplan_docs.doctypes.integrated_plan.work import STEP
from bmaplan_docs.thai import FiscalYear
from bmaplan_docs.tree import (
    Blocks,
    Cell,
    Column,
    Document,
    Field,
    Paragraph,
    Row,
    Schedule,
    ScheduleRow,
    Slot,
    Strong,
    Table,
    text,
)

NAME = "blank"
TITLE = "แบบกรอกสำหรับประชุมเชิงปฏิบัติการ"
DOTS_IN_CM = 6
PROJECTS, ROWS, LINES = 4, 8, 6
"""How many rows for projects a stage has, how many rows other tables have, and how many lines a cell."""


def compose_blank(draft: Draft) -> Document:
    """Return the form in which the agencies fill in their part of the plan."""
    ledger = Ledger(draft.facts, draft.registry)
    fields: dict[str, Field] = {
        **heading(ledger),
        "stages": [
            {"title": f"{stage.code} {stage.name}", "table": Slot((_stage(stage),))}
            for stage in ledger.plan.stages
        ],
        "indicators": Slot((_indicators(ledger),)),
        "budget": Slot((_budget(ledger),)),
        "schedules": [{"year": str(year), "table": Slot((_schedule(year),))} for year in ledger.plan.years],
        "roles": Slot((_roles(ledger),)),
    }
    return Document(draft.edition.form_of(NAME), fields, properties(ledger))


def _dots(width: float, lines: int = 1) -> Blocks:
    """Return dotted lines to write on in a cell so many cm wide."""
    return tuple(Paragraph(text("." * int(width * DOTS_IN_CM))) for _ in range(lines))


def _stage(stage: Stage) -> Table:
    """Return the table of a stage: its name and guidelines stand there, the rest is to be written."""
    name = (Paragraph(text(f"({stage.code}) {stage.name}")), Paragraph((Strong(text(stage.position)),)))
    guidelines = (dashes(stage.guidelines),)
    front = tuple(Cell(blocks, rows=PROJECTS) for blocks in (name, guidelines, _dots(WIDTHS[2], LINES)))
    body = [
        Row((*(() if number else front), *(Cell(_dots(width, 2)) for width in WIDTHS[3:])))
        for number in range(PROJECTS)
    ]
    return Table(columns=tuple(map(Column, WIDTHS)), head=(row(HEADS),), body=tuple(body), small=True)


def _empty(columns: int, number: int) -> Row:
    return row((f"{number}.\n", *[""] * (columns - 1)))


def _indicators(ledger: Ledger) -> Table:
    years = year_names(ledger.plan.years)
    last = ("ประเภท", "วิธีการ/เครื่องมือ", "ระยะเวลา")
    columns = (Column(6), Column(3.2), *(Column(2.2) for _ in years), Column(2.6), Column(3.6), Column(2.7))
    return Table(
        columns=columns,
        head=grouped_head(("ตัวชี้วัดร่วม", "หน่วยงานเจ้าของ"), "ค่าเป้าหมายรายปี", years, last),
        body=tuple(_empty(len(columns), number) for number in range(1, ROWS)),
    )


def _budget(ledger: Ledger) -> Table:
    years = year_names(ledger.plan.years)
    first = ("โครงการ/กิจกรรม", "หน่วยงาน (H)", "หน้าที่ตามกฎหมาย", "แหล่งงบประมาณ")
    columns = (Column(5), Column(2.6), Column(4), Column(2.6), *(Column(2.4) for _ in years), Column(2.6))
    return Table(
        columns=columns,
        head=grouped_head(first, "งบประมาณ (บาท)", years, ("รวม",)),
        body=tuple(_empty(len(columns), number) for number in range(1, ROWS)),
    )


def _schedule(year: int) -> Schedule:
    line = ScheduleRow(((Paragraph(text("\n")),),), (), ((), ()))
    return Schedule(
        title=f"ระยะเวลาดำเนินการ ปีงบประมาณ พ.ศ.\u00a0{year}",
        before=((STEP, Column(6.6)),),
        months=FiscalYear(year).months,
        rows=(line,) * (ROWS - 1),
        after=(("หน่วยงานหลัก (H)", Column(2.5)), ("หน่วยงานสนับสนุน (R)", Column(3.2))),
    )


def _roles(ledger: Ledger) -> Table:
    agencies = ledger.members
    return Table(
        columns=(Column(9), *(Column(15.5 / len(agencies), "center") for _ in agencies)),
        head=grouped_head((STEP,), "บทบาทของหน่วยงาน (H หรือ R)", map(ledger.short, agencies)),
        body=tuple(Row((cell("\n"), *map(cell, [""] * len(agencies)))) for _ in range(ROWS - 1)),
    )
