"""Lists: how deep they may be, typed numbers that contradict, and lines that only look like a list."""

from collections.abc import Callable
from itertools import pairwise

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.markers import number_of
from bmaplan_docs.reader.nodes import Node
from bmaplan_docs.source import Span
from bmaplan_docs.thai import to_thai_letters

DEEPEST = 6
"""So many lists and quotations may stand inside each other."""

NESTED_TOO_DEEP = Code(
    "nested-too-deep",
    Severity.ERROR,
    N_("more than {most} lists, quotations or directives stand inside each other here"),
    why=N_("No room is left on the page for what stands so deep."),
    hint=N_("move it farther out, or make headings of the outer items"),
    bad="> > > > > > > ก",
    good="> ก",
)
CONTRADICTING_NUMBERS = Code(
    "contradicting-numbers",
    Severity.WARNING,
    N_("the items of this list are numbered {typed}, but {printed} will be printed"),
    why=N_("Items are numbered in the order in which they stand, whatever number is typed."),
    hint=N_("put them in order; where the text names an item by its number, see that it is the printed one"),
    bad="1. ก\n3. ข\n2. ค",
    good="1. ก\n2. ข\n3. ค",
)
RUN_TOGETHER = Code(
    "lines-run-together",
    Severity.WARNING,
    N_("this line looks like one of a list, but is printed in one paragraph with the line above it"),
    why=N_("Lines without an empty line between them are one paragraph."),
    hint=N_(
        "for a list put an empty line above it and begin each line with '- ' or '1. '; for paragraphs, "
        "an empty line between them; for a table, a line |---|---| below its first row"
    ),
    bad="มีสองข้อ คือ ๑. ก\n๒. ข",
    good="มีสองข้อ คือ\n\n1. ก\n2. ข",
)
NOT_INSIDE = Code(
    "list-not-inside",
    Severity.WARNING,
    N_("this list stands in from the one above it, but not far enough to be inside its last item"),
    why=N_("What belongs to an item begins below the item's text; this is printed as a list of its own."),
    hint=N_("put {columns} spaces in front of it; if it is a list of its own, put none"),
    bad="1. ก\n  - ข",
    good="1. ก\n   - ข",
)
LETTER_NOT_COUNTED = Code(
    "letter-not-counted",
    Severity.WARNING,
    N_("'{letter}' counts no item: lists of letters leave out ฃ, ฅ and ฆ, so ง comes after ค"),
    why=N_("So Word and official papers count; the line is printed as part of the text above it."),
    hint=N_("write ง, and give each item after it the next letter"),
    bad="ก. หนึ่ง\nข. สอง\nค. สาม\nฆ. สี่",
    good="ก. หนึ่ง\nข. สอง\nค. สาม\nง. สี่",
)
CODES = (NESTED_TOO_DEEP, CONTRADICTING_NUMBERS, RUN_TOGETHER, NOT_INSIDE, LETTER_NOT_COUNTED)

_CERTAIN = Pattern(r"\(?[0-9๐-๙]{1,2}[.)]\s+\S|\([0-9๐-๙]{1,2}\)|[•●▪◦‣■]|[-*+:]\s+\S")
# A letter, a dash or a number may begin a line by chance, but hardly two lines of one paragraph.
_LIKELY = Pattern(r"\(?[ก-ฮa-z][.)]\s+\S|[-–—](?=[ก-๛A-Za-z])")
_NOT_COUNTED = Pattern(r"\(?([ฃฅฆ])[.)]\s+\S")
_LEVELS = Pattern(r"[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2}){1,3}\.?\s+\S")
_LISTS = ("bullet_list", "ordered_list")
_ITEM = Pattern(r"([ >]*)[^ ]+ +")
_PIPE = Pattern(r"\s\|\s")


def check_neighbours(nodes: list[Node], place: Callable[[Node], Span], report: Report) -> None:
    """Report a list that directly follows another one and stands in from it, but not inside its item."""
    for above, below in pairwise(nodes):
        if above.type not in _LISTS or below.type not in _LISTS:
            continue
        first, second = place(above), place(below)
        outer = _ITEM.match(first.source.line(first.line))
        inner = _ITEM.match(second.source.line(second.line))
        if outer and inner and len(outer[1]) < len(inner[1]) < len(outer[0]):
            report.add(NOT_INSIDE, second, columns=len(outer[0]))


def check_lines(text: str, span: Span, report: Report) -> None:
    """Report a paragraph whose lines look like a list or a table; lines with a break after them are apart."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        letter = _NOT_COUNTED.match(line.lstrip())
        if letter:
            report.add(LETTER_NOT_COUNTED, Span(span.source, span.line + at), letter=letter[1])
            return
    if len(lines) == 1:  # most paragraphs: none of its lines is joined to another
        return
    after_break = [False, *(line.endswith(("  ", "\\")) for line in lines[:-1])]
    bare = [line.strip() for line in lines]
    for signs, least in ((_CERTAIN, 1), (_LIKELY, 2), (_LEVELS, 2), (_PIPE, 2)):
        found = [at for at, line in enumerate(bare) if _begins(signs, line)]
        joined = [at for at in found if at and not after_break[at]]
        if joined and len(found) >= least:
            report.add(RUN_TOGETHER, Span(span.source, span.line + joined[0]))
            return


def _begins(signs: Pattern, line: str) -> bool:
    return bool(signs.search(line) if signs is _PIPE else signs.match(line))


def check_numbers(typed: list[str], span: Span, report: Report) -> None:
    """Report typed numbers, or letters, that are neither one throughout nor in order."""
    numbers = [number_of(one) for one in typed]
    printed = list(range(numbers[0], numbers[0] + len(numbers)))
    if numbers != printed and len(set(numbers)) > 1:
        show = str if typed[0].strip("(").isdecimal() else to_thai_letters
        shown = (", ".join(map(show, many)) for many in (numbers, printed))
        report.add(CONTRADICTING_NUMBERS, span, typed=next(shown), printed=next(shown))
