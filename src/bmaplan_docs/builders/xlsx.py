"""The Excel file: the sheets of a document's workbook, with numbers, formulas and page set-up."""

from collections.abc import Iterable
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.tree import Document
from bmaplan_docs.tree.workbook import Cell, Kind, Role, Row, Sheet, Value
from bmaplan_docs.word.manifest import write_manifest
from bmaplan_docs.word.package import Package
from bmaplan_docs.word.pages.lines import TWIPS_PER_POINT, Stretch, break_lines
from bmaplan_docs.word.properties import write_properties
from bmaplan_docs.workspace import Workspace

if TYPE_CHECKING:
    import xlsxwriter

FONT, SIZE = "TH SarabunPSK", 14
LINE_HEIGHT = 19.0
"""The height of a row with one line, in points."""
DIGIT_WIDTH, CELL_PADDING = 5.25, 6.0
"""In points: by digits the widths of columns are told; padding is what a cell keeps free beside its text."""
MOST_LETTERS = 32_767
"""As much as Excel keeps in a cell."""
_A4 = 9
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t")
_FOOTER = f'&C&"{FONT},Regular"&{SIZE}หน้า &P จาก &N'
_LINE = {"border": 1, "border_color": "#7F7F7F"}
_LOOKS: dict[Role, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 18, "text_wrap": True},
    "note": {"text_wrap": True},
    "head": {**_LINE, "bold": True, "bg_color": "#D9D9D9", "align": "center", "text_wrap": True},
    "group": {**_LINE, "bold": True, "bg_color": "#F2F2F2"},
    "body": _LINE,
    "subtotal": {**_LINE, "bold": True, "bg_color": "#F2F2F2"},
    "total": {**_LINE, "bold": True, "bg_color": "#D9D9D9", "bottom": 6},
}
_SATANG = '#,##0.00_);-#,##0.00_);"-"_)'
_NUMBERS: dict[Kind, dict[str, Any]] = {
    "text": {"align": "left", "text_wrap": True},
    "centred": {"align": "center", "text_wrap": True},
    "count": {"align": "center", "num_format": "#,##0"},
    "money": {"align": "right", "num_format": _SATANG},
    "satang": {"align": "right", "num_format": _SATANG},
    "percent": {"align": "right", "num_format": '0.00%_);-0.00%_);"-"_)'},
}
_ACROSS: tuple[Role, ...] = ("title", "note")
"""Rows of one text, which runs over all columns."""
_WHOLE = '#,##0_);-#,##0_);"-"_)'


def build(document: Document, workspace: Workspace, report: Report) -> bytes | None:  # noqa: ARG001 - a builder's arguments
    """Return the Excel file, or ``None`` where the document has no workbook."""
    if document.workbook is None:
        return None
    from xlsxwriter import Workbook as Writer  # noqa: PLC0415 - no other builder needs it

    sheets = document.workbook().sheets
    stream = BytesIO()
    settings = {"font_name": FONT, "font_size": SIZE}
    writer = Writer(stream, {"in_memory": True, "default_format_properties": settings})
    looks = _Looks(writer, whole=_are_whole(sheets))
    for sheet in sheets:
        _write(sheet, writer, looks)
    writer.close()
    package = Package.read(stream.getvalue())
    write_properties(document.properties, package)  # those of the library hold the present time
    write_manifest(document, None, package)
    return package.write()


def _are_whole(sheets: Iterable[Sheet]) -> bool:
    """Whether no amount that was typed has satang: then none is shown."""
    cells = (cell for sheet in sheets for row in sheet.rows for cell in row.cells)
    amounts = (cell.value for cell in cells if cell.kind == "money" and not cell.formula)
    return all(not isinstance(amount, Decimal) or amount == amount.to_integral_value() for amount in amounts)


class _Looks:
    """The formats of a workbook; each is made once."""

    def __init__(self, writer: "xlsxwriter.Workbook", *, whole: bool) -> None:
        self._writer, self._whole = writer, whole
        self._made: dict[tuple[Role, Kind, bool], Any] = {}

    def of(self, row: Row, cell: Cell) -> Any:
        """Return the format of a cell in its row."""
        key = (row.role, cell.kind, _is_formula_like(cell))
        if key not in self._made:
            self._made[key] = self._writer.add_format(self._properties(*key))
        return self._made[key]

    def _properties(self, role: Role, kind: Kind, quoted: bool) -> dict[str, Any]:  # noqa: FBT001 - of a key
        numbers = {} if role in ("title", "note", "head") else dict(_NUMBERS[kind])
        if role == "group":
            numbers["text_wrap"] = False
        if kind == "money" and self._whole and numbers:
            numbers["num_format"] = _WHOLE
        font = {"font_name": FONT, "font_size": SIZE, "valign": "vcenter" if role == "head" else "top"}
        # The mark keeps a text a text when somebody edits the cell.
        return {**font, **numbers, **_LOOKS[role], **({"quote_prefix": True} if quoted else {})}


def _is_formula_like(cell: Cell) -> bool:
    return isinstance(cell.value, str) and not cell.formula and cell.value.startswith(_FORMULA_SIGNS)


def _write(sheet: Sheet, writer: "xlsxwriter.Workbook", looks: _Looks) -> None:
    page = writer.add_worksheet(sheet.name)
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    last = len(sheet.widths) - 1
    for number, row in enumerate(sheet.rows):
        page.set_row(number, _height(row, sheet.widths))
        if row.role in _ACROSS:
            page.merge_range(number, 0, number, last, "", looks.of(row, row.cells[0]))
        for column, cell in enumerate(row.cells):
            _write_cell(page, number, column, cell, looks.of(row, cell))
    page.freeze_panes(sheet.head, sheet.frozen)
    page.repeat_rows(sheet.head - 1)
    page.print_area(0, 0, len(sheet.rows) - 1, last)
    page.set_paper(_A4)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.center_horizontally()
    page.set_margins(left=0.6, right=0.6, top=0.75, bottom=0.75)
    page.set_footer(_FOOTER)


def _height(row: Row, widths: tuple[int, ...]) -> float:
    """Return the height of a row in points; programs do not agree on whether they find it themselves."""
    if row.role == "group":
        return LINE_HEIGHT
    size = float(_LOOKS[row.role].get("font_size", SIZE))
    rooms = (sum(widths),) if row.role in _ACROSS else widths
    bold = row.role not in ("body", "note")
    cells = zip(row.cells, rooms, strict=False)
    return LINE_HEIGHT * size / SIZE * max(_lines(cell, room, size, bold=bold) for cell, room in cells)


def _lines(cell: Cell, width: int, size: float, *, bold: bool) -> int:
    if not isinstance(cell.value, str) or not cell.value:
        return 1
    room = (width * DIGIT_WIDTH - CELL_PADDING) * TWIPS_PER_POINT
    written = (break_lines((Stretch(line, size, bold),), room) for line in cell.value.split("\n"))
    return sum(len(lines) for lines in written)


def _write_cell(page: Any, row: int, column: int, cell: Cell, look: Any) -> None:
    """Write a cell; what was typed is never read as a formula, a number or an address."""
    value = cell.value
    if cell.formula:
        page.write_formula(row, column, f"={cell.formula}", look, _stored(value))
    elif isinstance(value, str):
        page.write_string(row, column, value[:MOST_LETTERS], look) if value else page.write_blank(
            row, column, None, look
        )
    else:
        page.write_number(row, column, float(value), look)


def _stored(value: Value) -> str | float:
    """Return the value that programs show which do not calculate."""
    return value if isinstance(value, str) else float(value)
