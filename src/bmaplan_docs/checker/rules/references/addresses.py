"""What rules about addresses share: where they stand."""

from bmaplan_docs.checker import Passage, Pattern

ADDRESS = Pattern(r"(?i)https?://[!-;=?-~๐-๙]+|www\.[!-;=?-~๐-๙]+", "://", "ww", "wW", "Ww", "WW")


def is_read(passage: Passage, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is printed as an address a reader may follow, and is no code or blank."""
    return not passage.marks(start, end) & {"code", "mention", "blank"}
