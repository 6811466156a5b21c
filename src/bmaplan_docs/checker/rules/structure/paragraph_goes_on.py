"""A paragraph does not break in the middle of a sentence."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Pattern, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity

_GOES_ON = Pattern(
    r"\s*(?P<word>ของ(?!ขวัญ|ที่ระลึก|เล่น|ใช้|แจก|เสีย|รางวัล|มีค่า)|และ|หรือ(?!ไม่)|ซึ่ง|กับ(?!ดัก)|แก่(?!น)|หมายถึง|ต่อไปนี้)",
    *("ของ", "และ", "หรือ", "ซึ่ง", "กับ", "แก่", "หมายถึง", "ต่อไปนี้"),
)
_LONG = 80
_ENDS = (":", ";", "ได้แก่", "ดังนี้", "ประกอบด้วย", "คือ", "…", "...")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_GOES_ON, Kind.PARAGRAPH):
        match = _GOES_ON.match(passage.text)
        before = reading.before(passage) if match and len(passage.text) > _LONG else None
        if (
            match is None
            or before is None
            or before.kind not in (Kind.PARAGRAPH, Kind.ITEM)
            or passage.quoted
        ):
            continue
        if len(before.text) > _LONG and not before.text.rstrip().endswith(_ENDS) and not passage.item:
            yield find(passage, *match.span("word"))


RULE = Rule(
    Code(
        "paragraph-goes-on",
        Severity.INFO,
        N_("this paragraph begins with '{found}': it most likely goes on with the one above"),
        why=N_("It was broken in two where a page or a line ended in the file that it comes from."),
        hint=N_("join it with the paragraph above, or begin it as a sentence of its own"),
        bad="… ตอบสนองต่อเป้าประสงค์\n\nของการพัฒนาตามที่ระบุไว้ในแผน",
        good="… ตอบสนองต่อเป้าประสงค์ของการพัฒนาตามที่ระบุไว้ในแผน",
    ),
    _check,
)
