"""Shares are written ร้อยละ 30 in the text of official documents."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_SHARE = Pattern(
    r"(?<![0-9๐-๙.,A-Za-z])([0-9๐-๙][0-9๐-๙,.]*)\s*(?:เปอร์เซ็นต์|%)(?![A-Za-z0-9๐-๙])", "เปอร์เซ็นต์", "%"
)
_SAID = Pattern(r"(?:ร้อยละ|[-–+=×÷*/<>])\s*$")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_SHARE, Kind.PARAGRAPH, Kind.ITEM):
        for match in () if passage.quoted or passage.cell else _SHARE.finditer(passage.text):
            if passage.is_plain(*match.span()) and not _SAID.search(passage.text[: match.start()]):
                yield replacing(passage, *match.span(), f"ร้อยละ {match[1]}", safe=False)


RULE = Rule(
    Code(
        "percent-word",
        Severity.INFO,
        N_("in a text, '{found}' is written '{put}'"),
        why=N_("Official documents say ร้อยละ before the number; the sign is for tables and formulas."),
        hint=N_("write {put}"),
        bad="ผู้เข้าร่วม 80% พึงพอใจ",
        good="ผู้เข้าร่วมร้อยละ 80 พึงพอใจ",
    ),
    _check,
)
