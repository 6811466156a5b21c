"""The words and signs that say whether a number belongs to the Latin words beside it."""

import re
from functools import cache
from typing import Final

from bmaplan_docs.thai.latin_tokens import LETTER
from bmaplan_docs.thai.letters import WORD_LETTERS

# What comes after these English words numbers them: `Phase 2`.
NUMBERED_WORDS: Final = (
    "COVID|Windows|Version|Ver|Vol|No|pp?|[Cc]h|[Ss]ec|[Ff]ig|[Aa]rt|Phase|Part|Level|Type|Grade|Class|Tier|Sprint|"
    "Web|Industry|Generation|Gen|Chapter|Table|Figure|Section|Article|Appendix|Annex|Unit|Module|Thailand|"
    "ID|Code|Passcode|Password|PIN|Tel|Fax|Ext|Room|Error|Serial"
)
UNIT_SYMBOLS: Final = (
    "µg/m3|μg/m3|µg|μg|µm|μm|st|nd|rd|th|km/h|km2|km|cm|mm|nm|m2|m3|m|kg|mg|g|t|ml|cc|l|L|ha|sqm|ppm|ppb|dBA|dB|Hz|kHz|MHz|GHz|kWh|MWh|GWh|kW|MW|W|V|A|"
    "kB|KB|MB|GB|TB|Mbps|Gbps|kbps|px|dpi|fps|pt|°C|℃|USD|EUR|JPY|THB|rpm|BTU|lux|mph|am|pm|AM|PM|a\\.m\\.|p\\.m\\."
)
# A number before one of these counts Thai things, whatever stands before it.
COUNTED_WORDS: Final = (
    "คน|ราย|ท่าน|คณะ|ทีม|กลุ่ม|ฝ่าย|กอง|สำนัก|หน่วย|แห่ง|จุด|สาย|เส้น|ด้าน|ข้อ|ประการ|ประเด็น|ประเภท|ชนิด|แบบ|"
    "ครั้ง|รอบ|รุ่น|ชุด|ฉบับ|เล่ม|หน้า|ตอน|บท|เรื่อง|รายการ|โครงการ|กิจกรรม|มาตรการ|ตัว|เป้า|ยุทธศาสตร์|กลยุทธ์|"
    "ขั้น|ระดับ|ระยะ|ระบบ|ชั้น|มิติ|ส่วน|องค์ประกอบ|องค์กร|หลักสูตร|วิชา|สาขา|แผน|ช่องทาง|ภาษา|คะแนน|เขต|เมือง|ประเทศ|"
    "จังหวัด|ชุมชน|โรงเรียน|ครัวเรือน|ครอบครัว|หลัง|คัน|เครื่อง|ชิ้น|อัน|ต้น|ตัน|ไร่|งาน|ตาราง|เมตร|กิโล|กรัม|ลิตร|"
    "นาที|วินาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ไตรมาส|ปี|บาท|สตางค์|ล้าน|แสน|หมื่น|พัน|ร้อย|ดอลลาร์|ยูโร|เยน|เท่า|"
    "เปอร์เซ็นต์|ร้อยละ|องศา|น\\.|นาฬิกา|ห้อง|แถว|ช่อง|เตียง|โต๊ะ|ใบ|ขวด|ถุง|กล่อง|ซอง|ดวง|ผืน|ลำ|ขบวน|เที่ยว|มื้อ|เม็ด|เข็ม|โดส|ทุน|เหรียญ|รางวัล|เวที|พื้นที่|ย่าน|ซอย|กล้อง|จอ|คอร์ส|เซต|"
    "คอลัมน์|ภาพ|รูป|แผ่น|คู่|เว็บไซต์|ไฟล์|คำ|อาคาร|สถานี|ป้าย|กม\\.|ตร\\.|"
    "มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|"
    "ม\\.ค|ก\\.พ|มี\\.ค|เม\\.ย|พ\\.ค|มิ\\.ย|ก\\.ค|ส\\.ค|ก\\.ย|ต\\.ค|พ\\.ย|ธ\\.ค"
)
_COUNTING: Final = "จำนวน|ทั้งหมด|ทั้งสิ้น|รวม|อีก|มี|ประมาณ|กว่า|ที่|ข้อ|ร้อยละ|ระดับ|ชั้น|ละ|ปี|ใน|จัด|[คพร]\\.ศ\\."


@cache
def bracket_pattern() -> re.Pattern[str]:
    """Match a bracket or a curved quote."""
    return re.compile(r"[()\[\]{}“”‘’«»]")


@cache
def number_pattern() -> re.Pattern[str]:
    """Match a number with its separators, or a range of numbers."""
    number = "[0-9]+(?:[.,:/][0-9]+)*"
    return re.compile(rf"{number}(?: ?[-\u2013\u2014~] ?{number})*")


@cache
def thai_pattern() -> re.Pattern[str]:
    """Match a Thai letter."""
    return re.compile(f"[{WORD_LETTERS}]")


@cache
def letter_pattern() -> re.Pattern[str]:
    """Match a Latin letter."""
    return re.compile(f"[{LETTER}]")


@cache
def latin_next_pattern() -> re.Pattern[str]:
    """Match a Latin word that follows."""
    return re.compile(f" ?[{LETTER}°℃]")


@cache
def digit_next_pattern() -> re.Pattern[str]:
    """Match a number that follows."""
    return re.compile(" [0-9]")


@cache
def phrase_next_pattern() -> re.Pattern[str]:
    """Match an English name of several words that follows."""
    return re.compile(r" [A-Z][A-Za-z]* (?:(?:of|for|and|in|the|to) )?[A-Z][a-z]")


@cache
def unit_pattern() -> re.Pattern[str]:
    """Match a symbol of measure that follows."""
    return re.compile(rf" ?(?:{UNIT_SYMBOLS})(?![{LETTER}0-9])")


@cache
def counting_pattern() -> re.Pattern[str]:
    """Match, before a number, a Thai word that makes it count."""
    return re.compile(rf"(?:{_COUNTING}) ?$")


@cache
def numbered_pattern() -> re.Pattern[str]:
    """Match, before a number, an English word that it numbers."""
    return re.compile(rf"(?<![{LETTER}])(?:{NUMBERED_WORDS})[.:]? ?$")


@cache
def counted_pattern() -> re.Pattern[str]:
    """Match, after a number, the Thai things it counts, a sign of per cent, or the sign of a list label.

    A word with ที่ (`ครั้งที่`) begins a new phrase.
    """
    return re.compile(rf" ?(?:{COUNTED_WORDS})(?! ?ที่)| ?%|[.)] ?[{WORD_LETTERS}]")


@cache
def counted_like_a_year_pattern() -> re.Pattern[str]:
    """Match, after a number that could be a year, what is counted by the thousand."""
    return re.compile(r" ?(?:คน|ราย|ท่าน|แห่ง|ครัวเรือน|ตัว|หน่วย|บาท|ดอลลาร์|ล้าน|เมตร|กิโล|ตัน|ไร่)")


@cache
def common_year_pattern() -> re.Pattern[str]:
    """Match a common-era year, with the pages of a citation or the end of a range."""
    return re.compile(r"(?:1[5-9]|20|21)[0-9]{2}(?:[a-z])?(?: ?[-\u2013:] ?[0-9]+)*(?![0-9])")


@cache
def buddhist_year_pattern() -> re.Pattern[str]:
    """Match a Buddhist year or a range of them."""
    year = "2[456][0-9]{2}"
    return re.compile(rf"{year}(?: ?[-\u2013/] ?{year})?")
