"""Comments of Word: what is said beside the text, each at the paragraph it speaks of.

A place in prose is that of the paragraph made of it, or of the nearest before it in the same file. Of a fact
nobody knows where the form prints it: it is looked for by its words, and by those near it in its file.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Cell, Span
from bmaplan_docs.thai import repair, to_arabic_digits
from bmaplan_docs.tree import Footnote, Inlines, Text
from bmaplan_docs.tree.document import Comment
from bmaplan_docs.tree.walk import all_marks
from bmaplan_docs.word.package import Package
from bmaplan_docs.word.relations import Relations, declare
from bmaplan_docs.word.runs import Look, text_runs
from bmaplan_docs.word.xml import Element, W, clone, element, elements, replace_by, tag, text_of

COMMENTS = "word/comments.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
AUTHOR, INITIALS = "bmaplan", "bp"
_SIZE = 28
"""In half points: Thai letters of 14 points are about as large as Latin ones of 10."""
_FLUSH = element(
    "pPr",
    element("spacing", before=0, after=0, line=240, lineRule="auto"),
    element("ind", left=0, firstLine=0),
    element("jc", val="left"),
)
_LEAST = 6
"""Words with fewer letters are found everywhere."""
_NEAR = 12
"""So many lines above and below a fact may belong to it."""
_KEY = Pattern(r"^[\s#>*-]*(?:[\w-]+:\s+)?")
_ENTRY = Pattern(r"\s*- ")
_GROUPED = Pattern(r"(?<=[0-9]),(?=[0-9]{3})")


class Comments:
    """The comments of a document, and the paragraphs that they may stand at."""

    def __init__(self, root: Element, font: str) -> None:
        self._root, self._look = root, Look(font, element("rPr", element("sz", val=_SIZE)))
        self._lines: dict[str, dict[tuple[int, int], Element]] = {}
        self._placed: list[tuple[Element, Comment]] = []

    def note(self, paragraph: Element, source: Inlines | Span) -> None:
        """Remember where a paragraph was written; a footnote is found at its mark."""
        for span in (source,) if isinstance(source, Span) else _spans(source):
            known = self._lines.setdefault(span.path, {})
            known.setdefault((span.line, span.column or 0), paragraph)

    def place(self, comments: Iterable[Comment]) -> None:
        """Find the paragraph of each comment; only those of the body outside of boxes can have one."""
        paragraphs = [node for node in elements(self._root, "p") if _may_have(node)]
        known, texts = set(paragraphs), [(node, _plain(text_of(node))) for node in paragraphs]
        for comment in comments:
            found = self._found(comment, known, texts)
            if found is not None:
                self._placed.append((found, comment))

    def _found(
        self, comment: Comment, known: set[Element], texts: list[tuple[Element, str]]
    ) -> Element | None:
        """Return the paragraph of a place: made of its line, saying its words, the one before, the first."""
        span = comment.span
        there = sorted(self._lines.get(span.path, {}).items()) if span else []
        before = [node for place, node in there if node in known and span and place <= _place(span)]
        own = [node for (line, _), node in there if node in known and span and line == span.line]
        if own:
            first = own[0] if span and span.column is None else None
            within = [node for node in before if node in own]
            return first if first is not None else (within or own)[-1 if within else 0]
        found = _printing(span, texts, near=False)
        if found is not None or comment.there:
            return found
        if before:
            return before[-1]
        found = _printing(span, texts, near=True)
        return found if found is not None else next((node for node, words in texts if words), None)

    def save(self, package: Package, relations: Relations) -> None:
        """Put the comments into the package and their marks into the paragraphs."""
        if not self._placed:
            return
        stored = package.parts.get(COMMENTS)  # a form may have comments of its own
        root = etree.fromstring(stored) if stored else element("comments")
        first = max((int(each.get(f"{{{W}}}id") or 0) + 1 for each in root), default=0)
        for number, (paragraph, comment) in enumerate(self._placed, first):
            root.append(self._written(comment, number))
            start = element("commentRangeStart", id=number)
            before = [*paragraph.iterchildren(tag("pPr"), start.tag)]  # of several, the first stays first
            paragraph.insert(len(before), start)
            reference = element("commentReference", id=number)
            paragraph.append(element("commentRangeEnd", id=number))
            paragraph.append(element("r", self._look.plain.element(thai=False), reference))
        declare(package, COMMENTS, _TYPE)
        relations.add("comments", "comments.xml")
        package.keep(COMMENTS, root)

    def _written(self, comment: Comment, number: int) -> Element:
        made = element("comment", id=number, author=AUTHOR, initials=INITIALS)
        for line in comment.lines:
            made.append(element("p", clone(_FLUSH), *text_runs(line, self._look)))
        made[0].insert(1, element("r", self._look.element(thai=False), element("annotationRef")))
        return made


def dress_comments(package: Package, font: str) -> None:
    """Make the runs of comments that a form has by the rules of all others; they stay in its documents."""
    stored = package.parts.get(COMMENTS)
    if stored is None:
        return
    root, look = etree.fromstring(stored), Look(font, element("rPr", element("sz", val=_SIZE)))
    for run in elements(root, "r"):
        words = text_of(run)
        if words and run.find(tag("t")) is not None:
            replace_by(run, text_runs(words, look))
    package.keep(COMMENTS, root)


def _place(span: Span) -> tuple[int, int]:
    return span.line, span.column or 0


def _spans(inlines: Inlines) -> Iterator[Span]:
    for mark in all_marks(inlines):
        if isinstance(mark, Text | Footnote) and mark.span:
            yield mark.span


def _may_have(paragraph: Element) -> bool:
    return next(paragraph.iterancestors(tag("txbxContent")), None) is None


def _printing(span: Span | None, texts: list[tuple[Element, str]], *, near: bool) -> Element | None:
    """Return the first paragraph that prints a fact, or else what stands near the fact in its file."""
    every = map(_plain, _words_at(span) if span else ())
    for words in every if near else islice(every, 1 + bool(span and span.column)):
        if len(words) >= _LEAST:
            alone = (node for node, text in texts if text == words)
            within = (node for node, text in texts if words in text)
            found = next(alone, None)
            found = found if found is not None else next(within, None)
            if found is not None:
                return found
    return None


def _words_at(span: Span) -> Iterator[str]:
    """Yield the words of a place, of its line, and of the lines of the same entry, the nearest first."""
    if isinstance(span, Cell):
        yield span.shown
        return
    own = span.source.line(span.line)
    if span.column:
        yield own[span.column - 1 : (span.end or len(own) + 1) - 1]
    yield _KEY.sub("", own)
    number = span.line
    while number > max(1, span.line - _NEAR) and not _ENTRY.match(span.source.line(number)):
        number -= 1
        yield _KEY.sub("", span.source.line(number))
    for number in range(span.line + 1, span.line + _NEAR):
        if not (line := span.source.line(number)).strip() or _ENTRY.match(line):
            return
        yield _KEY.sub("", line)


def _plain(words: str) -> str:
    """Return words as they can be compared: mended, Arabic digits without commas, no quotation marks."""
    return _GROUPED.sub("", to_arabic_digits(repair(" ".join(words.split())).text)).strip("\"' ")
