"""Whether a number that stands between Thai and Latin words belongs to the Latin ones."""

import re
from bisect import bisect_right
from functools import cache
from typing import Final

from bmaplan_docs.thai.latin_tokens import LETTER, Span
from bmaplan_docs.thai.letters import WORD_LETTERS

# What comes after these English words numbers them: `Phase 2`.
NUMBERED_WORDS: Final = (
    "COVID|Windows|Version|Ver|Vol|No|pp?|[Cc]h|[Ss]ec|[Ff]ig|[Aa]rt|Phase|Part|Level|Type|Grade|Class|Tier|Sprint|"
    "Web|Industry|Generation|Gen|Chapter|Table|Figure|Section|Article|Appendix|Annex|Unit|Module|Thailand"
)
UNIT_SYMBOLS: Final = (
    "st|nd|rd|th|km/h|km2|km|cm|mm|nm|m2|m3|m|kg|mg|g|t|ml|cc|l|L|ha|sqm|ppm|ppb|dBA|dB|Hz|kHz|MHz|GHz|kWh|MWh|GWh|kW|MW|W|V|A|"
    "kB|KB|MB|GB|TB|Mbps|Gbps|kbps|px|dpi|fps|pt|°C|℃|USD|EUR|JPY|THB|rpm|BTU|lux|mph|am|pm|AM|PM|a\\.m\\.|p\\.m\\."
)
# A number before one of these counts Thai things, whatever stands before it.
COUNTED_WORDS: Final = (
    "คน|ราย|ท่าน|คณะ|ทีม|กลุ่ม|ฝ่าย|กอง|สำนัก|หน่วย|แห่ง|จุด|สาย|เส้น|ด้าน|ข้อ|ประการ|ประเด็น|ประเภท|ชนิด|แบบ|"
    "ครั้ง|รอบ|รุ่น|ชุด|ฉบับ|เล่ม|หน้า|ตอน|บท|เรื่อง|รายการ|โครงการ|กิจกรรม|มาตรการ|ตัว|เป้า|ยุทธศาสตร์|กลยุทธ์|"
    "ขั้น|ระดับ|ระยะ|ระบบ|ชั้น|มิติ|ส่วน|องค์ประกอบ|องค์กร|หลักสูตร|วิชา|สาขา|แผน|ช่องทาง|ภาษา|คะแนน|เขต|เมือง|ประเทศ|"
    "จังหวัด|ชุมชน|โรงเรียน|ครัวเรือน|ครอบครัว|หลัง|คัน|เครื่อง|ชิ้น|อัน|ต้น|ตัน|ไร่|งาน|ตาราง|เมตร|กิโล|กรัม|ลิตร|"
    "นาที|วินาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ไตรมาส|ปี|บาท|สตางค์|ล้าน|แสน|หมื่น|พัน|ร้อย|ดอลลาร์|ยูโร|เยน|เท่า|"
    "เปอร์เซ็นต์|ร้อยละ|องศา|น\\.|นาฬิกา|ห้อง|แถว|ช่อง|คอลัมน์|ภาพ|รูป|แผ่น|คู่|เว็บไซต์|ไฟล์|คำ|อาคาร|สถานี|ป้าย|กม\\.|ตร\\.|"
    "มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|"
    "ม\\.ค|ก\\.พ|มี\\.ค|เม\\.ย|พ\\.ค|มิ\\.ย|ก\\.ค|ส\\.ค|ก\\.ย|ต\\.ค|พ\\.ย|ธ\\.ค"
)
_COUNTING: Final = "จำนวน|ทั้งหมด|ทั้งสิ้น|รวม|อีก|มี|ประมาณ|กว่า|ที่|ข้อ|ร้อยละ|ระดับ|ชั้น|ละ|ปี|ใน|จัด|[คพร]\\.ศ\\."
_OPENING, _CLOSING = "([{“‘«", ")]}”’»"


def latin_numbers(text: str, start: int, end: int, hard: list[Span]) -> list[Span]:
    """Return the places of numbers in one line, or table cell, that belong to English words.

    The text must hold Arabic digits only; `hard` are the places that are kept anyway.
    """
    zones = _bracket_zones(text, start, end)
    kept: list[Span] = []
    for match in _number_pattern().finditer(text, start, end):
        span = match.span()
        if _inside(span, hard):
            continue
        zone = min(
            (zone for zone in zones if zone[0] <= span[0] < zone[1]), key=lambda zone: zone[1] - zone[0]
        )
        if _belongs_to_latin(text, span, zone, hard, kept):
            kept.append(span)
    return kept


def _belongs_to_latin(text: str, span: Span, zone: Span, hard: list[Span], kept: list[Span]) -> bool:
    """Decide for one number, or range of numbers, inside its brackets."""
    inside = text[zone[0] : zone[1]]
    figure = text[span[0] : span[1]]
    if not _thai_pattern().search(inside):
        if _free_latin(text, zone, hard):
            return True
        return bool(_common_year_pattern().match(figure)) and _latin_before(text, zone[0] - 2, hard)
    right = text[span[1] : min(zone[1], span[1] + 60)]
    side = _left_side(text, span[0], zone[0], hard, kept)
    if side == "word":
        return _follows_latin_word(text, span, zone, right)
    common = bool(_common_year_pattern().fullmatch(figure))
    before_latin = bool(_latin_next_pattern().match(right))
    if side == "comma":
        return common or before_latin
    return before_latin and _leads_latin_word(
        text[max(zone[0], span[0] - 24) : span[0]], right, common=common
    )


def _follows_latin_word(text: str, span: Span, zone: Span, right: str) -> bool:
    if _numbered_pattern().search(text[max(zone[0], span[0] - 24) : span[0]]):
        return True
    if _latin_next_pattern().match(right):
        return True
    if _counted_pattern().match(right):
        return False
    return not _buddhist_year_pattern().fullmatch(text[span[0] : span[1]])


def _leads_latin_word(left: str, right: str, *, common: bool) -> bool:
    if _unit_pattern().match(right):
        return True
    if _counting_pattern().search(left):
        return False
    return common or bool(_phrase_next_pattern().match(right))


def _left_side(text: str, at: int, floor: int, hard: list[Span], kept: list[Span]) -> str:
    """Say what stands before a number: a Latin `word`, one with a `comma`, or `other`."""
    index = _skip_spaces(text, at - 1, floor)
    if index < floor:
        return "other"
    if _latin_before(text, index, hard):
        return "word"
    comma = text[index] in ",:;-\u2013/&"
    index = _skip_spaces(text, index - comma, floor)
    if index >= floor and (
        (comma and _latin_before(text, index, hard)) or (kept and kept[-1][1] == index + 1)
    ):
        return "comma"
    return "other"


def _skip_spaces(text: str, index: int, floor: int) -> int:
    while index >= floor and text[index] in " \u00a0":
        index -= 1
    return index


def _latin_before(text: str, index: int, hard: list[Span]) -> bool:
    """Tell whether a Latin word or code ends at a place or a space after it, an address not counted."""
    index = _skip_spaces(text, index, 0)
    if index < 0:
        return False
    if text[index] == "." and index:
        index -= 1
    if _letter_pattern().match(text, index):
        return not _is_address(text, index, hard)
    return _inside((index, index + 1), hard) and not _is_address(text, index, hard)


def _is_address(text: str, index: int, hard: list[Span]) -> bool:
    place = bisect_right(hard, (index, len(text))) - 1
    if place < 0 or not hard[place][0] <= index < hard[place][1]:
        return False
    token = text[hard[place][0] : hard[place][1]]
    return "://" in token or "@" in token or token.startswith("www.")


def _inside(span: Span, hard: list[Span]) -> bool:
    place = bisect_right(hard, (span[0], span[0] + 1_000_000_000)) - 1
    return place >= 0 and hard[place][0] <= span[0] < hard[place][1]


def _free_latin(text: str, zone: Span, hard: list[Span]) -> bool:
    """Tell whether a zone holds a Latin word outside of the kept tokens."""
    return any(
        not _inside(match.span(), hard) for match in _letter_pattern().finditer(text, zone[0], zone[1])
    )


def _bracket_zones(text: str, start: int, end: int) -> list[Span]:
    """Return the line and the inside of each pair of brackets or curved quotes in it."""
    zones = [(start, end)]
    stack: list[tuple[str, int]] = []
    for match in _bracket_pattern().finditer(text, start, end):
        sign = match[0]
        if sign in _OPENING:
            stack.append((_CLOSING[_OPENING.index(sign)], match.end()))
        elif stack and stack[-1][0] == sign:
            zones.append((stack.pop()[1], match.start()))
    return zones


@cache
def _bracket_pattern() -> re.Pattern[str]:
    return re.compile(r"[()\[\]{}“”‘’«»]")


@cache
def _number_pattern() -> re.Pattern[str]:
    number = "[0-9]+(?:[.,:/][0-9]+)*"
    return re.compile(rf"{number}(?: ?[-\u2013\u2014~] ?{number})*")


@cache
def _thai_pattern() -> re.Pattern[str]:
    return re.compile(f"[{WORD_LETTERS}]")


@cache
def _letter_pattern() -> re.Pattern[str]:
    return re.compile(f"[{LETTER}]")


@cache
def _latin_next_pattern() -> re.Pattern[str]:
    return re.compile(f" ?[{LETTER}°℃]")


@cache
def _phrase_next_pattern() -> re.Pattern[str]:
    return re.compile(r" [A-Z][A-Za-z]* (?:(?:of|for|and|in|the|to) )?[A-Z][a-z]")


@cache
def _unit_pattern() -> re.Pattern[str]:
    return re.compile(rf" ?(?:{UNIT_SYMBOLS})(?![{LETTER}0-9])")


@cache
def _counting_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{_COUNTING}) ?$")


@cache
def _numbered_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![{LETTER}])(?:{NUMBERED_WORDS})\.? ?$")


@cache
def _counted_pattern() -> re.Pattern[str]:
    return re.compile(rf" ?(?:{COUNTED_WORDS})|[.)] ?[{WORD_LETTERS}]")


@cache
def _common_year_pattern() -> re.Pattern[str]:
    return re.compile(r"(?:1[5-9]|20|21)[0-9]{2}(?:[a-z])?(?: ?[-\u2013:] ?[0-9]+)*(?![0-9])")


@cache
def _buddhist_year_pattern() -> re.Pattern[str]:
    year = "2[456][0-9]{2}"
    return re.compile(rf"{year}(?: ?[-\u2013/] ?{year})?")
