"""A year has four digits."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.diagnostics import N_, Code, Severity

# Behind a number ปี counts years, and before a counted noun the two digits count something else.
_SHORT = Pattern(
    r"(?<![0-9])(?<![0-9]\s)ปี(?:งบประมาณ)?\s?(?:พ\.ศ\.\s?)?(?P<year>[4-9][0-9])(?![0-9.,/%]|\s?[%ก-๎])", "ปี"
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _SHORT):
        yield replacing(passage, *match.span("year"), f"25{match['year']}", safe=False)


RULE = Rule(
    Code(
        "short-year",
        Severity.WARNING,
        N_("the year '{found}' has two digits"),
        why=N_(
            "In a few years nobody knows which century is meant, and searches for the year do not find it."
        ),
        hint=N_("write {put}"),
        bad="ผลลัพธ์หลัก ปี ๖๘: รายได้เพิ่มขึ้น",
        good="ผลลัพธ์หลัก ปี ๒๕๖๘: รายได้เพิ่มขึ้น",
    ),
    _check,
)
