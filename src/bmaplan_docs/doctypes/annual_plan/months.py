"""The year month by month for those who calculate: how far the work is, and the money that goes with it."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from bmaplan_docs.doctypes.annual_plan.budget import MONTHS, MONTHS_IN_QUARTER, SATANG, reached
from bmaplan_docs.doctypes.annual_plan.ledger import Ledger
from bmaplan_docs.doctypes.annual_plan.model import Project
from bmaplan_docs.thai import Month
from bmaplan_docs.tree.accounts import ALL, SHARE, Accounts
from bmaplan_docs.tree.workbook import EMPTY, Cell, Layout, Sheet, place, share

PROGRESS, MONTHLY, QUARTERLY = "ความก้าวหน้าสะสม", "งบประมาณรายเดือน", "งบประมาณรายไตรมาส"
UNSPREAD = "ไม่กำหนดเดือน"
NAME, AMOUNT = "โครงการ/กิจกรรม", "งบประมาณ (บาท)"
_FIRST = 3
"""The column of October on the sheet of money; on that of progress it stands one further left."""
_LAST = _FIRST + MONTHS - 1


def months(ledger: Ledger, accounts: Accounts, projects: Sequence[Project]) -> list[Sheet]:
    """Return the sheets of progress, of money by month and by quarter; ``projects`` as accounts list them.

    Nothing where no project with money has steps: there is no month to put it in.
    """
    spread = [(project, reached(project, ledger.year)) for project in projects]
    if not any(shares and project.cost for project, shares in spread):
        return []
    progress, rows = _progress(ledger, accounts, spread)
    money = _monthly(ledger, accounts, spread, rows)
    return [progress, money.sheet(frozen=2), _quarterly(accounts, money)]


def _heads(ledger: Ledger) -> list[str]:
    return [f"{month.short} {_two_digits(month)}" for month in ledger.year.months]


def _two_digits(month: Month) -> str:
    return f"{month.year % 100:02}"


def _progress(
    ledger: Ledger, accounts: Accounts, spread: Sequence[tuple[Project, tuple[Decimal, ...] | None]]
) -> tuple[Sheet, dict[str, int]]:
    """Return the sheet of how far each project with steps is at the end of each month, and their rows."""
    layout = accounts.begun(PROGRESS, "ความก้าวหน้าสะสมเมื่อสิ้นเดือน", (8, 60, *(9,) * MONTHS))
    layout.lines(("คิดจากน้ำหนักของขั้นตอน เฉลี่ยเท่ากันทุกเดือนของขั้นตอนนั้น",))
    layout.heads("ลำดับที่", NAME, *_heads(ledger))
    rows: dict[str, int] = {}
    for project, shares in spread:
        if shares:
            cells = (Cell(part, "percent") for part in shares)
            rows[project.id] = layout.add(Cell(len(rows) + 1, "count"), Cell(project.name), *cells)
    return layout.sheet(frozen=2), rows


def _monthly(
    ledger: Ledger,
    accounts: Accounts,
    spread: Sequence[tuple[Project, tuple[Decimal, ...] | None]],
    rows: dict[str, int],
) -> Layout:
    """Return the sheet of the money of each project by month: what is reached, less what was before."""
    layout = accounts.begun(MONTHLY, MONTHLY, (8, 48, 15, *(14,) * MONTHS, 15))
    layout.lines(("งบประมาณของโครงการคูณความก้าวหน้าของเดือนนั้น เป็นประมาณการ ไม่ใช่แผนการเบิกจ่าย",))
    layout.heads("ลำดับที่", NAME, AMOUNT, *_heads(ledger), UNSPREAD)
    first = layout.next
    listed = zip(accounts.places, spread, strict=True)
    for number, (at, (project, shares)) in enumerate([one for one in listed if one[1][0].cost], 1):
        cells = _spent(project, shares, layout.next, rows.get(project.id))
        total = Cell(project.cost, "satang", at)
        layout.add(Cell(number, "count"), Cell(project.name), total, *cells)
    sums = [layout.stretch(column, first, "satang") for column in range(2, _LAST + 2)]
    last = layout.add(EMPTY, Cell(ALL), *sums, role="total")
    _accumulate(layout, last)
    return layout


def _spent(project: Project, shares: tuple[Decimal, ...] | None, row: int, at: int | None) -> list[Cell]:
    """Return the money of each month, and what has none."""
    total, done = f"$C{row}", Decimal(0)
    cells: list[Cell] = []
    for month, part in enumerate(shares or ()):
        now = (project.cost * part).quantize(SATANG, ROUND_HALF_UP)
        formula = f"ROUND({total}*{place(_FIRST + month - 1, at or 0, PROGRESS)},2)"
        if month:
            formula += f"-SUM({place(_FIRST, row)}:{place(_FIRST + month - 1, row)})"
        cells.append(Cell(now - done, "satang", formula))
        done = now
    cells += [EMPTY] * (MONTHS - len(cells))
    spent = f"SUM({place(_FIRST, row)}:{place(_LAST, row)})"
    return [*cells, Cell(project.cost - done, "satang", f"ROUND({total}-{spent},2)")]


def _accumulate(layout: Layout, last: int) -> None:
    """Add the row of what is spent until the end of each month."""
    row, done = layout.next, Decimal(0)
    cells: list[Cell] = []
    for column in range(_FIRST, _LAST + 1):
        done += layout.at(column, last)
        before = f"{place(column - 1, row)}+" if cells else ""
        cells.append(Cell(done, "satang", f"{before}{place(column, last)}"))
    layout.add(EMPTY, Cell("สะสม"), EMPTY, *cells, EMPTY, role="subtotal")


def _quarterly(accounts: Accounts, money: Layout) -> Sheet:
    """Return the sheet of the four quarters."""
    layout = accounts.begun(QUARTERLY, QUARTERLY, (30, 26, 20, 20, 10))
    layout.heads("ไตรมาส", "เดือน", "จำนวนเงิน (บาท)", "สะสม (บาท)", SHARE)
    source, first = len(money.rows) - 1, layout.next
    names = [str(cell.value) for cell in money.rows[money.head - 1].cells]
    whole = first + MONTHS // MONTHS_IN_QUARTER + 1
    for number, start in enumerate(range(_FIRST, _LAST + 1, MONTHS_IN_QUARTER), 1):
        end = start + MONTHS_IN_QUARTER - 1
        value = sum((money.at(column, source) for column in range(start, end + 1)), Decimal(0))
        formula = f"SUM({place(start, source, MONTHLY)}:{place(end, source)})"
        quarter = (Cell(f"ไตรมาสที่ {number}"), Cell(f"{names[start]} - {names[end]}"))
        _add(layout, quarter, Cell(value, "satang", formula), accounts.total, whole)
    rest = Cell(money.at(_LAST + 1, source), "satang", place(_LAST + 1, source, MONTHLY))
    _add(layout, (Cell(UNSPREAD), Cell("-")), rest, accounts.total, whole)
    _add(layout, (Cell(ALL), EMPTY), layout.stretch(2, first, "satang"), accounts.total, whole, last=True)
    return layout.sheet()


def _add(
    layout: Layout, names: tuple[Cell, Cell], amount: Cell, total: Decimal, whole: int, *, last: bool = False
) -> None:
    """Add a row of a part of the year with its share; the total has nothing that it is added to."""
    row = layout.next
    done = Decimal(amount.value) + layout.at(3, row - 1)
    before = f"{place(3, row - 1)}+" if row - 1 > layout.head else ""
    reached_ = EMPTY if last else Cell(done, "satang", f"{before}{place(2, row)}")
    part = share(Decimal(amount.value), place(2, row), total, place(2, whole, fixed=True))
    layout.add(*names, amount, reached_, part, role="total" if last else "body")
