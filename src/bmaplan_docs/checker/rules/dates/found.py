"""What rules about dates share: the dates of every text, looked for once."""

from collections.abc import Iterator

from bmaplan_docs.checker import Passage, Pattern, Reading
from bmaplan_docs.thai import FoundDate, find_dates
from bmaplan_docs.thai.errors import Reason

CORRESPONDENCE = "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526"
DASH = r"\s*(?:-|–|ถึง|จนถึง)\s*"
ERA = r"(?:พ\.ศ\.\s*)?"
YEAR = r"2[45][0-9]{2}"
_FIGURE = Pattern("[0-9๐-๙]{4}")


def dates(reading: Reading) -> list[tuple[Passage, list[FoundDate]]]:
    """Return the dates of each text that has any, those in code and links left out."""
    found = []
    for passage in reading.texts():
        if _FIGURE.search(passage.text):
            plain = [one for one in find_dates(passage.text) if passage.is_plain(one.start, one.end)]
            if plain:
                found.append((passage, plain))
    return found


def refused(reading: Reading, reason: Reason) -> Iterator[tuple[Passage, FoundDate]]:
    """Yield the dates that cannot be read for a reason."""
    for passage, found in reading.share(dates):
        for one in found:
            if one.error is not None and one.error.reason is reason:
                yield passage, one
