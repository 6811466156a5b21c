"""Who reports what to whom and by when: each month, quarter and fiscal year, and at the end of the plan."""

from datetime import date, timedelta

from bmaplan_docs.doctypes.integrated_plan.cells import cell, row
from bmaplan_docs.doctypes.integrated_plan.ledger import Ledger
from bmaplan_docs.doctypes.integrated_plan.model import Reporting
from bmaplan_docs.thai import FiscalYear, format_date
from bmaplan_docs.tree import Cell, Column, Field, Paragraph, Row, Slot, Table, text

NO_REPORTING = "<กรอกการรายงานผล>"
NO_DAYS = "<กรอกกำหนดส่ง>"
MONTHS_IN_QUARTER, MONTHS_IN_YEAR = 3, 12
MONTH, QUARTER = "รายเดือน", "รายไตรมาส"
YEAR, END = "รายปีงบประมาณ", "เมื่อสิ้นสุดแผน"


def reporting(ledger: Ledger) -> Field:
    """Return the table of reports, and the calendar of each fiscal year."""
    rules = ledger.plan.reporting
    if rules is None:
        return {"reports": Slot((Paragraph(text(NO_REPORTING)),)), "years": []}
    years: list[Field] = [
        {"year": str(year), "table": Slot((_calendar(year, rules, last=year == ledger.plan.end),))}
        for year in ledger.plan.years
    ]
    return {"reports": Slot((_reports(rules, ledger),)), "years": years}


def _reports(rules: Reporting, ledger: Ledger) -> Table:
    plan = ledger.plan
    doers = dict.fromkeys(project.agency for project in plan.projects)
    hosts = dict.fromkeys((plan.host, *(aim.host for aim in plan.aims if aim.host)))
    host, monitor = ledger.name(plan.host), ledger.name(rules.monitor)
    leaders = ledger.shorts(hosts)
    together = ledger.shorts(dict.fromkeys((rules.monitor, *hosts)))
    lines = (
        (MONTH, "ความก้าวหน้าของโครงการ/กิจกรรม", ledger.shorts(doers), host, rules.monthly, "สิ้นเดือน"),
        (QUARTER, "ผลตามตัวชี้วัด", leaders, monitor, rules.quarterly, "สิ้นไตรมาส"),
        (YEAR, "ผลการดำเนินงานและผลสัมฤทธิ์", together, rules.receiver, rules.yearly, "สิ้นปีงบประมาณ"),
        (END, "ผลสัมฤทธิ์ตลอดแผน", together, rules.receiver, rules.final, "สิ้นปีสุดท้ายของแผน"),
    )
    return Table(
        columns=(Column(3.4), Column(5.4), Column(6), Column(5.2), Column(4.7)),
        head=(row(("รายงาน", "เรื่องที่รายงาน", "ผู้รายงาน", "ผู้รับรายงาน", "กำหนดส่ง")),),
        body=tuple(
            row((name, what, who, whom, f"ภายใน {days} วันหลัง{end}" if days else NO_DAYS))
            for name, what, who, whom, days, end in lines
        ),
    )


def _calendar(year: int, rules: Reporting, *, last: bool) -> Table:
    """Return the days on which the reports of a fiscal year are due, a row for each month."""
    fiscal = FiscalYear(year)
    body = []
    for number, month in enumerate(fiscal.months):
        cells = [cell(month.format("full", "arabic")), cell(_due(month.last, rules.monthly))]
        if number % MONTHS_IN_QUARTER == 0:
            end = fiscal.months[number + MONTHS_IN_QUARTER - 1].last
            cells.append(
                _lines((f"ไตรมาสที่ {number // MONTHS_IN_QUARTER + 1}", _due(end, rules.quarterly)), 3)
            )
        if number == 0:
            cells.append(cell(_due(fiscal.end, rules.yearly), rows=MONTHS_IN_YEAR))
        body.append(Row(tuple(cells)))
    if last:
        body.append(Row((cell(END), cell(_due(fiscal.end, rules.final), columns=3))))
    return Table(
        columns=(Column(5), Column(6), Column(6.5), Column(7.2)),
        head=(row(("เดือนที่รายงาน", f"รายงาน{MONTH}", f"รายงาน{QUARTER}", f"รายงาน{YEAR}")),),
        body=tuple(body),
    )


def _due(end: date, days: int | None) -> str:
    """Return the day that lies so many days after the end of a period."""
    if days is None:
        return NO_DAYS
    return f"ภายใน {format_date(end + timedelta(days=days), digits='arabic')}"


def _lines(words: tuple[str, ...], rows: int) -> Cell:
    return Cell(tuple(Paragraph(text(line)) for line in words), rows=rows)
