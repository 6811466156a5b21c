"""What runs from one day or year to another does not end before it begins."""

from collections.abc import Iterator
from itertools import pairwise

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.checker.rules.dates.found import DASH, ERA, YEAR, dates
from bmaplan_docs.diagnostics import N_, Code, Severity

_BETWEEN = Pattern(rf"{DASH}(?:วันที่\s*)?$")
_YEARS = Pattern(
    rf"(?:(?:พ\.ศ\.|ปี)\s*(?P<first>{YEAR})\s*[-–]|(?<![0-9./,])(?P<year>{YEAR})\s+[-–]\s)\s*{ERA}(?P<last>{YEAR})(?![0-9])",
    "-",
    "–",
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, found in reading.share(dates):
        for first, last in pairwise(found):
            between = passage.text[first.end : last.start]
            if first.day and last.day and first.day > last.day and _BETWEEN.fullmatch(between):
                yield find(passage, first.start, last.end)
    for passage, match in matches(reading, _YEARS):
        if int(match["first"] or match["year"]) > int(match["last"]):
            yield find(passage, *match.span())


RULE = Rule(
    Code(
        "reversed-range",
        Severity.ERROR,
        N_("'{found}' ends before it begins"),
        why=N_("One of the two was typed wrong, or they changed places."),
        hint=N_("correct one of them"),
        bad="ระหว่างวันที่ 15 มีนาคม 2566 - 1 กุมภาพันธ์ 2566",
        good="ระหว่างวันที่ 1 กุมภาพันธ์ 2566 - 15 มีนาคม 2566",
    ),
    _check,
)
