"""What rules about plans share: where a plan is named with its years."""

import re
from dataclasses import dataclass

from bmaplan_docs.checker import Passage, Reading
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

_YEARS = Pattern(
    r"(?P<open>\(\s*)?(?:พ\.ศ\.?\s*)(?P<begin>2[45][0-9]{2})\s*(?:-|–|ถึง)\s*(?:พ\.ศ\.?\s*)?(?P<end>2[45][0-9]{2})"
)
_BEGIN = Pattern(r"(?:ร่าง)?(?:แผน(?!งาน|ที่|ภาพ|ผัง|ก|ฯ)|(?<!แผน)(?<!ประเด็น)(?<!ตาม)ยุทธศาสตร์(?!ที่))")
_STOP = Pattern(r"[“”\"\t:;]|\s(?:และ|โดย|ซึ่ง|ที่|ตาม|รวมทั้ง|เพื่อ|ได้แก่|ภายใต้|กับ)")
_FAR = 110


@dataclass(frozen=True)
class NamedPlan:
    """A plan as it is named at ``passage.text[start:end]``, with the years that stand behind its name."""

    passage: Passage
    start: int
    end: int
    name: str
    years: tuple[int, int]
    years_at: tuple[int, int]


def named_plans(reading: Reading) -> list[NamedPlan]:
    """Return the plans that are named with their years, in reading order; digits of names are Arabic."""
    found = []
    for passage in reading.texts():
        if "พ.ศ" not in passage.text:
            continue
        text = to_arabic_digits(passage.text).replace("\u00a0", " ")
        last = 0
        for match in _YEARS.finditer(text):
            window = text[max(last, match.start() - _FAR) : match.start()]
            last = match.end()
            begins = list(_BEGIN.finditer(window))
            if not begins or not passage.is_plain(*match.span()):
                continue
            # What stands nearest to the years: names before it are other plans, or plans above this one.
            start = match.start() - len(window) + _first(window, begins)
            name = re.sub(r"\s+", " ", text[start : match.start()]).strip()
            if name and not _STOP.search(name):
                years = int(match["begin"]), int(match["end"])
                found.append(
                    NamedPlan(
                        passage,
                        start,
                        match.end(),
                        name,
                        years,
                        match.span("begin")[:1] + match.span("end")[1:],
                    )
                )
    return found


def _first(window: str, begins: list[re.Match[str]]) -> int:
    """Return where the name begins: the last word for a plan that follows no letter, or the last."""
    for begin in reversed(begins):
        if begin.start() == 0 or not re.match(r"[ก-๎]", window[begin.start() - 1]):
            return begin.start()
    return begins[-1].start()
