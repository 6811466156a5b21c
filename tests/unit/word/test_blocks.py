"""Blocks of prose as a reader of the Word file sees them."""

from lxml import etree
from project import built, study
from wordfile import W, WordFile, style_of, text_of, value

PROSE = "ความสำคัญของการศึกษา"


def paragraphs(text: str) -> list[etree._Element]:
    """The paragraphs between the heading of the part and that of the next."""
    word = WordFile(built(study(text), "study"))
    texts = [text_of(paragraph) for paragraph in word.paragraphs]
    headings = [at for at, paragraph in enumerate(word.paragraphs) if style_of(paragraph) == "Heading1"]
    first = next(at for at in headings if PROSE in texts[at])
    last = next(at for at in headings if at > first)
    return word.paragraphs[first + 1 : last]


def lines(text: str) -> list[tuple[str, str]]:
    return [(style_of(paragraph), text_of(paragraph).strip("\n")) for paragraph in paragraphs(text)]


def indents(text: str) -> list[tuple[int, int]]:
    """How far each paragraph stands in, and its label hangs out, in twips."""
    return [
        (int(value(paragraph, "pPr/ind", "left") or 0), int(value(paragraph, "pPr/ind", "hanging") or 0))
        for paragraph in paragraphs(text)
    ]


def test_lists_have_literal_labels_and_nested_numbers_grow() -> None:
    written = "1. ก\n   1. ข\n   1. ค\n      1. ง\n1. จ\n\n\n9) ฉ\n9) ช\n\n- ซ\n  - ฌ\n"
    printed = "๑.ก ๑.๑ข ๑.๒ค ๑.๒.๑ง ๒.จ ๙)ฉ ๑๐)ช -ซ -ฌ"
    assert " ".join(text.replace("\t", "") for _, text in lines(written)) == printed


def test_labels_are_of_the_style_that_was_typed() -> None:
    written = "(1) ก\n(2) ข\n\n๑) ค\n\nก. ง\nข. จ\n\nก) ฉ\n\n(ก) ช\n"
    printed = "(๑)ก (๒)ข ๑)ค ก.ง ข.จ ก)ฉ (ก)ช"
    assert " ".join(text.replace("\t", "") for _, text in lines(written)) == printed


def test_below_four_numbers_stand_brackets() -> None:
    written = "".join(f"{'   ' * depth}1. ก\n" for depth in range(6))
    assert [text.split("\t")[0] for _, text in lines(written)] == [
        *("๑.", "๑.๑", "๑.๑.๑", "๑.๑.๑.๑", "(๑)", "๑)")
    ]


def test_lists_of_mixed_styles_begin_anew_in_each_item() -> None:
    written = "1. ก\n   (1) ข\n       ก. ค\n          - ง\n1. จ\n   (1) ฉ\n       ก. ช\n"
    printed = "๑.ก (๑)ข ก.ค -ง ๒.จ (๑)ฉ ก.ช"
    assert " ".join(text.replace("\t", "") for _, text in lines(written)) == printed


def test_terms_are_bold_and_their_meanings_stand_in() -> None:
    written = "ปก\n: แผ่นแรก\n: แผ่นหลัง\n\n  - ก\n"
    assert [text for _, text in lines(written)] == ["ปก", "แผ่นแรก", "แผ่นหลัง", "-\tก"]
    term, first, *_ = paragraphs(written)
    assert term.find(f"{W}r/{W}rPr/{W}bCs") is not None
    assert first.find(f"{W}r/{W}rPr/{W}bCs") is None
    assert indents(written)[:3] == [(1417, 0), (1984, 0), (1984, 0)]
    assert indents(written)[3][0] - indents(written)[3][1] == 1984
    assert term.find(f"{W}pPr/{W}keepNext") is not None


def test_a_term_that_ends_with_a_colon_stands_in_the_line_of_its_meaning() -> None:
    assert [text for _, text in lines("ปก :\n: แผ่นแรก\n: แผ่นหลัง\n")] == ["ปก : แผ่นแรก", "แผ่นหลัง"]


def test_a_rule_is_a_thin_line_in_the_middle() -> None:
    (_, rule, _) = paragraphs("ก\n\n---\n\nข\n")
    assert value(rule, "pPr/pBdr/bottom") == "single"
    assert value(rule, "pPr/ind", "left") == value(rule, "pPr/ind", "right") == str(9071 // 3)


def test_a_quotation_in_another_or_in_a_list_stands_farther_in() -> None:
    assert indents("> ก\n>\n> > ข\n") == [(0, 0), (1984, 0)]  # the outer one stands as its style says
    (item, _), (quoted, _) = indents("- ก\n\n  > ข\n")
    assert quoted == item + 567


def test_a_nested_list_stands_where_the_text_above_it_stands() -> None:
    (outer, hanging), (inner, inner_hanging) = indents("1. ก\n   - ข\n")
    assert inner - inner_hanging == outer
    assert outer - hanging == 1417  # 2.5 cm, as the first line of a paragraph


def test_a_second_paragraph_of_an_item_stands_below_its_text() -> None:
    (first, _), (second, hanging) = indents("1. ก\n\n   ข\n")
    assert (second, hanging) == (first, 0)


def test_an_empty_item_keeps_its_label() -> None:
    assert [text for _, text in lines("1. ก\n1.\n1. ข\n")] == ["๑.\tก", "๒.", "๓.\tข"]


def test_headings_are_numbered_below_their_part_and_keep_their_level() -> None:
    assert lines("## ก\n\n### ข\n\n#### ค\n\n### ง\n\n## จ\n") == [
        ("Heading2", "๒.๑ ก"),
        ("Heading3", "๒.๑.๑ ข"),
        ("Heading4", "๒.๑.๑.๑ ค"),
        ("Heading3", "๒.๑.๒ ง"),
        ("Heading2", "๒.๒ จ"),
    ]


def test_quotations_and_code_have_styles_of_their_own() -> None:
    assert lines("> ก\n\n```\nx = 1\n\n  y\n```\n") == [
        ("Quote", "ก"),
        ("Code", "x = 1"),
        ("Code", ""),
        ("Code", "  y"),
    ]


def test_digits_become_thai_but_not_in_code_and_codes() -> None:
    ((_, text),) = lines("ปี 2566 จำนวน 3 แห่ง `3 แห่ง` รหัส P129 และ 1,234.50 บาท")
    assert text.replace("\u00a0", " ") == "ปี ๒๕๖๖ จำนวน ๓ แห่ง 3 แห่ง รหัส P129 และ ๑,๒๓๔.๕๐ บาท"


def test_a_caption_stands_above_its_table_and_is_counted() -> None:
    table = "| ก |\n|---|\n| ข |\n"
    found = lines(f":::{{table}} หนึ่ง\n{table}:::\n\n{table}\n:::{{table}} สอง\n{table}:::\n")
    assert [text.replace("\u00a0", " ") for style, text in found if style == "TableCaption"] == [
        "ตารางที่ ๑ หนึ่ง",
        "ตารางที่ ๒ สอง",
    ]


def test_two_tables_are_kept_apart() -> None:
    table = "| ก |\n|---|\n| ข |\n"
    word = WordFile(built(study(f"{table}\n<!-- -->\n\n{table}"), "study"))
    for found in word.body.iterchildren(f"{W}tbl"):
        assert found.getnext().tag == f"{W}p"
