"""พ.ศ. has two full stops and a space behind it."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.checker.arabic import matches
from bmaplan_docs.diagnostics import N_, Code, Severity

_ERA = Pattern(r"(?<![ก-๛.])(?P<era>[พค]) ?\.? ?ศ ?\.? *(?=[0-9]{4}(?![0-9]))", "ศ")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _ERA):
        put = f"{match['era']}.ศ. "
        if match[0] != put:
            yield replacing(passage, *match.span(), put)


RULE = Rule(
    Code(
        "era-abbreviation",
        Severity.WARNING,
        N_("'{found}' is written '{put}' with a space before the year"),
        why=N_(
            "An abbreviation is written in one way throughout; the tool keeps it on one line with its year."
        ),
        hint=N_("write '{put}'"),
        bad="พศ.2562",
        good="พ.ศ. 2562",
        source="หลักเกณฑ์การใช้เครื่องหมายวรรคตอนและการเว้นวรรค สำนักงานราชบัณฑิตยสภา",
    ),
    _check,
)
