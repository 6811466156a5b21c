"""What rules about captions share: those that were typed with their number."""

import re
from dataclasses import dataclass

from bmaplan_docs.checker import Kind, Passage, Reading
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

WORDS = "ตารางที่|ตาราง|ภาพที่|รูปที่|แผนภาพที่|แผนภูมิที่"
_CAPTION = Pattern(
    rf"\s*({WORDS})\s*([0-9]{{1,3}}(?:[.-][0-9]{{1,3}})*)(?![0-9/])[\s:.]*(\S.*)?", flags=re.DOTALL
)
# The second half of a table, and sentences about one.
_NO_CAPTION = Pattern(r"\(?ต่อ\)?|.*(?:พบว่า|เห็น|สรุปได้|ดังนั้น|ดังนี้)", flags=re.DOTALL)
_PAGE = Pattern(r"[\s.…]*[0-9]+\s*$")
MOST = 200
"""A longer paragraph that begins with the number of a table speaks about it."""


@dataclass(frozen=True, eq=False)
class Typed:
    """A caption that was typed: word and number, where they end in the passage, and its title."""

    passage: Passage
    word: str
    number: str
    start: int
    end: int
    title: str = ""


def typed_captions(reading: Reading) -> list[Typed]:
    """Return the captions that were typed as text, with their numbers, but for those of continued tables."""
    found = []
    for passage in reading.texts(Kind.PARAGRAPH, Kind.CAPTION):
        match = _CAPTION.match(to_arabic_digits(passage.text))
        if match is None or passage.quoted or passage.cell or len(passage.text) > MOST:
            continue
        title = (
            _PAGE.sub("", match[3] or "") if "\t" in passage.text or "..." in passage.text else match[3] or ""
        )
        if not _NO_CAPTION.match(title):
            found.append(Typed(passage, match[1], match[2], match.start(1), match.end(2), title))
    return found
