"""Totals of a plan that its prose repeats: money, projects, activities and indicators, in all or of a class.

Only what certainly speaks of the whole plan is compared: the words before the number say that it is of all
(``งบประมาณทั้งสิ้น``) or of a class (``โครงการเชิงยุทธศาสตร์``), and the last thing named before them is the plan
itself, or nothing at all; not a section, an area, a project, another plan or another year.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from bmaplan_docs.checker import Context, Finding, Kind, Passage, Pattern, Reading, Rule, find
from bmaplan_docs.checker.arabic import arabic
from bmaplan_docs.checker.rules.numbers.figures import NUMBER
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import format_number

_BACK = 200
"""So many characters before a number say what it is of."""
_FIGURE = Pattern(
    rf"(?<![0-9.,/])({NUMBER})\s*(ล้าน)?\s*(บาท|โครงการ/กิจกรรม|โครงการและกิจกรรม|โครงการ|กิจกรรม|มาตรการ|ตัวชี้วัด|ตัว(?!อย่าง|แทน|เลข))",
    "บาท",
    "โครงการ",
    "กิจกรรม",
    "มาตรการ",
    "ตัวชี้วัด",
)
_COUNTED = {
    "บาท": "budget",
    "โครงการ/กิจกรรม": "undertakings",
    "โครงการและกิจกรรม": "undertakings",
    "โครงการ": "projects",
    "กิจกรรม": "activities",
    "มาตรการ": "measures",
    "ตัวชี้วัด": "indicators",
    "ตัว": "indicators",
}
_NOUNS = {
    "budget": Pattern(r"(?:งบประมาณ|วงเงิน|เป็นเงิน)[^0-9]{0,30}$"),
    "projects": Pattern("โครงการ[^0-9]{0,30}$"),
    "activities": Pattern("กิจกรรม[^0-9]{0,30}$"),
    "measures": Pattern("มาตรการ[^0-9]{0,30}$"),
    "undertakings": Pattern("(?:โครงการ|กิจกรรม)[^0-9]{0,30}$"),
    "indicators": Pattern("ตัวชี้วัด[^0-9]{0,30}$"),
}
_LINKS = r"\s*(?:อีก)?\s*(?:จำนวน|เป็นเงิน|เป็น|คือ|เท่ากับ|อยู่ที่|:)?\s*$"
_IN_ALL = Pattern("(?:รวม|ทั้งสิ้น|ทั้งหมด|ทั้งแผน|รวมเป็นเงิน)(?:ของแผน(?:ฉบับนี้|นี้|ฯ)?|ทั้งแผน)?" + _LINKS)
_ALL_OF_THEM = Pattern("(?:โครงการ|กิจกรรม|มาตรการ|ตัวชี้วัด)(?:รวม)?(?:ทั้งสิ้น|ทั้งหมด)" + _LINKS)
_PLAIN = Pattern(r"(?:โครงการ|กิจกรรม|มาตรการ|ตัวชี้วัด|งบประมาณ|มี|ประกอบด้วย|กำหนด)\s*(?:จำนวน)?\s*$|จำนวน\s*$")
_CLASSES = {"strategic": "ยุทธศาสตร์", "routine": "ประจำ"}
_OF_CLASS = Pattern(
    r"(?:(?:โครงการ|กิจกรรม|ตัวชี้วัด|งบประมาณ)\s*(?:เชิง|ตาม|ของ|ด้าน)?(?:ภารกิจ)?(?:เชิง|ด้าน)?|ภารกิจ(?:เชิง|ด้าน)?|เชิง)"
    r"(ยุทธศาสตร์|ประจำ)(?:\s*[0-9]+\s*(?:โครงการ|กิจกรรม)(?:\s*และ\s*[0-9]+\s*กิจกรรม)?)?"
    r"\s*(?:ใช้)?(?:งบประมาณ)?(?:รวม|ทั้งสิ้น|ทั้งหมด)*" + _LINKS
)
_BEHIND = Pattern(r"\s*(?:ที่|ต่อ|ละ|ขึ้นไป|แรก|ย่อย|สำคัญ|หลัก|/|นำร่อง|เดิม|ใหม่|ต่อเนื่อง|เป้าประสงค์|[-–—]\s*[0-9])")
_CLASS_BEHIND = Pattern("(?:เชิง|ตามภารกิจ|ภารกิจ)(ยุทธศาสตร์|ประจำ)")
_VAGUE = Pattern(
    "(?:อย่างน้อย|ไม่น้อยกว่า|ไม่เกิน|ไม่ต่ำกว่า|มากกว่า|น้อยกว่า|กว่า|(?<!งบ)ประมาณ|ราว|เกือบ|เฉลี่ย|เพิ่ม|ลด)[^0-9]{0,12}$"
)
_PLAN = Pattern("แผนปฏิบัติ|แผนฉบับ|แผนนี้|แผนฯ|ของแผน|ทั้งแผน|แผน(?=ใช้|มี|ประกอบ|กำหนด)")
_OTHER = Pattern(
    r"กอง(?=[ก-๛])|ฝ่าย|ส่วน(?!ราชการ|ใหญ่|รวม)(?=[ก-๛])|กลุ่มงาน|ศูนย์|สำนักงานเขต|เขต|ด้าน(?=ที่|การ|[ก-๛])(?!ยุทธ)|มิติ"
    r"|(?<![0-9\ufffc] )(?:เป้าประสงค์|มาตรการ)(?!\s*(?:จำนวน)?\s*(?:[0-9\ufffc]|$)|ทั้ง|รวม|จำนวน)"
    r"|ไตรมาส|เดือน|แต่ละ|ระยะ(?!\s*[0-9]+ ปี|ที่)|ที่ผ่านมา|ปีก่อน|ปีที่แล้ว|ปีถัดไป|ปีหน้า"
    r"|เดิม|เสนอขอ|ขอรับ|จัดสรร|ขอตั้ง|เบิกจ่าย|ใช้จ่าย"
    r"|อุดหนุน|งบกลาง|รัฐบาล|กทม\.|เจรจา|ผลผลิต|ผลลัพธ์|ไม่ใช้|ที่ใช้|(?<!ของ)(?:แผนพัฒนา|แผนยุทธศาสตร์)|แผนงาน|แผนบูรณาการ|แผนแม่บท|เมือง"
    r"|โครงการ(?!เชิง|ตาม|ยุทธ|ประจำ|ภารกิจ|ทั้ง|รวม|และ|กิจกรรม|ของแผน|ใน|จำนวน|ใช้|มี|หรือ|ต่าง|เป็น)(?=[ก-๛])"
)
_YEAR = Pattern(r"(?:ปีงบประมาณ|ปี|พ\.ศ\.)\s*(?:พ\.ศ\.)?\s*(25[0-9]{2})")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:
    if context.draft is None or context.add_up is None:
        return
    totals, year = context.add_up(context.draft), getattr(context.draft.facts, "fiscal_year", 0)
    plain = reading.share(arabic)
    for passage in reading.texts_with(_FIGURE, Kind.PARAGRAPH, Kind.ITEM, Kind.NOTE):
        text = plain.get(passage, "")
        for match in _FIGURE.finditer(text):
            kind = _COUNTED[match[3]]
            class_ = _class_of(text, match, kind)
            if class_ is None or kind not in totals.get(class_, {}) or _is_of_other(text, match, year):
                continue
            yield from _compare(passage, match, totals[class_], kind, class_ or "total")


def _class_of(text: str, match: re.Match[str], kind: str) -> str | None:
    """Return the class that a number is said to be of, an empty text for the whole plan, or ``None``."""
    before, behind = text[max(0, match.start() - _BACK) : match.start()], text[match.end() :]
    if _VAGUE.search(before) or _BEHIND.match(behind):
        return None
    named = _CLASS_BEHIND.match(behind) or _OF_CLASS.search(before)
    if named:
        return next(class_ for class_, word in _CLASSES.items() if word == named[1])
    if _IN_ALL.search(before) and (_NOUNS[kind].search(before) or kind != "budget"):
        certain = kind == "budget" or _ALL_OF_THEM.search(before)
        return "" if certain or _PLAN.search(text) or "งบประมาณ" in text else None
    if _PLAIN.search(before) and _NOUNS[kind].search(before + match[3]) and _PLAN.search(before):
        return ""
    return None


def _is_of_other(text: str, match: re.Match[str], year: int) -> bool:
    """Whether the last thing that is named before a number is not the plan, or another year is named."""
    before = text[max(0, match.start() - _BACK) : match.start()]
    if any(int(found[1]) != year for found in _YEAR.finditer(before)):
        return True
    plan = max((found.start() for found in _PLAN.finditer(before)), default=-1)
    return any(found.start() > plan for found in _OTHER.finditer(before))


def _compare(
    passage: Passage, match: re.Match[str], totals: Mapping[str, Decimal], kind: str, id_: str
) -> Iterator[Finding]:
    typed, right = Decimal(match[1].replace(",", "")), totals[kind]
    if match[2]:
        exponent = typed.as_tuple().exponent
        right = round(right / 1_000_000, -exponent if isinstance(exponent, int) else 0)
    possible = {right, totals.get("undertakings")} if kind == "projects" else {right}
    if typed not in possible:
        whole = right == right.to_integral_value()
        written = format_number(right, 0 if whole else 2, digits="arabic")
        unit = f"{match[2] or ''}{match[3]}"
        yield find(passage, *match.span(), right=f"{written} {unit}", quote=f"{{fact}}`#{id_}.{kind}`")


RULE = Rule(
    Code(
        "plan-total-differs",
        Severity.WARNING,
        N_("here stands {found}, but the facts of the plan make {right}"),
        why=N_("A plan that says one total in its text and another in its tables is sent back."),
        hint=N_("write {quote} in place of the number, and it is never wrong; or put the fact right"),
        bad="แผนฉบับนี้ใช้งบประมาณทั้งสิ้น 38,000,000 บาท",
        good="แผนฉบับนี้ใช้งบประมาณทั้งสิ้น {fact}`#total.budget` บาท",
    ),
    _check,
    needs_facts=True,
)
