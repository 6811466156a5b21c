"""Paragraphs that were numbered by hand are numbered without gaps and doubles."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Passage, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

_LABEL = Pattern(r"^\s*(?P<before>\(?(?:[0-9]{1,2}\.)*)(?P<number>[0-9]{1,2})(?P<behind>\)|\.(?=\s)|(?=\s))")
_MOST = 40


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    counted: dict[tuple[tuple[str, ...] | None, str, str], list[int]] = {}
    for passage in reading.texts(Kind.PARAGRAPH, Kind.HEADING):
        match = _label(passage)
        if match is None:
            continue
        number, look = int(match["number"]), (match["before"], match["behind"])
        headings = counted.setdefault((None, *look), [])
        lists = counted.setdefault((passage.section, *look), [])
        heads = passage.kind is Kind.HEADING or (not _fits(number, lists) and _fits(number, headings))
        before = _count(number, headings if heads else lists)
        if before and number != before + 1:
            yield find(passage, match.start("number"), match.end("number"), before=before, right=before + 1)


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
