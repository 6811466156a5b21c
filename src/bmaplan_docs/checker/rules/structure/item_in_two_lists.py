"""No strength, weakness, opportunity or threat is another of these too."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Other, Passage, Reading, Rule
from bmaplan_docs.diagnostics import N_, Code, Message, Severity
from bmaplan_docs.patterns import Pattern

_LEAST = 60
_SPACES = Pattern(r"\s+")
_SWOT = Pattern(r"\s*(?:จุดแข็ง|จุดอ่อน|โอกาส|อุปสรรค|ภัยคุกคาม|ข้อจำกัด|ปัญหา)")
_LABEL = Pattern(r"\s*[0-9๐-๙]{1,2}[.)]\s*")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    found: dict[str, list[Passage]] = {}
    for passage in reading.texts(Kind.ITEM, Kind.PARAGRAPH):
        if len(passage.text) < _LEAST or not (passage.item or _LABEL.match(passage.text)):
            continue
        if not passage.quoted and _SWOT.match(_introduced(passage, reading)):
            words = _SPACES.sub("", _LABEL.sub("", passage.text))
            found.setdefault(words, []).append(passage)
    for passages in found.values():
        lists = {id(one.item.listing) if one.item else one.section for one in passages}
        if len(passages) == 2 and len(lists) == 2:  # noqa: PLR2004 - what stands there more often is meant so
            before, passage = passages
            other = Other(before, 0, len(before.text), Message(N_("it stands here first")))
            yield Finding(passage, 0, len(passage.text), others=(other,))


def _introduced(passage: Passage, reading: Reading) -> str:
    """Return what stands above the list of an item."""
    before = reading.before(passage)
    while before is not None and (before.item or _LABEL.match(before.text)):
        before = reading.before(before)
    return before.text if before else ""


RULE = Rule(
    Code(
        "item-in-two-lists",
        Severity.INFO,
        N_("this item stands in another list too"),
        why=N_(
            "A weakness is no threat, and a strength no opportunity: in one of the lists it is out of place."
        ),
        hint=N_("delete it in one of the lists"),
        bad="จุดอ่อน … 1. บุคลากรขาดความรู้ด้านภาษา … อุปสรรค … 1. บุคลากรขาดความรู้ด้านภาษา",
        good="จุดอ่อน … 1. บุคลากรขาดความรู้ด้านภาษา … อุปสรรค … 1. กฎหมายล้าสมัย",
    ),
    _check,
)
