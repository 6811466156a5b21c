"""What rules about words share: finding words that should be others in the writer's own plain text."""

import re
from collections.abc import Iterator, Mapping

from bmaplan_docs.checker import Finding, Pattern, Reading, replacing


def pattern_of(right: Mapping[str, str]) -> Pattern:
    """Return a pattern that finds any of the words, the longest first."""
    return Pattern("|".join(sorted(map(re.escape, right), key=len, reverse=True)), *right)


def found_words(
    reading: Reading, pattern: Pattern, right: Mapping[str, str], *, safe: bool
) -> Iterator[Finding]:
    """Yield what a pattern finds, but for the words of others, with the words that should stand there."""
    for passage in reading.texts_with(pattern):
        for match in () if passage.quoted else pattern.finditer(passage.text):
            if passage.is_plain(*match.span()):
                yield replacing(passage, *match.span(), right[match[0]], safe=safe)
