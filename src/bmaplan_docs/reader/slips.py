"""Slips of the hand that YAML reads without complaint, but otherwise than they were meant."""

from collections.abc import Sequence

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Span

_COMMENT_BEHIND = Pattern(r"\s+(#\S.*)$")
_LIST_ITEM = Pattern(r"-[^\s\d-]")
_DASH = Pattern(r"^\s*-(?:\s|[ก-๛])")
_FIRST_KEY = Pattern(r"^[A-Za-z_][\w-]*:(?:\s|$)")
_KEY_AND_VALUE = Pattern(r"^(?P<key>\s*(?:- )?[A-Za-z_][\w-]*):(?!//)(?P<value>\S)")

COMMENT_CUTS = Code(
    "comment-cuts-text",
    Severity.ERROR,
    N_("what stands behind '#' is not printed: '{text}'"),
    why=N_("In data files a '#' behind a space begins a comment, so this text would be lost."),
    hint=N_("put the whole value into quotation marks; for a real comment put a space behind '#'"),
    bad="title: เรื่อง #1",
    good='title: "เรื่อง #1"',
)
DASH_WITHOUT_SPACE = Code(
    "dash-without-space",
    Severity.ERROR,
    N_("a dash without a space behind it begins no list"),
    why=N_("The lines would be read as one text, dashes and all."),
    hint=N_("put a space behind each dash: '- ข้อความ'"),
    bad="missions:\n  -ส่งเสริม\n  -ประสาน",
    good="missions:\n  - ส่งเสริม\n  - ประสาน",
)
UNOPENED = Code(
    "unopened-front-matter",
    Severity.ERROR,
    N_("the first '---' is missing above these keys"),
    why=N_("Without it the keys are read as prose."),
    hint=N_("put a line '---' above the first key and one below the last"),
    bad="title: …\n---\n\n# หัวข้อ",
    good="---\ntitle: …\n---\n\n# หัวข้อ",
)
SWALLOWED_ITEM = Code(
    "swallowed-item",
    Severity.ERROR,
    N_("this item of a list is read as part of the text above it"),
    why=N_("It is indented deeper than the list, so dash and all would be printed inside the text above."),
    hint=N_("let all dashes of a list begin in the same column, the first one on a line of its own"),
    bad="missions:\n  - ส่งเสริม\n    - ประสาน",
    good="missions:\n  - ส่งเสริม\n  - ประสาน",
)
COLON_WITHOUT_SPACE = Code(
    "colon-without-space",
    Severity.ERROR,
    N_("a space is missing behind the colon of '{key}'"),
    why=N_("Without it the key and its value are read as one word."),
    hint=N_("write '{key}: …'"),
    bad="title:เรื่อง",
    good="title: เรื่อง",
)
CODES = (COMMENT_CUTS, DASH_WITHOUT_SPACE, SWALLOWED_ITEM, UNOPENED, COLON_WITHOUT_SPACE)


def check_plain_value(text: str, place: Span, last_line: int, end: int, report: Report) -> bool:
    """Report what a value without quotation marks lost or swallowed; return whether it is sound.

    ``last_line`` and ``end`` are the line (from 1) and the column (from 0) at which it ends.
    """
    behind = _COMMENT_BEHIND.match(place.source.line(last_line)[end:])
    if behind:
        column = end + behind.start(1) + 1
        report.add(COMMENT_CUTS, Span(place.source, last_line, column), text=behind[1])
    if _LIST_ITEM.match(text) and _begins_its_line(place):
        report.add(DASH_WITHOUT_SPACE, place)
        return False
    for number in range(place.line + 1, last_line + 1):
        dash = _DASH.match(place.source.line(number))
        if dash:
            report.add(SWALLOWED_ITEM, Span(place.source, number, dash[0].index("-") + 1))
            return False
    return not behind


def lacks_opening(lines: Sequence[str]) -> bool:
    """Whether a text begins with keys whose first ``---`` was forgotten."""
    if not _FIRST_KEY.match(lines[0]):
        return False
    end = next((number for number, line in enumerate(lines) if line.rstrip() == "---"), 0)
    return lines[0].startswith("document:") or any(_FIRST_KEY.match(line) for line in lines[1:end])


def _begins_its_line(place: Span) -> bool:
    return place.source.line(place.line)[: (place.column or 1) - 1].isspace()


def find_missing_space(lines: Sequence[str], row: int) -> tuple[int, str] | None:
    """Return the row and key of a colon without a space, at ``row`` or just above it."""
    for number in (row, row - 1):
        found = _KEY_AND_VALUE.match(lines[number]) if 0 <= number < len(lines) else None
        if found:
            return number, found["key"].strip().removeprefix("- ")
    return None
