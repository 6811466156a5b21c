"""The schedule directive: activities over months, entered as YAML rows."""

from typing import Annotated

from pydantic import Field, PlainValidator, WithJsonSchema

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity
from bmaplan_docs.facts import Entity, Many, Months, Text
from bmaplan_docs.facts.codes import BAD_MONTHS
from bmaplan_docs.facts.fields import refuse
from bmaplan_docs.facts.months import MOST_MONTHS, bars_within, months_between
from bmaplan_docs.source import Span
from bmaplan_docs.thai import Month, ThaiError
from bmaplan_docs.tree import Column, Inlines, Paragraph, Schedule, ScheduleRow, text

BAD_PERIOD = Code(
    "bad-period",
    Severity.ERROR,
    N_("a schedule holds 1 to {most} months in order; this one runs from {first} to {last}"),
    why=N_("A page holds twelve columns of months, and time runs forwards."),
    hint=N_("check the years of 'begin' and 'end'"),
    bad="begin: ก.ค. 2567\nend: ส.ค. 2566",
    good="begin: ส.ค. 2566\nend: ก.ค. 2567",
)
CODES = (BAD_PERIOD,)
WHO = "ผู้มีส่วนเกี่ยวข้อง"


def _month(value: object) -> Month:
    try:
        return Month.parse(str(value or ""))
    except ThaiError:
        refuse(
            BAD_MONTHS, Message(N_("write a month with its year, such as 'ส.ค. 2566'")), text=str(value or "")
        )


MonthOfYear = Annotated[Month, PlainValidator(_month), WithJsonSchema({"type": "string"})]


class ActivityFacts(Entity):
    """A row of a schedule."""

    activity: Text = Field(title="กิจกรรม")
    months: Months = Field(title="เดือนที่ดำเนินการ")
    who: Text | None = Field(None, title="ผู้มีส่วนเกี่ยวข้อง")


class ScheduleFacts(Entity):
    """A schedule: its first and last month, and its rows."""

    begin: MonthOfYear = Field(title="เดือนแรก")
    end: MonthOfYear = Field(title="เดือนสุดท้าย")
    activity: Text = Field("กิจกรรม", title="หัวคอลัมน์กิจกรรม")
    who: Text | None = Field(None, title="หัวคอลัมน์ผู้มีส่วนเกี่ยวข้อง")
    rows: Many[ActivityFacts] = Field(title="แถวของกิจกรรม")


def schedule(facts: ScheduleFacts, caption: Inlines, span: Span, report: Report) -> Schedule | None:
    """Return the schedule, or ``None`` after reporting months that do not fit."""
    months = months_between(facts.begin, facts.end)
    if not 0 < len(months) <= MOST_MONTHS:
        report.add(
            BAD_PERIOD,
            facts.place("begin"),
            most=MOST_MONTHS,
            first=facts.begin.format(),
            last=facts.end.format(),
        )
        return None
    who = facts.who or (WHO if any(row.who for row in facts.rows) else "")
    rows = []
    for number, row in enumerate(facts.rows, 1):
        bars = bars_within(row.months, months, row.place("months"), report)
        activity = (Paragraph(text(f"{number}. {row.activity}"), row.place("activity")),)
        by = (Paragraph(text(row.who or ""), row.place("who")),)
        rows.append(ScheduleRow((activity,), bars, (by,) if who else ()))
    return Schedule(
        title="ระยะเวลา",
        before=((facts.activity, Column(4.5)),),
        months=months,
        rows=tuple(rows),
        after=((who, Column(3)),) if who else (),
        caption=caption,
        span=span,
    )
