"""Thai text that was typed, scanned or copied wrongly, put right with a record of each change."""

import re
from functools import cache
from typing import NamedTuple
from unicodedata import is_normalized

from bmaplan_docs.thai.glyphs import FOREIGN, LATIN_STUCK, PRIVATE_USE
from bmaplan_docs.thai.letters import CONSONANTS, LAKKHANGYAO, MARKS, NIKHAHIT, SARA_E, WORD_LETTERS
from bmaplan_docs.thai.repair_rules import INVISIBLE, JOINERS, WIDE_SPACES, Rule, canonical_marks, rules


class Repair(NamedTuple):
    """One change: its place in the text that was given, what stood there, what was put, and why.

    `code` is one of `invisible`, `no-break-space`, `private-use`, `not-nfc`,
    `look-alike`, `latin-inside`, `sara-am`, `mark-order`, `doubled-e`,
    `repeated-mark`, `space-before-mark`, `lakkhangyao`, `mark-without-consonant`.
    """

    start: int
    end: int
    found: str
    put: str
    code: str


class Repaired(NamedTuple):
    """A repaired text and the repairs, in the order of their places."""

    text: str
    repairs: tuple[Repair, ...]


def repair(text: str) -> Repaired:
    """Return the text put right and the list of repairs; a clean text is the same object.

    Mends decomposed สระอำ, doubled เ, the order of vowel, tone and การันต์, repeated
    marks, private-use glyphs of old Thai fonts, invisible characters, look-alikes
    of other scripts inside a Thai word, a mark with no consonant, and text that
    is not in NFC (NFKC is never used: it takes ำ apart). No letter is deleted, no
    line joined to another. Idempotent. Two repairs of one syllable name the same
    place.
    """
    if not _is_suspicious(text):
        return Repaired(text, ())
    lines: list[str] = []
    repairs: list[Repair] = []
    at = 0
    for line in text.split("\n"):
        mended = line
        if _is_suspicious(line):
            mended, found = _Draft(line).mend()
            repairs += (fix._replace(start=fix.start + at, end=fix.end + at) for fix in found)
        lines.append(mended)
        at += len(line) + 1
    if not repairs:
        return Repaired(text, ())
    return Repaired("\n".join(lines), tuple(repairs))


class _Draft:
    """One line under repair: its text, and where each character of it was in the line given."""

    # A rule can make work for one before it, never for long: every repair
    # shortens the text or brings it nearer to one order.
    ROUNDS = 50

    def __init__(self, line: str) -> None:
        self.given = line
        self.text = line
        self.starts = list(range(len(line)))
        self.ends = list(range(1, len(line) + 1))
        self.repairs: list[Repair] = []

    def mend(self) -> tuple[str, list[Repair]]:
        for _ in range(self.ROUNDS):
            before = self.text
            for rule in rules():
                self._apply(rule)
            if self.text == before or not _is_suspicious(self.text):
                break
        return self.text, sorted(self.repairs, key=lambda fix: (fix.start, fix.end))

    def _apply(self, rule: Rule) -> None:
        if rule.code == "not-nfc" and is_normalized("NFC", self.text):
            return
        changes = [
            (match.start(), match.end(), put)
            for match in rule.pattern.finditer(self.text)
            if (put := rule.put(match)) is not None and put != match[0]
        ]
        if not changes:
            return
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for start, end, put in changes:
            first, last = self.starts[start], self.ends[end - 1]
            self.repairs.append(Repair(first, last, self.given[first:last], put, rule.code))
            pieces += (self.text[at:start], put)
            starts += self.starts[at:start] + [first] * len(put)
            ends += self.ends[at:start] + [last] * len(put)
            at = end
        self.text = "".join((*pieces, self.text[at:]))
        self.starts = starts + self.starts[at:]
        self.ends = ends + self.ends[at:]


def _is_suspicious(text: str) -> bool:
    """Tell, fast, whether any rule can find something in the text."""
    if text.isascii() and text.isprintable():
        return False
    if _rare_pattern().search(text) or SARA_E * 2 in text or not is_normalized("NFC", text):
        return True
    if _mark_place_pattern().search(text) or _stuck_pattern().search(text):
        return True
    return any(_is_wrong(marks) for marks in set(_mark_run_pattern().findall(text)))


def _is_wrong(marks: str) -> bool:
    return canonical_marks(marks) != marks or len(set(marks)) != len(marks)


@cache
def _rare_pattern() -> re.Pattern[str]:
    signs = f"{NIKHAHIT}{LAKKHANGYAO}{INVISIBLE}{JOINERS}{WIDE_SPACES}"
    return re.compile(f"[{signs}{''.join(PRIVATE_USE)}{''.join(FOREIGN)}]")


@cache
def _mark_place_pattern() -> re.Pattern[str]:
    return re.compile(f"[^{CONSONANTS}{MARKS}][{MARKS}]|^[{MARKS}]")


@cache
def _stuck_pattern() -> re.Pattern[str]:
    return re.compile(f"[{''.join(LATIN_STUCK)}][{WORD_LETTERS}]")


@cache
def _mark_run_pattern() -> re.Pattern[str]:
    return re.compile(f"[{MARKS}]{{2,}}")
