"""An Excel file as its cells: what each shows, the formula it follows from, and what was said about it."""

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True)
class Found:
    value: str | float
    formula: str = ""


class ExcelFile:
    """The sheets by name, each a mapping of places (``B4``) to what stands there."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        shared = self._tree("xl/sharedStrings.xml") if "xl/sharedStrings.xml" in self.parts else ()
        self._texts = ["".join(node.itertext()) for node in shared]
        names = [node.get("name") or "" for node in self._tree("xl/workbook.xml").iter(f"{_MAIN}sheet")]
        self.sheets = {
            name: dict(self._cells(f"xl/worksheets/sheet{at}.xml")) for at, name in enumerate(names, 1)
        }

    def _tree(self, part: str) -> etree._Element:
        return etree.fromstring(self.parts[part])

    def _cells(self, part):
        for node in self._tree(part).iter(f"{_MAIN}c"):
            value, formula = node.findtext(f"{_MAIN}v"), node.findtext(f"{_MAIN}f") or ""
            if value is not None or formula:
                yield node.get("r"), Found(self._read(value or "", node.get("t")), formula)

    def _read(self, value: str, kind: str | None) -> str | float:
        if kind == "s":
            return self._texts[int(value)]
        return value if kind == "str" or not value else float(value)

    def column(self, sheet: str, letter: str) -> list[str | float]:
        """Return what a column of a sheet shows, from the top on."""
        return [cell.value for at, cell in self.sheets[sheet].items() if re.fullmatch(rf"{letter}\d+", at)]

    def row(self, sheet: str, first: str) -> list[str | float]:
        """Return what the row shows in which a text stands."""
        number = next(re.sub(r"\D", "", at) for at, cell in self.sheets[sheet].items() if cell.value == first)
        return [cell.value for at, cell in self.sheets[sheet].items() if re.fullmatch(rf"[A-Z]+{number}", at)]

    @property
    def formulas(self) -> dict[tuple[str, str], Found]:
        return {
            (name, at): cell
            for name, cells in self.sheets.items()
            for at, cell in cells.items()
            if cell.formula
        }

    def without_values(self) -> bytes:
        """Return the file with its formulas only, so that whoever shows numbers has calculated them."""
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for name, content in self.parts.items():
                kept = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", content)
                archive.writestr(name, kept if name.startswith("xl/worksheets/") else content)
        return stream.getvalue()
