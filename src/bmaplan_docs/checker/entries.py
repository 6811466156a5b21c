"""What tables, lists and facts of a document name: its projects and indicators, and where each stands."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum

from bmaplan_docs.checker.grids import Grid, Said, grids, words
from bmaplan_docs.checker.likeness import fold
from bmaplan_docs.checker.passages import Kind, Passage
from bmaplan_docs.checker.reading import Reading
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits
from bmaplan_docs.values import dataclass

_LABEL = Pattern(r"\s*(?:[-–•]\s*)?(?:\(?[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,2})*\s*[.)]*(?:\s+|(?=[ก-๎])))?")
_TAIL = Pattern(
    r"\s*(?:\((?:ผลผลิต|ผลลัพธ์|ดำเนินการ|ฝ่าย|ส่วน|กลุ่มงาน|กอง|สำนัก)[^()]*\)\s*|งบประมาณ\s*[0-9๐-๙].*|\s[-–]\s.*|\s[0-9๐-๙]{1,2}\.\s.*)$",
    flags=re.DOTALL,
)
_LISTED = Pattern(
    r"^\s*(?P<label>-?\s*[0-9๐-๙]{1,3}[.)]\s*)?(?P<name>.+?)\s*\((?P<target>[^()]*[0-9๐-๙][^()]*)\)\s*$",
    flags=re.DOTALL,
)
_YEAR = Pattern("2[45][0-9]{2}")
_REACH = 60
_FACTS = {"projects": "project", "indicators": "indicator"}
_STRATEGIC = Pattern(
    r"^(?:ตาราง\s*[ก-ฮ]\.?\s*)?(?:รายชื่อ|สรุป)?(?:โครงการ|กิจกรรม|ภารกิจ)(?:/กิจกรรม|งาน|เชิง)*\s*ยุทธศาสตร์$"
)
_ROUTINE = Pattern(
    r"^(?:ตาราง\s*[ก-ฮ]\.?\s*)?(?:รายชื่อ|สรุป)?(?:โครงการ|กิจกรรม|ภารกิจ)(?:/กิจกรรม|งาน)*\s*ประจำ$"
)
_LIST_OF = Pattern(r"ตัวชี้วัดตามภารกิจ(?:งาน|เชิง)*(?P<strategic>ยุทธศาสตร์)?(?P<routine>ประจำ(?!ปี))?\)?$")


class Class(Enum):
    """The class of a project or an indicator (ภารกิจ)."""

    STRATEGIC = "ยุทธศาสตร์"
    ROUTINE = "ประจำ"


@dataclass(frozen=True, eq=False)
class Entry:
    """A name, where it stands, and what stands beside it.

    ``among`` is the list or column it stands in: what is listed there together is not one thing.
    """

    said: Said
    kind: str
    folded: str
    among: object
    class_: Class | None = None
    target: Said | None = None
    amount: Said | None = None
    grid: Grid | None = None
    years: frozenset[str] = frozenset()


def named(said: Said) -> Said:
    """Return a stretch without its number and without what follows the name."""
    label = _LABEL.match(said.text)
    start = said.start + (label.end() if label else 0)
    tail = _TAIL.search(said.passage.text, start, said.end)
    end = tail.start() if tail else said.end
    text = said.passage.text[start:end]
    return Said(said.passage, start, start + len(text.rstrip()))


def entries(reading: Reading) -> list[Entry]:
    """Return the named things of a reading in the order of its passages."""
    found = [*_of_facts(reading), *_of_lists(reading)]
    for grid in reading.share(grids):
        found += _of_grid(grid)
    return sorted(found, key=lambda entry: (entry.said.passage.index, entry.said.start))


def _of_facts(reading: Reading) -> Iterator[Entry]:
    values = {passage.fact.path: passage for passage in reading.passages if passage.fact}
    for passage in reading.texts(Kind.FACT):
        path = passage.fact.path if passage.fact else ()
        if path[-1:] == ("name",) and len(path) > 2 and path[-3] in _FACTS:  # noqa: PLR2004 - list, number, name
            said = Said(passage, 0, len(passage.text))
            target, amount = (_whole(values.get((*path[:-1], key))) for key in ("target", "budget"))
            yield Entry(said, _FACTS[str(path[-3])], fold(said.text), path[:-2], None, target, amount)


def _whole(passage: Passage | None) -> Said | None:
    return Said(passage, 0, len(passage.text)) if passage else None


def _of_lists(reading: Reading) -> Iterator[Entry]:
    """Yield the indicators of lists whose targets stand in brackets."""
    class_, heading = None, None
    for passage in reading.texts(Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM):
        listed = _LIST_OF.search(passage.text) if len(passage.text) < 80 else None  # noqa: PLR2004 - a title
        if listed:
            heading = passage
            class_ = Class.STRATEGIC if listed["strategic"] else Class.ROUTINE if listed["routine"] else None
            continue
        if heading and (passage.kind is Kind.HEADING or passage.index - heading.index > _REACH):
            heading = None
        match = _LISTED.match(passage.text) if heading else None
        if match and (match["label"] or passage.item):
            said = Said(passage, *match.span("name"))
            target = Said(passage, *match.span("target"))
            yield Entry(said, "indicator", fold(said.text), heading, class_, target)


def _of_grid(grid: Grid) -> Iterator[Entry]:
    for kind in ("project", "indicator"):
        column = grid.column(kind)
        if column is None:
            continue
        class_, years = _class(grid, grid.heads[column]), _years(grid)
        for row in grid.rows:
            cell = row.get(column, ())
            sole = len(cell) == 1
            for said in cell:
                name = named(said)
                if _is_name(name.text, kind):
                    target, amount = (
                        _beside(grid, row, role) if sole else None for role in ("target", "amount")
                    )
                    yield Entry(
                        name, kind, fold(name.text), (grid, column), class_, target, amount, grid, years
                    )


def _years(grid: Grid) -> frozenset[str]:
    """Return the years of which a table says that it is."""
    section = grid.before.section[-1:] if grid.before else ()
    said = (grid.before.text if grid.before else "", *section, *grid.heads.values())
    return frozenset(_YEAR.findall(to_arabic_digits(" ".join(said))))


def _is_name(text: str, kind: str) -> bool:
    if kind == "project":
        return text.startswith(("โครงการ", "กิจกรรม")) and len(text) > 10  # noqa: PLR2004 - more than the word
    return len(text) > 10 and not text.startswith(("รวม", "นิยาม"))  # noqa: PLR2004 - likewise


def _beside(grid: Grid, row: dict[int, tuple[Said, ...]], role: str) -> Said | None:
    column = grid.column(role)
    cell = row.get(column, ()) if column is not None else ()
    return cell[0] if len(cell) == 1 and words(cell) else None


def _class(grid: Grid, head: str) -> Class | None:
    before = grid.before.text.strip() if grid.before else ""
    for text in (head, before):
        if _STRATEGIC.match(text):
            return Class.STRATEGIC
        if _ROUTINE.match(text):
            return Class.ROUTINE
    return None


def by_name(found: Iterable[Entry], kind: str) -> dict[str, list[Entry]]:
    """Return the entries of a kind under their folded names, in order."""
    names: dict[str, list[Entry]] = {}
    for entry in found:
        if entry.kind == kind:
            names.setdefault(entry.folded, []).append(entry)
    return names
