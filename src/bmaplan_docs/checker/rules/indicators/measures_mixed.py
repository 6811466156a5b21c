"""An indicator measures a number or a percentage, not both."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_MIXED = Pattern(r"(?<![ก-๎])(?P<found>(?:จำนวน|ระดับ)ร้อยละ)(?=ของ|ที่|ความ|ผู้|การ)", "จำนวนร้อยละ", "ระดับร้อยละ")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_MIXED):
        for match in _MIXED.finditer(passage.text) if "ร้อยละ" in passage.text else ():
            if passage.is_plain(*match.span()):
                yield replacing(passage, *match.span("found"), "ร้อยละ", safe=False)


RULE = Rule(
    Code(
        "measures-mixed",
        Severity.WARNING,
        N_("'{found}' mixes two measures"),
        why=N_("A number has a unit, a percentage has none; the target can be only one of the two."),
        hint=N_("write '{put}' alone, or the number with its unit"),
        bad="จำนวนร้อยละของบุคลากรที่ได้รับการพัฒนา",
        good="ร้อยละของบุคลากรที่ได้รับการพัฒนา",
    ),
    _check,
)
