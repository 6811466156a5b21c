"""Official documents have the formal words for things."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule
from bmaplan_docs.checker.rules.words.phrases import found_words, pattern_of
from bmaplan_docs.diagnostics import N_, Code, Severity

_RIGHT = {
    "โรงพัก": "สถานีตำรวจ",
    "รถเมล์": "รถโดยสารประจำทาง",
    "โทรศัพท์มือถือ": "โทรศัพท์เคลื่อนที่",
    "คนแก่": "ผู้สูงอายุ",
    "คนไข้": "ผู้ป่วย",
    "แฟกซ์": "โทรสาร",
    "เพราะว่า": "เนื่องจาก",
    "ทุกวันนี้": "ปัจจุบัน",
}
_INFORMAL = pattern_of(_RIGHT)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    yield from found_words(reading, _INFORMAL, _RIGHT, safe=False)


RULE = Rule(
    Code(
        "informal-word",
        Severity.INFO,
        N_("official documents say '{put}' rather than '{found}'"),
        why=N_("Everyday words look careless in a document that is signed."),
        hint=N_("write {put}"),
        bad="ผู้โดยสารรถเมล์",
        good="ผู้โดยสารรถโดยสารประจำทาง",
    ),
    _check,
)
