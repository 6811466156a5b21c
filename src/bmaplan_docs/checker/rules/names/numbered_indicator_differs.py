"""An indicator that the list of a plan numbers has its name from the list wherever its number stands."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Other, Passage, Reading, Rule
from bmaplan_docs.checker.entries import Entry, entries, named
from bmaplan_docs.checker.grids import Grid, Said, grids, words
from bmaplan_docs.checker.likeness import alike, fold
from bmaplan_docs.diagnostics import N_, Code, Message, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

_LABEL = Pattern(
    r"^\s*ชื่อตัวชี(?:้วัด|วิต)(?:ที่)?\s*(?P<number>[0-9]{1,3})(?![0-9])\s*(?P<name>.*)$", flags=re.DOTALL
)
_NUMBER = Pattern(r"^\s*(?:-\s*)?(?P<number>[0-9]{1,3})\s*(?:[.)](?![0-9])|$)")
_LEAST = 10


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    listed = _listed(reading)
    for number, said in _numbered(reading) if listed else ():
        right = listed.get(number)
        name = fold(said.text)
        if right is None or name == right.folded or alike(name, right.folded) or len(name) < _LEAST:
            continue
        there = right.said
        place = Other(there.passage, there.start, there.end, Message(N_("here it is called so")))
        params = {"number": number, "found": said.text, "other": there.text}
        yield Finding(said.passage, said.start, said.end, params, others=(place,))


def _listed(reading: Reading) -> dict[int, Entry]:
    """Return the indicators of the lists of a plan by their numbers, if no number stands there twice."""
    found: dict[int, Entry] = {}
    for entry in reading.share(entries):
        if entry.kind != "indicator" or entry.class_ is None or entry.grid is not None:
            continue
        number = _of_item(entry.said.passage)
        if number is None or number in found:
            return {}
        found[number] = entry
    return found


def _of_item(passage: Passage) -> int | None:
    if passage.item is not None:
        return passage.item.listing.start + passage.item.item if passage.item.listing.ordered else None
    return _number(passage.text)


def _numbered(reading: Reading) -> Iterator[tuple[int, Said]]:
    """Yield names of indicators behind their numbers: below labels, and in the tables of measures."""
    for passage in reading.texts(Kind.PARAGRAPH, Kind.HEADING):
        match = _LABEL.match(to_arabic_digits(passage.text)) if "ตัวชี" in passage.text else None
        if match and match["name"]:
            yield int(match["number"]), named(Said(passage, match.start("name"), len(passage.text)))
        elif match and (after := reading.after(passage)) is not None and after.kind is Kind.PARAGRAPH:
            yield int(match["number"]), named(Said(after, 0, len(after.text)))
    for grid in reading.share(grids):
        column = grid.column("indicator")
        if column is not None:
            yield from _of_grid(grid, column)


def _of_grid(grid: Grid, column: int) -> Iterator[tuple[int, Said]]:
    before = grid.before.text.strip() if grid.before else ""
    of_measures = "มาตรการ" in grid.heads[column] or before.startswith("ตัวชี้วัดมาตรการ")
    for row in grid.rows:
        cell = row.get(column, ())
        if len(cell) != 1:
            continue
        number = _number(cell[0].text)
        if number is None and of_measures and column:
            number = _number(words(row.get(0, ())))
        if number is not None:
            yield number, named(cell[0])


def _number(text: str) -> int | None:
    match = _NUMBER.match(to_arabic_digits(text))
    return int(match["number"]) if match else None


RULE = Rule(
    Code(
        "numbered-indicator-differs",
        Severity.WARNING,
        N_("indicator {number} is '{found}' here, but '{other}' in the list of indicators"),
        why=N_("Tables and lists of a plan are tied together by the numbers of its indicators."),
        hint=N_("correct the number or the name"),
        bad="ตัวชี้วัดตามภารกิจงานประจำ\n\n๗) จำนวนครั้งของการจัดงาน (๒ ครั้ง)\n\nชื่อตัวชี้วัดที่ ๗ ร้อยละของผู้ผ่านการอบรม",
        good="ตัวชี้วัดตามภารกิจงานประจำ\n\n๗) จำนวนครั้งของการจัดงาน (๒ ครั้ง)\n\nชื่อตัวชี้วัดที่ ๗ จำนวนครั้งของการจัดงาน",
    ),
    _check,
)
