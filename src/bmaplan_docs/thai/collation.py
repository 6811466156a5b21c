"""Dictionary order: how the Royal Society's dictionary sorts words."""

import re
from functools import cache
from typing import Final
from unicodedata import category, normalize

from bmaplan_docs.thai.digits import to_arabic_digits
from bmaplan_docs.thai.letters import LEADING_VOWELS

SortKey = tuple[tuple[tuple[int, int], ...], str, str, str]

_DIGIT, _THAI, _OTHER = 0, 1, 2
_IGNORED_AT_FIRST: Final = "\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4e\u0e2f\u0e46\u0e4f\u0e5a\u0e5b"


def sort_key(text: str) -> SortKey:
    """Return a key that sorts text as the Royal Society's dictionary does.

    Consonant before vowel (a leading vowel counts after its consonant), tones and
    การันต์ only between words otherwise alike, numbers by value and before
    letters, Thai before Latin, capitals and small letters together. Quotes,
    brackets, spaces and ฯ ๆ count only between words otherwise alike. Source:
    ISO/IEC 14651 annex C.2; CLDR `th`.
    """
    swapped = _leading_pattern().sub(r"\2\1", normalize("NFC", text))
    first: list[tuple[int, int]] = []
    second: list[str] = []
    for piece in _piece_pattern().findall(to_arabic_digits(swapped)):
        if piece[0] in "0123456789":
            first.append((_DIGIT, int(piece[:300])))
        elif "\u0e00" <= piece <= "\u0e7f":
            if piece in _IGNORED_AT_FIRST:
                second.append(piece)
            else:
                first.append((_THAI, ord(piece)))
                second.append(" ")
        else:
            _add_other(piece, first)
    return tuple(first), "".join(second), text.swapcase(), text


def _add_other(char: str, first: list[tuple[int, int]]) -> None:
    bases = normalize("NFD", char.casefold())
    first.extend((_OTHER, ord(base)) for base in bases if category(base)[0] in "LN")


@cache
def _leading_pattern() -> re.Pattern[str]:
    return re.compile(f"([{LEADING_VOWELS}])([\u0e01-\u0e2e])")


@cache
def _piece_pattern() -> re.Pattern[str]:
    return re.compile("[0-9]+|.", re.DOTALL)
