"""Whether a number that stands between Thai and Latin words belongs to the Latin ones."""

import re
from bisect import bisect_right
from typing import Final

from bmaplan_docs.thai.context_words import (
    bracket_pattern,
    buddhist_year_pattern,
    common_year_pattern,
    counted_like_a_year_pattern,
    counted_pattern,
    counting_pattern,
    digit_next_pattern,
    latin_next_pattern,
    letter_pattern,
    number_pattern,
    numbered_pattern,
    phrase_next_pattern,
    thai_pattern,
    unit_pattern,
)
from bmaplan_docs.thai.latin_tokens import Span

_OPENING, _CLOSING = "([{“‘«", ")]}”’»"
_OPERATORS: Final = "=<>≤≥≈±×+*"
_JOINING: Final = ",:;-\u2013/&" + _OPERATORS
# How far a word beside a number is looked for.
_LEFT: Final = 24
_RIGHT: Final = 60


def latin_numbers(text: str, start: int, end: int, hard: list[Span]) -> list[Span]:
    """Return the places of numbers in one line, or table cell, that belong to English words.

    The text must hold Arabic digits only; `hard` are the places that are kept anyway.
    """
    return _Line(text, start, end, hard).find()


class _Line:
    """One line, its brackets, the tokens kept anyway and the numbers found so far."""

    def __init__(self, text: str, start: int, end: int, hard: list[Span]) -> None:
        self.text = text
        self.start, self.end = start, end
        self.hard = hard
        self.kept: list[Span] = []
        self.kinds: dict[Span, tuple[bool, bool]] = {}

    def find(self) -> list[Span]:
        """Go through the numbers, each inside the innermost brackets around it."""
        zones = _bracket_zones(self.text, self.start, self.end)
        place = 0
        around: list[Span] = []
        for match in number_pattern().finditer(self.text, self.start, self.end):
            while place < len(zones) and zones[place][0] <= match.start():
                around.append(zones[place])
                place += 1
            while around[-1][1] <= match.start():
                around.pop()
            if not self._is_hard(match.start()) and self._belongs_to_latin(match, around[-1]):
                self.kept.append(match.span())
        return self.kept

    def _belongs_to_latin(self, match: re.Match[str], zone: Span) -> bool:
        """Decide for one number, or range of numbers, inside its brackets."""
        has_thai, has_latin = self._kind(zone)
        common = common_year_pattern()
        if not has_thai and (has_latin or (common.match(match[0]) and self._latin_ends(zone[0] - 2))):
            return True
        left = self.text[max(zone[0], match.start() - _LEFT) : match.start()]
        right = self.text[match.end() : min(zone[1], match.end() + _RIGHT)]
        side = self._left_side(match.start(), zone[0])
        if side == "number":
            # The rest of a telephone number or of a code in groups.
            return bool(digit_next_pattern().match(right)) or _follows_latin_word(left, match[0], right)
        if side == "word":
            return _follows_latin_word(left, match[0], right)
        before_latin = bool(latin_next_pattern().match(right))
        is_common = bool(common.fullmatch(match[0]))
        if side == "comma":
            return is_common or before_latin or bool(numbered_pattern().search(left))
        return before_latin and _leads_latin_word(left, right, common=is_common)

    def _kind(self, zone: Span) -> tuple[bool, bool]:
        """Tell whether a zone holds Thai letters, and whether Latin ones outside of the kept tokens."""
        if zone not in self.kinds:
            latin = letter_pattern().finditer(self.text, *zone)
            thai = bool(thai_pattern().search(self.text, *zone))
            self.kinds[zone] = (thai, any(not self._is_hard(match.start()) for match in latin))
        return self.kinds[zone]

    def _left_side(self, at: int, floor: int) -> str:
        """Say what stands before: a Latin `word`, one with a `comma`, a kept `number`, or `other`."""
        index = self._skip_spaces(at - 1, floor)
        if index < floor:
            return "other"
        if self._latin_ends(index):
            return "word"
        if self.kept and self.kept[-1][1] == index + 1:
            return "number"
        sign = self.text[index]
        if sign not in _JOINING or not self._latin_ends(self._skip_spaces(index - 1, floor), floor):
            return "other"
        return "word" if sign in _OPERATORS else "comma"

    def _latin_ends(self, index: int, floor: int = 0) -> bool:
        """Tell whether a Latin word or code ends at a place or a space after it, an address not counted."""
        index = self._skip_spaces(index, floor)
        if index < floor:
            return False
        if self.text[index] == "." and index:
            index -= 1
        token = self._hard_token(index)
        if token:
            return not ("://" in token or "@" in token or token.startswith("www."))
        return bool(letter_pattern().match(self.text, index))

    def _skip_spaces(self, index: int, floor: int) -> int:
        while index >= floor and self.text[index] in " \u00a0":
            index -= 1
        return index

    def _is_hard(self, index: int) -> bool:
        return bool(self._hard_token(index))

    def _hard_token(self, index: int) -> str:
        """Return the kept token that a place lies in, or the empty string."""
        place = bisect_right(self.hard, (index, len(self.text) + 1)) - 1
        if place < 0 or self.hard[place][1] <= index:
            return ""
        return self.text[slice(*self.hard[place])]


def _follows_latin_word(left: str, figure: str, right: str) -> bool:
    if numbered_pattern().search(left) or latin_next_pattern().match(right):
        return True
    common = common_year_pattern().fullmatch(figure)
    counted = counted_like_a_year_pattern() if common else counted_pattern()
    if counted.match(right):
        return False
    return not buddhist_year_pattern().fullmatch(figure)


def _leads_latin_word(left: str, right: str, *, common: bool) -> bool:
    if unit_pattern().match(right):
        return True
    if counting_pattern().search(left):
        return False
    return common or bool(phrase_next_pattern().match(right))


def _bracket_zones(text: str, start: int, end: int) -> list[Span]:
    """Return the line and the inside of each pair of brackets or curved quotes in it, in order."""
    zones = [(start, end)]
    stack: list[tuple[str, int]] = []
    for match in bracket_pattern().finditer(text, start, end):
        sign = match[0]
        if sign in _OPENING:
            stack.append((_CLOSING[_OPENING.index(sign)], match.end()))
        elif stack and stack[-1][0] == sign:
            zones.append((stack.pop()[1], match.start()))
    return sorted(zones, key=lambda zone: (zone[0], -zone[1]))
