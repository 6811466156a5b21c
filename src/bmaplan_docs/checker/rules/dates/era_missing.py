"""A year of the common era says that it is one."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import to_thai_digits

_YEAR = r"(?:1[89][0-9]{2}|20[0-4][0-9])(?![0-9,./])"
_IN_YEAR = Pattern(rf"ปี\s*(?P<year>{_YEAR})", "ปี")
_CITED = Pattern(rf"(?<=[A-Za-z]) ?\((?P<year>{_YEAR})\)", "(")
_MODEL = Pattern(r"[A-Za-z][A-Za-z0-9 -]*\s$")  # Macbook Pro ปี 2018


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for pattern in (_IN_YEAR, _CITED):
        for passage, match in matches(reading, pattern):
            typed = passage.text[slice(*match.span("year"))]
            # Works in English are cited with years of their own era, in Arabic digits.
            before = passage.text[: match.start()]
            meant = before.count("“") > before.count("”") or _MODEL.search(before)
            if not meant and (pattern is _IN_YEAR or to_thai_digits(typed) == typed):
                yield replacing(passage, *match.span("year"), f"ค.ศ. {typed}", safe=False)


RULE = Rule(
    Code(
        "era-missing",
        Severity.WARNING,
        N_("the year {found} is of the common era, and does not say so"),
        why=N_("In a Thai text a year without an era is one of the Buddhist Era."),
        hint=N_("write '{put}', or the year of the Buddhist Era"),
        bad="เผยแพร่ในปี ๑๙๕๐",
        good="เผยแพร่ในปี ค.ศ. ๑๙๕๐",
    ),
    _check,
)
