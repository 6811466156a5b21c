"""No paragraph stands there twice."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Other, Passage, Reading, Rule
from bmaplan_docs.diagnostics import N_, Code, Message, Severity
from bmaplan_docs.patterns import Pattern

LEAST = 60
"""Shorter texts may well stand in two places."""

_IN_BRACKETS = Pattern(r"\s*\([^()]*\)\s*")  # who does it, below each of several projects
TWICE = 2
"""What stands there more often heads pages, or the tables of a form."""
_SPACES = Pattern(r"\s+")
# What a plan repeats above each of its tables, and the rows of a table that is none.
_REPEATED = Pattern(r"[^\s0-9๐-๙]{2,20}(?:ที่)?\s*[0-9๐-๙]+(?:\.[0-9๐-๙]+)*\s|.*\t", flags=re.DOTALL)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    found: dict[tuple[object, str], list[Passage]] = {}
    for passage in reading.texts(Kind.PARAGRAPH, Kind.ITEM):
        words = _SPACES.sub("", passage.text) if len(passage.text) >= LEAST else ""
        if len(words) < LEAST or _REPEATED.match(passage.text) or _IN_BRACKETS.fullmatch(passage.text):
            continue
        # Steps of one project may be those of another: an item is only held against its own list.
        place = id(passage.item.listing) if passage.item else None
        found.setdefault((place, words), []).append(passage)
    for alike in found.values():
        if len(alike) == TWICE:
            before, passage = alike
            other = Other(before, 0, len(before.text), Message(N_("it stands here first")))
            yield Finding(passage, 0, len(passage.text), others=(other,))


RULE = Rule(
    Code(
        "repeated-paragraph",
        Severity.WARNING,
        N_("this paragraph stands there twice"),
        why=N_("It was copied and forgotten, or one of the two should say something else."),
        hint=N_("delete one, or change it"),
        bad="ย่อหน้าเดียวกัน … ย่อหน้าเดียวกัน",
        good="ย่อหน้าเดียวกัน",
    ),
    _check,
)
