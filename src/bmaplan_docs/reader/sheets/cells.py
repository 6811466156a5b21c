"""From a cell to a node: the text that the field it fills would be typed as, and what is wrong with it."""

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Node, Scalar, Sequence
from bmaplan_docs.facts.shapes import Shape
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.sheets.codes import CELL_ERROR, DOUBTFUL_DATE, FORMULA_WITHOUT_VALUE
from bmaplan_docs.reader.sheets.grid import Grid
from bmaplan_docs.reader.sheets.labels import is_nil
from bmaplan_docs.reader.sheets.mapping import Head, Leaf
from bmaplan_docs.reader.sheets.values import Value
from bmaplan_docs.source import Span
from bmaplan_docs.values import dataclass

_BETWEEN_IDS = Pattern(r"[,;\n]")
_MARKER = Pattern(r"(?:[-–•*]|\(?[0-9๐-๙]{1,2}[.)])\s+")


@dataclass(frozen=True)
class Cells:
    """Reads the cells of a sheet for the fields they fill; ``columns`` holds the column of each head."""

    grid: Grid
    columns: dict[str, int]
    report: Report

    def text(self, leaf: Leaf, row: int) -> str:
        """Return what stands in a row for a field; an empty text where nothing does."""
        if leaf.shape.months and len(leaf.heads) > 1:
            return self._marked_months(leaf, row)
        values = [self.grid.value(row, self.columns[head.text]) for head in leaf.heads]
        texts = [_text(value, leaf.shape.item or leaf.shape) for value in values]
        text = "\n".join(text for text in texts if text)
        return text if leaf.listed or leaf.shape.lines else " ".join(text.split("\n"))

    def place(self, leaf: Leaf, row: int) -> Span:
        """Return the place of a field in a row: the first of its cells that holds something."""
        columns = [self.columns[head.text] for head in leaf.heads]
        filled = [column for column in columns if not self.grid.value(row, column).is_empty]
        return self.grid.place(row, (filled or columns)[0])

    def values(self, leaf: Leaf, row: int) -> list[tuple[int, Value]]:
        """Return the columns of a field and their values."""
        return [
            (self.columns[head.text], self.grid.value(row, self.columns[head.text])) for head in leaf.heads
        ]

    def node(self, leaf: Leaf, row: int) -> Node:
        """Return what stands in a row for a field as it would be typed; a list where it holds several."""
        if not leaf.listed:
            return Scalar(self.place(leaf, row), self.text(leaf, row) or None)
        item = leaf.shape.item or leaf.shape
        items = [
            Scalar(self.grid.place(row, self.columns[head.text]), part)
            for head in leaf.heads
            for part in _parts(_text(self.grid.value(row, self.columns[head.text]), item), item)
        ]
        return Sequence(self.place(leaf, row), tuple(items))

    def check(self, heads: tuple[Head, ...], row: int) -> None:
        """Report what is no value in a row: errors, results that are not stored, dates of no sure era."""
        for head in heads:
            column = self.columns[head.text]
            value, place = self.grid.value(row, column), self.grid.place(row, column)
            if value.fault:
                self.report.add(CELL_ERROR, place, text=value.fault)
            elif value.formula:
                self.report.add(FORMULA_WITHOUT_VALUE, place, text=value.formula)
            elif value.is_doubtful:
                self.report.add(DOUBTFUL_DATE, place, year=getattr(value.raw, "year", ""))

    def _marked_months(self, leaf: Leaf, row: int) -> str:
        """Return the months whose columns hold a mark, as spans: ``ต.ค. - ธ.ค., มี.ค.``."""
        spans: list[list[str]] = []
        before = False
        for head in leaf.heads:
            shown = self.grid.value(row, self.columns[head.text]).shown.strip()
            marked = bool(shown) and not is_nil(shown)
            if marked and before:
                spans[-1].append(head.text)
            elif marked:
                spans.append([head.text])
            before = marked
        return ", ".join(span[0] if len(span) == 1 else f"{span[0]} - {span[-1]}" for span in spans)


def _text(value: Value, shape: Shape) -> str:
    if shape.months:
        text = value.month
    elif shape.identifies:
        text = value.identity
    elif shape.words:
        text = value.shown
    else:
        text = value.exact
    text = text.strip()
    return "" if is_nil(text) else text


def _parts(text: str, shape: Shape) -> list[str]:
    """Return the values in one cell: ids and short values parted by commas or lines, texts by lines.

    Where every line begins with a number or a dash, it is taken away: lists are numbered when printed.
    """
    lines = [part.strip() for part in text.split("\n")]
    if not shape.words or shape.identifies:
        lines = [part.strip() for part in _BETWEEN_IDS.split(text)]
    lines = [line for line in lines if line]
    if len(lines) > 1 and all(_MARKER.match(line) for line in lines):
        lines = [_MARKER.sub("", line, count=1) for line in lines]
    return lines
