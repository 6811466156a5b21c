"""A month has no more days than the calendar gives it."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.dates.found import refused
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai.errors import Reason


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, date in refused(reading, Reason.NO_SUCH_DAY):
        yield find(passage, date.start, date.end, last=date.error.params["last"] if date.error else "")


RULE = Rule(
    Code(
        "no-such-day",
        Severity.ERROR,
        N_("there is no '{found}': the month has {last} days"),
        why=N_("A date that does not exist is a slip, and nobody can keep to it."),
        hint=N_("correct the day or the month"),
        bad="ภายในวันที่ 31 กันยายน 2566",
        good="ภายในวันที่ 30 กันยายน 2566",
    ),
    _check,
)
