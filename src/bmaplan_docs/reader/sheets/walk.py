"""The rows of a sheet from the heads down: which hold entries, which totals, and which neither."""

from decimal import Decimal

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Mapping, Scalar
from bmaplan_docs.reader.sheets.cells import Cells
from bmaplan_docs.reader.sheets.entries import Entry, Growing
from bmaplan_docs.reader.sheets.grid import Grid
from bmaplan_docs.reader.sheets.heads import Heads, same
from bmaplan_docs.reader.sheets.labels import (
    Label,
    counts_in,
    is_group,
    is_id,
    is_nil,
    is_note,
    is_share,
    is_title,
    is_total,
    is_total_of_group,
    may_be_total,
)
from bmaplan_docs.reader.sheets.mapping import Declared, Leaf, Path
from bmaplan_docs.reader.sheets.totals import Amounts, Comparison, Sums, as_number
from bmaplan_docs.reader.sheets.values import Value
from bmaplan_docs.thai import to_arabic_digits
from bmaplan_docs.values import replace

_NIL = Decimal(0)
_FEWEST = 3
"""A row of column numbers, (1) (2) (3), has at least so many."""

Filled = list[tuple[int, Value]]
"""The columns of a row in which something stands, with the values."""


class Walk:
    """Goes down the rows of a sheet."""

    def __init__(self, declared: Declared, grid: Grid, heads: Heads, report: Report) -> None:
        self.declared, self.grid, self.heads = declared, _filled(declared, grid, heads), heads
        self.report = report
        self.sums = Sums()
        given = _given(declared)
        self.growing = Growing(Cells(self.grid, heads.columns, report), self.sums, given)
        self.sound = True
        self.above = heads.row
        self.first = next((row for row in grid.rows if row > heads.row), 0)
        self.columns = set(heads.columns.values())
        leaves = list(declared.level.walk())
        self.amounts = {self._column(leaf) for leaf in leaves if leaf.amount}
        self.inner = {self._column(leaf) for leaf in leaves if leaf not in declared.level.leaves}
        key = declared.level.key
        self.key = key if key.shape.identifies and key.shape.required and not declared.parent else None

    def entries(self) -> dict[str, list[Entry]]:
        """Return the entries by what they belong to: by nothing, where they are not inside others."""
        groups: dict[str, list[Entry]] = {}
        owner = ""
        before = len(self.report)
        for row in self.grid.rows:
            if row <= self.heads.row or self._is_aside(row):
                continue
            self.above = row
            self.growing.cells.check(self.declared.heads, row)
            owner = self._owner(row) or owner
            if not self.growing.note_repeated(self.declared.level, row):
                self.growing.feed(self.declared.level, groups.setdefault(owner, []), row)
        self.sound = len(self.report) == before
        ids = [entry.texts.get(self.key.path) for entry in groups.get("", ())] if self.key else []
        if len(set(ids)) < len(ids):
            self.sums.doubt(self.amounts)
        head = self.key.heads[0].text if self.key else ""
        Comparison(self.grid, self.sums, head, self.report).run()
        return {owner: many for owner, many in groups.items() if many}

    def _column(self, leaf: Leaf) -> int:
        return self.heads.columns[leaf.heads[0].text]

    def _owner(self, row: int) -> str:
        """Return the id of what a row belongs to; a row without one goes on with the one above."""
        parent = self.declared.parent
        if parent is None:
            return ""
        return self.grid.value(row, self.heads.columns[parent.text]).identity.strip()

    def _is_aside(self, row: int) -> bool:
        """Whether a row holds no entry: totals, a note, column numbers, or a title over several columns."""
        filled = list(self.grid.row(row))
        mapped = [(column, value) for column, value in filled if column in self.columns]
        if not mapped or _is_share(filled):
            return True
        label = self._total(row, filled)
        if label is not None:
            columns = tuple(column for column, _ in mapped if column in self.amounts)
            self.sums.note(label, columns)
            return True
        if is_note(filled[0][1].shown.strip()):
            return True
        if row == self.first and _are_column_numbers([value.shown for _, value in mapped]):
            return True
        if self._is_title(row, filled, mapped):
            self.sums.part(row)
            return True
        return False

    def _is_title(self, row: int, filled: Filled, mapped: Filled) -> bool:
        """Whether a row holds one text over several columns, or one alone that names a group of entries."""
        if len(mapped) > 1:
            return len({self.grid.origin(row, column) for column, _ in mapped}) == 1
        (column, value), alone = filled[0], len(filled) == 1
        named = alone and self.key is not None and column == self._column(self.key)
        return named and is_title(value.shown.strip())

    def _total(self, row: int, filled: Filled) -> Label | None:
        """Return the label of a row of totals.

        It is told by its first words; where these are not sure, by what else the row holds, which is
        amounts and no id; where it has no such words, by its amounts being those of other rows.
        """
        declared = self.declared.stated.total
        first = filled[0][1].shown.strip()
        if self._is_named_so(row, filled):
            return None
        if is_total(first, declared):
            return Label(row, first, sure=True)
        amounts = {column: as_number(value) or _NIL for column, value in filled if column in self.amounts}
        if not amounts:
            return None
        begin = min([column for column in amounts if not self._is_repeated(row, column)] or amounts)
        own = [(column, value.shown.strip()) for column, value in filled if self._is_own(row, column, value)]
        own = [(at, text) for at, text in own if at > begin or not self._is_repeated(row, at)]
        texts = [text for column, text in own if column in self.columns]
        sure = [
            text
            for column, text in own
            if is_total(text, declared) or (column not in self.inner and is_total_of_group(text))
        ]  # a step may be called รวมกลุ่ม
        if sure and all(text in sure or counts_in(text) for text in texts):
            return Label(row, sure[0], sure=True)
        behind = [text for column, text in own if column > begin and column in self.columns]
        if not all(map(counts_in, behind)):
            return None  # a source, a section: what an entry has
        labels = [(column, text) for column, text in own if column < begin]
        mapped = [(column, text) for column, text in labels if column in self.columns]
        if self.key is None or len(mapped) > 1 or any(column in self.inner for column, _ in mapped):
            return None  # what an entry goes on with: a step, another amount
        column, text = (mapped or labels or [(0, "")])[0]
        return self._unsure(row, column, text, amounts)

    def _is_named_so(self, row: int, filled: Filled) -> bool:
        """Whether a row is an entry, whatever its words: it has an id, and says more than id and label."""
        if self.key is None or not is_id(self.grid.value(row, self._column(self.key)).shown.strip()):
            return False
        own = [value.shown.strip() for column, value in filled if self._is_own(row, column, value)]
        return len([text for text in own if not counts_in(text)]) > 2  # noqa: PLR2004 - an id and a label

    def _unsure(self, row: int, column: int, text: str, amounts: Amounts) -> Label | None:
        """Return the label of a row that holds nothing but one text and amounts, if it is a total."""
        if may_be_total(text):
            return Label(row, text, sure=True)
        in_key = self.key is not None and column == self._column(self.key)
        named = column in self.columns and (is_title(text) or not in_key)
        fits = not text.isascii() or not text
        if named or is_group(text) or (fits and self.sums.make(amounts)):
            return Label(row, text, sure=False)
        return None

    def _is_own(self, row: int, column: int, value: Value) -> bool:
        """Whether a cell holds words, in this row and not merged with those above."""
        apart = self.grid.origin(row, column)[0] == row
        return apart and column not in self.amounts and not is_nil(value.shown.strip())

    def _is_repeated(self, row: int, column: int) -> bool:
        """Whether a cell says the same as that of the entry above: a row that goes on may repeat it."""
        return self.grid.value(row, column).shown == self.grid.value(self.above, column).shown


def _given(declared: Declared) -> dict[Path, str]:
    """Return the choices that were typed for all rows: ``type: โครงการ``."""
    values = declared.node.entries.get("values")
    if not isinstance(values, Mapping):
        return {}
    return {
        (key,): value.text
        for key, value in values.entries.items()
        if isinstance(value, Scalar) and value.text and (shape := declared.item.below(key)) and shape.choice
    }


def _is_share(filled: Filled) -> bool:
    """Whether a row below the total states shares of the whole, and nothing else."""
    (_, first), *others = filled
    return is_share(first.shown.strip()) and all(as_number(value) is not None for _, value in others)


def _are_column_numbers(texts: list[str]) -> bool:
    """Whether a row counts the columns: (1) (2) (3)."""
    numbers = [to_arabic_digits(text).strip(" ()") for text in texts]
    if len(numbers) < _FEWEST or not all(number.isascii() and number.isdecimal() for number in numbers):
        return False
    return [int(number) - int(numbers[0]) for number in numbers] == list(range(len(numbers)))


def _filled(declared: Declared, grid: Grid, heads: Heads) -> Grid:
    """Return the sheet with empty cells filled from above in the columns for which this was declared."""
    wanted = {same(text) for text in declared.stated.fill}
    columns = [column for head, column in heads.columns.items() if same(head) in wanted]
    merged = dict(grid.merged)
    for column in columns:
        above = None
        for row in grid.rows:
            if row > heads.row and not grid.value(row, column).is_empty:
                above = grid.origin(row, column)
            elif row > heads.row and above is not None:
                merged[(row, column)] = above
    return replace(grid, merged=merged) if columns else grid
