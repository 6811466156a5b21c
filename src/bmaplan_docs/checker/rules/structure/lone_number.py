"""Where paragraphs are numbered by hand, a 4.2.1 has a 4.2.2."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Passage, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

# Shorter numbers may be amounts and times: 4.2 ล้านบาท, 09.30 น.
_LABEL = Pattern(r"\s*((?:[0-9]{1,2}\.){2,4})([0-9]{1,2})\.?(?=\s)")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    labels: dict[str, list[tuple[Passage, re.Match[str]]]] = {}
    for passage in reading.texts(Kind.PARAGRAPH, Kind.HEADING, Kind.ITEM):
        match = _LABEL.match(to_arabic_digits(passage.text))
        if match and not passage.quoted and not passage.cell:
            labels.setdefault(match[1], []).append((passage, match))
    for above, found in labels.items():
        passage, match = found[0]
        if len(found) == 1 and match[2] == "1":
            yield find(passage, match.start(1), match.end(2), after=f"{above}2")


RULE = Rule(
    Code(
        "lone-number",
        Severity.INFO,
        N_("number {found} is not followed by {after}"),
        why=N_("What is divided has two parts at least: one was lost, or the number is not needed."),
        hint=N_("leave the number out, or add what is missing"),
        bad="4.2 การพัฒนา\n\n4.2.1 จัดอบรม\n\n4.3 การติดตาม",
        good="4.2 การพัฒนา\n\nจัดอบรม\n\n4.3 การติดตาม",
    ),
    _check,
)
