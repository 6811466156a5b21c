"""Papers that a text calls attached are in the document."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_WORD = r"(?:เอกสาร|สิ่งที่ส่งมา)(?:ที่)?(?:แนบ(?:ท้าย|มา)?|ด้วย)"
_MENTION = Pattern(
    rf"(?:ตาม|ใน|ดู|ปรากฏ|ที่){_WORD}(?!\s*(?:ของ|สัญญา|คำสั่ง|ประกาศ|หนังสือ|บันทึก))",
    "เอกสาร",
    "สิ่งที่ส่งมา",
)
_TITLE = Pattern(rf"\s*(?:{_WORD}|ภาคผนวก)", "เอกสาร", "สิ่งที่ส่งมา", "ภาคผนวก")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    titled = reading.texts_with(_TITLE, Kind.HEADING, Kind.PARAGRAPH)
    if any(_TITLE.match(passage.text) for passage in titled):
        return
    for passage in reading.texts_with(_MENTION, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL, Kind.NOTE):
        for match in () if passage.quoted else _MENTION.finditer(passage.text):
            if passage.is_plain(*match.span()):
                yield find(passage, *match.span())


RULE = Rule(
    Code(
        "attachment-not-there",
        Severity.INFO,
        N_("'{found}': nothing is attached to this document"),
        why=N_("Who gets the document alone cannot read what the sentence rests on."),
        hint=N_("attach it as an appendix, or see that it is sent along"),
        bad="(รายละเอียดตามเอกสารแนบท้าย)",
        good="(รายละเอียดตามภาคผนวก) … # ภาคผนวก …",
    ),
    _check,
)
