"""What follows from the projects and indicators of a plan: targets by year, and money both ways."""

from collections.abc import Iterator
from decimal import Decimal

from bmaplan_docs.doctypes.base import NIL, money
from bmaplan_docs.doctypes.integrated_plan.cells import bold_row, cell, grouped_head, row, year_names
from bmaplan_docs.doctypes.integrated_plan.ledger import NO_SOURCE, Ledger
from bmaplan_docs.doctypes.integrated_plan.model import Targeted
from bmaplan_docs.registry.funding import FundingSource
from bmaplan_docs.tree import Column, Row, Table

NO_TARGET = "<กรอกค่าเป้าหมาย>"
WHOLE = "รวมทั้งสิ้น"
SOURCES = (*FundingSource, NO_SOURCE)


def targets(ledger: Ledger) -> Table:
    """Return the table of key results and joint indicators with their target of each year."""
    plan = ledger.plan
    overall = any(item.overall for item in _targeted(ledger))
    body = [_target_row(f"{row.code} {row.name}", plan.host, row, ledger) for row in plan.key_results]
    for aim in plan.aims if plan.goals else ():
        host = aim.host or plan.host
        body += [_target_row(f"{row.code} {row.name}", host, row, ledger) for row in aim.key_results]
    for stage in plan.stages:
        for indicator in stage.indicators:
            name = f"{stage.code} {indicator.name}"
            body.append(_target_row(name, indicator.owners, indicator, ledger))
    if overall:
        body = [
            Row((*each.cells, cell(item.overall or NIL)))
            for each, item in zip(body, _targeted(ledger), strict=True)
        ]
    last = ("เมื่อสิ้นสุดแผน",) if overall else ()
    return Table(
        columns=(Column(7), Column(3.4), *(Column(3, "center") for _ in (*plan.years, *last))),
        head=grouped_head(("ผลลัพธ์หลัก/ตัวชี้วัดร่วม", "หน่วยงาน"), "ค่าเป้าหมายรายปี", year_names(plan.years), last),
        body=tuple(body),
    )


def _targeted(ledger: Ledger) -> list[Targeted]:
    indicators = [indicator for stage in ledger.plan.stages for indicator in stage.indicators]
    return [*ledger.plan.all_key_results, *indicators]


def _target_row(name: str, owners: str | tuple[str, ...], item: Targeted, ledger: Ledger) -> Row:
    who = ledger.shorts((owners,) if isinstance(owners, str) else owners)
    return row((name, who, *(item.targets.get(year, NO_TARGET) for year in ledger.plan.years)))


def budget(ledger: Ledger) -> Table:
    """Return the table of money by agency, source and year, with totals of rows and of columns."""
    years = ledger.plan.years
    body = [made for agency in ledger.members for made in _agency_rows(agency, ledger)]
    body += _total_rows(ledger)
    return Table(
        columns=(Column(7), Column(2.6), *(Column(3, "right") for _ in years), Column(3.2, "right")),
        head=grouped_head(("หน่วยงาน", "แหล่งงบประมาณ"), "งบประมาณ (บาท)", year_names(years), ("รวม",)),
        body=tuple(body),
    )


def _amounts(ledger: Ledger, agency: str | None, source: str | None) -> list[Decimal]:
    return [ledger.cost(year, agency, source) for year in ledger.plan.years]


def _figures(amounts: list[Decimal]) -> list[str]:
    return [money(amount) for amount in (*amounts, sum(amounts, Decimal(0)))]


def _agency_rows(agency: str, ledger: Ledger) -> Iterator[Row]:
    """Yield a row for each source of an agency's money, and their sum where there are several."""
    found = [(source, _amounts(ledger, agency, source)) for source in SOURCES]
    used = [(source, amounts) for source, amounts in found if any(amounts)]
    name = cell(ledger.name(agency), rows=len(used) + (len(used) > 1))
    for number, (source, amounts) in enumerate(used):
        rest = row((source, *_figures(amounts))).cells
        yield Row(rest if number else (name, *rest))
    if len(used) > 1:
        yield bold_row(("รวม", *_figures(_amounts(ledger, agency, None))))


def _total_rows(ledger: Ledger) -> Iterator[Row]:
    """Yield the sum of each source, and the sum of all."""
    used = [source for source in SOURCES if any(_amounts(ledger, None, source))]
    whole = cell(WHOLE, rows=len(used) + 1, bold=True)
    for number, source in enumerate(used):
        rest = row((source, *_figures(_amounts(ledger, None, source)))).cells
        yield Row(rest if number else (whole, *rest))
    total = bold_row(("รวม", *_figures(_amounts(ledger, None, None)))).cells
    yield Row(total if used else (whole, *total))
