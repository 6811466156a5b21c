"""The names that a document uses: projects, indicators, offices, persons, policies and plans."""

from collections.abc import Iterator

from bmaplan_docs.checker.entries import entries
from bmaplan_docs.checker.grids import Said, lines
from bmaplan_docs.checker.likeness import fold
from bmaplan_docs.checker.naming import Name
from bmaplan_docs.checker.passages import UNKNOWN, Kind, Passage
from bmaplan_docs.checker.reading import Reading
from bmaplan_docs.checker.rules.names.persons import persons
from bmaplan_docs.checker.rules.names.plans import named_plans
from bmaplan_docs.checker.rules.names.quotes import quotes
from bmaplan_docs.patterns import Pattern

_OFFICE = r"(?:สำนัก|สถาบัน|ส่วน(?!ราชการ)|ฝ่าย|กอง|กลุ่มงาน|ศูนย์|โรงพยาบาล)"
_WHOLE_OFFICE = Pattern(rf"\s*(?P<name>{_OFFICE}[ก-ฮะ-ฺเ-๎ .]{{6,80}}?)\s*")
_IN_SENTENCE = {
    "office": Pattern(
        rf"(?<![ก-๎])(?P<name>{_OFFICE}[ก-ฮะ-ฺเ-๎].{{8,}})",
        *("สำนัก", "สถาบัน", "ส่วน", "ฝ่าย", "กอง", "กลุ่มงาน", "ศูนย์", "โรงพยาบาล"),
    ),
    "project": Pattern(r"(?P<name>โครงการ(?!นี้|ที่|ของ|และ|หรือ|ใน|ตาม|/)\S.{11,})", "โครงการ"),
    "indicator": Pattern(r"ตัวชี้วัด\S{0,12}\s+[“\"]?(?P<name>(?:ร้อยละ|จำนวน|ระดับ).{12,})", "ตัวชี้วัด"),
}
"""Where a name may begin in a sentence; where it ends is not known there."""
_REACH = 100
_ALIKE = 40
_MOST = 300
"""A document that begins more sentences' names than this repeats itself."""


def names_of(reading: Reading) -> tuple[Name, ...]:
    """Return the names of a document, those of each kind in the order in which they are read."""
    found: dict[tuple[str, str, object], Name] = {}
    for name in (*_whole(reading), *_begun(reading)):
        key = fold(name.text) if name.whole else fold(name.text)[:_ALIKE]
        found.setdefault((name.kind, key, name.years or name.whole), name)
    return tuple(found.values())


def _whole(reading: Reading) -> Iterator[Name]:
    for entry in reading.share(entries):
        if UNKNOWN not in entry.said.text:
            yield _said(entry.kind, entry.said)
    for found in reading.share(persons).values():
        for passage, match in found:
            yield Name("person", match[0], passage.place(*match.span()))
    for places in reading.share(quotes).values():
        for passage, start, end in places:
            yield _said("policy", Said(passage, start, end))
    for plan in reading.share(named_plans):
        yield Name("plan", plan.name, plan.passage.place(plan.start, plan.end), years=plan.years)
    for passage in reading.texts_with(_IN_SENTENCE["office"], Kind.FACT, Kind.CELL):
        for line in lines(passage):
            whole = _WHOLE_OFFICE.fullmatch(passage.text, line.start, line.end)
            if whole and _is_own(passage, *whole.span("name")):
                yield _said("office", Said(passage, *whole.span("name")))


def _begun(reading: Reading) -> Iterator[Name]:
    """Yield what begins like a name in a sentence; what tables and facts list stands among the whole ones."""
    listed = {entry.said.passage for entry in reading.share(entries)}
    for kind, pattern in _IN_SENTENCE.items():
        for number, passage in enumerate(
            reading.texts_with(pattern, Kind.PARAGRAPH, Kind.ITEM, Kind.NOTE, Kind.FACT)
        ):
            if passage in listed or number > _MOST:
                continue
            at = 0
            while (match := pattern.search(passage.text, at)) is not None:
                start = match.start("name")
                at = start + 1
                end = min(match.end(), start + _REACH)
                if _is_own(passage, start, start + 1):
                    yield Name(kind, passage.text[start:end], passage.place(start, start + 1), whole=False)


def _is_own(passage: Passage, start: int, end: int) -> bool:
    return not passage.quoted and passage.is_plain(start, end)


def _said(kind: str, said: Said) -> Name:
    return Name(kind, " ".join(said.text.split()), said.passage.place(said.start, said.end))
