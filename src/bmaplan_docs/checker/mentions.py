"""Where sentences name the projects and indicators of a document, with their names or nearly so."""

import re
from collections.abc import Iterable, Iterator

from bmaplan_docs.checker.beginnings import is_broken, letters_of, named
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
_PROJECT = Pattern("โครงการ|กิจกรรม", "โครงการ", "กิจกรรม")


@dataclass(frozen=True, eq=False)
class Mention:
    """A name in a sentence; one that is not ``exact`` has a slip."""

    entry: Entry
    said: Said
    exact: bool


def mentions(reading: Reading) -> list[Mention]:
    """Return where the sentences of a reading name what its tables and facts hold."""
    known = reading.share(entries)
    listed = {entry.said.passage for entry in known}
    sentences = reading.texts(Kind.PARAGRAPH, Kind.ITEM, Kind.NOTE)
    return _found(known, (one for one in sentences if _is_sentence(one) and one not in listed))


def inside(reading: Reading) -> list[Mention]:
    """Return where cells and names of indicators name projects of a document amid other words."""
    projects = [entry for entry in reading.share(entries) if entry.kind == "project"]
    listed = {entry.said.passage for entry in projects}
    indicators = {entry.said.passage for entry in reading.share(entries) if entry.kind == "indicator"}
    texts = (one for one in reading.texts_with(_PROJECT) if one.kind is Kind.CELL or one in indicators)
    return _found(projects, (one for one in texts if one not in listed))


def _found(known: Iterable[Entry], passages: Iterable[Passage]) -> list[Mention]:
    begun: dict[str, dict[str, Entry]] = {}
    for entry in known:
        if len(entry.folded) >= _LEAST:
            begun.setdefault(entry.folded[:_BEGIN], {}).setdefault(entry.folded, entry)
    if not begun:
        return []
    begin = re.compile("|".join(map(re.escape, begun)))
    return [found for passage in passages for found in _of_passage(passage, begin, begun)]


def _is_sentence(passage: Passage) -> bool:
    """Whether a passage may name something; goals and measures have names of their own."""
    return not passage.quoted and "\t" not in passage.text and not _OTHER.match(passage.text)


def _of_passage(
    passage: Passage, begin: re.Pattern[str], begun: dict[str, dict[str, Entry]]
) -> Iterator[Mention]:
    if not begin.search(fold(passage.text)):  # most name nothing
        return
    folded, places = letters_of(passage.text)
    for match in begin.finditer(folded):
        names = begun[match[0]]
        found = named(folded[match.start() :], names)
        if found is None:
            continue
        entry, length = names[found[0]], found[1]
        last = places[match.start() + length - 1] + 1
        said = Said(passage, places[match.start()], last)
        exact = folded[match.start() :].startswith(entry.folded)
        meant = exact or entry.kind == "project" or "ตัวชี้วัด" in passage.text[: said.start]
        if meant and not is_broken(passage.text, last) and passage.is_plain(said.start, said.end):
            yield Mention(entry, said, exact)
