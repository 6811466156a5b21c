"""ร้อยละ and % are not written both."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, replacing
from bmaplan_docs.checker.rules.numbers.figures import NUMBER, matches
from bmaplan_docs.diagnostics import N_, Code, Severity

_TWICE = re.compile(rf"ร้อยละ\s*(?:{NUMBER})(?P<sign>\s*(?:%|เปอร์เซ็นต์))")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, match in matches(reading, _TWICE):
        yield replacing(passage, *match.span("sign"), "", words=passage.text[match.start() : match.end()])


RULE = Rule(
    Code(
        "percent-twice",
        Severity.WARNING,
        N_("'{words}' says per cent twice"),
        why=N_("ร้อยละ stands before the number, % behind it; official documents write ร้อยละ."),
        hint=N_("leave out '{found}'"),
        bad="ไม่น้อยกว่าร้อยละ 80%",
        good="ไม่น้อยกว่าร้อยละ 80",
    ),
    _check,
)
