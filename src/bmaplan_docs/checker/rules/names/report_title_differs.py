"""A report has the same title on its cover and under the heading that states it."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Other, Passage, Reading, Rule
from bmaplan_docs.checker.likeness import distance, fold
from bmaplan_docs.diagnostics import N_, Code, Message, Severity
from bmaplan_docs.patterns import Pattern

_COVER = Pattern(r"^\s*เรื่อง\s+(?P<title>.{20,400})$", flags=re.DOTALL)
_HEADING = Pattern(r"^\s*[0-9๐-๙]*\s*[.)]?\s*(?:ชื่อเรื่อง|หัวข้อ(?:เรื่อง|การศึกษา)?)\s*$")
_OTHER = Pattern(r"\s*(?:จัดทำ|ผู้จัดทำ|โดย|ตำแหน่ง|สังกัด|รายงาน|หลักสูตร|ประจำปี|เสนอ|นาย|นาง|ชื่อ)")
_LONGEST = 300
_FIRST = 30
_SHARE = 4


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    cover = _cover(reading)
    for passage in reading.texts(Kind.HEADING, Kind.PARAGRAPH) if cover else ():
        stated = reading.after(passage) if _HEADING.match(passage.text) else None
        if cover and stated and stated.kind is Kind.PARAGRAPH and stated is not cover[0]:
            first, start, end = cover
            whole = first.text[start:end] + _rest(first, reading)
            title, other = fold(whole), fold(stated.text)
            if title != other and distance(title, other, len(title) // _SHARE) is not None:
                params = {"found": stated.text.strip("“” "), "other": " ".join(whole.split())}
                place = Other(first, start, end, Message(N_("the title on the cover")))
                yield Finding(stated, 0, len(stated.text), params, others=(place,))
            return


def _cover(reading: Reading) -> tuple[Passage, int, int] | None:
    """Return the title on the cover: one line or several, behind 'เรื่อง'."""
    for passage in reading.passages[:_FIRST]:
        match = _COVER.match(passage.text) if passage.kind is Kind.PARAGRAPH else None
        if match:
            return passage, *match.span("title")
    return None


def _rest(first: Passage, reading: Reading) -> str:
    """Return the lines of the cover on which the title goes on."""
    lines, passage = "", reading.after(first)
    while passage and passage.kind is Kind.PARAGRAPH and len(lines) < _LONGEST:
        if _OTHER.match(passage.text) or _HEADING.match(passage.text):
            break
        lines += f" {passage.text}"
        passage = reading.after(passage)
    return lines


RULE = Rule(
    Code(
        "report-title-differs",
        Severity.WARNING,
        N_("the title is '{found}' here, but '{other}' on the cover"),
        why=N_("A report with two titles cannot be filed or cited."),
        hint=N_("use the title that was approved, in both places"),
        bad="เรื่อง การเพิ่มประสิทธิภาพการจัดทำแผนปฏิบัติราชการ\n\n## ชื่อเรื่อง\n\nการเพิ่มประสิทธิภาพการจัดทำแผนปฏิบัติการ",
        good="เรื่อง การเพิ่มประสิทธิภาพการจัดทำแผนปฏิบัติราชการ\n\n## ชื่อเรื่อง\n\nการเพิ่มประสิทธิภาพการจัดทำแผนปฏิบัติราชการ",
    ),
    _check,
)
