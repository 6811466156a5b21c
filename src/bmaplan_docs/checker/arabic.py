"""Texts with their digits turned Arabic: what rules about numbers and dates look through, made once."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker.passages import Passage
from bmaplan_docs.checker.reading import Reading
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

_FIGURE = Pattern("[0-9๐-๙]")


def arabic(reading: Reading) -> dict[Passage, str]:
    """Return the texts with figures in them, each in Arabic digits and of the same length."""
    wanted = (passage for passage in reading.texts() if _FIGURE.search(passage.text))
    return {passage: to_arabic_digits(passage.text).replace("\u00a0", " ") for passage in wanted}


def matches(reading: Reading, pattern: Pattern) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Yield where a pattern is found in the writer's own plain text, digits being Arabic."""
    texts = reading.share(arabic)
    for passage in reading.texts_with(pattern):
        for match in pattern.finditer(texts[passage]) if passage in texts and not passage.quoted else ():
            if passage.is_plain(*match.span()):
                yield passage, match
