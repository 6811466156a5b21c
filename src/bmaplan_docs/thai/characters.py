"""Characters that do not belong into a Thai document, found and not changed."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple
from unicodedata import category

from bmaplan_docs.thai.glyphs import LATIN_STUCK
from bmaplan_docs.thai.letters import BLOCK, LATIN, WORD_LETTERS

REPLACEMENT: Final = "\ufffd"


class CharacterFinding(NamedTuple):
    """Characters that should not stand at `text[start:end]`.

    `code` is `foreign-script`, `private-use`, `unreadable` (U+FFFD) or
    `latin-inside` (Latin letters between Thai ones without a space).
    """

    start: int
    end: int
    found: str
    code: str


def check_characters(text: str) -> tuple[CharacterFinding, ...]:
    """Return, in order, the characters that are neither Thai nor Latin nor signs.

    Signs and symbols of any script pass, as do Greek letters, which formulas
    need. `repair` mends those that have one remedy; what stays is the writer's.
    """
    if text.isascii():
        return ()
    return tuple(sorted((*_strange(text), *_stuck(text))))


def _strange(text: str) -> Iterator[CharacterFinding]:
    for match in _strange_pattern().finditer(text):
        kinds = {category(char) for char in match[0]}
        if REPLACEMENT in match[0]:
            yield CharacterFinding(match.start(), match.end(), match[0], "unreadable")
        elif kinds & {"Co", "Cn", "Cs"}:
            yield CharacterFinding(match.start(), match.end(), match[0], "private-use")
        elif any(kind[0] in "LM" for kind in kinds):
            yield CharacterFinding(match.start(), match.end(), match[0], "foreign-script")


def _stuck(text: str) -> Iterator[CharacterFinding]:
    """Find short runs of small Latin letters that look like Thai ones; a whole word is no such run."""
    for match in _stuck_pattern().finditer(text):
        yield CharacterFinding(match.start(), match.end(), match[0], "latin-inside")


@cache
def _strange_pattern() -> re.Pattern[str]:
    known = f"{BLOCK} -~\n\r\t{LATIN}\u0300-\u036f\u0370-\u03ff\u2000-\u2bff\ufe00-\ufe0f"
    return re.compile(f"[^{known}]+")


@cache
def _stuck_pattern() -> re.Pattern[str]:
    letters = "".join(letter for letter in LATIN_STUCK if len(letter) == 1 and letter.islower())
    return re.compile(f"(?<=[{WORD_LETTERS}])[{letters}]{{1,3}}(?=[{WORD_LETTERS}])")
