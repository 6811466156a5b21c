"""Minutes do not speak of days before the meeting as of days to come."""

from collections.abc import Iterator
from datetime import date

from bmaplan_docs.checker import Context, Finding, Kind, Reading, Rule, find
from bmaplan_docs.checker.rules.dates.found import dates
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import find_dates

_FIRST = 12
_FACTS = 40
_NEAR = 60
_ON = Pattern(r"(?:ใน|ระหว่าง)วันที่[\s0-9๐-๙,–-]*$")
_WILL = Pattern("(?<!ว่า)(?<!ที่)(?<!ซึ่ง)(?<!เพื่อ)(?<!ก่อน)จะ(?!ได้)")
_WEEKDAY = Pattern(r"วัน[ก-๎]+ที่\s*")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    held = _held(reading)
    for passage, found in reading.share(dates) if held else ():
        for one in found if passage.kind in (Kind.PARAGRAPH, Kind.ITEM) else ():
            will = _WILL.search(passage.text, one.end, one.end + _NEAR)
            if held and will and one.day and one.day < held and _ON.search(passage.text[: one.start]):
                yield find(passage, one.start, one.end)


def _held(reading: Reading) -> date | None:
    """Return the day of the meeting: a fact of our minutes, or what stands at the head of a file."""
    stated = {one.fact.path: one.text for one in reading.passages[:_FACTS] if one.fact}
    if ("body",) in stated:
        return _day(stated.get(("date",), ""))
    head = [one.text for one in reading.passages[:_FIRST]]
    begins = any("รายงานการประชุม" in text for text in head[:3])
    return _day(next((text for text in head if "เมื่อวัน" in text), "")) if begins else None


def _day(text: str) -> date | None:
    """Return the first day in a text; a weekday that is wrong does not matter here."""
    found = next(iter(find_dates(_WEEKDAY.sub("", text))), None)
    return found.day if found else None


RULE = Rule(
    Code(
        "future-of-past-date",
        Severity.WARNING,
        N_("{found} was before the meeting, and the sentence says what will be done then"),
        why=N_("The agenda was written earlier; minutes tell what was so on the day of the meeting."),
        hint=N_("say what was done, or correct the date"),
        bad="การประชุมเมื่อวันที่ 28 กันยายน 2560 … ในวันที่ 1 กันยายน 2560 สำนักงานจะจัดสัมมนา",
        good="การประชุมเมื่อวันที่ 28 กันยายน 2560 … ในวันที่ 1 กันยายน 2560 สำนักงานได้จัดสัมมนา",
    ),
    _check,
)
