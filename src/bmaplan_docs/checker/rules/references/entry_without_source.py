"""Each entry of a bibliography says where the work came out, or where it can be read."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.references.works import works
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

# A place with a publisher, an address, words of those who publish, or a law, which needs neither.
_SOURCE = Pattern(
    r":|https?|www\.|วารสาร|วิทยานิพนธ์|สำนัก|โรงพิมพ์|ม\.?ป\.?[ทพ]|ราชกิจจา|พระราช|รัฐธรรมนูญ|ข้อบัญญัติ|ระเบียบ|ประกาศ|"
    r"สัมภาษณ์|มหาวิทยาลัย|กรม|กระทรวง|สถาบัน|บริษัท|กรุงเทพ|press|journal|university|doi",
    flags=re.IGNORECASE,
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, text in reading.share(works).entries:
        if passage.is_plain(0, len(passage.text)) and not _SOURCE.search(text):
            yield find(passage, 0, len(passage.text))


RULE = Rule(
    Code(
        "entry-without-source",
        Severity.INFO,
        N_("this entry of the bibliography says neither place and publisher nor address"),
        why=N_("By these a reader finds the work."),
        hint=N_("add them, or (ม.ป.ท.: ม.ป.พ.) where they are not known"),
        bad="ทองดี. (2560). การจัดการเมือง.",
        good="ทองดี. (2560). การจัดการเมือง. กรุงเทพฯ: สำนักพิมพ์เมือง.",
    ),
    _check,
)
