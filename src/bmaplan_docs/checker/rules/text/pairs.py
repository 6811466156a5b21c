"""What rules about brackets and quotation marks share: which has no partner, be it in the next paragraphs."""

from collections.abc import Iterator
from itertools import pairwise

from bmaplan_docs.checker import Context, Finding, Passage, Reading, find
from bmaplan_docs.checker.rule import Check
from bmaplan_docs.checker.rules.text.spaces import spacing_findings

_PARTNERS = {"(": ")", "[": "]", "{": "}", "“": "”", "‘": "’", '"': '"'}
_REACH = {"(": 4, "[": 4, "{": 4, "“": 8, "‘": 8, '"': 8}
"""A speech goes over some paragraphs; in files that come of a PDF each line is one."""


def unpaired(code: str) -> Check:
    """Return a check that finds the signs without a partner that `check_spacing` calls by a code."""

    def check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
        lone = [
            (passage, one.start, one.found)
            for passage, found in reading.share(spacing_findings)
            for one in found
            if one.code == code
        ]
        paired = {*_partners(lone), *_mixed(lone)}
        for at, (passage, start, sign) in enumerate(lone):
            if at not in paired:
                yield find(passage, start, start + len(sign))

    return check


def _mixed(lone: list[tuple[Passage, int, str]]) -> Iterator[int]:
    """Yield the number of the second of two marks in one paragraph that are no pair: one fault, told once."""
    for at, ((passage, _, sign), (after, _, other)) in enumerate(pairwise(lone)):
        if passage is after and sign != other and {sign, other} & {'"'}:
            yield at + 1


def _partners(lone: list[tuple[Passage, int, str]]) -> Iterator[int]:
    """Yield the numbers of signs that open in one paragraph and close in one that stands near."""
    for at, ((passage, _, sign), (after, _, other)) in enumerate(pairwise(lone)):
        if _PARTNERS.get(sign) == other and 0 < after.index - passage.index <= _REACH[sign]:
            yield from (at, at + 1)
