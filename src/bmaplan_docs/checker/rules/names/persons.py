"""What rules about persons share: where persons are named, and when two names are one with a slip."""

import re

from bmaplan_docs.checker import Passage, Pattern, Reading
from bmaplan_docs.checker.likeness import distance

_LETTERS = r"[ก-ฮะ-ฺเ-์]"
_NO_FAMILY = "กล่าว|เปิดเผย|เผย|ระบุ|ย้ำ|ชี้แจง|พร้อม|และ|ได้|เป็น|ในฐานะ|รัฐมนตรี|นายก|ผู้|รอง|อธิบดี|ปลัด|เลขา|ประธาน"
"""What stands behind a given name alone: what its bearer says or is."""
PERSON = Pattern(
    rf"(?<![ก-๎])(?P<title>นางสาว|นาย(?!ก|ทะเบียน|ช่าง|จ้าง|อำเภอ|ทุน|หน้า|ประกัน|ท้าย|สถานี)|นาง(?!แบบ|พยาบาล|ฟ้า|งาม|สนม)|ดร\.|แพทย์หญิง|นายแพทย์)"
    rf"\s?(?P<given>{_LETTERS}{{2,25}})\s+(?P<family>(?!{_NO_FAMILY})(?:ณ )?{_LETTERS}{{3,25}})(?![ก-๎])",
    "นาย",
    "นาง",
    "ดร.",
    "แพทย์หญิง",
)
_LEAST = 5

PersonKey = tuple[str, str]
"""A given name and a family name."""


def persons(reading: Reading) -> dict[PersonKey, list[tuple[Passage, re.Match[str]]]]:
    """Return the persons of a reading, with every place where each is named."""
    found: dict[PersonKey, list[tuple[Passage, re.Match[str]]]] = {}
    for passage in reading.texts_with(PERSON):
        for match in PERSON.finditer(passage.text):
            found.setdefault((match["given"], match["family"]), []).append((passage, match))
    return found


def one_person(name: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether one part is the same and the other has one letter more, less or other."""
    for same, odd in ((0, 1), (1, 0)):
        if name[same] == other[same] and len(name[odd]) >= _LEAST and len(other[odd]) >= _LEAST:
            return distance(name[odd], other[odd], 1) == 1
    return False
