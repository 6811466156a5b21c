"""A date falls on the weekday that is written before it."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.dates.found import refused
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai.errors import Reason


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, date in refused(reading, Reason.WEEKDAY_MISMATCH):
        params = date.error.params if date.error else {}
        yield find(passage, date.start, date.end, **params)


RULE = Rule(
    Code(
        "wrong-weekday",
        Severity.ERROR,
        N_("'{found}' is a {actual}, not a {stated}"),
        why=N_("Whoever follows the weekday comes on another day than whoever follows the date."),
        hint=N_("look into the calendar which of the two is meant"),
        bad="ประชุมเมื่อวันศุกร์ที่ 17 สิงหาคม 2560",
        good="ประชุมเมื่อวันพฤหัสบดีที่ 17 สิงหาคม 2560",
    ),
    _check,
)
