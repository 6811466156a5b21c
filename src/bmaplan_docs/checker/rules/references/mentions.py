"""What rules about mentions share: tables, figures and appendices that the text names by a typed number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bmaplan_docs.checker import Context, Kind, Passage, Pattern, Reading
from bmaplan_docs.checker.rules.structure.captions import typed_captions
from bmaplan_docs.thai import to_arabic_digits
from bmaplan_docs.tree import Diagram, Figure, Included, Schedule, Table

KINDS = ("individual-study", "")
"""Documents in which all tables and figures are the writer's own: forms of plans print many of theirs."""
_BEFORE = r"(?:^|(?<=[\s(“])|(?<=ใน)|(?<=ตาม)|(?<=จาก)|(?<=ดัง)|(?<=ดู)|(?<=และ)|(?<=กับ))"
# Tables of other works are named by their number as well.
_OF_ANOTHER = r"(?!\s*(?:ของ|ใน|แห่ง|แนบท้าย|ท้าย|ตาม))"
_MENTION = Pattern(
    rf"{_BEFORE}(?P<word>ตารางที่|ภาพที่|รูปที่|แผนภาพที่|แผนภูมิที่)\s*"
    rf"(?P<number>[0-9]{{1,3}}(?:[.-][0-9]{{1,3}})*)(?![0-9/.,]*[0-9]){_OF_ANOTHER}",
    "ตารางที่",
    "ภาพที่",
    "รูปที่",
    "แผนภูมิที่",
)


@dataclass(frozen=True)
class Mention:
    """A mention of a table or figure: where it stands, its word and number, and whether there is one.

    ``counted`` is whether the tool counts what it leads to.
    """

    passage: Passage
    start: int
    end: int
    exists: bool
    counted: bool


def mentions(reading: Reading, context: Context) -> Iterator[Mention]:
    """Yield the mentions of tables and figures in a document whose own are all in the reading."""
    if context.kind not in KINDS or any(isinstance(block, Included) for block in reading.blocks):
        return
    typed = reading.share(typed_captions)
    numbers = {(_noun(one.word), one.number) for one in typed}
    numbers |= {(_noun(match["word"]), match["number"]) for match in _beginnings(reading)}
    captions = {one.passage for one in typed}
    blocks = {id(one.block): one.block for one in reading.texts(Kind.CAPTION)}.values()
    tables = sum(isinstance(block, Table | Schedule) for block in blocks)
    figures = sum(isinstance(block, Figure | Diagram) for block in blocks)
    for passage in reading.texts_with(_MENTION, Kind.PARAGRAPH, Kind.ITEM, Kind.CELL, Kind.NOTE):
        for match in (
            () if passage.quoted or passage in captions else _MENTION.finditer(to_arabic_digits(passage.text))
        ):
            noun, number = _noun(match["word"]), match["number"]
            most = tables if noun == "ตาราง" else figures
            counted = number.isdigit() and 0 < int(number) <= most
            # In Word files captions may stand in frames, which are not read: all of them, or none.
            known = context.kind or any(noun == one for one, _ in numbers)
            if known and passage.is_plain(*match.span()):
                yield Mention(passage, *match.span(), counted or (noun, number) in numbers, counted)


def _beginnings(reading: Reading) -> Iterator[re.Match[str]]:
    """Yield the words and numbers with which texts begin: captions, though they be long or in a cell."""
    for passage in reading.texts_with(_MENTION):
        match = _MENTION.match(to_arabic_digits(passage.text).lstrip())
        if match:
            yield match


def _noun(word: str) -> str:
    return "ตาราง" if word.startswith("ตาราง") else "ภาพ"
