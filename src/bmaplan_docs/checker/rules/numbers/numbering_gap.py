"""Paragraphs that were numbered by hand are numbered without gaps and doubles."""

import re
from collections.abc import Iterator, Sequence

from bmaplan_docs.checker import Context, Finding, Kind, Passage, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

_LABEL = Pattern(r"^\s*(?P<before>\(?(?:[0-9]{1,2}\.)*)(?P<number>[0-9]{1,2})(?P<behind>\)|\.(?=\s)|(?=\s))")
_MOST = 40


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    counted: dict[tuple[tuple[str, ...] | None, str, str], list[int]] = {}
    labelled = [
        (passage, match)
        for passage in reading.texts(Kind.PARAGRAPH, Kind.HEADING)
        if (match := _label(passage)) is not None
    ]
    last_seen: dict[tuple[str, str], int] = {}
    followers = _followers([match for _, match in labelled])
    for (passage, match), follower in zip(labelled, followers, strict=True):
        number, look = int(match["number"]), (match["before"], match["behind"])
        headings = counted.setdefault((None, *look), [])
        lists = counted.setdefault((passage.section, *look), [])
        heads = passage.kind is Kind.HEADING or (not _fits(number, lists) and _fits(number, headings))
        before = _count(number, headings if heads else lists)
        above = reading.passages[last_seen.get(look, passage.index) : passage.index]
        last_seen[look] = passage.index
        if before and _is_slip(before, number, follower, look) and not _is_among(before + 1, number, above):
            yield find(passage, match.start("number"), match.end("number"), before=before, right=before + 1)


def _followers(matches: list[re.Match[str]]) -> list[int | None]:
    """Return for each label the number of the next one that looks alike; none behind the last."""
    found: list[int | None] = []
    nearest: dict[tuple[str, str], int] = {}
    for match in reversed(matches):
        look = (match["before"], match["behind"])
        found.append(nearest.get(look))
        nearest[look] = int(match["number"])
    return found[::-1]


def _is_slip(before: int, number: int, follower: int | None, look: tuple[str, str]) -> bool:
    """Whether one number was left out or stands twice, and those around it go on.

    Anything else is a list in a list, or the end of one, that nothing tells apart but what stands before
    the number (๒.๑).
    """
    if look[0].strip("("):
        return number != before + 1
    return (number == before + 2 and follower in (None, 1, number + 1)) or number == before == (
        follower or 0
    ) - 1


def _is_among(missing: int, number: int, above: Sequence[Passage]) -> bool:
    """Whether a number that is missing stands where no label is read: in a list, or inside a paragraph."""
    label = re.compile(rf"(?<![0-9.]){missing}[.)]")
    return missing < number and any(
        label.search(to_arabic_digits(one.text))
        or (one.item and one.item.listing.start + one.item.item == missing)
        for one in above
    )


def _fits(number: int, last: list[int]) -> bool:
    """Whether a number goes on from an open list; in old files not every heading looks like one."""
    return number != 1 and any(one + 1 == number for one in last)


def _count(number: int, last: list[int]) -> int:
    """Take a number into the lists that are open, the outermost first; return the one that it goes on from.

    Text without headings has lists of one look in each other: 1 begins one, and any may go on.
    """
    if number == 1 or not last:
        last.append(number)
        return 0
    fitting = [at for at, one in enumerate(last) if one + 1 == number]
    lower = [at for at, one in enumerate(last) if one < number]
    at = (fitting or sorted(lower, key=last.__getitem__) or [len(last) - 1])[-1]
    before = last[at]
    last[at:] = [number]
    return before


def _label(passage: Passage) -> re.Match[str] | None:
    """Return the number at the head of a paragraph that is a label and no amount."""
    match = _LABEL.match(to_arabic_digits(passage.text))
    if match is None or passage.quoted or int(match["number"]) > _MOST:
        return None
    return match if match["before"] or match["behind"] else None


RULE = Rule(
    Code(
        "numbering-gap",
        Severity.WARNING,
        N_("number {found} follows number {before}; it should be {right}"),
        why=N_("An item was lost, stands twice, or others were numbered past it."),
        hint=N_("correct the number, or write a list whose numbers the tool counts"),
        bad="๑.๓ ศึกษาข้อมูล\n\n๑.๕ จัดทำรายงาน",
        good="๑.๓ ศึกษาข้อมูล\n\n๑.๔ จัดทำรายงาน",
    ),
    _check,
)
