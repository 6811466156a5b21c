"""What begins ends later on the same day."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.diagnostics import N_, Code, Severity

_TIME = "([01]?[0-9]|2[0-4])[.:]([0-5][0-9])"
_SPAN = Pattern(rf"(?<![0-9.,]){_TIME}\s*(?:น\.)?\s*(?:-|–|ถึง)\s*{_TIME}\s*(?:น\.|นาฬิกา)", "น.", "นาฬิกา")
_NIGHT = 18


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _SPAN):
        begin, end = (int(match[1]), int(match[2])), (int(match[3]), int(match[4]))
        if end < begin and begin[0] < _NIGHT:  # what begins in the evening may go on past midnight
            yield find(passage, *match.span())


RULE = Rule(
    Code(
        "reversed-time",
        Severity.WARNING,
        N_("'{found}' ends before it begins"),
        why=N_("Nobody knows when to come."),
        hint=N_("correct one of the times"),
        bad="เวลา 13.30 - 12.00 น.",
        good="เวลา 13.30 - 16.00 น.",
    ),
    _check,
)
