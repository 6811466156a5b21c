"""Where the heads of a sheet stand, and in which column each declared one is."""

from bmaplan_docs.diagnostics import N_, Message, Related, Report, nearest
from bmaplan_docs.reader.sheets.codes import COLUMN_MISSING, COLUMN_TWICE
from bmaplan_docs.reader.sheets.grid import Grid
from bmaplan_docs.reader.sheets.mapping import Head
from bmaplan_docs.thai import repair, to_arabic_digits
from bmaplan_docs.values import dataclass, field

_SEARCHED = 60
"""Heads stand within so many of the first rows that hold something."""
_ABOVE = 2
"""So many rows of heads may stand above those of the columns."""


@dataclass(frozen=True)
class Heads:
    """The last row of the heads, and the column of each declared head."""

    row: int
    columns: dict[str, int]


@dataclass
class _Row:
    """The heads that a row offers, by how they may be written."""

    number: int
    columns: dict[str, list[int]] = field(default_factory=dict)
    texts: dict[str, int] = field(default_factory=dict)


def same(text: str) -> str:
    """Return what two spellings of a head have in common: spaces and breaks of lines do not count."""
    return "".join(to_arabic_digits(repair(text).text).split()).casefold().rstrip(":")


def find_heads(grid: Grid, wanted: tuple[Head, ...], stated: int | None, report: Report) -> Heads | None:
    """Return where the heads are, or ``None`` after reporting those that are missing or stand twice."""
    candidates = [_offer(grid, row) for row in grid.rows[:_SEARCHED]]
    whole = [row for row in candidates if all(same(head.text) in row.columns for head in wanted)]
    if stated is not None:
        chosen = _offer(grid, stated)
        elsewhere = whole[0].number if whole and chosen not in whole else None
    else:
        chosen = whole[0] if whole else max(candidates, key=lambda row: _found(row, wanted))
        elsewhere = None
    missing = [head for head in wanted if same(head.text) not in chosen.columns]
    if not _found(chosen, wanted):
        missing = missing[:1]  # another table: each of its columns would be missing
    for head in missing:
        _report_missing(head, grid, chosen, wanted, elsewhere, report)
    if missing:
        return None
    columns = {}
    for head in wanted:
        many = chosen.columns[same(head.text)]
        if len(many) > 1:
            _report_twice(head, grid, chosen.number, many, report)
        columns[head.text] = many[0]
    if any(len(chosen.columns[same(head.text)]) > 1 for head in wanted):
        return None
    return Heads(_last_row(grid, chosen.number, columns), columns)


def _found(row: _Row, wanted: tuple[Head, ...]) -> int:
    return sum(same(head.text) in row.columns for head in wanted)


def _offer(grid: Grid, number: int) -> _Row:
    """Return the heads of a row: its texts, and those behind the texts of the rows above (``ก / ข``).

    Columns that one merged cell covers are one.
    """
    row = _Row(number)
    seen: set[tuple[int, int]] = set()
    for column in grid.columns:
        above = [grid.value(at, column).shown.strip() for at in range(max(1, number - _ABOVE), number)]
        own = grid.value(number, column).shown.strip()
        if not own and (number - 1, column) in grid.merged:
            continue  # the title of the sheet above heads, or of a group that has none here
        texts = list(dict.fromkeys(text for text in (*above, own) if text))
        at = grid.origin(number, column)
        if not texts or (own and at in seen):
            continue
        seen.add(at)
        row.texts[" ".join(texts[-1].split())] = column
        for begin in range(len(texts)):
            if own or begin == len(texts) - 1:
                row.columns.setdefault(same("/".join(texts[begin:])), []).append(column)
    return row


def _last_row(grid: Grid, number: int, columns: dict[str, int]) -> int:
    """Return the last row that the heads take: merged ones reach further down."""
    at = [(grid.origin(number, column), column) for column in columns.values()]
    last = number
    while any(grid.origin(last + 1, column) == origin for origin, column in at):
        last += 1
    return last


def _report_missing(
    head: Head, grid: Grid, row: _Row, wanted: tuple[Head, ...], elsewhere: int | None, report: Report
) -> None:
    taken = {same(other.text) for other in wanted}
    free = [text for text in row.texts if same(text) not in taken]
    inside = (text for text in free if same(head.text) in same(text) or same(text) in same(head.text))
    close = nearest(head.text, free) or next(inside, None)
    hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
    if elsewhere is not None:
        hint = Message(N_("the heads stand in row {row}"), {"row": elsewhere})
    known = ", ".join(row.texts) or "-"
    place = grid.place(row.number, min(row.texts.values(), default=1))
    related = [Related(place, Message(N_("the heads that were read stand here")))]
    report.add(
        COLUMN_MISSING, head.span, hint=hint, related=related, head=head.text, row=row.number, known=known
    )


def _report_twice(head: Head, grid: Grid, row: int, columns: list[int], report: Report) -> None:
    others = [Related(grid.place(row, column), Message(N_("here"))) for column in columns]
    report.add(COLUMN_TWICE, head.span, head=head.text, related=others)
