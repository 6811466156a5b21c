"""Dates, digits, dictionary order and graphemes against ICU, which none of us wrote.

Needs PyICU (with the system's ICU) and, for the order of words, the word list
of Debian's `hunspell-th`. Without them the tests are skipped, except where
`BMAPLAN_REQUIRE_TOOLS=1` says that they must be there.
"""

import os
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmaplan_docs.thai import (
    estimate_words,
    format_date,
    format_number,
    script_runs,
    sort_key,
    to_buddhist_year,
)

REQUIRED = os.environ.get("BMAPLAN_REQUIRE_TOOLS") == "1"
try:
    import icu
except ImportError:
    if REQUIRED:
        raise
    pytest.skip("PyICU is not installed", allow_module_level=True)

FIRST, LAST = date(1941, 1, 1), date(2157, 12, 31)  # 1 January 2484 to 31 December 2700
WORD_LIST = Path("/usr/share/hunspell/th_TH.dic")
FEWEST_WORDS = 5_000
CLOSE = 0.06


SAMPLES = sorted(
    path
    for path in (Path(__file__).parents[3] / "content").rglob("*.md")
    if "registry" not in path.parts and path.stat().st_size > 10_000
)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_the_estimate_of_words_is_near_what_a_dictionary_finds(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = icu.BreakIterator.createWordInstance(icu.Locale("th"))
    found.setText(text)
    words = sum(1 for _ in found if found.getRuleStatus() >= icu.UWordBreak.NUMBER)
    assert abs(estimate_words(text) / words - 1) < CLOSE


def every_day() -> list[date]:
    return [FIRST + timedelta(days=step) for step in range((LAST - FIRST).days + 1)]


def icu_format(pattern: str):
    form = icu.SimpleDateFormat(pattern, icu.Locale("th_TH@calendar=buddhist;numbers=thai"))
    form.setTimeZone(icu.TimeZone.createTimeZone("UTC"))
    return lambda day: form.format(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("style", "pattern"),
    [
        ("full", "d MMMM y"),
        ("medium", "d MMM y"),
        ("short", "d MMM yy"),
        ("weekday", "EEEE'ที่' d MMMM y"),
        ("numeric", "d/M/y"),
        ("month", "MMMM y"),
    ],
)
def test_every_day_from_2484_to_2700_is_written_as_icu_writes_it(style, pattern):
    expected = icu_format(pattern)
    days = every_day()
    assert len(days) == 217 * 365 + 53  # leap days
    assert [day for day in days if format_date(day, style) != expected(day)] == []


def test_every_year_from_2484_to_2700_is_that_of_icu():
    expected = icu_format("y")
    for year in range(FIRST.year, LAST.year + 1):
        assert format_number(to_buddhist_year(year)).replace(",", "") == expected(date(year, 7, 1))


def test_numbers_are_written_as_icu_writes_them():
    form = icu.NumberFormat.createInstance(icu.Locale("th_TH@numbers=thai"))
    for power in range(16):
        for step in (-1, 0, 1, 7):
            number = 10**power + step
            assert format_number(number) == form.format(number)


def words() -> list[str]:
    if not WORD_LIST.exists():
        if REQUIRED:
            pytest.fail(f"{WORD_LIST} is missing; it comes with hunspell-th")
        pytest.skip("the word list of hunspell-th is not installed")
    lines = WORD_LIST.read_text(encoding="utf-8").splitlines()[1:]
    return sorted({line.partition("/")[0].strip() for line in lines})


def test_a_dictionary_is_sorted_as_icu_sorts_it():
    thai = words()
    assert len(thai) >= FEWEST_WORDS
    collator = icu.Collator.createInstance(icu.Locale("th"))
    ours = sorted(thai, key=sort_key)
    assert [pair for pair in pairwise(ours) if collator.compare(*pair) > 0] == []


def test_words_that_icu_tells_apart_are_told_apart():
    collator = icu.Collator.createInstance(icu.Locale("th"))
    ours = sorted(words(), key=sort_key)
    different = [pair for pair in pairwise(ours) if collator.compare(*pair) < 0]
    assert all(sort_key(first) < sort_key(second) for first, second in different)
    assert len(different) > FEWEST_WORDS


def test_thai_and_latin_and_punctuation_are_sorted_as_icu_sorts_them():
    collator = icu.Collator.createInstance(icu.Locale("th"))
    mixed = [
        "กบ",
        "“กา”",
        "ก ข",
        "กๆ",
        "แร่",
        "แร์",
        "แร็",
        "ปี 2",
        "ABC",
        "abc",
        "Zebra",
        "apple",
        "ฤๅษี",
        "ฤา",
        "(ขา)",
        "ไทย",
    ]
    ours = sorted(mixed, key=sort_key)
    assert [pair for pair in pairwise(ours) if collator.compare(*pair) > 0] == []


def test_numbers_differ_from_icu_because_ours_sort_by_value():
    collator = icu.Collator.createInstance(icu.Locale("th"))
    assert collator.compare("ข้อ 10", "ข้อ 2") < 0
    assert sort_key("ข้อ 2") < sort_key("ข้อ 10")


def grapheme_starts(text: str) -> set[int]:
    """Return where ICU sees a grapheme begin, in characters of Python."""
    units = icu.UnicodeString(text)
    breaks = icu.BreakIterator.createCharacterInstance(icu.Locale("th"))
    breaks.setText(units)
    ends = set(breaks)
    at, starts = 0, {0}
    for index, char in enumerate(text, 1):
        at += 2 if ord(char) > 0xFFFF else 1
        if at in ends:
            starts.add(index)
    return starts


UNUSUAL = st.one_of(
    st.characters(exclude_categories=["Cs", "Cn"]),
    st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B),
    st.sampled_from(
        ["a", "1", " ", "\u0301", "\u200d", "\u0e33", "\u0600", "👩", "\U0001f3fd", "🇹", "\ufe0f", "क्", "ก"]
    ),
)


@given(st.lists(UNUSUAL, max_size=12).map("".join))
def test_a_piece_of_a_script_begins_where_icu_sees_a_grapheme_begin(text):
    starts, at = grapheme_starts(text), 0
    for run in script_runs(text):
        assert at in starts
        at += len(run.text)
