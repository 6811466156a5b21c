"""Everything that can be said is said in Thai, and the compiled catalogue is the one that was translated."""

import re
import runpy
from pathlib import Path

import pytest

from bmaplan_docs.diagnostics import Language

TOOL = runpy.run_path(str(Path(__file__).parents[2] / "tools/catalogues.py"))
BLANK = re.compile(r"\{[^{}]*\}|%\(\w+\)[a-z]|%[rs]")
SAME_IN_THAI = {"[{number}/{total}] {name}", "%(argument_name)s: %(message)s"}


@pytest.fixture(scope="module")
def messages():
    return [message for message in TOOL["translated"]() if message.id]


def test_no_text_of_the_code_is_missing_and_none_is_left_over(messages):
    assert {message.id for message in messages} == {m.id for m in TOOL["extracted"]() if m.id}


def test_every_text_is_translated_and_none_is_a_guess(messages):
    assert [message.id for message in messages if not message.string or message.fuzzy] == []


def test_the_translation_has_the_blanks_of_the_text(messages):
    assert [
        message.id
        for message in messages
        if sorted(BLANK.findall(message.id)) != sorted(BLANK.findall(message.string))
    ] == []


def test_the_translation_is_thai(messages):
    assert [m.id for m in messages if not re.search("[ก-๛]", m.string) and m.string not in SAME_IN_THAI] == []


def test_the_translation_has_no_words_that_an_office_does_not_use(messages):
    jargon = re.compile("คีย์|ลิสต์|ไดเรกทิฟ|พาธ|สตริง|พารามิเตอร์|เออร์เรอร์|เอ็นโค้ด|แผนแม่")
    assert [message.string for message in messages if jargon.search(message.string)] == []


def test_a_line_end_stays_a_line_end(messages):
    assert [m.id for m in messages if m.id.endswith("\n") != m.string.endswith("\n")] == []


def test_the_compiled_catalogue_is_made_from_the_translated_one():
    assert TOOL["MO"].read_bytes() == TOOL["compiled"](TOOL["translated"]())


def test_english_is_the_text_itself():
    assert Language("en").translate("a list") == "a list"
    assert Language("th").translate("a list") == "รายการ"
