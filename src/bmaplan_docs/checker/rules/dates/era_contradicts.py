"""พ.ศ. stands before years of the Buddhist Era, ค.ศ. before those of the common era."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.diagnostics import N_, Code, Severity

_MARKED = Pattern(
    r"พ\.\s?ศ\.\s*(?:19[5-9][0-9]|20[0-9]{2})(?![0-9])|ค\.\s?ศ\.\s*2[45][0-9]{2}(?![0-9])", "ศ."
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _MARKED):
        yield find(passage, *match.span())


RULE = Rule(
    Code(
        "era-contradicts",
        Severity.ERROR,
        N_("the year of '{found}' is of the other era"),
        why=N_("The year is 543 years away from what is meant."),
        hint=N_("correct the year, or the letters before it"),
        bad="ตั้งแต่ปี พ.ศ. 2019",
        good="ตั้งแต่ปี พ.ศ. 2562",
    ),
    _check,
)
