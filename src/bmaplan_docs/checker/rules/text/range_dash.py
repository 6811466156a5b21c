"""Ranges of years have a long dash between spaces, those of days and times a short one."""

from bmaplan_docs.checker import Rule
from bmaplan_docs.checker.rules.text.spaces import spacing
from bmaplan_docs.diagnostics import N_, Code, Severity

RULE = Rule(
    Code(
        "range-dash",
        Severity.INFO,
        N_("a range is written with '{put}'"),
        why=N_(
            "One way of writing ranges throughout a document; years with a long dash, days and "
            "times with a short one."
        ),
        hint=N_("write {put}"),
        bad="พ.ศ. 2566-2570",
        good="พ.ศ. 2566 – 2570",
    ),
    spacing("year-range", "time-range", "date-range"),
)
