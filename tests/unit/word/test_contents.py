"""Lists of contents and the pages they show."""

import pytest
from lxml import etree
from project import built, project, small_project, study
from wordfile import W, WordFile, style_of, text_of

from bmaplan_docs.word.contents import show_page
from bmaplan_docs.word.pages import estimate_pages, text_width
from bmaplan_docs.word.styles import Styles


@pytest.mark.parametrize(
    ("number", "style", "shown"),
    [
        (1, "thaiLetters", "ก"),
        (2, "thaiLetters", "ข"),
        (3, "thaiLetters", "ค"),  # ฃ does not count
        (5, "thaiLetters", "จ"),
        (4, "thaiLetters", "ง"),  # nor does ฆ (ECMA-376, 17.18.59)
        (41, "thaiLetters", "ฮ"),
        (42, "thaiLetters", "กก"),
        (12, "thaiNumbers", "๑๒"),
        (12, "decimal", "12"),
    ],
)
def test_a_page_is_shown_as_its_section_counts(number: int, style: str, shown: str) -> None:
    assert show_page(number, style) == shown


def entries(word: WordFile) -> list[str]:
    return [text_of(one).strip() for one in word.paragraphs if style_of(one) in ("TOC1", "TOC2")]


def test_headings_of_two_levels_are_listed_with_their_words_and_page() -> None:
    prose = "## หัวข้อ **หนา** [ลิงก์](https://a.b)[^1]\n\n### ลึก\n\nก\n\n[^1]: ข\n"
    listed = entries(WordFile(built(study(prose), "study")))
    assert "๒.๑ หัวข้อ หนา ลิงก์\t๑" in listed
    assert not [line for line in listed if "ลึก" in line]


def test_parts_that_were_not_written_are_not_listed() -> None:
    assert not [line for line in entries(WordFile(built(project(), "study"))) if "บรรณานุกรม" in line]


def test_a_long_text_moves_what_follows_to_later_pages() -> None:
    def page(prose: str) -> int:
        (line,) = [one for one in entries(WordFile(built(study(prose), "study"))) if "๑๐. ข้อเสนอแนะ" in one]
        return int(line.rpartition("\t")[2])

    # A page holds some 32 lines of some 90 signs; 3,000 words of 11 signs are about 370 lines.
    assert page("ก") == 2
    assert 10 <= page("ข้อความยาว " * 3000) <= 15


def test_marks_above_and_below_letters_take_no_width() -> None:
    assert text_width("กิ่งก้าน", 16) == text_width("กงกาน", 16)
    assert text_width("", 16) == 0


NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_pages_are_counted_from_the_number_a_section_begins_with() -> None:
    line = "<w:p><w:r><w:t>ก</w:t></w:r></w:p>"
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgNumType w:start="{}"/></w:sectPr>'
    broken = '<w:p><w:r><w:br w:type="page"/><w:t>ก</w:t></w:r></w:p>'
    first = f"{line}<w:p><w:pPr>{section.format(7)}</w:pPr></w:p>"
    body = etree.fromstring(f"<w:body {NS}>{first}{line}{broken}{section.format(1)}</w:body>")
    marked = [node for node in body.iter(f"{W}p") if text_of(node).strip()]
    pages = estimate_pages(body, Styles(etree.fromstring(f"<w:styles {NS}/>")), marked)
    assert [pages[node] for node in marked] == [7, 1, 2]


GARDEN = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
TABLE = ":::{{table}} {}\n| ก | ข |\n|---|---|\n| ค | ง |\n:::\n\n"
FIGURE = ":::{figure} garden.svg\n:alt: ก\n\nสวน **ใหญ่**[^1]\n:::\n\n[^1]: ข\n"


def with_lists(prose: str, *keys: str) -> WordFile:
    index = small_project()["content/study/index.md"].decode()
    return WordFile(
        built(
            project(
                {
                    "study/index.md": index.replace("edition:", "\n".join((*keys, "edition:")), 1),
                    "study/garden.svg": GARDEN,
                    "study/1-background.md": f"# หลักการและเหตุผล\n\n{prose}\n",
                }
            ),
            "study",
        )
    )


def listed(word: WordFile) -> list[str]:
    return [text_of(one).strip() for one in word.paragraphs if style_of(one) == "TOC5"]


def test_tables_and_figures_are_listed_when_asked_for_each_in_its_own_list() -> None:
    prose = TABLE.format("สวน 3 แห่ง") + FIGURE + TABLE.format("ต้นไม้")
    word = with_lists(prose, "list_of_tables: ใช่", "list_of_figures: ใช่", "figure_word: รูปที่")
    assert listed(word) == [
        "ตารางที่ ๑ สวน ๓ แห่ง\t๑",
        "ตารางที่ ๒ ต้นไม้\t๑",
        "รูปที่ ๑ สวน ใหญ่\t๑",
    ]
    titles = [line.partition("\t")[0] for line in entries(word)]
    assert titles[:5] == ["คำนำ", "สารบัญ", "สารบัญตาราง", "สารบัญรูป", "๑. หัวข้อ"]
    assert [line.strip() for line in word.styled("ContentsHead")] == ["หน้า"] * 3


def test_word_finds_the_same_captions_by_their_styles() -> None:
    word = with_lists(TABLE.format("สวน") + FIGURE, "list_of_tables: ใช่", "list_of_figures: ใช่")
    codes = [(one.text or "").strip() for one in word.body.iter(f"{W}instrText")]
    assert [code for code in codes if code.startswith("TOC")] == [
        'TOC \\o "1-2" \\h \\z \\u',
        'TOC \\h \\z \\t "BMA Table Caption,5"',
        'TOC \\h \\z \\t "BMA Figure Caption,5"',
    ]
    styles = word.parts["word/styles.xml"].decode()
    assert '<w:name w:val="BMA Table Caption"/>' in styles
    assert '<w:name w:val="BMA Figure Caption"/>' in styles


def test_nobody_gets_a_list_that_was_not_asked_for() -> None:
    word = with_lists(TABLE.format("สวน") + FIGURE)
    assert listed(word) == []
    assert "สารบัญตาราง" not in word.text
