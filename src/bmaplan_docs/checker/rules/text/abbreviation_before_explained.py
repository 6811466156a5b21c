"""An abbreviation is used after it is explained, not before."""

from collections.abc import Iterator
from typing import Final

from bmaplan_docs.checker import Context, Finding, Other, Passage, Reading, Rule
from bmaplan_docs.checker.rules.text.abbreviations import abbreviations
from bmaplan_docs.diagnostics import N_, Code, Message, Severity

_FIRST: Final = 8
_TITLE: Final = 200


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for short, known in reading.share(abbreviations).items():
        if not known.explained or not known.used:
            continue
        passage, at, behind = known.explained[0]
        first, start, end = next((one for one in known.used if not _is_title(one[0])), (passage, at, at))
        if (first.index, start) < (passage.index, at):
            other = Other(passage, at, behind, Message(N_("it is explained here")))
            yield Finding(first, start, end, {"short": short}, others=(other,))


def _is_title(passage: Passage) -> bool:
    """Whether a passage is one of the first lines of a document, which name what it is about."""
    return passage.index < _FIRST and len(passage.text) < _TITLE


RULE = Rule(
    Code(
        "abbreviation-before-explained",
        Severity.INFO,
        N_("'{short}' is used here, and explained only further down"),
        why=N_("Who reads from the beginning does not know yet what the abbreviation stands for."),
        hint=N_("write the full name here, with '({short})' behind it"),
        bad="สกต. รายงานผล … สำนักงานการต่างประเทศ (สกต.)",
        good="สำนักงานการต่างประเทศ (สกต.) รายงานผล … สกต.",
    ),
    _check,
)
