"""Which digits of a Thai document are Thai."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from bmaplan_docs.thai.contexts import latin_numbers
from bmaplan_docs.thai.digits import to_arabic_digits, to_thai_digits
from bmaplan_docs.thai.latin_tokens import LETTER, Span, address_spans, hard_spans, merge_spans
from bmaplan_docs.thai.letters import DIGITS


class Place(NamedTuple):
    """A piece of a text: `text[start:end]` of what was given."""

    start: int
    end: int
    text: str


Wanted = Iterable[str | re.Pattern[str]]


def localize_digits(text: str, protect: Wanted = (), *, convert: Wanted = ()) -> str:
    """Return the text with the digits of official style: Thai, but not in Latin words and addresses.

    Digits stay Arabic in web and e-mail addresses, DOIs, file names, versions,
    IP addresses, tokens with a Latin letter (`C40`, `ISO 9001:2015`), English
    phrases with a number (`ASEAN 2019`) and in what `protect` names. `convert`
    names tokens that are Thai in spite of a Latin letter. Words match whole,
    patterns anywhere; both are matched against the text in Arabic digits.
    Idempotent. Source: cabinet resolution of 2 May 2543, which promotes Thai
    digits and leaves foreign words and addresses.
    """
    if not _digit_pattern().search(text):
        return text
    pieces: list[str] = []
    at = 0
    for start, end in _arabic_spans(to_arabic_digits(text), protect, convert):
        pieces += (to_thai_digits(text[at:start]), text[start:end])
        at = end
    return "".join((*pieces, to_thai_digits(text[at:])))


def find_thai_digits_in_latin(text: str) -> tuple[Place, ...]:
    """Return the places where Thai digits stand inside an address or a token with Latin letters.

    Such an address does not work (`https://example.com/p๑๒`) and such a code is
    not found (`C๔๐`).
    """
    if not _thai_digit_pattern().search(text):
        return ()
    return tuple(
        Place(start, end, text[start:end])
        for start, end in hard_spans(to_arabic_digits(text))
        if _thai_digit_pattern().search(text, start, end)
    )


def _arabic_spans(plain: str, protect: Wanted, convert: Wanted) -> list[Span]:
    """Return the places whose digits stay as they are, in a text of Arabic digits."""
    hard = hard_spans(plain)
    spans = list(hard)
    if _letter_pattern().search(plain):
        for start, end in _lines(plain):
            if _letter_pattern().search(plain, start, end) and _digit_pattern().search(plain, start, end):
                spans += latin_numbers(plain, start, end, hard)
    protected = _find(plain, protect)
    wanted = _find(plain, convert)
    if wanted:
        wanted = _subtract(wanted, merge_spans(address_spans(plain) + protected))
    return _subtract(merge_spans(spans + protected), wanted)


def _lines(text: str) -> Iterator[Span]:
    """Yield the places of lines and table cells."""
    start = 0
    for match in _line_end_pattern().finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _find(plain: str, wanted: Wanted) -> list[Span]:
    spans: list[Span] = []
    for item in wanted:
        pattern = _whole_word(to_arabic_digits(item)) if isinstance(item, str) else item
        spans += [match.span() for match in pattern.finditer(plain) if match[0]]
    return merge_spans(spans)


def _subtract(spans: list[Span], others: list[Span]) -> list[Span]:
    """Return the spans without what the others cover; both in order."""
    left: list[Span] = []
    for start, end in spans:
        at = start
        for other_start, other_end in others:
            if at < other_end and other_start < end:
                if at < other_start:
                    left.append((at, other_start))
                at = max(at, other_end)
        if at < end:
            left.append((at, end))
    return left


@cache
def _whole_word(word: str) -> re.Pattern[str]:
    before = f"(?<![{LETTER}0-9])" if re.match(f"[{LETTER}0-9]", word) else ""
    after = f"(?![{LETTER}0-9])" if re.search(f"[{LETTER}0-9]$", word) else ""
    return re.compile(before + re.escape(word) + after)


@cache
def _digit_pattern() -> re.Pattern[str]:
    return re.compile("[0-9]")


@cache
def _thai_digit_pattern() -> re.Pattern[str]:
    return re.compile(f"[{DIGITS}]")


@cache
def _letter_pattern() -> re.Pattern[str]:
    return re.compile(f"[{LETTER}]")


@cache
def _line_end_pattern() -> re.Pattern[str]:
    return re.compile("[\n\r\t|\u2028\u2029\x0b\x0c]+")
