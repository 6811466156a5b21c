"""So many items are announced as stand in the list below."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Passage, Reading, Rule, find
from bmaplan_docs.checker.arabic import arabic
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.tree import ItemList

_UNITS = (
    "ข้อ|ประการ|เรื่อง|ด้าน|ขั้นตอน|ระยะ|ประเด็น|กรณี|รายการ|โครงการ|แนวทาง|มาตรการ|กิจกรรม|ส่วน|ตัวชี้วัด|ตัว|"
    "วัตถุประสงค์|เป้าหมาย|ยุทธศาสตร์|มิติ|กลุ่ม|ประเภท|หน่วยงาน|แห่ง|คน|ราย|ฉบับ|ครั้ง|บท|หมวด|องค์ประกอบ|ปัจจัย"
)
_INTRODUCES = r"(?:ดังนี้|ดังต่อไปนี้|ประกอบด้วย|ได้แก่|คือ)\s*:?\s*$"
_COUNT = Pattern(
    rf"(?<![0-9.,/])([0-9]{{1,3}})\s*(?:{_UNITS})\s*(?:\([^)]*\)\s*)?(?:{_INTRODUCES})"
    rf"|จำนวน\s*([0-9]{{1,3}})\s*(?:{_UNITS})\s*:\s*$"
)
_DASH = Pattern(r"\s*[-–•]\s*[ก-๎]")
_FIRST = Pattern(r"\s*\(?[1๑ก][.)](?!\s*[0-9๐-๙])")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, text in reading.share(arabic).items():
        match = _COUNT.search(text)
        count = _listed(reading, passage) if match else 0
        if match and count and int(match[1] or match[2]) != count:
            yield find(passage, *match.span(), stated=match[1] or match[2], count=count)


def _listed(reading: Reading, passage: Passage) -> int:
    """Return how many items stand below; 0 where there is no list, or not one."""
    if isinstance(passage.following, ItemList) and not passage.item:
        whole = _is_whole(reading, passage, passage.following)
        return len(passage.following.items) if whole else 0
    return _dashes(reading, passage)


def _dashes(reading: Reading, passage: Passage) -> int:
    """Return how many paragraphs below begin with a dash, some of which may be items of a list."""
    found: list[object] = []
    for after in reading.passages[passage.index + 1 :]:
        item = after.item if after.item and not after.item.listing.ordered else None
        if after.kind is Kind.PARAGRAPH and not after.item and _DASH.match(after.text):
            found.append(after)
        elif item and item.depth == 1 and found:
            found.append((id(item.listing), item.item))
        else:
            break
    return len(set(found)) if len(found) > 1 else 0


def _is_whole(reading: Reading, passage: Passage, listing: ItemList) -> bool:
    """Whether a list is one: neither broken by a paragraph between its items, nor two that became one."""
    for after in reading.passages[passage.index + 1 :]:
        if after.kind is Kind.HEADING or after.section != passage.section or not listing.ordered:
            break
        other = after.item.listing if after.item and after.item.depth == 1 else None
        if other is listing and after.item and after.item.item and _begins(after):
            return False
        if other is not None and other is not listing and other.start == len(listing.items) + 1:
            return False
    return True


def _begins(passage: Passage) -> bool:
    """Whether an item was typed with the first number of a list."""
    return _FIRST.match(passage.span.source.line(passage.span.line) if passage.span else "") is not None


RULE = Rule(
    Code(
        "stated-count-differs",
        Severity.WARNING,
        N_("here are said to be {stated}, and {count} follow"),
        why=N_("A list that does not have as many items as announced has lost one, or the number is old."),
        hint=N_("change the number or the list; or leave the number out, and it is never wrong"),
        bad="มีตัวชี้วัด จำนวน 3 ตัวชี้วัด ดังนี้\n\n1. …\n2. …",
        good="มีตัวชี้วัด จำนวน 2 ตัวชี้วัด ดังนี้\n\n1. …\n2. …",
    ),
    _check,
)
