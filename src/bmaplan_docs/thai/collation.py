"""Dictionary order: how the Royal Society's dictionary sorts words."""

import re
from functools import cache
from typing import Final
from unicodedata import category, normalize

from bmaplan_docs.thai.digits import to_arabic_digits
from bmaplan_docs.thai.letters import LEADING_VOWELS, NIKHAHIT, SARA_AA, SARA_AM

SortKey = tuple[str, str, str, str]

# The letters in dictionary order: consonants with ฤ and ฦ in their places, then
# ํ and the vowels as written; ๅ sorts as า, ำ as า and ํ.
_ORDER: Final = (
    "".join(map(chr, range(0x0E01, 0x0E2F)))
    + "\u0e4d\u0e30\u0e31\u0e32\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e40\u0e41\u0e42\u0e43\u0e44\u0e3a"
)
# What tells apart words with the same letters, the least first.
_SECOND: Final = "\u0e4e\u0e4c\u0e47\u0e48\u0e49\u0e4a\u0e4b"
_FIRST_WEIGHT: Final = 0x10  # above the mark of a number, below the Latin letters
_NUMBER: Final = "\x01"
_COMMON: Final = "\x01"
_FIRST_LENGTH: Final = 0x100000  # a number is weighed by its length, then its digits


def sort_key(text: str) -> SortKey:
    """Return a key that sorts text as the Royal Society's dictionary does.

    Consonant before vowel (a leading vowel counts after its consonant); ์ ็ and
    the tones only between words otherwise alike; numbers by value, Thai and
    Arabic digits together, before letters; Thai before Latin; small letters
    before capitals of the same word. Quotes, brackets, spaces, ฯ and ๆ count
    only between words otherwise alike. Source: ISO/IEC 14651 annex C.2 and the
    Thai tailoring of the CLDR.
    """
    plain = normalize("NFD", to_arabic_digits(text).casefold())
    plain = plain.replace(SARA_AM, SARA_AA + NIKHAHIT).replace(NIKHAHIT + SARA_AA, SARA_AA + NIKHAHIT)
    plain = _leading_pattern().sub(r"\2\1", plain)
    first = _number_pattern().sub(_weigh_number, plain).translate(_first_weights())
    # Of two words otherwise alike the one with ํา stands before the one with ำ.
    third = text.swapcase().replace(SARA_AM, NIKHAHIT + SARA_AA + SARA_AM)
    return first, plain.translate(_second_weights()), third, text


def _weigh_number(match: re.Match[str]) -> str:
    figure = match[0].lstrip("0")
    return f"{_NUMBER}{chr(_FIRST_LENGTH + min(len(figure), 0xFFFD))}{figure}"


class _Weights(dict[int, str]):
    """Weights of the Thai letters, and those of other characters as they come up."""

    def __init__(self, weights: dict[int, str], *, second: bool) -> None:
        super().__init__(weights)
        self.second = second

    def __missing__(self, code: int) -> str:
        kind = category(chr(code))
        if self.second:
            weight = {"L": _COMMON, "N": _COMMON, "M": chr(code)}.get(kind[0], "")
        else:
            weight = chr(code) if kind[0] in "LN" or code == ord(_NUMBER) or code >= _FIRST_LENGTH else ""
        self[code] = weight
        return weight


@cache
def _first_weights() -> _Weights:
    weights = {ord(letter): chr(_FIRST_WEIGHT + place) for place, letter in enumerate(_ORDER)}
    ignored = dict.fromkeys(map(ord, f"{_SECOND}\u0e2f\u0e46"), "")
    return _Weights(weights | ignored | {0x0E45: weights[ord(SARA_AA)]}, second=False)


@cache
def _second_weights() -> _Weights:
    weights = dict.fromkeys(map(ord, f"{_ORDER}\u0e45"), _COMMON)
    marks = {ord(mark): chr(ord(_COMMON) + 1 + place) for place, mark in enumerate(_SECOND)}
    ignored = dict.fromkeys(map(ord, "\u0e2f\u0e46"), "")
    return _Weights(weights | marks | ignored, second=True)


@cache
def _leading_pattern() -> re.Pattern[str]:
    return re.compile(f"([{LEADING_VOWELS}])([\u0e01-\u0e2e])")


@cache
def _number_pattern() -> re.Pattern[str]:
    return re.compile("[0-9]+")
