"""The commas of a number part groups of three digits."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.diagnostics import N_, Code, Severity

_GROUPED = Pattern(r"(?<![0-9.,/\-A-Za-z])[0-9]+(?:,[0-9]+)+(?:\.[0-9]+)?(?![0-9,/\-A-Za-z])", ",")
_RIGHT = Pattern(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_LONG = 3
"""Shorter pieces are a list of numbers typed without spaces."""


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _GROUPED):
        pieces = match[0].partition(".")[0].split(",")
        meant = len(pieces) > 1 and any(len(piece) >= _LONG for piece in pieces[1:])
        if meant and not _RIGHT.fullmatch(match[0]):
            yield find(passage, *match.span())


RULE = Rule(
    Code(
        "wrong-grouping",
        Severity.ERROR,
        N_("the commas of '{found}' do not part groups of three digits"),
        why=N_("A digit is missing or too many: the amount may be ten times as large."),
        hint=N_("look for the right amount and type it anew"),
        bad="งบประมาณ 38,3560,000 บาท",
        good="งบประมาณ 38,356,000 บาท",
    ),
    _check,
)
