"""What rules about addresses share: where they stand."""

import re

from bmaplan_docs.checker import Passage

ADDRESS = re.compile(r"https?://[!-;=?-~๐-๙]+|www\.[!-;=?-~๐-๙]+", re.IGNORECASE)


def is_read(passage: Passage, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is printed as an address a reader may follow, and is no code or blank."""
    return not passage.marks(start, end) & {"code", "mention", "blank"}
