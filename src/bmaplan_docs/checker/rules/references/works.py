"""What rules about works share: citations in the text and entries of the bibliography that were typed."""

import re
from dataclasses import dataclass, field

from bmaplan_docs.checker import Kind, Passage, Reading
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

YEAR = Pattern(r"(?<![0-9])(?:2[45][0-9]{2}|1[89][0-9]{2}|20[0-9]{2})(?![0-9])")
_BIBLIOGRAPHY = Pattern(r"(?:[0-9๐-๙.]+\s*)?(?:บรรณานุกรม|เอกสารอ้างอิง|รายการอ้างอิง|แหล่งอ้างอิง)\s*$")
_ENTRY = Pattern(r"[.,:(]|https?://")
LEAST = 25
"""Shorter lines of a bibliography are titles of its divisions: ภาษาไทย, เว็บไซต์."""
_CITATION = Pattern(
    r"\((?P<name>[^()0-9;]{3,80}?)(?P<comma>,?)\s*(?P<year>2[45][0-9]{2}|1[89][0-9]{2}|20[0-9]{2})"
    r"(?P<page>\s*[:,]\s*(?:น\.|หน้า|pp?\.)?\s*[0-9]+(?:\s*[-–,]\s*[0-9]+)*)?\)"
)
# What stands in brackets with a year and a comma, and names no work.
_OTHER = Pattern(
    r"พ\.ศ|ค\.ศ|ปี|วันที่|เดือน|ข้อมูล|ฉบับ|ครั้งที่|[มกพ]\.[คพย]\.|ณ |ราชกิจจา|สัมภาษณ์|"
    r"(?:มกรา|มีนา|พฤษภา|กรกฎา|สิงหา|ตุลา|ธันวา)คม|(?:เมษา|มิถุนา|กันยา|พฤศจิกา)ยน|กุมภาพันธ์"
)
_SEE = Pattern(
    r"^\s*(?:อ้าง(?:ถึง|อิง)?(?:ใน|จาก)|ดู|ตาม|see|cited in|e\.g\.,?|นางสาว|นาย|นาง|ดร\.)\s*", flags=re.IGNORECASE
)
# What goes on with the entry above, and what may stand behind the last one without a heading.
_GOES_ON = Pattern(r"\s*(?:https?:|www\.|<http|สืบค้น|เข้าถึง|จาก|ค้น|retrieved|\[)", flags=re.IGNORECASE)
_BEHIND = Pattern(r"\s*(?:ภาคผนวก|ประวัติ)")
_NAME = Pattern(r"[^\s,.&]{3,}")


@dataclass(frozen=True)
class Cited:
    """A citation that was typed: where it stands, the first word of the name in it, and the year."""

    passage: Passage
    start: int
    end: int
    name: str
    year: str


@dataclass(frozen=True)
class Works:
    """Citations and entries that were typed, each entry with its text in Arabic digits without spaces."""

    citations: list[Cited] = field(default_factory=list)
    entries: list[tuple[Passage, str]] = field(default_factory=list)

    def of(self, cited: Cited) -> list[str]:
        """Return the entries that hold the name of a citation."""
        return [text for _, text in self.entries if cited.name in text]


def in_bibliography(passage: Passage) -> bool:
    """Whether a passage stands in the list of works."""
    return any(_BIBLIOGRAPHY.match(title) for title in passage.section)


def works(reading: Reading) -> Works:
    """Return what was typed by hand; works of the project's own lists are compared by the resolver."""
    found, ended = Works(), False
    for passage in reading.texts(Kind.PARAGRAPH, Kind.ITEM, Kind.NOTE):
        text = to_arabic_digits(passage.text)
        if in_bibliography(passage):
            ended = ended or _BEHIND.match(text) is not None
            if ended:
                continue
            if _GOES_ON.match(text) and found.entries:
                found.entries[-1] = (found.entries[-1][0], found.entries[-1][1] + re.sub(r"\s", "", text))
            elif len(text) >= LEAST and _ENTRY.search(text):
                found.entries.append((passage, re.sub(r"\s", "", text)))
            continue
        for match in _CITATION.finditer(text):
            name = _NAME.search(_SEE.sub("", match["name"]))
            named = (match["comma"] or match["page"]) and not _OTHER.search(match["name"])
            if name and named and passage.is_plain(*match.span()):
                found.citations.append(Cited(passage, *match.span(), name[0], match["year"]))
    return found
