"""Bytes become text: UTF-8 only, one kind of line end."""

import pytest

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.reader.text import decode, find_stray


def read(content: bytes) -> tuple[str | None, list[str]]:
    report = Report()
    source = decode("a.md", content, report)
    return source.text if source else None, [found.code.name for found in report]


@pytest.mark.parametrize("text", ["", "ก\nข\n", "ไม่มีบรรทัดท้าย", "\n\n", "😀\u00a0\u200b"])
def test_utf8_is_read_as_it_stands(text: str) -> None:
    assert read(text.encode()) == (text, [])


def test_a_byte_order_mark_at_the_beginning_is_taken_away() -> None:
    assert read("\ufeffก".encode()) == ("ก", [])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_become_one_kind(end: str) -> None:
    assert read(f"ก{end}ข{end}".encode()) == ("ก\nข\n", [])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp874", "iso8859-11"])
def test_other_encodings_are_refused(encoding: str) -> None:
    assert read("title: ชื่อเรื่อง\n".encode(encoding)) == (None, ["wrong-encoding"])


def test_half_a_letter_is_refused() -> None:
    assert read("ก".encode()[:-1]) == (None, ["wrong-encoding"])


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\u2028", "\ufffe", "\ufeff", "\ue000"]
)
def test_what_word_cannot_hold_is_refused(character: str) -> None:
    assert read(b"x" * 500 + character.encode()) == (None, ["stray-character"])
    assert find_stray(f"ก{character}") is not None


@pytest.mark.parametrize(
    "character", ["\t", "\n", "\u00a0", "\u200b", "\u200d", "\u2060", "\uf70a", "\u0e00", "\U0001f600"]
)
def test_other_signs_are_let_through(character: str) -> None:
    assert find_stray(f"ก{character}") is None
