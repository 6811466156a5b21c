"""Words that head the parts of plans are not those that a scanner took for them."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_MISREAD = (
    (re.compile(r"(?<![ก-๎])(?P<found>มติ)ที่\s*(?:[0-9๐-๙][.][0-9๐-๙]|[0-9๐-๙]\s*ด้าน)"), "มิติ"),
    (re.compile(r"(?P<found>ตัวชีวิต|ตัวชี้วัค|ตัวซี้วัด|ตัวชีวัด)(?=ที่|\s|[0-9๐-๙]|$|มาตรการ|เป้า)"), "ตัวชี้วัด"),
    (re.compile(r"(?<![ก-๎])(?P<found>คำเป้าหมาย)"), "ค่าเป้าหมาย"),
    (re.compile(r"(?P<found>เป้าประสงค)(?![์ก-๎])"), "เป้าประสงค์"),
    (re.compile(r"(?<=[\s(|])(?P<found>คุณ|คณ|กูณ)(?=\s*(?:ด้วย\s*)?(?:100|๑๐๐)(?:\s|$))"), "คูณ"),
    (re.compile(r"(?:100|๑๐๐)\s+(?P<found>ทาร|หาน|ทหาร)(?=\s*ด้วย)"), "หาร"),
    (re.compile(r"(?P<found>ติตราชการ|ติดราชการณ์)"), "ติดราชการ"),
    (re.compile(r"(?P<found>ผู้จัดรายงานการประชุม)"), "ผู้จดรายงานการประชุม"),
    (re.compile(r"(?P<found>ก่องหนี้|ก่อหนี|ก่องหน้)(?=\s*ผูกพัน)"), "ก่อหนี้"),
    (re.compile(r"(?P<found>เหลือมปี)"), "เหลื่อมปี"),
    (re.compile(r"(?P<found>กรุงเทพ-\s*มหานคร)"), "กรุงเทพมหานคร"),
    (re.compile(r"(?<=พัฒนา)(?P<found>กกรุงเทพมหานคร)"), "กรุงเทพมหานคร"),
    (re.compile(r"(?P<found>ยกกระดับ)"), "ยกระดับ"),
    (re.compile(r"(?P<found>วิทยุทัศน์|วิสัยทัศน(?![์ก-๎])|วิสัยทัคน์)"), "วิสัยทัศน์"),
    (re.compile(r"(?P<found>ระบุมตรการ)"), "ระบุมาตรการ"),
    (re.compile(r"(?P<found>งบประมาณายจ่าย)"), "งบประมาณรายจ่าย"),
    (re.compile(r"(?P<found>ดุทธศาสตร์|ยุทธศาสต์(?!ร))"), "ยุทธศาสตร์"),
    (re.compile(r"(?P<found>แผนปฏิบัติการปฏิบัติการ|แผนปฏิบัติราชการปฏิบัติราชการ)"), "แผนปฏิบัติการ"),
)
_ANY = re.compile("|".join(f"(?:{pattern.pattern.replace('?P<found>', '?:')})" for pattern, _ in _MISREAD))


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts():
        if passage.quoted or not _ANY.search(passage.text):
            continue
        for pattern, right in _MISREAD:
            for match in pattern.finditer(passage.text):
                if passage.is_plain(*match.span("found")):
                    yield replacing(passage, *match.span("found"), right, safe=False)


RULE = Rule(
    Code(
        "misread-label",
        Severity.WARNING,
        N_("'{found}' should most likely read '{put}'"),
        why=N_(
            "Scanners and hasty fingers take one letter for another; no spelling check of a word finds it."
        ),
        hint=N_("write '{put}'"),
        bad="มติที่ 6.3 เมืองแห่งการจัดประชุม",
        good="มิติที่ 6.3 เมืองแห่งการจัดประชุม",
    ),
    _check,
)
