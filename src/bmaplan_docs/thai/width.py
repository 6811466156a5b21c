"""How wide a text stands on a terminal."""

from unicodedata import category, east_asian_width

_NO_WIDTH = frozenset({"Mn", "Me", "Cf", "Cc"})


def columns(text: str) -> int:
    """Return the number of terminal columns the text takes.

    Thai vowels and tones above and below take none, ำ takes one, East Asian wide
    characters and emoji take two (Unicode Standard Annex 11), invisible and
    control characters none; a tab counts as none, so replace tabs first.
    """
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(_width, text))


def _width(char: str) -> int:
    if category(char) in _NO_WIDTH:
        return 0
    return 2 if east_asian_width(char) in {"W", "F"} else 1
