"""Where sentences name the projects and indicators of a document, with their names or nearly so."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker.beginnings import named
from bmaplan_docs.checker.entries import Entry, entries
from bmaplan_docs.checker.grids import Said
from bmaplan_docs.checker.likeness import fold
from bmaplan_docs.checker.passages import Kind, Passage
from bmaplan_docs.checker.reading import Reading
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.values import dataclass

_BEGIN = 8
_LEAST = 20
_OTHER = Pattern(r"\s*(?:[-–•]\s*)?(?:เป้าประสงค์|เป้าหมาย|มิติ|มติ|ด้าน|มาตรการ)(?:ที่)?\s*[0-9๐-๙]")
_LETTER = Pattern("[ก-ฮะ-ฺเ-๎A-Za-z0-9๐-๙]")
_PROJECT = Pattern("โครงการ|กิจกรรม", "โครงการ", "กิจกรรม")
_MARK = Pattern("[ะ-ฺ็-๎]")


@dataclass(frozen=True, eq=False)
class Mention:
    """A name in a sentence; one that is not ``exact`` has a slip."""

    entry: Entry
    said: Said
    exact: bool


def mentions(reading: Reading) -> list[Mention]:
    """Return where the sentences of a reading name what its tables and facts hold."""
    begun: dict[str, dict[str, Entry]] = {}
    listed = set()
    for entry in reading.share(entries):
        listed.add(entry.said.passage)
        if len(entry.folded) >= _LEAST:
            begun.setdefault(entry.folded[:_BEGIN], {}).setdefault(entry.folded, entry)
    if not begun:
        return []
    begin = re.compile("|".join(map(re.escape, begun)))
    found: list[Mention] = []
    for passage in reading.texts(Kind.PARAGRAPH, Kind.ITEM, Kind.NOTE):
        if _is_sentence(passage) and passage not in listed:
            found += _of_passage(passage, begin, begun)
    return found


def inside(reading: Reading) -> list[Mention]:
    """Return where cells and names of indicators name projects of a document amid other words."""
    begun: dict[str, dict[str, Entry]] = {}
    listed = set()
    for entry in reading.share(entries):
        if entry.kind == "project":
            listed.add(entry.said.passage)
            if len(entry.folded) >= _LEAST:
                begun.setdefault(entry.folded[:_BEGIN], {}).setdefault(entry.folded, entry)
    indicators = {entry.said.passage for entry in reading.share(entries) if entry.kind == "indicator"}
    found: list[Mention] = []
    begin = re.compile("|".join(map(re.escape, begun))) if begun else None
    for passage in reading.texts_with(_PROJECT) if begin else ():
        if passage not in listed and (passage.kind is Kind.CELL or passage in indicators) and begin:
            found += _of_passage(passage, begin, begun)
    return found


def _is_sentence(passage: Passage) -> bool:
    """Whether a passage may name something; goals and measures have names of their own."""
    return not passage.quoted and "\t" not in passage.text and not _OTHER.match(passage.text)


def _of_passage(
    passage: Passage, begin: re.Pattern[str], begun: dict[str, dict[str, Entry]]
) -> Iterator[Mention]:
    if not begin.search(fold(passage.text)):  # most name nothing
        return
    places = [match.start() for match in _LETTER.finditer(passage.text)]
    folded = fold("".join(passage.text[at] for at in places))
    if len(folded) != len(places):
        return
    for match in begin.finditer(folded):
        names = begun[match[0]]
        found = named(folded[match.start() :], names)
        if found is None:
            continue
        entry, length = names[found[0]], found[1]
        last = places[match.start() + length - 1] + 1
        said = Said(passage, places[match.start()], last)
        broken = last < len(passage.text) and _MARK.match(passage.text[last])
        exact = folded[match.start() :].startswith(entry.folded)
        meant = exact or entry.kind == "project" or "ตัวชี้วัด" in passage.text[: said.start]
        if meant and not broken and passage.is_plain(said.start, said.end):
            yield Mention(entry, said, exact)
