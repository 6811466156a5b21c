"""What rules about indicators share: what a name promises to measure, and what figures a target has."""

import re

from bmaplan_docs.checker import Finding, Other, Passage
from bmaplan_docs.checker.grids import Said
from bmaplan_docs.diagnostics import N_, Message
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

_PERCENT = Pattern(r"ร้อยละ|%|เปอร์เซ็นต์")
_LEVEL = Pattern(r"ระดับ|คะแนน|ขั้น")
_COUNT = Pattern(
    r"(?<![0-9.,])(?<!ร้อยละ)(?<!ร้อยละ )(?<!ระดับ)(?<!ระดับ )(?<!ระดับที่ )[0-9][0-9,.]*(?![0-9.,]|\s*%)"
)
_FIGURE = Pattern(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_NUMBER = Pattern(r"หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|ครบ|ทุก|ทั้งหมด")
_PROMISE = Pattern(r"^(?P<kind>ร้อยละ|อัตราร้อยละ|ระดับ(?:ความสำเร็จ|ความพึงพอใจ|คะแนน)|จำนวน(?!ร้อยละ))")


def promised(name: str) -> str:
    """Return what a name says it measures: ร้อยละ, ระดับ, จำนวน, or nothing."""
    match = _PROMISE.match(name)
    kind = match["kind"] if match else ""
    return "ร้อยละ" if kind.endswith("ร้อยละ") else "ระดับ" if kind.startswith("ระดับ") else kind


def fits(kind: str, target: str) -> bool:
    """Whether a target is stated as its indicator promises; what has no figure is another matter."""
    percent, level = bool(_PERCENT.search(target)), bool(_LEVEL.search(target))
    if not figures(target):
        return True
    if kind == "ร้อยละ":
        return percent or bool(re.fullmatch(r"[<>≥≤=\s]*[0-9.,]+\s*", to_arabic_digits(target)))
    if kind == "จำนวน":
        return bool(_COUNT.search(to_arabic_digits(target)))
    return level or percent or not _unit(target)


def figures(target: str) -> list[str]:
    """Return the figures of a target, in Arabic digits."""
    return [figure.replace(",", "") for figure in _FIGURE.findall(to_arabic_digits(target))]


def other_target(passage: Passage, start: int, end: int, name: str, there: Said) -> Finding:
    """Return the finding that ``passage[start:end]`` is another target than the one that stands ``there``."""
    place = Other(there.passage, there.start, there.end, Message(N_("here its target is this")))
    found = passage.text[start:end].strip()
    params = {"name": name, "found": found, "other": there.text.strip()}
    return Finding(passage, start, end, params, others=(place,))


def is_stated(target: str) -> bool:
    """Whether a target says how much: a figure, or a number in words."""
    return bool(figures(target)) or bool(_NUMBER.search(target))


def _unit(target: str) -> str:
    rest = _FIGURE.sub("", to_arabic_digits(target))
    return re.sub(r"ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|มากกว่า|[\s().]", "", rest)
