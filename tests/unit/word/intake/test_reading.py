"""What is read from Word files that people wrote."""

import zipfile
from io import BytesIO

import pytest
from oldword import para, run, table, word

from bmaplan_docs.checker.passages import Kind
from bmaplan_docs.checker.reading import Reading
from bmaplan_docs.diagnostics import Language
from bmaplan_docs.diagnostics.places import in_words, word_place
from bmaplan_docs.tree import Heading, ItemList, Paragraph, Table, plain_text
from bmaplan_docs.word.intake import UnreadableError, read_word


def texts(*body: str, **more) -> list[str]:
    return [passage.text for passage in Reading.of(read_word(word(*body, **more), "a.docx").blocks).texts()]


def headings(*body: str) -> list[tuple[int, str, str]]:
    blocks = read_word(word(*body), "a.docx").blocks
    return [
        (block.level, block.number, plain_text(block.children))
        for block in blocks
        if isinstance(block, Heading)
    ]


def places(*body: str, **more) -> list[str]:
    reading = Reading.of(read_word(word(*body, **more), "a.docx").blocks)
    found = [word_place(passage.place(0, 1)) for passage in reading.texts()]
    return [in_words(place).render(Language("th")) for place in found if place]


def test_runs_that_word_has_torn_apart_are_one_text() -> None:
    assert texts(para(run("กรุง"), run("เทพ"), run("มหานคร"))) == ["กรุงเทพมหานคร"]


def test_tracked_changes_are_accepted() -> None:
    deleted = "<w:del><w:r><w:delText>เก่า</w:delText></w:r></w:del>"
    inserted = f"<w:ins>{run('ใหม่')}</w:ins>"
    assert texts(para("ข้อความ", deleted, inserted)) == ["ข้อความใหม่"]


def test_text_in_controls_links_and_boxes_is_read() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('ในช่อง')}</w:sdtContent></w:sdt>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
        f"{para('ในกล่อง')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<w:txbxContent>{para('ในกล่อง')}</w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert texts(para(control, box), f"<w:sdt><w:sdtContent>{para('ทั้งย่อหน้า')}</w:sdtContent></w:sdt>") == [
        "ในช่อง",
        "ในกล่อง",
        "ทั้งย่อหน้า",
    ]


def test_lists_of_contents_are_left_out_and_other_fields_printed() -> None:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    def said(words: str) -> str:
        return f"<w:r><w:instrText>{words}</w:instrText></w:r>"

    contents = (
        para(char("begin"), said(" TOC \\o "), char("separate"), "บทนำ\t๑"),
        para("สรุป\t๙"),
        para(char("end")),
    )
    page = para("หน้า ", char("begin"), said(" PAGE "), char("separate"), "๗", char("end"), " ของเล่ม")
    assert texts(*contents, para("เก่า ๑", style="TOC1"), page) == ["หน้า ๗ ของเล่ม"]


def test_a_list_of_contents_that_was_typed_is_left_out() -> None:
    typed = (para("สารบัญ"), para("เรื่อง\tหน้า"), para("บทนำ........๑"), para("สรุป\t๑๒"))
    assert texts(*typed, para("บทนำ"), para("ข้อความ")) == ["บทนำ", "ข้อความ"]


def test_numbers_that_word_prints_are_counted() -> None:
    blocks = read_word(
        word(
            para("หนึ่ง", listing=(1, 0)),
            para("ลูก", listing=(1, 1)),
            para("สอง", listing=(1, 0)),
            para("คั่น"),
            para("สาม", listing=(1, 0)),
            para("ก", listing=(2, 0)),
            para("ขีด", listing=(3, 0)),
        ),
        "a.docx",
    ).blocks
    first, _, third, letters, bullets = blocks
    assert isinstance(first, ItemList)
    assert [item.label for item in first.items] == ["๑.", "๒."]
    inner = first.items[0].blocks[1]
    assert isinstance(inner, ItemList)
    assert inner.items[0].label == "๑.๑"
    assert isinstance(third, ItemList)
    assert third.start == 3
    assert isinstance(letters, ItemList)
    assert (letters.letters, letters.delimiter) == (True, ")")
    assert isinstance(bullets, ItemList)
    assert not bullets.ordered


def test_headings_are_known_by_their_styles() -> None:
    assert headings(para("บทนำ", style="1"), para("ย่อย", style="2")) == [(1, "", "บทนำ"), (2, "", "ย่อย")]


def test_bold_lines_are_headings_where_nobody_used_styles() -> None:
    assert headings(
        para(run("รายงาน", bold=True), centred=True),
        para(run("เรื่อง ตลาด", bold=True), centred=True),
        para(run("๑. หลักการและเหตุผล", bold=True)),
        para("เพราะ", run("มาก", bold=True)),
        para(run("๑.๑ ที่มา", bold=True)),
        para("ข้อความ"),
        para(run("วัตถุประสงค์", bold=True), listing=(1, 0)),
    ) == [(1, "", "๑. หลักการและเหตุผล"), (2, "", "๑.๑ ที่มา"), (1, "๑.", "วัตถุประสงค์")]


def test_cells_that_are_one_span_rows_and_columns() -> None:
    blocks = read_word(
        word(
            para("ตารางที่ ๑ รายได้"),
            table(
                (para(run("ปี", bold=True)), para(run("เงิน", bold=True)), para(run("หน่วย", bold=True))),
                (f'<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{para("๒๕๖๒")}', "๑", "บาท"),
                (f"<w:tcPr><w:vMerge/></w:tcPr>{para('')}", "๒", "บาท"),
                (f'<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{para("รวม")}', "๓"),
            ),
        ),
        "a.docx",
    ).blocks
    (found,) = blocks
    assert isinstance(found, Table)
    assert plain_text(found.caption) == "ตารางที่ ๑ รายได้"
    assert len(found.head) == 1
    assert [[(cell.rows, cell.columns) for cell in row.cells] for row in found.body] == [
        [(2, 1), (1, 1), (1, 1)],
        [(1, 1), (1, 1)],
        [(1, 2), (1, 1)],
    ]
    cells = [one for one in Reading.of(blocks).texts(Kind.CELL) if one.cell and not one.cell.head]
    assert [one.cell.heading for one in cells if one.cell][:3] == ["ปี", "เงิน", "หน่วย"]


def test_frames_around_text_are_no_tables() -> None:
    (found,) = read_word(word(table((para("กรอบ"),))), "a.docx").blocks
    assert isinstance(found, Paragraph)


def test_places_are_told_as_the_reader_of_the_file_finds_them() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{para("หมายเหตุ")}</w:footnote>'
    assert places(
        para("นำ"),
        para("หลักการ", style="1"),
        para("ข้อความ", mark),
        table(("ก", "ข"), ("ค", "ง")),
        notes=note,
    ) == [
        "ย่อหน้าที่ 1",
        "ย่อหน้าที่ 2 ใต้หัวข้อ 'หลักการ'",
        "ย่อหน้าที่ 3 ใต้หัวข้อ 'หลักการ'",
        "เชิงอรรถที่ 1 ใต้หัวข้อ 'หลักการ'",
        "ตารางที่ 1 แถวที่ 1 ช่องที่ 1 ใต้หัวข้อ 'หลักการ'",
        "ตารางที่ 1 แถวที่ 1 ช่องที่ 2 ใต้หัวข้อ 'หลักการ'",
        "ตารางที่ 1 แถวที่ 2 ช่องที่ 1 ใต้หัวข้อ 'หลักการ'",
        "ตารางที่ 1 แถวที่ 2 ช่องที่ 2 ใต้หัวข้อ 'หลักการ'",
    ]


def test_tabs_and_rows_of_spaces_only_move_text() -> None:
    assert texts(para("\t\tชื่อ\t\t ตำแหน่ง          สังกัด  ")) == ["ชื่อ ตำแหน่ง สังกัด"]


def test_lines_that_only_the_page_broke_run_on() -> None:
    line = "การพัฒนาเมืองอย่างยั่งยืนต้องอาศัยความร่วมมือของทุกภาคส่วนในพื้นที่"
    broken = para(run(line), "<w:r><w:br/></w:r>", run(line), "<w:r><w:br/></w:r>", run("ต่อไป"))
    assert texts(broken) == [f"{line}{line}ต่อไป"]
    assert texts(para(run("นายก"), "<w:r><w:br/></w:r>", run("ประธาน"))) == ["นายก\nประธาน"]


def test_letters_of_old_fonts_are_put_right_and_told_by_the_rule() -> None:
    read = read_word(word(para("ท\uf70aี่"), para("ที่นี่")), "a.docx")
    assert read.source.line(2) == "ที่นี่"
    assert read.source.typed is not None
    assert "\uf70a" in read.source.typed.line(1)
    assert "\uf70a" not in read.source.line(1)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"plain text", "ไม่ใช่ไฟล์ Word"),
        (b"", "ไฟล์เสียหาย"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "รูปแบบเก่า"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "รหัสผ่าน"),
        (b"PK\x03\x04 half a file", "เสียหาย"),
        (word(para("ก"))[:900], "เสียหาย"),
        (word(parts={"word/document.xml": b"<w:document"}), "เสียหาย"),
    ],
)
def test_files_that_cannot_be_read_say_why(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_word(content, "a.docx")
    assert reason in caught.value.reason.render(Language("th"))


def test_a_workbook_is_no_word_file() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    with pytest.raises(UnreadableError) as caught:
        read_word(stream.getvalue(), "a.docx")
    assert "ไม่ใช่ไฟล์ Word" in caught.value.reason.render(Language("th"))


def test_items_that_were_typed_into_one_paragraph_are_told_apart_in_cells_too() -> None:
    broken = para(run("ดังนี้"), "<w:r><w:br/></w:r>", run("๑. ก"), "<w:r><w:br/></w:r>", run("๒. ข"))
    assert texts(broken, table((broken, "ค"))) == ["ดังนี้", "๑. ก", "๒. ข"] * 2 + ["ค"]
    assert places(broken, para("จบ")) == ["ย่อหน้าที่ 1"] * 3 + ["ย่อหน้าที่ 2"]
