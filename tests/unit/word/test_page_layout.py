"""How pages fill: by hand, a page of 33 lines of 16 points (each 424.64 twips high) is 14,100 twips high."""

from lxml import etree
from wordfile import W, text_of

from bmaplan_docs.word.pages import estimate_pages
from bmaplan_docs.word.pages.lines import Stretch, break_lines
from bmaplan_docs.word.styles import Styles

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LINE = "<w:p><w:r><w:t>ก</w:t></w:r></w:p>"
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16100"/>'
    '<w:pgMar w:top="1000" w:bottom="1000" w:left="1701" w:right="1134"/></w:sectPr>'
)
PROPERTIES = {"kept": "<w:keepNext/>", "spaced": '<w:spacing w:before="240"/>'}


def line(words: str, *properties: str) -> str:
    inside = "".join(PROPERTIES[name] for name in properties)
    return f"<w:p><w:pPr>{inside}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def row(words: str, *, head: bool = False) -> str:
    properties = "<w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if head else "") + "</w:trPr>"
    return f'<w:tr>{properties}<w:tc><w:tcPr><w:tcW w:w="9000"/></w:tcPr>{line(words)}</w:tc></w:tr>'


def table(*rows: str) -> str:
    return f'<w:tbl><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>{"".join(rows)}</w:tbl>'


def page_of(words: str, *parts: str, notes: str = "") -> int:
    """The page of the paragraph with some words."""
    body = etree.fromstring(f"<w:body {NS}>{''.join(parts)}{SECTION}</w:body>")
    wanted = next(node for node in body.iterchildren(f"{W}p") if words in text_of(node))
    root = etree.fromstring(f"<w:footnotes {NS}>{notes}</w:footnotes>") if notes else None
    pages = estimate_pages(body, Styles(etree.fromstring(f"<w:styles {NS}/>")), [wanted], root)
    return pages[wanted]


def test_a_page_holds_thirty_three_lines() -> None:
    assert page_of("ข", LINE * 32, line("ข")) == 1
    assert page_of("ข", LINE * 33, line("ข")) == 2


def test_a_heading_goes_to_the_page_of_what_it_heads() -> None:
    assert page_of("ข", LINE * 32, line("ข"), line("ค")) == 1
    assert page_of("ข", LINE * 32, line("ข", "kept"), line("ค")) == 2
    assert page_of("ข", LINE * 31, line("ข", "kept"), line("ค", "kept"), line("ง")) == 2
    assert page_of("ข", LINE * 31, line("ข", "kept"), line("ค")) == 1


def test_room_above_a_paragraph_is_lost_at_the_head_of_a_page() -> None:
    assert page_of("ข", LINE * 31, line("ก", "spaced"), line("ข")) == 2
    assert page_of("ข", LINE * 33, line("ก", "spaced"), LINE * 32, line("ข")) == 3
    assert page_of("ข", LINE * 33, line("ก", "spaced"), LINE * 31, line("ข")) == 2


def test_lines_are_left_alone_at_neither_end_of_a_page() -> None:
    # A syllable and its space are 291 twips long, so that 70 of them are three lines; these are never parted.
    three = line("ขา " * 70)
    assert page_of("ขา", LINE * 30, three) == 1
    assert page_of("ขา", LINE * 31, three) == 2


def test_heads_of_tables_repeat_and_take_room() -> None:
    rows = [row("แถว")] * 61  # a row is 10 twips higher than its line: 32 fit on a page
    assert page_of("ข", table(row("หัว", head=True), *rows), line("ข")) == 2
    assert page_of("ข", table(row("หัว", head=True), *rows, row("แถว")), line("ข")) == 3


def test_footnotes_take_room_at_the_foot_of_their_page() -> None:
    note = f'<w:footnote w:id="1">{LINE * 3}</w:footnote>'
    marked = '<w:p><w:r><w:t>ก</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    assert page_of("ข", marked, LINE * 27, line("ข"), notes=note) == 1
    assert page_of("ข", marked, LINE * 28, line("ข"), notes=note) == 2


def test_thai_lines_end_between_words_and_never_inside_a_syllable() -> None:
    words = "กรุงเทพมหานครจัดทำแผนปฏิบัติราชการ"
    (only,) = break_lines([Stretch(words, 16)], 9071)
    assert only.points == 16
    assert len(break_lines([Stretch(words, 16)], 3000)) == 2
    assert len(break_lines([Stretch("เกณฑ์", 16)], 100)) > 1
