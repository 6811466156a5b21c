"""An amount in millions is the one in figures in the brackets behind it."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.checker.rules.numbers.figures import NUMBER
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import parse_number

_SCALES = {"ล้าน": 6, "แสน": 5, "หมื่น": 4, "พัน": 3}
_AMOUNT = Pattern(
    rf"(?P<short>{NUMBER})\s*(?P<scale>{'|'.join(_SCALES)})\s*บาท\s*\(\s*(?P<long>{NUMBER})\s*(?:\.-)?\s*บาท\s*\)",
    *_SCALES,
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _AMOUNT):
        if parse_number(match["short"]).scaleb(_SCALES[match["scale"]]) != parse_number(match["long"]):
            yield find(passage, *match.span())


RULE = Rule(
    Code(
        "millions-differ",
        Severity.ERROR,
        N_("the two amounts of '{found}' are not the same"),
        why=N_("Where they differ nobody knows which amount was approved."),
        hint=N_("correct one of them"),
        bad="20 ล้านบาท (2,000,000 บาท)",
        good="20 ล้านบาท (20,000,000 บาท)",
    ),
    _check,
)
