"""How a row that is no entry says so: the words of totals, counts and notes."""

import re

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.values import dataclass

_BEGIN = "(?:ยอด|ผล|เงิน)?รวม"
_TOTAL = Pattern(
    _BEGIN + "(?:ทั้งสิ้น|ทั้งหมด|ทั้งปี|เป็นเงิน|เงิน|งบประมาณ|น้ำหนัก|ย่อย)*(?![ก-๛])"
    "|ยอดยก(?:มา|ไป)|(?:grand |sub[ -]?)?total\\b",
    flags=re.IGNORECASE,
)
_ANY_TOTAL = Pattern(_BEGIN)
_OF_GROUP = Pattern(
    _BEGIN + "(?:ทุก|ของ|ใน)?(?:ยุทธศาสตร์|โครงการ|กิจกรรม|ด้าน|มิติ|แผนงาน|แผน|หมวด|ส่วน|ภารกิจ|กลุ่ม|ตัวชี้วัด|ขั้นตอน"
    "|ทั้ง|เป็น|งบ|เงิน|น้ำหนัก|ร้อยละ|คะแนน|หน่วยงาน|กอง|ฝ่าย|สำนัก|แหล่ง|ไตรมาส|ค่าใช้จ่าย|จำนวน|สุทธิ|รายการ)"
)
_GRAND = Pattern("ทั้งสิ้น|ทั้งหมด|ทั้งแผน|grand", flags=re.IGNORECASE)
_GROUP = Pattern(
    "(?:ด้าน|มิติ|ยุทธศาสตร์|ประเด็น[ก-๛]*|เป้าประสงค์|กลยุทธ์|แผนงาน|หมวด|กลุ่ม|ส่วน|ภารกิจ)(?:ที่)?\\s*[0-9๐-๙]"
    "|ทั้งสิ้น|ทั้งหมด|สรุป"
)
_TITLE = Pattern("โครงการ|กิจกรรม|แผนงาน|งาน|ภารกิจ|ยุทธศาสตร์|ด้าน|มิติ|ประเด็น|เป้าประสงค์|กลยุทธ์|หมวด|กลุ่ม|ส่วนที่")
_NIL = Pattern("[-–—−]+")  # what offices write into a cell that holds nothing
_NOTE = Pattern(r"\(?(?:หมายเหตุ|ที่มา)\s*[:：)]|หมายเหตุ(?![ก-๛])")
_SHARE = Pattern(r"(?:คิดเป็น)?\s*(?:ร้อยละ|%)")
_ID = Pattern(r"[A-Za-z][\w.-]*")
_COUNT = Pattern(r"(?<![0-9๐-๙.,])([0-9๐-๙]{1,6})\s*(โครงการ|กิจกรรม|ตัวชี้วัด|มาตรการ|ขั้นตอน|รายการ)")
_SOME = Pattern("ใช้งบ|ใช้เงิน|จาก")
"""``โครงการที่ใช้งบประมาณ 2 โครงการ``: a count of some entries, which a sheet does not say of a row."""


@dataclass(frozen=True)
class Label:
    """What a row of totals is called; ``sure`` where its words say that it is one, ``grand`` if of all."""

    row: int
    text: str
    sure: bool

    @property
    def grand(self) -> bool:
        """Whether it speaks of the whole table."""
        return self.sure and _GRAND.search(self.text) is not None


def is_total(text: str, declared: tuple[str, ...]) -> bool:
    """Whether a row that begins with ``text`` states totals: ``รวม 12 โครงการ``, or as was declared."""
    return _TOTAL.match(text) is not None or any(text.startswith(label) for label in declared)


def may_be_total(text: str) -> bool:
    """Whether ``text`` begins as a total does; so does ``รวมพลังชุมชน``."""
    return _ANY_TOTAL.match(text) is not None


def is_total_of_group(text: str) -> bool:
    """Whether ``text`` is the total of a group of rows: ``รวมยุทธศาสตร์ที่ ๑``, ``รวมโครงการ ด้านที่ ๑``."""
    return _OF_GROUP.match(text) is not None


def is_group(text: str) -> bool:
    """Whether ``text`` names a group of rows, as ``ด้านที่ ๑`` does."""
    return _GROUP.match(text) is not None


def is_title(text: str) -> bool:
    """Whether ``text``, which stands alone where ids stand, is the title of the rows below it."""
    return _TITLE.match(text) is not None


def is_nil(text: str) -> bool:
    """Whether ``text`` says that a cell holds nothing."""
    return _NIL.fullmatch(text) is not None


def is_share(text: str) -> bool:
    """Whether a row that begins with ``text`` states what share of the whole the amounts are."""
    return _SHARE.fullmatch(text) is not None


def is_id(text: str) -> bool:
    """Whether ``text`` is an id as writers make them, and not the word for a total."""
    return _ID.fullmatch(text) is not None and _TOTAL.fullmatch(text) is None


def is_note(text: str) -> bool:
    """Whether a row that begins with ``text`` is a note below the table."""
    return _NOTE.match(text) is not None


def counts_in(text: str) -> list[tuple[str, str]]:
    """Return the counts of entries that a text states, with what is counted; none that is of some of them."""
    return [] if _SOME.search(text) else _COUNT.findall(text)
