"""Tables as a writer sees them in Word: widths, head rows, joined cells, captions with marks."""

from lxml import etree
from project import built, study
from wordfile import R, W, WordFile, text_of, value

TABLE = """:::{table} งบ **ทั้งหมด**[^1] ดู [แผน](https://a.b/c)
:widths: 2 1 1
:header-rows: 2

| รายการ | ปีงบประมาณ | > |
|---|---|---|
| ^ | 2566 | 2567 |
| ก | 1 | 2 |
| ข | ^ | \\> |
:::

[^1]: ตามข้อบัญญัติ
"""


def grid(text: str) -> list[list[tuple[str, int, str | None]]]:
    """Text, columns and part in a tall cell of every cell of the first table of a study's background."""
    word = WordFile(built(study(text), "study"))
    table = next(found for found in word.body.iter(f"{W}tbl") if "รายการ" in text_of(found))
    return [
        [
            (text_of(cell).strip(), int(value(cell, "tcPr/gridSpan") or 1), value(cell, "tcPr/vMerge"))
            for cell in row.iterchildren(f"{W}tc")
        ]
        for row in table.iterchildren(f"{W}tr")
    ]


def first_table(text: str) -> object:
    word = WordFile(built(study(text), "study"))
    return next(found for found in word.body.iter(f"{W}tbl") if "รายการ" in text_of(found))


def test_cells_are_one_with_the_cell_to_the_left_or_above() -> None:
    assert grid(TABLE) == [
        [("รายการ", 1, "restart"), ("ปีงบประมาณ", 2, None)],
        [("", 1, "continue"), ("๒๕๖๖", 1, None), ("๒๕๖๗", 1, None)],
        [("ก", 1, None), ("๑", 1, "restart"), ("๒", 1, None)],
        [("ข", 1, None), ("", 1, "continue"), (">", 1, None)],
    ]


def test_a_block_of_four_cells_becomes_one() -> None:
    assert grid("| รายการ | ก | ข |\n|---|---|---|\n| 1 | 2 | > |\n| 3 | ^ | > |\n")[1:] == [
        [("๑", 1, None), ("๒", 2, "restart")],
        [("๓", 1, None), ("", 2, "continue")],
    ]


def test_head_rows_repeat_on_every_page_as_many_as_were_asked_for() -> None:
    def heads(text: str) -> list[bool]:
        rows = first_table(text).iterchildren(f"{W}tr")
        return [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]

    assert heads(TABLE) == [True, True, False, False]
    assert heads(TABLE.replace("rows: 2", "rows: 1").replace("| ^ | 2566", "| ค | 2566")) == [
        True,
        *[False] * 3,
    ]
    assert heads(TABLE.replace("rows: 2", "rows: 0")) == [False] * 4


def test_columns_have_the_widths_that_were_asked_for() -> None:
    widths = [int(column.get(f"{W}w")) for column in first_table(TABLE).iter(f"{W}gridCol")]
    assert [round(width / widths[1], 2) for width in widths] == [2, 1, 1]


def test_a_caption_keeps_bold_words_notes_and_links() -> None:
    word = WordFile(built(study(TABLE), "study"))
    (caption,) = [found for found in word.paragraphs if text_of(found).startswith("\nตารางที่")]
    assert text_of(caption).strip() == "ตารางที่ ๑ งบ ทั้งหมด ดู แผน"
    bold = [text_of(run) for run in caption.iter(f"{W}r") if run.find(f"{W}rPr/{W}bCs") is not None]
    assert bold == ["ทั้งหมด"]
    assert caption.find(f".//{W}footnoteReference") is not None
    link = caption.find(f"{W}hyperlink").get(f"{R}id")
    assert f'Id="{link}"' in word.parts["word/_rels/document.xml.rels"].decode()
    assert "ตามข้อบัญญัติ" in word.parts["word/footnotes.xml"].decode()


LISTS = """:::{list-table} งบประมาณ[^1]
:widths: 2 1

- - รายการ
  - >
- - ค่าวัสดุ[^2]

    1. กระดาษ
    2. หมึก

    > ตามระเบียบ
  - 100

    บาท
- - ^
  - \\^
:::

[^1]: เชิงอรรถในชื่อ
[^2]: เชิงอรรถในช่อง
"""


def test_cells_of_a_table_of_lists_hold_lists_and_paragraphs() -> None:
    made = WordFile(built(study(LISTS), "study"))
    table = next(found for found in made.tables if found[0][0] == "รายการ")
    assert [[cell.split("\n") for cell in row] for row in table] == [
        [["รายการ"]],
        [["ค่าวัสดุ", "๑.\tกระดาษ", "๒.\tหมึก", "ตามระเบียบ"], ["๑๐๐", "บาท"]],
        [[""], ["^"]],
    ]


def test_footnotes_of_a_caption_and_a_cell_are_in_the_file_in_their_order() -> None:
    made = WordFile(built(study(LISTS), "study"))
    marks = [found.get(f"{W}id") for found in made.body.iter(f"{W}footnoteReference")]
    notes = etree.fromstring(made.parts["word/footnotes.xml"])
    texts = {note.get(f"{W}id"): text_of(note).strip() for note in notes}
    assert [texts[mark] for mark in marks] == ["เชิงอรรถในชื่อ", "เชิงอรรถในช่อง"]
    assert marks == sorted(marks, key=int)  # some programs show notes in the order of the file


def test_a_cell_of_pipes_may_break_its_line() -> None:
    made = WordFile(built(study("| ก<br>ข |\n|---|\n| ค |\n"), "study"))
    assert any(["ก\nข"] in table for table in made.tables)
