"""What a rule looks for: a regular expression, and the signs that lead to the texts which may hold it."""

import re
from collections.abc import Iterator
from functools import cached_property


class Pattern:
    """A regular expression that is compiled when a text is first held against it.

    A text that has none of the ``signs`` does not match: most documents have none, so that most patterns are
    never compiled. Where there are no signs, every text is looked at.
    """

    def __init__(self, expression: str, *signs: str) -> None:
        self.expression, self.signs = expression, signs

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The regular expression itself."""
        return re.compile(self.expression)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the places where it is found in a text."""
        return self.compiled.finditer(text)

    def search(self, text: str, at: int = 0) -> re.Match[str] | None:
        """Return the first place from ``at`` on where it is found, or ``None``."""
        return self.compiled.search(text, at)

    def match(self, text: str) -> re.Match[str] | None:
        """Return the place where it is found at the beginning of a text, or ``None``."""
        return self.compiled.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of a whole text, or ``None``."""
        return self.compiled.fullmatch(text)
