"""Numbered lists as Thai writers type them: ``๑.``, ``(1)`` and ``ก.`` begin an item as ``1.`` does.

CommonMark's own rule for lists is used for each kind of marker, with another answer to where a marker ends
and what number it is; so nesting, empty lines and lines that run on are as in any Markdown.
"""

from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.list import list_block

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.rebinding import rebound
from bmaplan_docs.thai import from_thai_letters
from bmaplan_docs.thai.lettering import ORDER
from bmaplan_docs.values import dataclass

_NUMBER = Pattern(r"[0-9๐-๙]{1,9}[.)](?![^ \t])")
_BRACKETS = Pattern(r"\([0-9๐-๙]{1,3}\)(?![^ \t])")
# A letter with nothing behind it, or before another one with a full stop (ก. ค. 2563), is an abbreviation.
_LETTER = Pattern(
    rf"(?:\(([{ORDER}])\1?\)|([{ORDER}])\2?[.)])(?=[ \t]+\S)(?![ \t]+[ก-ฮ]\.(?:\s|\d|$))",
)
_OPEN, _LAST = "letters open", "last letters"


def number_of(typed: str) -> int:
    """Return the number that the marker of an item states, typed without its last sign."""
    bare = typed.lstrip("(")
    return from_thai_letters(bare) or int(bare)


@dataclass(frozen=True)
class Style:
    """What a list of Markdown looks like: what stands around its numbers, and whether they are letters."""

    delimiter: str
    letters: bool

    @classmethod
    def of(cls, typed: str, last: str) -> "Style":
        """Return the style of a first item: its marker without the last sign, and that sign."""
        letters = from_thai_letters(typed.lstrip("(")) is not None
        return cls("()" if typed.startswith("(") else last, letters)


def thai_lists(parser: MarkdownIt) -> None:
    """Let numbered lists begin with the markers that Thai writers type."""
    parser.block.ruler.at("list", _read_list, {"alt": ["paragraph", "reference", "blockquote"]})


def _read_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - its shape
    at = state.bMarks[start] + state.tShift[start]
    sign = state.src[at : at + 2]
    if sign[:1] == "(":
        return (_BRACKETED if sign[1:].isdecimal() else _read_letters)(state, start, end, silent)
    return (_read_letters if sign and sign[0] in ORDER else _NUMBERED)(state, start, end, silent)


def _read_letters(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - its shape
    """Read a list of letters; remember its last one, so that another list may count on."""
    env = state.env
    env[_OPEN] = env.get(_OPEN, 0) + 1 - silent
    found = _LETTERED(state, start, end, silent)
    env[_OPEN] -= 1 - silent
    if found and not silent:
        env[_LAST] = number_of(_last_marker(state, state.tokens[-1].level + 1))
    return found


def _last_marker(state: StateBlock, level: int) -> str:
    items = (token for token in reversed(state.tokens) if token.type == "list_item_open")
    return next(token.info for token in items if token.level == level)


def _end_of_letter(state: StateBlock, line: int) -> int:
    """Return where the marker of letters in a line ends, or -1 where the line begins with prose.

    Prose may begin with an initial, so a list begins with ก, or counts on from the one before.
    """
    end = _end_of(_LETTER)(state, line)
    if end < 0:
        return end
    begin = state.bMarks[line] + state.tShift[line]
    typed = state.src[begin : end - 1]
    if state.tokens and state.tokens[-1].type == "list_item_close":  # between items
        before = _last_marker(state, state.tokens[-1].level)
        return end if before.startswith("(") == typed.startswith("(") else -1
    beside = state.env.get(_OPEN, 0) > 0 and state.sCount[line] < state.blkIndent
    follows = number_of(typed) in (1, state.env.get(_LAST, 0) + 1)
    return end if follows or beside else -1


def _end_of(marker: Pattern) -> Callable[[StateBlock, int], int]:
    """Return a function that tells where the marker of a line ends, -1 where it has none."""

    def find(state: StateBlock, line: int) -> int:
        begin = state.bMarks[line] + state.tShift[line]
        match = marker.match(state.src, begin, state.eMarks[line])
        return match.end() if match else -1

    return find


def _no_bullet(state: StateBlock, line: int) -> int:  # noqa: ARG001 - markdown-it's own shape
    return -1


_NUMBERED = rebound(list_block, skipOrderedListMarker=_end_of(_NUMBER))
_BRACKETED = rebound(
    list_block, skipOrderedListMarker=_end_of(_BRACKETS), skipBulletListMarker=_no_bullet, int=number_of
)
_LETTERED = rebound(
    list_block, skipOrderedListMarker=_end_of_letter, skipBulletListMarker=_no_bullet, int=number_of
)
