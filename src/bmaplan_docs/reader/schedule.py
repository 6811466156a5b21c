"""The schedule directive: activities over months, entered as YAML rows."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated

from pydantic import Field, PlainValidator, WithJsonSchema

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity
from bmaplan_docs.facts import Entity, Many, Months, Text, Year, YesNo
from bmaplan_docs.facts.codes import BAD_MONTHS, MISSING_FIELD
from bmaplan_docs.facts.fields import refuse, refuse_bare_year
from bmaplan_docs.facts.months import MOST_MONTHS, bars_within, months_between
from bmaplan_docs.facts.node import blank_for, stands_in
from bmaplan_docs.reader.directive import Directive, ReadBlocks, read_facts
from bmaplan_docs.thai import FiscalYear, Month, MonthSpan, ThaiError
from bmaplan_docs.tree import Blank, Block, Blocks, Column, Landscape, Paragraph, Schedule, ScheduleRow, text
from bmaplan_docs.values import dataclass

BAD_PERIOD = Code(
    "bad-period",
    Severity.ERROR,
    N_("a schedule holds 1 to {most} months in order; this one runs from {first} to {last}"),
    why=N_("A page holds twelve columns of months, and time runs forwards."),
    hint=N_("check the years of 'begin' and 'end'"),
    bad="begin: ก.ค. 2567\nend: ส.ค. 2566",
    good="begin: ส.ค. 2566\nend: ก.ค. 2567",
)
TWO_PERIODS = Code(
    "two-periods",
    Severity.ERROR,
    N_("the schedule has a fiscal year as well as '{key}'"),
    why=N_("A fiscal year says by itself in which months the schedule begins and ends."),
    hint=N_("keep either 'fiscal_year' or both 'begin' and 'end'"),
    bad="fiscal_year: 2566\nbegin: ต.ค. 2565",
    good="fiscal_year: 2566",
)
ROUND_IN_PIECES = Code(
    "round-in-pieces",
    Severity.ERROR,
    N_("the round '{label}' names more than one span of months"),
    why=N_("The label stands in one cell over months that follow each other."),
    hint=N_("write its first and last month, or a round for each span"),
    bad="rounds:\n  - {label: ครั้งที่ 1, months: 'ส.ค., ต.ค.'}",
    good="rounds:\n  - {label: ครั้งที่ 1, months: ส.ค. - ต.ค.}",
)
OVERLAPPING_ROUNDS = Code(
    "overlapping-rounds",
    Severity.ERROR,
    N_("the rounds '{first}' and '{second}' share a month"),
    why=N_("Over one month there is room for one label."),
    hint=N_("let each round begin after the one before it has ended"),
    bad="rounds:\n  - {label: ครั้งที่ 1, months: ส.ค. - ต.ค.}\n  - {label: ครั้งที่ 2, months: ต.ค. - ธ.ค.}",
    good="rounds:\n  - {label: ครั้งที่ 1, months: ส.ค. - ก.ย.}\n  - {label: ครั้งที่ 2, months: ต.ค. - ธ.ค.}",
)
TOO_WIDE_UPRIGHT = Code(
    "schedule-too-wide",
    Severity.ERROR,
    N_("an upright page holds {most} months beside these columns; the schedule has {count}"),
    why=N_("The names of the months would not fit into their columns."),
    hint=N_("delete the line 'portrait', then the schedule stands on a page turned sideways"),
    bad="fiscal_year: 2566\nportrait: yes\nwho: ผู้รับผิดชอบ",
    good="fiscal_year: 2566\nwho: ผู้รับผิดชอบ",
)
CODES = (BAD_PERIOD, TWO_PERIODS, ROUND_IN_PIECES, OVERLAPPING_ROUNDS, TOO_WIDE_UPRIGHT)
WHO = "ผู้มีส่วนเกี่ยวข้อง"
NOTE = "หมายเหตุ:"
ACTIVITY, BY = Column(4.5), Column(3)
UPRIGHT_ACTIVITY, UPRIGHT_BY = Column(3.2), Column(2.5)
UPRIGHT_CM, MONTH_CM = 16, 1.05
"""The width of an upright page, and of the name of a month."""


def _month(value: object) -> Month:
    refuse_bare_year(BAD_MONTHS, str(value or ""))
    try:
        return Month.parse(str(value or ""))
    except ThaiError:
        refuse(
            BAD_MONTHS, Message(N_("write a month with its year, such as 'ส.ค. 2566'")), text=str(value or "")
        )


MonthOfYear = Annotated[Month, PlainValidator(_month), WithJsonSchema({"type": "string"})]


class PartFacts(Entity):
    """A part of an activity."""

    activity: Text = Field(title="กิจกรรมย่อย")
    months: Months | None = Field(None, title="เดือนที่ดำเนินการ")
    who: Text | None = Field(None, title="ผู้มีส่วนเกี่ยวข้อง")


class ActivityFacts(Entity):
    """A row of a schedule, and a row for each of its parts where these have months of their own."""

    activity: Text = Field(title="กิจกรรม")
    months: Months | None = Field(None, title="เดือนที่ดำเนินการ", description="เว้นได้เมื่อกิจกรรมย่อยมีเดือนของตนเอง")
    who: Text | None = Field(None, title="ผู้มีส่วนเกี่ยวข้อง")
    activities: Many[PartFacts] = Field(
        (), title="กิจกรรมย่อย", description="มีเดือนของตนเองทุกข้อ แต่ละข้อเป็นหนึ่งแถว หรือไม่มีเลย ทุกข้ออยู่ในช่องเดียวกัน"
    )


class RoundFacts(Entity):
    """A label over months that follow each other."""

    label: Text = Field(title="ชื่อรอบ")
    months: Months = Field(title="เดือนของรอบ")


class ScheduleFacts(Entity):
    """A schedule: its months, its rows, labels over months, and notes below."""

    begin: MonthOfYear | None = Field(None, title="เดือนแรก")
    end: MonthOfYear | None = Field(None, title="เดือนสุดท้าย")
    fiscal_year: Year | None = Field(None, title="ปีงบประมาณ แทนเดือนแรกและเดือนสุดท้าย")
    activity: Text = Field("กิจกรรม", title="หัวคอลัมน์กิจกรรม")
    who: Text | None = Field(None, title="หัวคอลัมน์ผู้มีส่วนเกี่ยวข้อง")
    rows: Many[ActivityFacts] = Field(title="แถวของกิจกรรม")
    rounds: Many[RoundFacts] = Field((), title="ชื่อรอบเหนือกลุ่มเดือน")
    notes: Many[Text] = Field((), title="หมายเหตุใต้ตาราง")
    portrait: YesNo = Field(YesNo.NO, title="อยู่บนหน้าแนวตั้ง")


def read_schedule(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:  # noqa: ARG001
    """Return the schedule of a directive and its notes, on a page turned sideways if not wanted otherwise."""
    facts = read_facts(directive, ScheduleFacts, report)
    if facts is None:
        return ()
    if _lacks_months(facts, report):
        return (Paragraph((Blank(blank_for("เดือนแรกและเดือนสุดท้ายของตาราง")),), directive.span),)
    months = _months(facts, report)
    if not months:
        return ()
    drawn: Blocks = (_schedule(facts, months, directive, report), *_notes(facts, directive))
    return drawn if facts.portrait is YesNo.YES else (Landscape(drawn, directive.span),)


def _lacks_months(facts: ScheduleFacts, report: Report) -> bool:
    """Report the first or last month that is missing where there is no fiscal year."""
    missing = [key for key in ("begin", "end") if getattr(facts, key) is None]
    if facts.fiscal_year is not None or not missing:
        return False
    title = ScheduleFacts.model_fields[missing[0]].title
    report.add(MISSING_FIELD, facts.place(), severity=Severity.WARNING, key=missing[0], title=title)
    return True


def _months(facts: ScheduleFacts, report: Report) -> tuple[Month, ...]:
    """Return the months of a schedule, or none after reporting why."""
    if facts.fiscal_year is not None:
        for key in ("begin", "end"):
            if getattr(facts, key) is not None:
                report.add(TWO_PERIODS, facts.place(key), key=key)
                return ()
        return FiscalYear(facts.fiscal_year).months
    if facts.begin is None or facts.end is None:
        return ()
    months = months_between(facts.begin, facts.end)
    if 0 < len(months) <= MOST_MONTHS:
        return months
    first, last = facts.begin.format(), facts.end.format()
    report.add(BAD_PERIOD, facts.place("begin"), most=MOST_MONTHS, first=first, last=last)
    return ()


def _schedule(
    facts: ScheduleFacts, months: tuple[Month, ...], directive: Directive, report: Report
) -> Schedule:
    named = any(row.who or any(part.who for part in row.activities) for row in facts.rows)
    who = facts.who or (WHO if named else "")
    upright = facts.portrait is YesNo.YES
    first, last = (UPRIGHT_ACTIVITY, UPRIGHT_BY) if upright else (ACTIVITY, BY)
    most = int((UPRIGHT_CM - first.width - (last.width if who else 0)) / MONTH_CM)
    if upright and len(months) > most:
        report.add(TOO_WIDE_UPRIGHT, facts.place("portrait"), most=most, count=len(months))
    rows = _Rows(months, directive, report, who=bool(who))
    return Schedule(
        title="ระยะเวลา",
        before=((facts.activity, first),),
        months=months,
        rows=tuple(row for number, fact in enumerate(facts.rows, 1) for row in rows.read(fact, number)),
        after=((who, last),) if who else (),
        rounds=_rounds(facts, months, report),
        caption=directive.caption,
        span=directive.span,
    )


@dataclass(frozen=True)
class _Rows:
    """Makes the rows of activities."""

    months: tuple[Month, ...]
    directive: Directive
    report: Report
    who: bool

    def read(self, facts: ActivityFacts, number: int) -> Iterator[ScheduleRow]:
        """Yield the row of an activity; then those of its parts, or they stand in its cell."""
        parts = [(f"{number}.{position} ", part) for position, part in enumerate(facts.activities, 1)]
        apart = any(part.months for _, part in parts)
        inside = tuple(self._words(*part) for part in parts)
        yield self._row(f"{number}. ", facts, () if apart else (*inside, *self._wanted(facts)))
        for label, part in parts if apart else ():
            yield self._row(label, part, self._wanted(part))

    def _wanted(self, facts: ActivityFacts | PartFacts) -> Blocks:
        """Return a marked blank where the months are missing, after saying so."""
        if facts.months is not None or stands_in(facts.activity):
            return ()
        title = PartFacts.model_fields["months"].title or ""
        self.report.add(MISSING_FIELD, facts.place(), severity=Severity.WARNING, key="months", title=title)
        return (Paragraph((Blank(blank_for(title)),), facts.place()),)

    def _row(self, label: str, facts: ActivityFacts | PartFacts, below: Blocks = ()) -> ScheduleRow:
        place = facts.place("months")
        bars = bars_within(facts.months, self.months, place, self.report) if facts.months else ()
        by = self.directive.cell(facts.who, facts.place("who")).blocks
        return ScheduleRow(((self._words(label, facts), *below),), bars, (by,) if self.who else ())

    def _words(self, label: str, facts: ActivityFacts | PartFacts) -> Block:
        words = self.directive.words(facts.activity, facts.place("activity"))
        return Paragraph((*text(label), *words), facts.place("activity"))


def _rounds(
    facts: ScheduleFacts, months: tuple[Month, ...], report: Report
) -> tuple[tuple[str, MonthSpan], ...]:
    """Return the labels over months in the order of time."""
    found: list[tuple[MonthSpan, RoundFacts]] = []
    for one in facts.rounds:
        spans = bars_within(one.months, months, one.place("months"), report)
        if len(spans) > 1:
            report.add(ROUND_IN_PIECES, one.place("months"), label=one.label)
        elif spans:
            found.append((spans[0], one))
    found.sort(key=lambda pair: pair[0].start)
    for (earlier, first), (later, second) in pairwise(found):
        if earlier.end >= later.start:
            report.add(OVERLAPPING_ROUNDS, second.place("months"), first=first.label, second=second.label)
    return tuple((one.label, span) for span, one in found)


def _notes(facts: ScheduleFacts, directive: Directive) -> Iterator[Paragraph]:
    """Yield the notes below a schedule; several are numbered."""
    several = len(facts.notes) > 1
    if several:
        yield Paragraph(text(NOTE), facts.place("notes"), "Note")
    for number, note in enumerate(facts.notes):
        before = text(f"{number + 1}. " if several else f"{NOTE} ")
        place = facts.place("notes", number)
        yield Paragraph((*before, *directive.words(note, place)), place, "Note")
