"""The faults of Thai text that have one remedy: how to find each and what to put."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from bmaplan_docs.thai.glyphs import FOREIGN, LATIN_STUCK, PRIVATE_USE
from bmaplan_docs.thai.letters import (
    BLOCK,
    CONSONANTS,
    LAKKHANGYAO,
    LEADING_VOWELS,
    MARKS,
    NIKHAHIT,
    SARA_A,
    SARA_AA,
    SARA_AE,
    SARA_AM,
    SARA_E,
    TONES,
    WORD_LETTERS,
)

INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
)
JOINERS = "\u200c\u200d"
WIDE_SPACES = "\u00a0\u2007\u202f"
_ABOVE_VOWELS = "\u0e31\u0e34-\u0e39"
_NAMED_MARK = "(?:ไม้[^ ]*|สระ[^ ]*|วรรณยุกต์|การันต์|ทัณฑฆาต|เครื่องหมาย|พินทุ|นิคหิต|รูป)"


class Rule(NamedTuple):
    """A fault: its code, the pattern that finds it, and what to put (None: leave it)."""

    code: str
    pattern: re.Pattern[str]
    put: Callable[[re.Match[str]], str | None]


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules in the order in which they are applied."""
    foreign = f"[{''.join(FOREIGN)}]"
    stuck = "|".join(sorted(LATIN_STUCK, key=len, reverse=True))
    around = f"[{BLOCK} -~]"
    return (
        _rule(
            "invisible", f"[{INVISIBLE}]+|[{JOINERS}]+(?={around}|$)|(?<={around})[{JOINERS}]+", lambda _: ""
        ),
        _rule("no-break-space", f"[{WIDE_SPACES}]", lambda _: " "),
        _rule("private-use", f"[{''.join(PRIVATE_USE)}]", lambda match: PRIVATE_USE[match[0]]),
        _rule("not-nfc", "[!-~]?[^\x00-\x7f\u0e00-\u0e7f]+", _compose),
        _rule("look-alike", f"(?<![{foreign[1:-1]}]){foreign}{{1,3}}(?!{foreign})", _from_foreign),
        _rule("latin-inside", f"(?<=[{WORD_LETTERS}])(?:{stuck}){{1,3}}(?=[{WORD_LETTERS}])", _from_latin),
        _rule("sara-am", f"{NIKHAHIT}([{TONES}]?){SARA_AA}", lambda match: match[1] + SARA_AM),
        _rule("mark-order", f"{SARA_AM}([{TONES}]+)", lambda match: match[1] + SARA_AM),
        _rule("doubled-e", SARA_E * 2, lambda _: SARA_AE),
        _rule(
            "mark-order",
            f"(?<=[{CONSONANTS}])([{SARA_A}{SARA_AA}])([{TONES}])",
            lambda match: match[2] + match[1],
        ),
        _rule(
            "mark-order",
            f"(?<=[{LEADING_VOWELS}])([{MARKS}]+)([{CONSONANTS}])",
            lambda match: match[2] + match[1],
        ),
        _rule("mark-order", f"[{MARKS}]{{2,}}", _sort_marks),
        _rule("repeated-mark", f"([{MARKS}])\\1+", lambda match: match[1]),
        _rule("space-before-mark", f"(?<=[{CONSONANTS}{_ABOVE_VOWELS}]) +(?=([{MARKS}]))", _join_mark),
        _rule(
            "lakkhangyao", f"(?<=[\u0e01-\u0e23\u0e25\u0e27-\u0e2e{MARKS}]){LAKKHANGYAO}", lambda _: SARA_AA
        ),
        _rule("mark-without-consonant", f"(?<![{CONSONANTS}{MARKS}])[{MARKS}]+", _drop_mark),
    )


def canonical_marks(marks: str) -> str:
    """Return marks in typing order: vowel, ็, tone, การันต์."""
    return "".join(sorted(marks, key=_weight))


def _rule(code: str, pattern: str, put: Callable[[re.Match[str]], str | None]) -> Rule:
    return Rule(code, re.compile(pattern), put)


def _weight(mark: str) -> int:
    if mark == "\u0e3a":
        return 0
    if mark <= "\u0e39":
        return 1
    if mark == "\u0e47":
        return 2
    return 3 if mark <= "\u0e4b" else 4


def _sort_marks(match: re.Match[str]) -> str:
    return canonical_marks(match[0])


def _compose(match: re.Match[str]) -> str:
    return normalize("NFC", match[0])


def _from_foreign(match: re.Match[str]) -> str | None:
    """Put Thai letters for look-alikes that touch a Thai letter."""
    before = match.string[match.start() - 1 : match.start()]
    after = match.string[match.end() : match.end() + 1]
    touches = re.compile(f"[{WORD_LETTERS}]")
    if not (touches.match(before) or touches.match(after)):
        return None
    return "".join(FOREIGN[char] for char in match[0])


def _from_latin(match: re.Match[str]) -> str | None:
    """Put Thai letters for Latin ones where the Thai around them is no whole syllable."""
    before = match.string[max(0, match.start() - 3) : match.start()]
    after = match.string[match.end()]
    if not (_needs_more_pattern().search(before) or _needs_base_pattern().match(after)):
        return None
    pieces = re.findall("|".join(sorted(LATIN_STUCK, key=len, reverse=True)), match[0])
    return "".join(LATIN_STUCK[piece] for piece in pieces)


def _join_mark(match: re.Match[str]) -> str | None:
    """Take out the space before a mark, unless the mark is named there (`ไม้เอก ่`) or does not fit."""
    before = match.string[: match.start()]
    vowel_before = re.search(f"[{_ABOVE_VOWELS}]$", before)
    if vowel_before and match[1] < "\u0e47":
        return None
    return None if re.search(f"{_NAMED_MARK}$", before[-20:]) else ""


def _drop_mark(match: re.Match[str]) -> str | None:
    """Drop a mark that has nothing to stand on, unless it stands alone as if it were named."""
    before = match.string[match.start() - 1 : match.start()]
    after = match.string[match.end() : match.end() + 1]
    if before and not _cannot_bear_pattern().match(before):
        return None
    lonely = not re.match(f"[{BLOCK}]", before or " ") and not re.match(f"[{BLOCK}A-Za-z0-9]", after or " ")
    return None if lonely else ""


@cache
def _needs_more_pattern() -> re.Pattern[str]:
    """Match the beginning of a syllable that cannot end there: `ต่`, `วั`, `คื`, `เ`."""
    bare_tone = f"(?<![{_ABOVE_VOWELS}])[{TONES}]"
    return re.compile(f"[{LEADING_VOWELS}]$|[\u0e31\u0e37][{TONES}]?$|[{CONSONANTS}]{bare_tone}$")


@cache
def _needs_base_pattern() -> re.Pattern[str]:
    return re.compile(f"[{MARKS}{SARA_A}{SARA_AA}{SARA_AM}]")


@cache
def _cannot_bear_pattern() -> re.Pattern[str]:
    """Match what a mark cannot stand on; a hyphen, a dotted circle or a Latin letter can show one."""
    return re.compile(f"[{BLOCK} \n\t\r0-9.,:;!?()\\[\\]{{}}\"'“”‘’/|]")
