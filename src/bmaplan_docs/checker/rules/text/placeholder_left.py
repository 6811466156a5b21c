"""Nothing that was to be filled in is left over."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Passage, Pattern, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity

_LEFT = Pattern(
    r"\.{5,}|…{2,}|_{4,}|(?<![A-Za-z])(?:[Xx]{3,}|TBD|TODO)(?![A-Za-z])|[Ll]orem [Ii]psum"
    r"|\((?:โปรดระบุ|ระบุ|กรุณาระบุ|ใส่[^()]{1,30}|กรอก[^()]{1,30})\)|\[(?:ระบุ|ใส่|กรอก)[^\[\]]{0,30}\]"
    r"|(?:กำหนดตัวชี้วัด|ใส่ข้อความ|พิมพ์ข้อความที่นี่|คลิกเพื่อเพิ่มข้อความ)(?=[ .]*$)",
    ".....",
    "……",
    "____",
    "xx",
    "xX",
    "Xx",
    "XX",
    "TBD",
    "TODO",
    "orem ",
    "ระบุ)",
    "(ใส่",
    "(กรอก",
    "[ระบุ",
    "[ใส่",
    "[กรอก",
    "กำหนดตัวชี้วัด",
    "ข้อความ",
)
# Leaders of a list of contents, and the lines that are signed on.
_MEANT = Pattern(r"[.…]+\s*[0-9๐-๙ก-ฮ]{1,3}\s*$|(?:ลงชื่อ|ลงนาม|วันที่)\s*[.…_]+")
_LINE = Pattern("[\\s.…_\u00ad]+")
_FORM = Pattern(
    r"\s*(?:แบบ(?:กรอก|ฟอร์ม|สอบถาม|สำรวจ|ประเมิน|บันทึก|คำขอ|ตอบรับ|รายงานตัว)|ใบ(?:สมัคร|คำขอ|ลงทะเบียน))"
)
_LAW = Pattern(r"(?:พ\.ร\.[บกฎ]\.|ร่าง|พระราช(?:บัญญัติ|กฤษฎีกา|กำหนด)|กฎกระทรวง|ประกาศ|ระเบียบ|ข้อบัญญัติ|ข้อบังคับ)")
_COVER = 15
_TITLE = 100


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    if reading.share(_is_form):
        return
    lined = None
    for passage in reading.texts_with(_LEFT):
        above, lined = lined, passage if _LINE.fullmatch(passage.text) else None
        if _MEANT.search(passage.text) or any(map(_FORM.match, passage.section)):
            continue
        if lined and not _asks(reading, passage, above):
            continue
        for match in _LEFT.finditer(passage.text):
            if passage.is_plain(*match.span()) and not _is_draft_law(passage.text, match):
                yield find(passage, *match.span())


def _asks(reading: Reading, passage: Passage, above: Passage | None) -> bool:
    """Whether a line of dots is to be written on: it stands in a cell, or below a heading or a label.

    Behind a whole paragraph it parts the text or ends it; below another line it is the same place.
    """
    before = reading.before(passage)
    if before is None or before is above:
        return False
    label = before.kind is Kind.HEADING or before.text.rstrip().endswith(":")
    return passage.cell is not None or label


def _is_draft_law(text: str, match: re.Match[str]) -> bool:
    """Whether dots stand for the year of a law that was not passed yet."""
    return (
        text[: match.start()].rstrip().endswith(("พ.ศ.", "พ.ศ"))
        and _LAW.search(text, 0, match.start()) is not None
    )


def _is_form(reading: Reading) -> bool:
    """Whether a document calls itself a form, which is printed and filled in by hand."""
    cover = (passage for passage, _ in zip(reading.texts(), range(_COVER), strict=False))
    return any(_FORM.match(passage.text) for passage in cover if len(passage.text) < _TITLE)


RULE = Rule(
    Code(
        "placeholder-left",
        Severity.WARNING,
        N_("'{found}' was to be filled in"),
        why=N_("A form or an earlier document left it behind; it would be printed."),
        hint=N_("write what belongs there, or delete it"),
        bad="ผู้รับผิดชอบ ............",
        good="ผู้รับผิดชอบ กองยุทธศาสตร์",
    ),
    _check,
)
