"""Appendices that the text sends its reader to are there."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Pattern, Reading, Rule, find
from bmaplan_docs.checker.rules.references.mentions import KINDS
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import to_arabic_digits
from bmaplan_docs.tree import Heading

_MENTION = Pattern(
    r"(?:(?<=ใน)|(?<=ตาม)|(?<=ดู)|(?<=ปรากฏ)|(?<=ที่))ภาคผนวก(?:\s*([0-9]{1,2}|[ก-ฮ])(?![0-9ก-๙.]))?"
    r"(?!\s*(?:[0-9]{1,2}\s*)?(?:ของ|แนบ|ท้าย|แห่ง|หมายเลข|เอ|บี|ซี))",
    "ภาคผนวก",
)
_TITLE = Pattern(r"\s*ภาคผนวก(?:\s*([0-9]{1,2}|[ก-ฮ])(?![0-9ก-๙]))?")
_LETTERS = "กขคงจฉชซฌญฎฏฐ"


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    if context.kind not in KINDS:
        return
    for passage in reading.texts_with(_MENTION, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL, Kind.NOTE):
        for match in () if passage.quoted else _MENTION.finditer(to_arabic_digits(passage.text)):
            if (match[1] or "") not in reading.share(_appendices) and passage.is_plain(*match.span()):
                yield find(passage, *match.span())


def _appendices(reading: Reading) -> set[str]:
    """Return the numbers and letters of the appendices; an empty one where there is any."""
    found: set[str] = set()
    count = 0
    for passage in reading.texts(Kind.PARAGRAPH, Kind.HEADING):
        title = _TITLE.match(to_arabic_digits(passage.text))
        if title and (title[1] or passage.text.strip() == title[0].strip()):
            found |= {"", title[1] or ""}
        inside = bool(passage.section) and _TITLE.match(passage.section[0]) is not None
        if inside and isinstance(passage.block, Heading) and len(passage.section) == 1:
            count += 1
            found |= {str(count), _LETTERS[count - 1 : count]}
    return found


RULE = Rule(
    Code(
        "appendix-not-there",
        Severity.WARNING,
        N_("there is no '{found}' in this document"),
        why=N_("The reader looks for it behind the text and does not find it."),
        hint=N_("put the appendix in, or correct the number"),
        bad="รายละเอียดตามภาคผนวก 3",
        good="รายละเอียดตามภาคผนวก 2",
    ),
    _check,
)
