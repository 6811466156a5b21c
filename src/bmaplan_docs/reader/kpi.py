"""The KPI directive: indicators with their targets, what they measure, how that is seen and until when."""

from pydantic import Field

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Entity, Many, ResultKind, Text
from bmaplan_docs.reader.directive import Directive, ReadBlocks, read_facts
from bmaplan_docs.tree import Blocks, Cell, Column, Row, Table

WIDTHS = {"name": 3.0, "target": 1.9, "result": 2.4, "method": 2.9, "due": 2.1}
"""The columns in their order, and their share of the width."""


class KpiFacts(Entity):
    """An indicator: a row of the table."""

    name: Text = Field(title="ตัวชี้วัด")
    target: Text | None = Field(None, title="ค่าเป้าหมาย")
    result: ResultKind | None = Field(None, title="ประเภทตัวชี้วัด", description="ผลผลิต หรือ ผลลัพธ์")
    method: Text | None = Field(None, title="วิธีการ/เครื่องมือที่ใช้ในการติดตามผล")
    due: Text | None = Field(None, title="ระยะเวลา")


class KpisFacts(Entity):
    """Indicators, and the heads of the columns where others are wanted."""

    name: Text = Field("ตัวชี้วัด", title="หัวคอลัมน์ตัวชี้วัด")
    target: Text = Field("ค่าเป้าหมาย", title="หัวคอลัมน์ค่าเป้าหมาย")
    result: Text = Field("ประเภทตัวชี้วัด", title="หัวคอลัมน์ประเภทตัวชี้วัด")
    method: Text = Field("วิธีการ/เครื่องมือที่ใช้ในการติดตามผล", title="หัวคอลัมน์วิธีการ/เครื่องมือ")
    due: Text = Field("ระยะเวลา", title="หัวคอลัมน์ระยะเวลา")
    rows: Many[KpiFacts] = Field(title="แถวของตัวชี้วัด")


def read_kpi(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:  # noqa: ARG001
    """Return the table of indicators; a column that no row fills is left out."""
    facts = read_facts(directive, KpisFacts, report)
    if facts is None:
        return ()
    keys = [key for key in WIDTHS if any(getattr(row, key) for row in facts.rows)]
    head = Row(tuple(directive.cell(getattr(facts, key), facts.place(key)) for key in keys))
    rows = enumerate(facts.rows, 1)
    return (
        Table(
            columns=tuple(Column(WIDTHS[key]) for key in keys),
            head=(head,),
            body=tuple(
                Row(tuple(_cell(row, key, number, directive) for key in keys)) for number, row in rows
            ),
            caption=directive.caption,
            span=directive.span,
        ),
    )


def _cell(facts: KpiFacts, key: str, number: int, directive: Directive) -> Cell:
    value = getattr(facts, key)
    printed = value.printed if isinstance(value, ResultKind) else value
    return directive.cell(printed, facts.place(key), before=f"{number}. " if key == "name" else "")
