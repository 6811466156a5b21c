"""Units are abbreviated with their full stops."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_RIGHT = {
    "ตร.กม": "ตร.กม.",
    "ตรกม": "ตร.กม.",
    "ตรม": "ตร.ม.",
    "ตร.ม": "ตร.ม.",
    "ตรว": "ตร.ว.",
    "ตร.ว": "ตร.ว.",
    "ลบม": "ลบ.ม.",
    "ลบ.ม": "ลบ.ม.",
    "กม": "กม.",
    "ซม": "ซม.",
    "มม": "มม.",
    "กก": "กก.",
}
_UNITS = "|".join(re.escape(unit) for unit in sorted(_RIGHT, key=len, reverse=True))
_SHORT = Pattern(
    rf"(?<=[0-9๐-๙])[ \u00a0]?(?P<unit>(?:{_UNITS})(?![ก-๙.a-zA-Z])|(?:ตรม|ตรว|ลบม|ตรกม)\.(?![ก-๙]))",
    *_RIGHT,
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_SHORT):
        for match in () if passage.quoted else _SHORT.finditer(passage.text):
            if passage.is_plain(*match.span()):
                put = _RIGHT[match["unit"].rstrip(".")]
                yield replacing(passage, *match.span("unit"), put)


RULE = Rule(
    Code(
        "unit-abbreviation",
        Severity.WARNING,
        N_("the unit '{found}' is abbreviated '{put}'"),
        why=N_("Abbreviations of units have their full stops, and are the same in the whole document."),
        hint=N_("write {put}"),
        bad="พื้นที่ 120 ตรม",
        good="พื้นที่ 120 ตร.ม.",
        source="พจนานุกรม ราชบัณฑิตยสภา",
    ),
    _check,
)
