"""The faults of Thai text that have one remedy: how to find each and what to put."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from bmaplan_docs.patterns import Pattern
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
_LONGEST_STUCK = 3
_ABOVE_VOWELS = "\u0e31\u0e34-\u0e39"
_NAMED_MARK = "(?:ไม้[^ ]*|สระ[^ ]*|วรรณยุกต์|การันต์|ทัณฑฆาต|เครื่องหมาย|พินทุ|นิคหิต|รูป)"


class Rule(NamedTuple):
    """A fault: its code, the pattern that finds it, and what to put (None: leave it)."""

    code: str
    pattern: Pattern
    put: Callable[[re.Match[str]], str | None]


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules in the order in which they are applied.

    A pattern begins with the characters that matter, which is fast to search;
    what must stand before them is seen to by the function.
    """
    stuck = "".join({letter for sequence in LATIN_STUCK for letter in sequence})
    return (
        _rule("invisible", f"[{INVISIBLE}]+", lambda _: ""),
        _rule("invisible", f"[{JOINERS}]+", _drop_joiner),
        _rule("no-break-space", f"[{WIDE_SPACES}]", lambda _: " "),
        _rule("private-use", f"[{''.join(PRIVATE_USE)}]", lambda match: PRIVATE_USE[match[0]]),
        _rule("not-nfc", "[!-~]?[^\x00-\x7f\u0e00-\u0e7f]+", _compose),
        _rule("look-alike", f"[{''.join(FOREIGN)}]+", _from_foreign),
        _rule("latin-inside", f"[{stuck}]+(?=[{WORD_LETTERS}])", _from_latin),
        _rule("sara-am", f"{NIKHAHIT}([{TONES}]?){SARA_AA}", lambda match: match[1] + SARA_AM),
        _rule("mark-order", f"{SARA_AM}([{TONES}]+)", lambda match: match[1] + SARA_AM),
        _rule("doubled-e", SARA_E * 2, lambda _: SARA_AE),
        _rule("mark-order", f"[{SARA_A}{SARA_AA}][{TONES}]", _tone_before_vowel),
        _rule("mark-order", f"([{LEADING_VOWELS}])([{MARKS}]+)([{CONSONANTS}])", r"\1\3\2"),
        _rule("mark-order", f"[{MARKS}]{{2,}}", _sort_marks),
        _rule("repeated-mark", f"([{MARKS}])\\1+", lambda match: match[1]),
        _rule("space-before-mark", f" +(?=([{MARKS}]))", _join_mark),
        _rule("lakkhangyao", LAKKHANGYAO, _plain_aa),
        _rule("mark-without-consonant", f"(?<![{CONSONANTS}{MARKS}])[{MARKS}]+", _drop_mark),
    )


def canonical_marks(marks: str) -> str:
    """Return marks in typing order: vowel, ็, tone, การันต์."""
    return "".join(sorted(marks, key=_weight))


def _rule(code: str, pattern: str, put: Callable[[re.Match[str]], str | None] | str) -> Rule:
    if isinstance(put, str):
        return Rule(code, Pattern(pattern), lambda match: match.expand(put))
    return Rule(code, Pattern(pattern), put)


def _before(match: re.Match[str]) -> str:
    """Return the character before a match, or the empty string."""
    return match.string[match.start() - 1 : match.start()] if match.start() else ""


def _after(match: re.Match[str]) -> str:
    return match.string[match.end() : match.end() + 1]


def _drop_joiner(match: re.Match[str]) -> str | None:
    """Drop a joiner beside Thai or ASCII; other scripts and emoji need theirs."""
    neighbours = (_before(match), _after(match))
    return "" if any(not sign or sign.isascii() or _is_thai(sign) for sign in neighbours) else None


def _is_thai(sign: str) -> bool:
    return "\u0e00" <= sign <= "\u0e7f"


def _tone_before_vowel(match: re.Match[str]) -> str | None:
    return match[0][::-1] if _consonant_pattern().match(_before(match)) else None


def _plain_aa(match: re.Match[str]) -> str | None:
    """Put า for ๅ, which stands after ฤ and ฦ only."""
    before = _before(match)
    bears = _consonant_pattern().match(before) or _mark_pattern().match(before)
    return SARA_AA if bears and before not in "\u0e24\u0e26" else None


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
    """Put Thai letters for a few look-alikes that touch a Thai letter; a whole foreign word stays."""
    touches = _word_letter_pattern().match
    if len(match[0]) > _LONGEST_STUCK or not (touches(_before(match)) or touches(_after(match))):
        return None
    return "".join(FOREIGN[char] for char in match[0])


def _from_latin(match: re.Match[str]) -> str | None:
    """Put Thai letters for Latin ones where the Thai around them is no whole syllable."""
    if len(match[0]) > _LONGEST_STUCK or not _word_letter_pattern().match(_before(match)):
        return None
    before = match.string[max(0, match.start() - 3) : match.start()]
    if not (_needs_more_pattern().search(before) or _needs_base_pattern().match(_after(match))):
        return None
    return "".join(LATIN_STUCK[piece] for piece in _latin_piece_pattern().findall(match[0]))


def _join_mark(match: re.Match[str]) -> str | None:
    """Take out the space before a mark, unless the mark is named there (`ไม้เอก ่`) or does not fit."""
    before = _before(match)
    after_vowel = bool(_vowel_pattern().match(before)) and match[1] >= "\u0e47"
    if not (after_vowel or _consonant_pattern().match(before)):
        return None
    named = _named_mark_pattern().search(match.string[max(0, match.start() - 20) : match.start()])
    return None if named else ""


def _drop_mark(match: re.Match[str]) -> str | None:
    """Drop a mark that has nothing to stand on, unless it stands alone as if it were named."""
    before, after = _before(match), _after(match)
    if before and not _cannot_bear_pattern().match(before):
        return None
    beside_thai = _is_thai(before or " ")
    return "" if beside_thai or _is_thai(after or " ") or _plain_pattern().match(after) else None


@cache
def _consonant_pattern() -> re.Pattern[str]:
    return re.compile(f"[{CONSONANTS}]")


@cache
def _mark_pattern() -> re.Pattern[str]:
    return re.compile(f"[{MARKS}]")


@cache
def _vowel_pattern() -> re.Pattern[str]:
    return re.compile(f"[{_ABOVE_VOWELS}]")


@cache
def _word_letter_pattern() -> re.Pattern[str]:
    return re.compile(f"[{WORD_LETTERS}]")


@cache
def _plain_pattern() -> re.Pattern[str]:
    return re.compile("[A-Za-z0-9]")


@cache
def _latin_piece_pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(LATIN_STUCK, key=len, reverse=True)))


@cache
def _named_mark_pattern() -> re.Pattern[str]:
    return re.compile(f"{_NAMED_MARK}$")


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
