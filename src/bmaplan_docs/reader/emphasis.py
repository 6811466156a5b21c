"""Marks of bold and italic next to Thai, which has no spaces between words; marks that have no partner."""

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Span

_MARK = "*"
_LEFT_OVER = Pattern(r"(?<!\*)\*\*(?!\*)|(?<=[ก-๙])__(?!_)|(?<!_)__(?=[ก-๙])")

UNPAIRED_MARK = Code(
    "unpaired-mark",
    Severity.WARNING,
    N_("'{mark}' is printed here as it stands, and makes nothing bold"),
    why=N_(
        "Bold text stands between two marks '**', the first right before it and the second right behind it."
    ),
    hint=N_("write '**word**', without a space inside the marks; to print the signs, put '\\' before each"),
    bad="**หมายเหตุ ข้อความ",
    good="**หมายเหตุ** ข้อความ",
)
CODES = (UNPAIRED_MARK,)


def check_marks(text: str, place: Span, report: Report) -> None:
    """Report what is left of marks of bold in a text; a line with a backslash before a mark wants them so."""
    match = _LEFT_OVER.search(text)
    if match and f"\\{match[0][0]}" not in place.source.line(place.line):
        report.add(UNPAIRED_MARK, place, mark=match[0])


def thai_emphasis(parser: MarkdownIt) -> None:
    """Let ``**“คำ”**ต่อ`` be bold.

    CommonMark wants a space or punctuation outside a mark that has punctuation inside; Thai writers put
    none there, and the marks would be printed as they are.
    """
    parser.inline.ruler.at("emphasis", _tokenize)


def _tokenize(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own shape
    mark = state.src[state.pos]
    if silent or mark not in "_*":
        return False
    scanned = state.scanDelims(state.pos, mark == _MARK)
    before = state.src[state.pos - 1 : state.pos]
    after = state.src[state.pos + scanned.length : state.pos + scanned.length + 1]
    between_digits = before.isdecimal() and after.isdecimal()  # 5*10: a sign of arithmetic
    opens = scanned.can_open or (mark == _MARK and _is_thai(before) and _is_inside(after))
    closes = scanned.can_close or (mark == _MARK and _is_thai(after) and _is_inside(before))
    for _ in range(scanned.length):
        token = state.push("text", "", 0)
        token.content = mark
        state.delimiters.append(
            Delimiter(
                marker=ord(mark),
                length=scanned.length,
                token=len(state.tokens) - 1,
                end=-1,
                open=opens and not between_digits,
                close=closes and not between_digits,
            )
        )
    state.pos += scanned.length
    return True


def _is_thai(character: str) -> bool:
    return "\u0e01" <= character <= "\u0e5b"


def _is_inside(character: str) -> bool:
    return bool(character) and not character.isspace() and character not in "*_"
