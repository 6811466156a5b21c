"""No paragraph stands there twice."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Other, Passage, Reading, Rule
from bmaplan_docs.checker.grids import heads_columns
from bmaplan_docs.diagnostics import N_, Code, Message, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

LEAST = 60
"""Shorter texts may well stand in two places."""

_IN_BRACKETS = Pattern(r"\s*\([^()]*\)\s*")  # who does it, below each of several projects
TWICE = 2
"""What stands there more often heads pages, or the tables of a form."""
_SPACES = Pattern(r"\s+")
# What a plan repeats above each of its tables, and the rows of a table that is none.
_REPEATED = Pattern(r"[^\s0-9๐-๙]{2,20}(?:ที่)?\s*[0-9๐-๙]+(?:\.[0-9๐-๙]+)*\s|.*\t", flags=re.DOTALL)
_LABEL = Pattern(
    r"\s*(?P<label>\(?[0-9๐-๙]{1,3}(?:[.][0-9๐-๙]{1,3})*(?:[.)]+(?=[\sก-๎])|(?=\s))|[ก-ฮ][.)](?=\s)|[-–•](?=\s))\s*"
)
_FIRST, _TITLE = 10, 300
_NEAR = 5
_WHOLE = 120
_PAGE, _AROUND = 3, 6

Pair = tuple[Passage, Passage]


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    pairs = _pairs(reading)
    for before, passage in pairs:
        if not _is_meant(before, passage) and not _is_page(before, passage, pairs):
            other = Other(before, 0, len(before.text), Message(N_("it stands here first")))
            yield Finding(passage, 0, len(passage.text), others=(other,))


def _pairs(reading: Reading) -> list[Pair]:
    """Return the paragraphs that stand there twice, in the order of the second."""
    found: dict[tuple[object, str], list[Passage]] = {}
    for passage in reading.texts(Kind.PARAGRAPH, Kind.ITEM):
        if len(passage.text) < LEAST or _REPEATED.match(passage.text) or _IN_BRACKETS.fullmatch(passage.text):
            continue
        label = _LABEL.match(passage.text)
        words = _SPACES.sub("", passage.text[label.end() if label else 0 :])
        if len(words) < LEAST or heads_columns(passage.text.partition("\n")[0]):
            continue
        # Steps of one project may be those of another: an item is only held against its own list.
        place = id(passage.item.listing) if passage.item else None
        found.setdefault((place, words), []).append(passage)
    twice = ((alike[0], alike[1]) for alike in found.values() if len(alike) == TWICE)
    return sorted(twice, key=lambda pair: pair[1].index)


def _is_meant(before: Passage, passage: Passage) -> bool:
    """Whether the first is the title of a document, or both are steps, or an agenda and its headings.

    One item that stands twice in a list has two numbers there.
    """
    if before.index < _FIRST and len(before.text) < _TITLE:
        return True
    apart = passage.index - before.index
    if len(passage.text) < _WHOLE and apart > _NEAR:
        return True  # a sentence that belongs below each of several things
    labels = [_LABEL.match(one.text) for one in (before, passage)]
    if not any(labels):
        return False
    first, second = (to_arabic_digits(label["label"]) if label else "" for label in labels)
    return first == second or apart > _NEAR


def _is_page(before: Passage, passage: Passage, pairs: list[Pair]) -> bool:
    """Whether lines around them stand there twice as well: a page of a form that is filled in twice."""
    near = [
        one
        for one, other in pairs
        if max(abs(one.index - before.index), abs(other.index - passage.index)) <= _AROUND
        and len(one.text) < _TITLE
    ]
    return len(near) >= _PAGE and len(before.text) < _TITLE


RULE = Rule(
    Code(
        "repeated-paragraph",
        Severity.INFO,
        N_("this paragraph stands there twice"),
        why=N_("It was copied and forgotten, or one of the two should say something else."),
        hint=N_("delete one, or change it"),
        bad="ย่อหน้าเดียวกัน … ย่อหน้าเดียวกัน",
        good="ย่อหน้าเดียวกัน",
    ),
    _check,
)
