"""Where Thai and other script meet, as Word parts its runs."""

import re
from functools import cache
from typing import Final, NamedTuple
from unicodedata import category

from bmaplan_docs.thai.letters import BLOCK, MARKS, SARA_AM


class ScriptRun(NamedTuple):
    """A piece of text of one script; `thai` tells whether Word treats it as complex script."""

    text: str
    thai: bool


def script_runs(text: str) -> tuple[ScriptRun, ...]:
    """Return the text in pieces, Thai and not Thai in turn; joined they are the text.

    Thai digits are Thai; Arabic digits and punctuation are not; a space goes with
    the letter or digit before it (with the one after it at the beginning). No
    piece begins inside a grapheme (Unicode Standard Annex 29). Source: what Word
    writes when a person types.
    """
    if text.isascii():
        return (ScriptRun(text, thai=False),) if text else ()
    if _only_thai().fullmatch(text):
        return (ScriptRun(text, thai=True),)
    runs: list[ScriptRun] = []
    begin = 0
    current: bool | None = None
    strong: bool | None = None
    for match in _pattern().finditer(text):
        kind = match.lastgroup
        thai = strong if kind == "space" else kind == "thai"
        if kind in {"thai", "latin"} or match[0][0].isalnum():
            strong = thai
        if thai is None or (current is not thai and _is_inside_grapheme(text, match.start())):
            continue
        if current is not None and thai is not current:
            runs.append(ScriptRun(text[begin : match.start()], current))
            begin = match.start()
        current = thai
    if text:
        runs.append(ScriptRun(text[begin:], bool(current)))
    return tuple(runs)


def _is_inside_grapheme(text: str, at: int) -> bool:
    """Tell whether what stands at a place belongs to the character before it."""
    if at == 0:
        return False
    return category(text[at])[0] == "M" or text[at] in _JOINING or text[at - 1] in _LEADING


# Signs that are no marks and join the character before them, or the one after.
_JOINING: Final = "\u200c\u200d\u0e33\u0eb3\uff9e\uff9f\u1160\u11a8"
_LEADING: Final = (
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e"
    "\U000110bd\U000110cd\U000111c2\U000111c3\U0001193f\U00011941\U00011a3a\U00011d46\U00011f02"
)
# The marks that come often, so that a letter with its marks is one match.
_EXTENDING: Final = (
    f"{MARKS}{SARA_AM}\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0903"
    "\u093a-\u094f\u0eb1\u0eb3-\u0ebc\u0ec8-\u0ece\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff"
    "\u302a-\u302f\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
)


@cache
def _only_thai() -> re.Pattern[str]:
    return re.compile(rf"[ \t\n\r\u00a0]*[{BLOCK}][{BLOCK} \t\n\r\u00a0]*")


@cache
def _pattern() -> re.Pattern[str]:
    extending = f"[{_EXTENDING}]*"
    return re.compile(
        rf"(?P<thai>(?:[{BLOCK}]{extending})+)"
        rf"|(?P<space>[ \t\n\r\u00a0]+{extending})"
        rf"|(?P<latin>(?:[0-9A-Za-z\u00c0-\u024f]{extending})+)"
        rf"|(?P<other>[^{BLOCK}0-9A-Za-z\u00c0-\u024f \t\n\r\u00a0]{extending})",
    )
