"""What rules about abbreviations share: where each is explained, and where it is used."""

import re
from dataclasses import dataclass, field

from bmaplan_docs.checker import Kind, Passage, Reading
from bmaplan_docs.patterns import Pattern

_THAI = r"(?:[ก-ฮ]{1,4}\.){1,5}(?:[ก-ฮ]{1,4}\.)*"
_LATIN = r"[A-Z][A-Z&]{1,7}s?"
_ABBREVIATION = Pattern(rf"(?<![ก-๎A-Za-z.&-])(?:{_THAI}|{_LATIN})(?![ก-๎A-Za-z0-9๐-๙&-])")
_EXPLAINED = Pattern(
    rf"(?:(?<=[ก-๎a-zA-Z”] )|(?<=[ก-๎a-zA-Z”]))\((?P<short>{_THAI}|{_LATIN})\)"
    rf"|\((?:สำนักงาน|ปลัด|รมว\.|อธิบดี|กรม|คณะ) ?(?P<office>{_THAI})\)"  # (สำนักงาน คปภ.)
    rf"|(?<=[A-Za-z]) หรือ (?P<named>{_LATIN})(?![A-Za-z])"  # Cultural Product of Thailand หรือ CPOT
    rf"|\([A-Za-z][A-Za-z &'-]{{3,80}}\s*[:;,=]\s*(?P<behind>{_LATIN})\)"  # (Rubber Fender Barrier: RFB)
    rf"|(?<![A-Za-z])(?P<before>{_LATIN})\s*[:=]\s*(?=[A-Z][a-z]+ )"  # CPOT : Cultural Product of Thailand
)
_COMMON = (
    "พ.ศ. ค.ศ. พศ. คศ. ร.ศ. จ.ศ. น. ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค. ดร. นพ. "
    "พญ. ทพ. ภก. ร.ต. ร.ท. ร.อ. พ.ต. พ.ท. พ.อ. พล.ต. พล.ท. พล.อ. ด.ต. จ.ส.ต. ส.ต. ศ. รศ. ผศ. อ. จ. "
    "ต. ถ. ซ. ม. กม. ซม. มม. ตร.ม. ตร.กม. ลบ.ม. กก. ก. มก. ล. ชม. วว. โทร. กทม. ร.ร. รพ. ม.ป.ป. "
    "ม.ป.ท. ก.ก. น.ส. ด.ช. ด.ญ. ข. ค. ง. ฉ. ช. ฌ. ญ. บ. พ."
)
COMMON = frozenset(_COMMON.split(" "))
"""Known to every reader, or the letters of a list."""


@dataclass
class Abbreviation:
    """An abbreviation of a document: the places that explain it, and those that use it, in reading order."""

    explained: list[tuple[Passage, int, int]] = field(default_factory=list)
    used: list[tuple[Passage, int, int]] = field(default_factory=list)


def abbreviations(reading: Reading) -> dict[str, Abbreviation]:
    """Return the abbreviations of the prose of a reading, and of its tables."""
    found: dict[str, Abbreviation] = {}
    for passage in reading.texts(Kind.PARAGRAPH, Kind.ITEM, Kind.CELL):
        if "." not in passage.text and not re.search("[A-Z]{2}", passage.text):
            continue
        inside = set()
        for match in _EXPLAINED.finditer(passage.text):
            name = match.lastgroup or ""
            known = found.setdefault(match[name], Abbreviation())
            if passage.cell is None or not known.explained:  # tables repeat whole names
                known.explained.append((passage, *match.span(name)))
            inside.add(match.start(name))
        for match in _ABBREVIATION.finditer(passage.text):
            if match.start() not in inside and match[0] not in COMMON and passage.is_plain(*match.span()):
                found.setdefault(match[0], Abbreviation()).used.append((passage, *match.span()))
    return found
