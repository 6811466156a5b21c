"""What holds for any text, above all for Thai that went wrong."""

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmaplan_docs import thai

THAI = st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B, categories=["L", "M", "N", "P"])
PIECES = st.sampled_from(
    [
        *(" ", "  ", "\n", "\n\n", "\t", "|", "ๆ", "ฯ", "ฯลฯ", "พ.ศ.", "ค.ศ. "),
        *("๒๕๖๒", "2562", "2019", "8/2560", "09.30", " น.", "1,234.50", "- ", "–", "(", ")", "“", "”", '"'),
        *("C40", "COVID-19", "ISO 9001:2015", "ASEAN 2019", "KPI ", "P๑๒๙", "a1@b.com"),
        *("https://example.com/a1", "www.x.org/", "opr", "o", "e\u0301", "कु", "ລ", "\uf70a", "\uf71a"),
        *("เเ", "น\u0e4d\u0e32", "\u0e4d", "\u0e32", "\u0e33", "\u0e48", "\u0e49", "\u0e34", "\u0e4c"),
        *("\u0e45", "\u200b", "\u200d", "\u00a0", "\ufeff", "ก", "ที่", "กันยายน", "ก.ย.", "บาท", ".-"),
        *("ล้าน", "วันที่ ", "ปีงบประมาณ ", "ไตรมาสที่ ", "ถึง"),
    ],
)
WRITTEN = st.lists(st.one_of(PIECES, THAI), max_size=12).map("".join)
ANY = st.one_of(WRITTEN, st.text(max_size=40))
THAI_MARK = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")


def spelled_out(text: str) -> str:
    """Return the letters of a text, those that repair makes of others written as the others."""
    letters = "".join(char for char in text if unicodedata.category(char)[0] == "L")
    return letters.replace("แ", "เเ").replace("\u0e45", "\u0e32").replace("\u0e33", "\u0e32")


@given(ANY)
def test_the_pieces_of_a_text_joined_are_the_text(text):
    runs = thai.script_runs(text)
    assert "".join(run.text for run in runs) == text
    assert all(run.text for run in runs)
    assert all(one.thai is not other.thai for one, other in pairwise(runs))


@given(ANY)
def test_no_piece_begins_inside_a_grapheme(text):
    for run in thai.script_runs(text)[1:]:
        assert not unicodedata.combining(run.text[0])
        assert not THAI_MARK.match(run.text)
        assert run.text[0] not in "\u0e33\u200d\u200c\ufe0f"


@given(ANY)
def test_thai_letters_and_digits_are_in_thai_pieces_and_latin_ones_are_not(text):
    for run in thai.script_runs(text):
        bases = [char for char in run.text if unicodedata.category(char)[0] in "LN" and char != "\u0e33"]
        assert all(("\u0e00" <= char <= "\u0e7f") is run.thai for char in bases)


@given(ANY)
def test_official_digits_are_official_the_second_time(text):
    once = thai.localize_digits(text)
    assert thai.localize_digits(once) == once


@given(ANY)
def test_official_digits_change_digits_only_and_never_their_value(text):
    once = thai.localize_digits(text)
    assert len(once) == len(text)
    assert thai.to_arabic_digits(once) == thai.to_arabic_digits(text)


@given(ANY, st.sampled_from(["", "ปี ", "\n"]), st.sampled_from(["", " ครับ", "\n"]))
def test_a_token_with_a_latin_letter_keeps_its_digits_anywhere(text, before, after):
    assert "C40" in thai.localize_digits(f"{text} {before}C40{after} {text}")


@given(st.text(alphabet="กขค ๒5ที่.,-/()0123", max_size=20))
def test_a_text_without_latin_letters_keeps_no_arabic_digit_but_in_addresses(text):
    left = re.search("[0-9]", thai.localize_digits(text))
    assert left is None or re.search(r"[0-9]+\.[0-9]+(\.[0-9]+\.[0-9]+|/)", thai.to_arabic_digits(text))


@given(ANY)
def test_a_repaired_text_is_repaired(text):
    once = thai.repair(text)
    again = thai.repair(once.text)
    assert again.text is once.text
    assert again.repairs == ()


@given(ANY)
def test_no_repairs_means_the_same_object(text):
    repaired = thai.repair(text)
    assert (repaired.text is text) is (not repaired.repairs)


@given(ANY)
def test_every_repair_names_what_stood_at_its_place(text):
    for fix in thai.repair(text).repairs:
        assert text[fix.start : fix.end] == fix.found


@given(st.lists(st.one_of(THAI, st.sampled_from(["B", "1", " ", "\n"])), max_size=20).map("".join))
def test_repair_deletes_no_letter_and_joins_no_lines(text):
    repaired = thai.repair(text).text
    assert repaired.count("\n") == text.count("\n")
    assert sorted(spelled_out(repaired)) == sorted(spelled_out(text))


@given(
    st.lists(st.one_of(THAI, st.characters(categories=["L", "M"], max_codepoint=0x24F)), max_size=20).map(
        "".join
    )
)
def test_a_repaired_text_is_in_nfc(text):
    assert unicodedata.is_normalized("NFC", thai.repair(text).text)


@given(ANY)
def test_spacing_is_mended_the_first_time(text):
    once = thai.fix_spacing(text)
    assert thai.fix_spacing(once) == once
    assert [finding for finding in thai.check_spacing(once) if finding.put is not None] == []


@given(ANY)
def test_mended_spacing_changes_only_spaces_and_dashes(text):
    bare = re.compile("[ \u00a0\u2010-\u2014\u2212-]")
    assert bare.sub("", thai.fix_spacing(text)) == bare.sub("", text)


@given(ANY)
def test_spacing_findings_name_what_stands_at_their_place(text):
    for finding in thai.check_spacing(text):
        assert text[finding.start : finding.end] == finding.found
        assert finding.thai
        assert finding.english


@given(ANY)
def test_joining_changes_only_ordinary_spaces_and_only_once(text):
    joined = thai.keep_together(text)
    assert joined.replace("\u00a0", " ") == text.replace("\u00a0", " ")
    assert thai.keep_together(joined) == joined


@given(st.lists(ANY, max_size=6))
def test_any_texts_can_be_sorted_in_one_order(texts):
    assert sorted(texts, key=thai.sort_key) == sorted(texts[1::2] + texts[::2], key=thai.sort_key)


@given(ANY, ANY)
def test_the_width_of_two_texts_is_the_sum_of_theirs(one, other):
    assert thai.columns(one + other) == thai.columns(one) + thai.columns(other)
    assert 0 <= thai.columns(one) <= 2 * len(one)


@pytest.mark.parametrize(
    "read",
    [
        thai.parse_number,
        thai.parse_baht,
        thai.parse_date,
        thai.parse_date_range,
        thai.parse_time,
        thai.Month.parse,
        thai.MonthSpan.parse,
        thai.FiscalYear.parse,
        thai.baht_text,
        thai.format_baht,
        thai.format_number,
    ],
    ids=lambda read: read.__qualname__,
)
@given(text=ANY)
def test_a_text_is_read_or_refused_with_its_reason(read, text):
    refusal = None
    try:
        read(text)
    except thai.ThaiError as error:
        refusal = error
    assert refusal is None or (refusal.text == text and str(refusal))


@pytest.mark.parametrize(
    "find", [thai.check_characters, thai.find_thai_digits_in_latin], ids=lambda find: find.__name__
)
@given(text=ANY)
def test_findings_name_what_stands_at_their_place(find, text):
    for finding in find(text):
        assert text[finding.start : finding.end] == finding[2]
