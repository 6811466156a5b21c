"""Sheets of money: items with their amounts in groups, the same grouped otherwise, and totals compared.

Only the amounts of items are typed numbers; all others are formulas on them.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property

from bmaplan_docs.tree.workbook import EMPTY, Cell, Layout, Role, Sheet, down, matching, place, share
from bmaplan_docs.values import dataclass

ALL, SUM, SHARE = "รวมทั้งสิ้น", "รวม (บาท)", "ร้อยละ"
COUNTS = ("จำนวนรายการ", "ใช้งบประมาณ", "ไม่ใช้งบประมาณ")
AGREES, DIFFERS = "ตรงกัน", "ไม่ตรงกัน"
_COUNT, _MONEY, _SHARE = 12, 16, 9
"""Widths of columns."""


@dataclass(frozen=True)
class Item:
    """What stands in a row: its texts, and its amounts in baht; one that goes on in a row has no number."""

    texts: tuple[str, ...]
    amounts: tuple[Decimal, ...]
    number: int | None

    @property
    def total(self) -> Decimal:
        """All amounts together."""
        return sum(self.amounts, Decimal(0))


@dataclass(frozen=True)
class Group:
    """Items with a heading and a sum of their own."""

    title: str
    total: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Accounts:
    """Items in groups; ``texts`` and ``amounts`` are the heads of their columns, ``about`` names the plan.

    The listing stands on the sheet ``name``: a number, the texts, the amounts, their sum and its share.
    """

    name: str
    about: tuple[str, str]
    texts: tuple[str, ...]
    widths: tuple[int, ...]
    amounts: tuple[str, ...]
    groups: tuple[Group, ...]

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items in order."""
        return tuple(item for group in self.groups for item in group.items)

    @cached_property
    def total(self) -> Decimal:
        """The grand total in baht."""
        return sum((item.total for item in self.items), Decimal(0))

    @property
    def _money(self) -> int:
        """The column of the first amount on the listing."""
        return 1 + len(self.texts)

    @property
    def _first(self) -> int:
        """The row of the first item: behind the lines above the table, its heads and a group's title."""
        return len(self.about) + 4

    @property
    def _last(self) -> int:
        """The row of the grand total; the one above is a sum that no item's texts stand beside."""
        return len(self.about) + 3 + sum(len(group.items) + 2 for group in self.groups)

    def _column(self, column: int) -> str:
        return down(column, self._first, self._last - 1, self.name)

    def begun(self, name: str, title: str, widths: Sequence[int]) -> Layout:
        """Return a sheet with the lines above its table."""
        layout = Layout(name, tuple(widths))
        layout.lines((title,), "title")
        layout.lines(self.about)
        return layout

    @property
    def _beside(self) -> tuple[int, ...]:
        """The widths of the amounts, their sum and its share."""
        return (*(_MONEY,) * (len(self.amounts) + 1), _SHARE)

    @property
    def places(self) -> Iterator[str]:
        """The names of the cells with the sum of each item."""
        row, column = self._first, self._money + len(self.amounts)
        for group in self.groups:
            for number in range(len(group.items)):
                yield place(column, row + number, self.name)
            row += len(group.items) + 2

    def listing(self, title: str) -> Sheet:
        """Return the sheet of the items."""
        layout = self.begun(self.name, title, (8, *self.widths, *self._beside))
        layout.heads("ลำดับที่", *self.texts, *self.amounts, SUM, SHARE)
        beside = (EMPTY,) * (len(self.texts) - 1)
        columns = range(self._money, self._money + len(self.amounts) + 1)
        sums = []
        for group in self.groups:
            layout.add(EMPTY, Cell(group.title), *beside, *(EMPTY,) * (len(columns) + 1), role="group")
            first = layout.next
            for item in group.items:
                number = Cell(item.number, "count") if item.number else EMPTY
                self._add(layout, (number, *map(Cell, item.texts)), self._amounts(item, layout.next), "body")
            money = [layout.stretch(column, first) for column in columns]
            sums.append(self._add(layout, (EMPTY, Cell(group.total), *beside), money, "subtotal"))
        money = [layout.picked(column, sums) for column in columns]
        count = sum(1 for item in self.items if item.number)
        self._add(layout, (EMPTY, Cell(f"{ALL} {count} รายการ"), *beside), money, "total")
        return layout.sheet(frozen=2)

    def _amounts(self, item: Item, row: int) -> list[Cell]:
        last = place(self._money + len(self.amounts) - 1, row)
        total = Cell(item.total, "money", f"SUM({place(self._money, row)}:{last})")
        return [*(Cell(amount, "money") for amount in item.amounts), total]

    def _add(
        self, layout: Layout, texts: Iterable[Cell], money: Sequence[Cell], role: Role, last: int = 0
    ) -> int:
        """Add a row that ends in the share of its sum; the whole stands in the row ``last``."""
        cells = (*texts, *money)
        column = len(cells) - 1
        whole = place(column, last or self._last, fixed=True)
        part = share(Decimal(money[-1].value), place(column, layout.next), self.total, whole)
        return layout.add(*cells, part, role=role)

    def grouped(self, name: str, columns: tuple[int, ...], *, counts: bool = False) -> Sheet:
        """Return a sheet that adds up the items whose texts in some ``columns`` (from 0) are the same.

        With ``counts`` it also tells how many items there are, with money and without.
        """
        heads = tuple(self.texts[column] for column in columns)
        counted = COUNTS if counts else ()
        widths = (*(60 // len(heads),) * len(heads), *(_COUNT,) * len(counted), *self._beside)
        layout = self.begun(name, f"งบประมาณตาม{name}", widths)
        layout.heads(*heads, *counted, *self.amounts, SUM, SHARE)
        groups = self._alike(columns)
        first, last = layout.next, layout.next + len(groups)
        for texts, items in groups.items():
            row = layout.next
            alike = [(self._column(column + 1), f"${place(at, row)}") for at, column in enumerate(columns)]
            cells = (*map(Cell, texts), *(self._counts(items, alike, len(heads), row) if counts else ()))
            self._add(layout, cells, self._matched(items, alike), "body", last)
        begin = len(heads) + len(counted)
        sums = (layout.stretch(column, first, "count") for column in range(len(heads), begin))
        money = [layout.stretch(column, first) for column in range(begin, begin + len(self.amounts) + 1)]
        self._add(layout, (Cell(ALL), *(EMPTY,) * (len(heads) - 1), *sums), money, "total", last)
        return layout.sheet(frozen=1)

    def _alike(self, columns: tuple[int, ...]) -> dict[tuple[str, ...], list[Item]]:
        """Return the items by their texts in some columns; what has the same first text stands together."""
        order: dict[str, int] = {}
        for item in self.items:
            order.setdefault(item.texts[columns[0]], len(order))
        groups: dict[tuple[str, ...], list[Item]] = {}
        for item in sorted(self.items, key=lambda item: order[item.texts[columns[0]]]):
            groups.setdefault(tuple(item.texts[column] for column in columns), []).append(item)
        return groups

    def _matched(self, items: list[Item], alike: list[tuple[str, str]]) -> list[Cell]:
        amounts = [sum(column, Decimal(0)) for column in zip(*(item.amounts for item in items), strict=True)]
        return [
            Cell(amount, "money", matching(*alike, amounts=self._column(self._money + at)))
            for at, amount in enumerate((*amounts, sum(amounts, Decimal(0))))
        ]

    def _counts(
        self, items: list[Item], alike: list[tuple[str, str]], column: int, row: int
    ) -> Iterable[Cell]:
        funded = sum(1 for item in items if item.total)
        total = self._column(self._money + len(self.amounts))
        yield Cell(len(items), "count", matching(*alike))
        yield Cell(funded, "count", f"{place(column, row)}-{place(column + 2, row)}")
        yield Cell(len(items) - funded, "count", matching(*alike, (total, "0")))

    def checks(
        self, name: str, grouped: Sequence[Sheet], printed: Decimal, others: Sequence[tuple[str, str]] = ()
    ) -> Sheet:
        """Return a sheet that finds the grand total in other ways, last as the Word file prints it.

        ``others`` are sheets by name, with the place of the total there.
        """
        layout = self.begun(name, f"{name}งบประมาณ", (58, 18, 18, 14))
        layout.heads("ยอดรวมจาก", "จำนวนเงิน (บาท)", "ต่างจากยอดรวม", "ผล")
        end = self._money + len(self.amounts)
        named = f'({self._column(len(self.texts))}<>"")*1'
        amounts = "+".join(place(column, self._last, self.name) for column in range(self._money, end))
        ways = [
            (f"หน้า {self.name} รวมยอดของแต่ละกลุ่ม", place(end, self._last, self.name)),
            (f"หน้า {self.name} รวมทีละรายการ", f"SUMPRODUCT({named},{self._column(end)})"),
            (f"หน้า {self.name} รวมยอดของแต่ละช่อง", amounts),
            *(
                (f"หน้า {sheet.name}", place(len(sheet.widths) - 2, len(sheet.rows), sheet.name))
                for sheet in grouped
            ),
            *((f"หน้า {sheet}", at) for sheet, at in others),
        ]
        first = layout.next
        for way, formula in ways:
            _compare(layout, way, Cell(self.total, "money", formula), first, self.total)
        _compare(layout, "เอกสาร Word เมื่อสร้างไฟล์นี้", Cell(printed, "money"), first, self.total)
        layout.lines(("", "แก้ตัวเลขในแฟ้มเนื้อหาของแผนแล้วสร้างใหม่ ตัวเลขที่แก้ในไฟล์นี้ไม่กลับไปที่แผน"))
        return layout.sheet()


def _compare(layout: Layout, name: str, amount: Cell, first: int, total: Decimal) -> None:
    """Add a way to find the total, and how far it is from that in the row ``first``."""
    row = layout.next
    apart = Decimal(amount.value) - total
    formula = f"ROUND({place(1, row)}-{place(1, first, fixed=True)},2)"
    said = Cell(DIFFERS if apart else AGREES, "centred", f'IF({place(2, row)}=0,"{AGREES}","{DIFFERS}")')
    layout.add(Cell(name), amount, Cell(apart, "money", formula), said)
