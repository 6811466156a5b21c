"""Paragraphs that were numbered by hand are numbered without gaps and doubles."""

import re
from collections.abc import Iterator, Sequence

from bmaplan_docs.checker import Context, Finding, Kind, Passage, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits
from bmaplan_docs.values import dataclass

_LABEL = Pattern(
    r"^\s*(?P<before>\(?(?:[0-9]{1,2}\.)*)(?P<number>[0-9]{1,2})(?P<behind>\)|\.(?=\s)|(?=\s))(?!\s*[x×=+/*])"
)
_ZERO = Pattern(r"0|.*[.]0")  # a quantity
_MOST = 40
_NEAR = 5
_LOST = 4
"""More were not lost at once: the number is a quantity."""


@dataclass(frozen=True)
class _Label:
    """A number at the head of a paragraph, what stands around it, and its neighbours that look alike."""

    passage: Passage
    match: re.Match[str]
    above: "tuple[_Label, ...]"

    @property
    def number(self) -> int:
        return int(self.match["number"])

    @property
    def look(self) -> tuple[str, str]:
        return self.match["before"], self.match["behind"]

    @property
    def is_run(self) -> bool:
        """Whether the labels above count from 1 to this one without a break."""
        run = [*(one.number for one in self.above[-self.number + 1 :]), self.number]
        return self.number == 1 or run == list(range(1, self.number + 1))


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    counted: dict[tuple[tuple[str, ...] | None, str, str], list[int]] = {}
    labels = _labels(reading)
    for at, label in enumerate(labels):
        passage, number, look = label.passage, label.number, label.look
        headings = counted.setdefault((None, *look), [])
        lists = counted.setdefault((passage.section, *look), [])
        heads = passage.kind is Kind.HEADING or (not _fits(number, lists) and _fits(number, headings))
        before = _count(number, headings if heads else lists)
        if before and _is_slip(before, label, labels[at + 1 :]):
            above = reading.passages[label.above[-1].passage.index if label.above else 0 : passage.index]
            if not _is_among(before + 1, label, above):
                params = {"before": before, "right": before + 1}
                yield find(passage, label.match.start("number"), label.match.end("number"), **params)


def _labels(reading: Reading) -> list[_Label]:
    found: list[_Label] = []
    alike: dict[tuple[str, str], tuple[_Label, ...]] = {}
    for passage in reading.texts(Kind.PARAGRAPH, Kind.HEADING):
        match = _label(passage)
        if match is not None:
            look = match["before"], match["behind"]
            label = _Label(passage, match, alike.get(look, ()))
            alike[look] = (*label.above[-_MOST:], label)
            found.append(label)
    return found


def _is_slip(before: int, label: _Label, following: list[_Label]) -> bool:
    """Whether one number was left out or stands twice, and those around it go on.

    Anything else is a list in a list, or the end of one, that nothing tells apart but what stands before
    the number (๒.๑).
    """
    number, last = label.number, label.above[-1] if label.above else None
    if label.look[0].strip("("):
        return before + 1 < number <= before + _LOST or number == before
    if last is None or last.number != before or not last.is_run:
        return False
    alike = (one.number for one in following if one.look == label.look)
    behind, next_ = next(alike, None), next(alike, None)
    if number == before:
        near = label.passage.index - last.passage.index <= _NEAR
        return near and behind == number + 1 and next_ in (None, 1, number + 2)
    return number == before + 2 and behind in (None, 1, number + 1)


def _is_among(missing: int, label: _Label, above: Sequence[Passage]) -> bool:
    """Whether a number that is missing stands where no label is read: in a list, or inside a paragraph."""
    prefix = label.look[0].strip("(")
    written = rf"(?<![0-9.]){re.escape(prefix)}{missing}"
    typed = re.compile(f"{written}(?![0-9])" if prefix else rf"{written}[.)]|^\s*{missing}\s")
    return missing < label.number and any(
        typed.search(to_arabic_digits(one.text))
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
    if match is None or passage.quoted or int(match["number"]) > _MOST or _ZERO.match(match[0].strip()):
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
