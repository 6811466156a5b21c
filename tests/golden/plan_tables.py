"""What the tables of the plan of 2562 hold as it was issued, beside what ours hold, and why they differ.

Counted by hand in the issued plan. A row that goes on over the page is one row; heads that are printed
again are not counted again. ``python tests/golden/plan_tables.py`` prints all of it as a Markdown table.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Shape:
    """How the tables of one place look; ``rows`` holds the body rows of each of them, in order."""

    columns: int
    heads: int
    rows: tuple[int, ...]
    totals: int = 0
    merged_heads: int = 0
    """Merged cells in the head of each table."""
    merged: int = 0
    """Merged cells in the bodies of all of them; bars over several months are told by their months."""


@dataclass(frozen=True)
class Place:
    """The tables of one kind in one chapter: as issued, as ours, and the reason where they differ."""

    chapter: str
    head: str
    """How the first row begins."""
    issued: Shape
    ours: Shape
    why: str = ""


def same(chapter: str, head: str, shape: Shape) -> Place:
    """Return tables that are as they were issued."""
    return Place(chapter, head, shape, shape)


MEASURES = "มาตรการและโครงการ/กิจกรรม"
SUMMARY = "สรุปโครงการและงบประมาณ"
TABLE_A = "ตาราง ก. ภารกิจงานยุทธศาสตร์"
TABLE_B = "ตาราง ข. ภารกิจงานประจำ"
TABLE_C = "ตาราง ค. ตัวชี้วัดและภารกิจจากการเจรจาตกลง"
STEPS = "ขั้นตอนการปฏิบัติงานของโครงการ/กิจกรรม"
SECOND = "มิติที่ ๒ ด้านประสิทธิภาพของการปฏิบัติราชการ"
THIRD = "มิติที่ ๓ ด้านคุณภาพการปฏิบัติราชการ"
FOURTH = "มิติที่ ๔ ด้านการพัฒนาองค์กร"
CHAPTERS = (MEASURES, SUMMARY, TABLE_A, TABLE_B, TABLE_C, STEPS, SECOND, THIRD, FOURTH)

_BY_GOAL = "one table for each goal, with a row for each of its indicators; as issued, one for each indicator"
PLACES = (
    # eight tables of goal indicators and thirteen of measure indicators
    same(MEASURES, "ลำดับที่", Shape(3, 1, (1,) * 21)),
    same(MEASURES, "โครงการ/กิจกรรม", Shape(3, 1, (1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1, 3, 1))),
    Place(
        SUMMARY,
        "ลำดับที่",
        Shape(5, 1, (3, 9 + 15, 5), totals=1, merged=1),
        Shape(5, 1, (3, 9, 5), totals=3, merged=6),
        "activities stand as a list in the row of their project (as issued, 16 of them fill 15 rows of the "
        "second table, and those of three other projects are left out); every list has its total, and the "
        "total of the whole plan stands below the lists instead of at the end of the routine ones",
    ),
    Place(
        TABLE_A,
        "ลำดับที่",
        Shape(3, 1, (1, 1, 1, 1)),
        Shape(3, 1, (1, 1, 1)),
        "the indicator of goal 7.2.1.2 is not printed a second time",
    ),
    Place(TABLE_A, "มาตรการ", Shape(4, 1, (1, 1, 1, 1, 1)), Shape(4, 1, (1, 2, 2)), _BY_GOAL),
    Place(
        TABLE_B,
        "ลำดับที่",
        Shape(3, 1, (1, 1, 1, 1, 1, 1)),
        Shape(3, 1, (1, 1, 1, 1, 1, 1, 1)),
        "goal 6.1.1.4 has its table, which is left out in the issued plan",
    ),
    Place(TABLE_B, "มาตรการ", Shape(4, 1, (1,) * 8), Shape(4, 1, (1, 1, 1, 1, 2, 1, 1)), _BY_GOAL),
    Place(TABLE_C, "ตัวชี้วัด", Shape(6, 1, (1, 1, 1, 1, 1)), Shape(6, 1, (1, 2, 2)), _BY_GOAL),
    Place(
        STEPS,
        "ขั้นตอน",
        Shape(15, 3, (7, 7, 6, 6, 7, 7, 3), totals=7, merged_heads=6),
        Shape(15, 3, (7, 7, 6, 6, 5, 5, 7, 7, 3, 3), totals=10, merged_heads=6, merged=39),
        "three tables that are missing in the issued plan: the work with embassies (2, activity 4), the "
        "review of results (3) and the third activity for ASEAN (4); a bar is one cell over its months, "
        "where it was drawn over empty cells (39 bars are longer than a month)",
    ),
    same(SECOND, "ตัวชี้วัด", Shape(3, 1, (6,))),
    same(THIRD, "ตัวชี้วัด", Shape(3, 1, (3,))),
    Place(
        FOURTH,
        "ตัวชี้วัด",
        Shape(3, 1, (3,), merged=1),
        Shape(3, 1, (4,)),
        "4.2 and 4.2.1 have a row each, as 2.1 and 2.1.1 have; 4.2.1 and 4.2.2 both say who defines them",
    ),
)


@dataclass(frozen=True)
class Line:
    """A number that stands in the issued plan, the same in ours, and why they differ."""

    issued: str
    ours: str
    why: str = ""


_LEFT = "“โครงการ” were left over from the lists above; these are activities"
COUNTS = (
    Line("รวมโครงการ ๓ โครงการ", "รวมโครงการ ๓ โครงการ"),
    Line("โครงการที่ใช้งบประมาณ ๓ โครงการ", "โครงการที่ใช้งบประมาณ ๓ โครงการ"),
    Line("โครงการที่ไม่ใช้งบประมาณ - โครงการ", "โครงการที่ไม่ใช้งบประมาณ - โครงการ"),
    Line("", "รวมงบประมาณโครงการยุทธศาสตร์ ๑๔,๘๕๖,๐๐๐", "the issued plan does not add these up"),
    Line("รวมโครงการ ๙ โครงการ", "รวมโครงการ ๙ โครงการ"),
    Line("โครงการที่ใช้งบประมาณ ๙ โครงการ", "โครงการที่ใช้งบประมาณ ๙ โครงการ"),
    Line("", "รวมงบประมาณโครงการประจำ ๒๓,๕๐๐,๐๐๐", "the issued plan does not add these up"),
    Line("รวมงบประมาณทั้งสิ้น ๓๘,๓๕๖,๐๐๐.- บาท", "รวมงบประมาณทั้งสิ้น ๓๘,๓๕๖,๐๐๐ บาท", "stands below all lists"),
    Line("รวมโครงการ/กิจกรรม ๕ โครงการ/กิจกรรม", "รวมกิจกรรม ๕ กิจกรรม", _LEFT),
    Line("โครงการที่ใช้งบประมาณ - โครงการ", "", _LEFT),
    Line("กิจกรรมที่ใช้งบประมาณ - กิจกรรม", "กิจกรรมที่ใช้งบประมาณ - กิจกรรม"),
    Line("กิจกรรมที่ไม่ใช้งบประมาณ ๕ กิจกรรม", "กิจกรรมที่ไม่ใช้งบประมาณ ๕ กิจกรรม"),
    Line("ยุทธศาสตร์ ทั้งหมด ๕ ตัวชี้วัด", "ยุทธศาสตร์ ทั้งหมด ๕ ตัวชี้วัด"),
    Line("ประจำ ทั้งหมด ๘ ตัวชี้วัด", "ประจำ ทั้งหมด ๘ ตัวชี้วัด"),
    Line("สำนักงานการต่างประเทศ ทั้งหมด ๕ ตัวชี้วัด", "เจรจาตกลง ทั้งหมด ๕ ตัวชี้วัด", "shorter"),
)


@dataclass(frozen=True)
class Steps:
    """A table of steps: what was typed in the issued plan, and what ours computes."""

    of: str
    weights: tuple[int, ...]
    progress: tuple[int, ...]
    count: int
    issued_progress: tuple[int | None, ...] | None = None
    issued_count: int | None = None
    why: str = ""


STEP_TABLES = (
    Steps(
        "ตัวชี้วัดที่ ๑ โครงการที่ ๑",
        (10, 10, 10, 30, 10, 20, 10),
        (10, 20, 30, 60, 70, 90, 100),
        7,
        (10, 20, 30, 60, 70, 90, 100),
        8,
        "the issued plan counts 8 steps, for its numbers leave out 5",
    ),
    Steps(
        "ตัวชี้วัดที่ ๒ โครงการที่ ๑",
        (10, 10, 10, 20, 20, 10, 20),
        (10, 20, 30, 50, 70, 80, 100),
        7,
        (10, 20, 30, 50, 70, 80, 100),
        7,
    ),
    Steps(
        "ตัวชี้วัดที่ ๒ กิจกรรมที่ ๒",
        (10, 20, 20, 20, 20, 10),
        (10, 30, 50, 70, 90, 100),
        6,
        (10, 30, 50, 70, 80, 100),
        6,
        "70 and 20 are 90; the issued plan says 80",
    ),
    Steps(
        "ตัวชี้วัดที่ ๒ กิจกรรมที่ ๓",
        (10, 20, 20, 10, 20, 20),
        (10, 30, 50, 60, 80, 100),
        6,
        (10, 30, 50, 60, 80, 100),
        6,
    ),
    Steps("ตัวชี้วัดที่ ๒ กิจกรรมที่ ๔", (20, 20, 20, 30, 10), (20, 40, 60, 90, 100), 5, why="not in the issued plan"),
    Steps("ตัวชี้วัดที่ ๓ กิจกรรมที่ ๑", (10, 15, 25, 25, 25), (10, 25, 50, 75, 100), 5, why="not in the issued plan"),
    Steps(
        "ตัวชี้วัดที่ ๔ กิจกรรมที่ ๑",
        (10, 10, 10, 20, 10, 20, 20),
        (10, 20, 30, 50, 60, 80, 100),
        7,
        (10, 20, 30, 50, 70, 80, 100),
        6,
        "the step of June stands last (as issued, fourth, before the meeting of May); the issued plan has "
        "the number 3 twice and counts 6",
    ),
    Steps(
        "ตัวชี้วัดที่ ๔ กิจกรรมที่ ๒",
        (10, 10, 10, 20, 10, 20, 20),
        (10, 20, 30, 50, 60, 80, 100),
        7,
        (10, None, 30, 50, 70, 80, 100),
        6,
        "the same; the second step has no weight in the issued plan, and the third has 20",
    ),
    Steps("ตัวชี้วัดที่ ๔ กิจกรรมที่ ๓", (30, 30, 40), (30, 60, 100), 3, why="not in the issued plan"),
    Steps("ตัวชี้วัดที่ ๕ กิจกรรมที่ ๑", (30, 30, 40), (30, 60, 100), 3, (30, 60, 100), 3),
)


def markdown() -> Iterator[str]:
    """Yield the lines of all of it as Markdown."""
    yield "| chapter | tables that begin with | as issued | ours | why |"
    yield "|---|---|---|---|---|"
    for place in PLACES:
        ours = "the same" if place.ours == place.issued else _said(place.ours)
        yield f"| {place.chapter} | {place.head} | {_said(place.issued)} | {ours} | {place.why} |"
    yield ""
    yield "| count as issued | ours | why |"
    yield "|---|---|---|"
    for line in COUNTS:
        yield f"| {line.issued or '-'} | {line.ours or '-'} | {line.why} |"
    yield ""
    yield "| steps of | progress as issued | ours | steps as issued | ours | why |"
    yield "|---|---|---|---|---|---|"
    for steps in STEP_TABLES:
        issued = _listed(steps.issued_progress) if steps.issued_progress else "-"
        row = (steps.of, issued, _listed(steps.progress), steps.issued_count or "-", steps.count, steps.why)
        yield f"| {' | '.join(map(str, row))} |"


def _listed(numbers: tuple[int | None, ...]) -> str:
    return ", ".join("-" if number is None else str(number) for number in numbers)


def _said(shape: Shape) -> str:
    rows = ", ".join(map(str, shape.rows)) if len(set(shape.rows)) > 1 else f"{shape.rows[0]} each"
    said = f"{len(shape.rows)} of {shape.columns} columns, head rows {shape.heads}, rows {rows}"
    for count, name in (
        (shape.totals, "total rows"),
        (shape.merged_heads, "merged cells in each head"),
        (shape.merged, "merged cells below"),
    ):
        said += f", {name} {count}" if count else ""
    return said


if __name__ == "__main__":
    print("\n".join(markdown()))  # noqa: T201 - what it is for
