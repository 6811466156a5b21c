"""Every table of our plan of 2562 has the shape that was counted by hand, beside that of the issued plan."""

import pytest
from golden.plan_tables import CHAPTERS, COUNTS, PLACES, STEP_TABLES, STEPS, Line, Place, Shape, Steps
from lxml import etree
from wordfile import W, WordFile, text_of, value

from bmaplan_docs.thai import to_thai_digits

TOTAL = "รวม"
PROPOSALS = "การเสนอโครงการ/กิจกรรมใหม่"
"""What our plan has behind the last chapter of the issued one."""


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").strip()


def tables_of(plan: WordFile, chapter: str) -> list[etree._Element]:
    """Return the tables of a chapter: those between its title and that of the next one."""
    found, current = [], ""
    for node in plan.body:
        if node.tag == f"{W}tbl" and current == chapter:
            found.append(node)
        if node.tag == f"{W}p" and "TOC" not in (value(node, "pPr/pStyle") or ""):
            words = plain(text_of(node))
            current = next((name for name in (*CHAPTERS, PROPOSALS) if words.startswith(name)), current)
    return found


def rows_of(table: etree._Element) -> list[etree._Element]:
    return table.findall(f"{W}tr")


def begins(table: etree._Element) -> str:
    return plain(text_of(rows_of(table)[0].find(f"{W}tc")))


def merged(rows: list[etree._Element]) -> int:
    """How many cells of some rows are more than one column or row."""
    cells = [cell for row in rows for cell in row.findall(f"{W}tc")]
    wide = sum(int(value(cell, "tcPr/gridSpan") or 1) > 1 for cell in cells)
    return wide + sum(value(cell, "tcPr/vMerge") == "restart" for cell in cells)


def shape_of(tables: list[etree._Element]) -> Shape:
    heads, bodies, totals = [], [], []
    for table in tables:
        rows = rows_of(table)
        heads.append([row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None])
        totals += [row for row in rows if plain(text_of(row)).startswith(TOTAL)]
        bodies.append([row for row in rows if row not in heads[-1]])
    (columns,) = {len(table.findall(f"{W}tblGrid/{W}gridCol")) for table in tables}
    (head_rows,) = {len(rows) for rows in heads}
    (merged_heads,) = {merged(rows) for rows in heads}
    return Shape(
        columns,
        head_rows,
        tuple(sum(row not in totals for row in rows) for rows in bodies),
        len(totals),
        merged_heads,
        sum(merged(rows) for rows in bodies),
    )


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place.chapter}: {place.head}")
def test_the_tables_of_a_chapter_have_the_shape_that_was_counted(place: Place, plan: WordFile) -> None:
    tables = [table for table in tables_of(plan, place.chapter) if begins(table).startswith(place.head)]
    assert shape_of(tables) == place.ours


def test_every_table_of_these_chapters_was_counted(plan: WordFile) -> None:
    counted = {(place.chapter, place.head): len(place.ours.rows) for place in PLACES}
    for chapter in CHAPTERS:
        known = sum(count for (name, _), count in counted.items() if name == chapter)
        assert len(tables_of(plan, chapter)) == known, chapter


def test_where_ours_differ_the_reason_is_given() -> None:
    assert [place for place in PLACES if (place.ours == place.issued) != (place.why == "")] == []
    assert [line for line in COUNTS if (line.ours == line.issued) != (line.why == "")] == []


def test_the_issued_plan_has_seventy_five_tables() -> None:
    assert sum(len(place.issued.rows) for place in PLACES) == 31 + 13 + 3 + 13 + 5 + 7 + 3


@pytest.mark.parametrize("line", [line for line in COUNTS if line.ours], ids=lambda line: line.ours)
def test_the_counts_are_printed(line: Line, plan: WordFile) -> None:
    lines = [plain(text_of(node)) for node in plan.paragraphs]
    rows = [" ".join(map(plain, row)).strip() for table in plan.tables for row in table]
    assert any(found.endswith(line.ours) for found in (*lines, *rows))


@pytest.mark.parametrize("at", range(len(STEP_TABLES)), ids=lambda at: STEP_TABLES[at].of)
def test_the_steps_add_up(at: int, plan: WordFile) -> None:
    steps: Steps = STEP_TABLES[at]
    table = tables_of(plan, STEPS)[at]
    *rows, total = [
        [plain(text_of(cell)) for cell in row.findall(f"{W}tc")][:3] for row in rows_of(table)[3:]
    ]
    for row, weight, done in zip(rows, steps.weights, steps.progress, strict=True):
        assert row[1:] == [f"ร้อยละ {to_thai_digits(str(number))}" for number in (weight, done)]
    assert total[0] == f"รวม {to_thai_digits(str(steps.count))} ขั้นตอน คิดเป็นร้อยละ"
