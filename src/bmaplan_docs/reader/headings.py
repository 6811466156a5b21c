"""Headings of the form typed without a space behind the signs, or with too many or too few signs."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Span
from bmaplan_docs.thai import repair
from bmaplan_docs.tree import Block, Blocks, Heading, Paragraph, Text, plain_text
from bmaplan_docs.tree.outline import Part
from bmaplan_docs.values import dataclass, replace

_NUMBER = Pattern(r"^[0-9๐-๙]+(\.[0-9๐-๙]+)*\.?\s+")
_THAI = Pattern("[ก-ฮเ-ไ]")
_OWN_NUMBER = Pattern(r"\(?[0-9๐-๙]{1,2}(?:(?:\.[0-9๐-๙]{1,2})+\.?|[.)])(?=\s)")
_TYPED = Pattern(r" {0,3}(#{1,6})([^# \t].*)")

HEADING_WITHOUT_SPACE = Code(
    "heading-without-space",
    Severity.ERROR,
    N_("'{heading}' stands here as text and not as a heading"),
    why=N_("Behind the signs # a plain space is needed, or the line is text."),
    hint=N_("write '{marks} {heading}', with a space typed anew behind {marks}"),
    bad="#งบประมาณ",
    good="# งบประมาณ",
)
WRONG_LEVEL = Code(
    "wrong-heading-level",
    Severity.ERROR,
    N_("the part '{heading}' has the wrong level"),
    why=N_("The number of signs # tells what stands inside what; the form sets it for its own parts."),
    hint=N_("write it with {marks}"),
    bad="## งบประมาณ",
    good="# งบประมาณ",
)
UNDERLINED = Code(
    "underlined-heading",
    Severity.WARNING,
    N_("the line of '---' below these words makes them a heading"),
    why=N_("Directly below a text such a line does not part it from what follows."),
    hint=N_("for a line across the page put an empty line above '---'; for a heading write '## …'"),
    bad="ข้อความ\n---",
    good="ข้อความ\n\n---",
)
TYPED_NUMBER = Code(
    "typed-heading-number",
    Severity.WARNING,
    N_("the number '{typed}' is typed in this heading, and its own number is printed before it"),
    why=N_("Numbers of headings follow from their order; one that is typed would stand there twice."),
    hint=N_("delete '{typed}'"),
    bad="## 5.1 ขอบเขต",
    good="## ขอบเขต",
)
CODES = (HEADING_WITHOUT_SPACE, WRONG_LEVEL, UNDERLINED, TYPED_NUMBER)


def check_underline(markup: str, span: Span, report: Report) -> None:
    """Report a heading that is one only by the line below it: that may be meant as a rule."""
    if markup == "-":
        report.add(UNDERLINED, span)


@lru_cache(maxsize=1024)
def fold(title: str) -> str:
    """Return a title without the number and the spaces that a writer may type or leave out."""
    return re.sub(r"[\s\u200b]+", "", _NUMBER.sub("", repair(title).text)).casefold()


def check_number(heading: Heading, report: Report) -> None:
    """Report a heading that is counted although its writer has typed a number."""
    match = _OWN_NUMBER.match(plain_text(heading.children).lstrip())
    if match:
        report.add(TYPED_NUMBER, heading.span, typed=match[0])


@dataclass(frozen=True)
class _Place:
    """Where a part has its place: its level, and the part around it."""

    part: Part
    level: int
    around: Part | None

    @property
    def titles(self) -> set[str]:
        return {fold(title) for title in (self.part.title, *self.part.aliases)}


def mend_headings(blocks: Blocks, parts: tuple[Part, ...], report: Report) -> Blocks:
    """Return blocks in which every part has the heading that was meant; those that had not are reported."""
    mender = _Mender(list(_places(parts, 1, None)), report, free=any(part.repeated for part in parts))
    mender.typed = {
        (fold(plain_text(block.children)), block.level) for block in blocks if isinstance(block, Heading)
    }
    return tuple(mended for block in blocks for mended in mender.mend(block))


def _places(parts: tuple[Part, ...], level: int, around: Part | None) -> Iterator[_Place]:
    for part in parts:
        if part.leading or part.repeated:
            continue
        yield _Place(part, level, around)
        yield from _places(part.parts, level + 1, part)


class _Mender:
    """Goes through the blocks in order, and knows in which part it is; ``free`` headings may say anything."""

    def __init__(self, places: list[_Place], report: Report, *, free: bool) -> None:
        self.places, self.report, self.free = places, report, free
        self.typed: set[tuple[str, int]] = set()
        self.around: Part | None = None

    def mend(self, block: Block) -> Iterator[Block]:
        """Yield a block, or what was meant by it."""
        if isinstance(block, Heading):
            heading = self._at_its_level(block)
            self._enter(heading)
            yield heading
        elif isinstance(block, Paragraph) and block.span and block.children:
            yield from self._unspaced(block, block.span)
        else:
            yield block

    def _enter(self, heading: Heading) -> None:
        if heading.level == 1:
            title = fold(plain_text(heading.children))
            found = (place.part for place in self.places if place.level == 1 and title in place.titles)
            self.around = next(found, None)

    def _at_its_level(self, heading: Heading) -> Heading:
        title = fold(plain_text(heading.children))
        meant = [place for place in self.places if title in place.titles]
        if any(place.level == heading.level for place in meant):
            return heading
        for place in meant:
            written = any((other, place.level) in self.typed for other in place.titles)
            if place.part.required and not written and place.around in (None, self.around):
                marks = "#" * place.level
                self.report.add(WRONG_LEVEL, heading.span, heading=place.part.title, marks=marks)
                self.typed.add((title, place.level))
                return replace(heading, level=place.level)
        return heading

    def _unspaced(self, paragraph: Paragraph, span: Span) -> Iterator[Block]:
        """Yield a paragraph; where one of its lines was meant as a heading, that heading too."""
        lines = _lines(span)
        for number, line in enumerate(lines):
            here = Span(span.source, span.line + number)
            heading = self._meant(line, here)
            if heading is None:
                continue
            title, marks = line.strip().strip("# \t"), "#" * heading.level
            self.report.add(HEADING_WITHOUT_SPACE, here, heading=title, marks=marks)
            self._enter(heading)
            yield from (paragraph,) * (number > 0)
            yield heading
            yield from (paragraph,) * (number + 1 < len(lines))
            return
        yield paragraph

    def _meant(self, line: str, here: Span) -> Heading | None:
        """Return the heading that a line of text was meant as."""
        match = _TYPED.fullmatch(line)
        title = match[2].rstrip("# \t") if match else ""
        if match is None or not title:
            return None
        meant = [place for place in self.places if fold(title) in place.titles]
        if meant:
            place = next((place for place in meant if place.level == len(match[1])), meant[0])
            return Heading(place.level, (Text(place.part.title),), here)
        if self.free and _THAI.match(title):
            return Heading(len(match[1]), (Text(title),), here)
        return None


def _lines(span: Span) -> list[str]:
    """Return the lines of the paragraph that begins at a place."""
    lines: list[str] = []
    for line in span.source.lines[span.line - 1 :]:
        if not line.strip():
            break
        lines.append(line)
    return lines
