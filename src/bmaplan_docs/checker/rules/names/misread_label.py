"""Words that head the parts of plans are not those that a scanner took for them."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_MISREAD = (
    (Pattern(r"(?<![ก-๎])(?P<found>มติ)ที่\s*(?:[0-9๐-๙][.][0-9๐-๙]|[0-9๐-๙]\s*ด้าน)", "มติที่"), "มิติ"),
    (
        Pattern(
            r"(?P<found>ตัวชีวิต|ตัวชี้วัค|ตัวซี้วัด|ตัวชีวัด)(?=ที่|\s|[0-9๐-๙]|$|มาตรการ|เป้า)",
            "ตัวชีวิต",
            "ตัวชี้วัค",
            "ตัวซี้วัด",
            "ตัวชีวัด",
        ),
        "ตัวชี้วัด",
    ),
    (Pattern(r"(?<![ก-๎])(?P<found>คำเป้าหมาย)", "คำเป้าหมาย"), "ค่าเป้าหมาย"),
    (Pattern(r"(?P<found>เป้าประสงค)(?![์ก-๎])", "เป้าประสงค"), "เป้าประสงค์"),
    (Pattern(r"(?<=[\s(|])(?P<found>คุณ|คณ|กูณ)(?=\s*(?:ด้วย\s*)?(?:100|๑๐๐)(?:\s|$))", "คุณ", "คณ", "กูณ"), "คูณ"),
    (Pattern(r"(?:100|๑๐๐)\s+(?P<found>ทาร|หาน|ทหาร)(?=\s*ด้วย)", "ทาร", "หาน", "ทหาร"), "หาร"),
    (Pattern(r"(?P<found>ติตราชการ|ติดราชการณ์)", "ติตราชการ", "ติดราชการณ์"), "ติดราชการ"),
    (Pattern(r"(?P<found>ผู้จัดรายงานการประชุม)", "ผู้จัดรายงานการประชุม"), "ผู้จดรายงานการประชุม"),
    (Pattern(r"(?P<found>ก่องหนี้|ก่อหนี|ก่องหน้)(?=\s*ผูกพัน)", "ก่องหนี้", "ก่อหนี", "ก่องหน้"), "ก่อหนี้"),
    (Pattern(r"(?P<found>เหลือมปี)", "เหลือมปี"), "เหลื่อมปี"),
    (Pattern(r"(?P<found>กรุงเทพ-\s*มหานคร)", "กรุงเทพ-"), "กรุงเทพมหานคร"),
    (Pattern(r"(?<=พัฒนา)(?P<found>กกรุงเทพมหานคร)", "กกรุงเทพมหานคร"), "กรุงเทพมหานคร"),
    (Pattern(r"(?P<found>ยกกระดับ)", "ยกกระดับ"), "ยกระดับ"),
    (Pattern(r"(?P<found>วิทยุทัศน์|วิสัยทัศน(?![์ก-๎])|วิสัยทัคน์)", "วิทยุทัศน์", "วิสัยทัศน", "วิสัยทัคน์"), "วิสัยทัศน์"),
    (Pattern(r"(?P<found>ระบุมตรการ)", "ระบุมตรการ"), "ระบุมาตรการ"),
    (Pattern(r"(?P<found>งบประมาณายจ่าย)", "งบประมาณายจ่าย"), "งบประมาณรายจ่าย"),
    (Pattern(r"(?P<found>ดุทธศาสตร์|ยุทธศาสต์(?!ร))", "ดุทธศาสตร์", "ยุทธศาสต์"), "ยุทธศาสตร์"),
    (
        Pattern(
            r"(?P<found>แผนปฏิบัติการปฏิบัติการ|แผนปฏิบัติราชการปฏิบัติราชการ)",
            "แผนปฏิบัติการปฏิบัติการ",
            "แผนปฏิบัติราชการปฏิบัติราชการ",
        ),
        "แผนปฏิบัติการ",
    ),
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for pattern, right in _MISREAD:
        for passage in reading.texts_with(pattern):
            for match in pattern.finditer(passage.text) if not passage.quoted else ():
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
