"""What Word must find in every document: fonts, Thai marks, page numbers, lists of contents, sections."""

import importlib.util
import re
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest
from lxml import etree
from project import ROOT
from wordfile import R, W, WordFile, is_thai, style_of, text_of, value

from bmaplan_docs.word import audit, forms

FONT = "TH SarabunPSK"
LETTERS = re.compile("[\u0e01-\u0e3a\u0e40-\u0e5b]")
TWINS = (("b", "bCs"), ("i", "iCs"), ("sz", "szCs"))


def named(style: str, word: WordFile) -> etree._Element:
    styles = etree.fromstring(word.parts["word/styles.xml"])
    (found,) = (one for one in styles.iter(f"{W}style") if one.get(f"{W}styleId") == style)
    return found


def on_page(word: WordFile) -> list[etree._Element]:
    """The paragraphs and tables that stand in the body itself."""
    return [node for node in word.body if node.tag in (f"{W}p", f"{W}tbl")]


def test_the_audit_finds_nothing(each: WordFile) -> None:
    assert audit(each.content) == ()


def written_runs(word: WordFile) -> list[etree._Element]:
    """Return the runs that hold words themselves; the run of a drawing holds others."""
    return [run for run in word.body.iter(f"{W}r") if run.find(f".//{W}r") is None]


def test_thai_runs_are_marked_and_have_four_fonts(each: WordFile) -> None:
    runs = [run for run in written_runs(each) if text_of(run).strip(" \n\t↔")]
    assert len(runs) > 100
    for run in runs:
        fonts = run.find(f"{W}rPr/{W}rFonts")
        assert fonts is not None
        assert [fonts.get(f"{W}{slot}") for slot in ("ascii", "hAnsi", "eastAsia", "cs")] == [FONT] * 4
        assert (run.find(f"{W}rPr/{W}cs") is not None) == bool(
            LETTERS.search(text_of(run)) or is_thai(text_of(run))
        )


def test_no_run_mixes_thai_and_latin_letters(each: WordFile) -> None:
    for run in written_runs(each):
        assert not (LETTERS.search(text_of(run)) and re.search("[A-Za-z]", text_of(run))), text_of(run)


def test_bold_italic_and_size_have_their_thai_twins(each: WordFile) -> None:
    for name in ("word/document.xml", "word/styles.xml", "word/header1.xml"):
        for properties in etree.fromstring(each.parts[name]).iter(f"{W}rPr"):
            for latin, thai in TWINS:
                first, second = properties.find(f"{W}{latin}"), properties.find(f"{W}{thai}")
                assert (first is None) == (second is None)
                if first is not None:
                    assert first.attrib == second.attrib


def test_bold_words_of_the_study_are_bold_in_thai(study: WordFile) -> None:
    (run,) = [run for run in study.runs("งบประมาณรายจ่ายบูรณาการ") if run.find(f"{W}rPr/{W}b") is not None]
    assert run.find(f"{W}rPr/{W}bCs") is not None


def test_headings_are_bold_by_their_style(study: WordFile) -> None:
    for style in ("Heading1", "Heading2", "Heading3", "PageTitle", "TableHead"):
        assert named(style, study).find(f"{W}rPr/{W}bCs") is not None


def test_body_text_is_sixteen_points_and_justified_the_thai_way(each: WordFile) -> None:
    style = named("BodyText", each)
    assert value(style, "rPr/sz") == value(style, "rPr/szCs") == "32"
    assert value(style, "pPr/jc") == "thaiDistribute"
    assert value(style, "pPr/ind", "firstLine") == "1417"  # 2.5 cm
    assert [paragraph for paragraph in each.paragraphs if style_of(paragraph) == "BodyText"] != []


def test_word_opens_the_file_in_its_own_mode_and_in_thai(each: WordFile) -> None:
    settings = etree.fromstring(each.parts["word/settings.xml"])
    modes = [
        node for node in settings.iter(f"{W}compatSetting") if node.get(f"{W}name") == "compatibilityMode"
    ]
    assert [mode.get(f"{W}val") for mode in modes] == ["15"]
    styles = etree.fromstring(each.parts["word/styles.xml"])
    assert value(styles, "docDefaults/rPrDefault/rPr/lang", "bidi") == "th-TH"
    assert settings.find(f"{W}updateFields") is None  # Word would ask a question on opening


def numbers(section: etree._Element) -> tuple[str | None, str | None, bool, bool]:
    """How a section counts its pages, from which; is its first page bare, does it lie sideways."""
    return (
        value(section, "pgNumType", "fmt"),
        value(section, "pgNumType", "start"),
        section.find(f"{W}titlePg") is not None,
        value(section, "pgSz", "orient") == "landscape",
    )


def test_the_study_counts_letters_then_numbers(study: WordFile) -> None:
    assert [numbers(section) for section in study.sections] == [
        ("thaiLetters", None, False, False),
        ("thaiLetters", "1", False, False),
        ("thaiNumbers", "1", True, False),
        ("thaiNumbers", None, False, True),
        ("thaiNumbers", None, False, False),
        ("thaiNumbers", None, False, True),
    ]


def test_the_plan_counts_letters_then_numbers_and_ends_sideways(plan: WordFile) -> None:
    assert [numbers(section) for section in plan.sections] == [
        ("thaiLetters", None, False, False),
        ("thaiLetters", "1", False, False),
        ("thaiNumbers", "1", True, False),
        ("thaiNumbers", None, False, True),  # the chart of the year
        ("thaiNumbers", None, False, False),
        ("thaiNumbers", None, False, True),
    ]


def test_the_annex_lies_sideways(annex: WordFile) -> None:
    assert [numbers(section) for section in annex.sections] == [("thaiNumbers", "1", True, True)]


def test_the_first_body_page_is_bare_and_the_others_have_a_number_between_dashes(each: WordFile) -> None:
    (body,) = [section for section in each.sections if section.find(f"{W}titlePg") is not None]
    relations = etree.fromstring(each.parts["word/_rels/document.xml.rels"])
    targets = {node.get("Id"): f"word/{node.get('Target')}" for node in relations}
    headers = {
        node.get(f"{W}type"): etree.fromstring(each.parts[targets[node.get(f"{R}id")]])
        for node in body.findall(f"{W}headerReference")
    }
    assert text_of(headers["first"]).strip() == ""
    assert re.fullmatch("- [๐-๙] -", text_of(headers["default"]).strip())
    codes = [node.text.strip() for node in headers["default"].iter(f"{W}instrText")]
    assert codes == ["PAGE"]
    style = named("Header", each)
    assert value(style, "pPr/jc") == "center"


def contents(word: WordFile) -> list[tuple[int, str, str]]:
    """The entries of the list of contents: level, words, page."""
    entries = []
    for paragraph in word.paragraphs:
        if style_of(paragraph) in ("TOC1", "TOC2"):
            words, _, page = text_of(paragraph).strip().rpartition("\t")
            entries.append((int(style_of(paragraph)[3]), " ".join(words.split()), page))
    return entries


def headings(word: WordFile) -> list[tuple[int, str]]:
    """The headings of the first two levels, in order, as Word would list them."""
    found = []
    for paragraph in word.body.iterchildren(f"{W}p"):
        level = value(paragraph, "pPr/outlineLvl")
        if level is None and style_of(paragraph):
            level = value(named(style_of(paragraph), word), "pPr/outlineLvl")
        if level in ("0", "1") and text_of(paragraph).strip():
            found.append((int(level) + 1, " ".join(text_of(paragraph).split())))
    return found


@pytest.mark.parametrize("name", ["plan", "study"])
def test_the_list_of_contents_is_filled_with_the_headings_in_order(
    name: str, request: pytest.FixtureRequest
) -> None:
    word: WordFile = request.getfixturevalue(name)
    entries = contents(word)
    assert len(entries) > 20
    assert [entry[:2] for entry in entries] == headings(word)
    pages = [entry[2] for entry in entries]
    first_body = next(at for at, page in enumerate(pages) if page == "๑")
    assert all(re.fullmatch("[ก-ฮ]", page) for page in pages[:first_body])
    body = [int(page) for page in pages[first_body:]]  # Python reads Thai digits
    assert body == sorted(body)


def test_the_list_of_contents_is_a_field_that_word_can_refresh(study: WordFile) -> None:
    codes = [node.text.strip() for node in study.body.iter(f"{W}instrText")]
    assert [code for code in codes if code.startswith("TOC")] == ['TOC \\o "1-2" \\h \\z \\u']
    bookmarks = {node.get(f"{W}name") for node in study.body.iter(f"{W}bookmarkStart")}
    pages = [code.split()[1] for code in codes if code.startswith("PAGEREF")]
    assert len(pages) > 20
    assert set(pages) <= bookmarks


def test_fields_open_and_close_in_turn(each: WordFile) -> None:
    depth = 0
    for node in each.body.iter(f"{W}fldChar"):
        depth += {"begin": 1, "end": -1}.get(node.get(f"{W}fldCharType"), 0)
        assert depth >= 0
    assert depth == 0


def test_head_rows_repeat_and_do_not_break(each: WordFile) -> None:
    tables = [
        table
        for table in each.body.iter(f"{W}tbl")
        if len(table.findall(f"{W}tr")) > 2
        and value(table.find(f"{W}tblPr"), "tblStyle") != "BmaPlain"  # lists without lines have no heads
    ]
    for table in tables:
        first = table.find(f"{W}tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert first.find(f"{W}trPr/{W}cantSplit") is not None


def test_cells_fill_their_grid_and_end_with_a_paragraph(each: WordFile) -> None:
    for table in each.body.iter(f"{W}tbl"):
        widths = [int(column.get(f"{W}w")) for column in table.findall(f"{W}tblGrid/{W}gridCol")]
        for row in table.findall(f"{W}tr"):
            column = 0
            for cell in row.findall(f"{W}tc"):
                span = int(value(cell, "tcPr/gridSpan") or 1)
                assert int(value(cell, "tcPr/tcW", "w") or 0) == sum(widths[column : column + span])
                assert cell[-1].tag == f"{W}p"
                column += span
            assert column == len(widths)


def test_no_section_is_empty_and_no_page_is_broken_twice(each: WordFile) -> None:
    shown = 0
    for node in on_page(each):
        shown += bool(text_of(node).strip())
        if node.find(f"{W}pPr/{W}sectPr") is not None:
            assert shown, "a section without text"
            shown = 0
    assert shown
    assert each.body[-1].tag == f"{W}sectPr"


def test_tables_do_not_touch(each: WordFile) -> None:
    for table in each.body.iter(f"{W}tbl"):
        assert table.getnext() is None or table.getnext().tag != f"{W}tbl"


def test_nothing_of_the_form_is_left_over(each: WordFile) -> None:
    for name, content in each.parts.items():
        if name.endswith(".xml"):
            assert not re.search("\\{\\{|\\{%|%\\}|[\ue000\ue001]|urn:bmaplan", content.decode()), name


def test_the_file_says_whose_it_is_and_not_when_it_was_made(plan: WordFile) -> None:
    core = plan.parts["docProps/core.xml"].decode()
    assert "<dc:title>แผนปฏิบัติการประจำปี พ.ศ. 2562</dc:title>" in core
    assert "<dc:creator>สำนักงานการต่างประเทศ</dc:creator>" in core
    assert "created" not in core
    assert "modified" not in core


# --- The forms -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def drafts() -> Iterator[ModuleType]:
    folder = ROOT / "templates"
    sys.path.insert(0, str(folder))
    spec = importlib.util.spec_from_file_location("draft_forms", folder / "draft_forms.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.path.remove(str(folder))


def test_the_committed_forms_are_those_the_script_drafts(drafts: ModuleType) -> None:
    drafted = drafts.forms()
    committed = {path.name: path.read_bytes() for path in forms.shipped_folder().glob("*.docx")}
    assert sorted(drafted) == sorted(committed)
    for name, content in drafted.items():
        assert WordFile(content).parts == WordFile(committed[name]).parts, (
            f"{name}: run templates/draft_forms.py"
        )
    assert drafts.STYLES.read_bytes() == drafts.styles_part(), "run templates/draft_forms.py"


def test_a_form_shows_its_places_and_loops_when_opened_in_word() -> None:
    for path in forms.shipped_folder().glob("*.docx"):
        text = WordFile(path.read_bytes()).text
        assert "{{ " in text
        assert text.count("{%p for ") + text.count("{%tr for ") == text.count("{%p endfor %}") + text.count(
            "{%tr endfor %}"
        )
