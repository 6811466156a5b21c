"""Digits and spaces in the official style, in every text of a document."""

from collections.abc import Iterable
from functools import lru_cache

from bmaplan_docs.facts.node import blanks
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Span
from bmaplan_docs.thai import keep_together, localize_digits
from bmaplan_docs.tree import (
    Anchor,
    Blank,
    Block,
    Blocks,
    Break,
    Citation,
    Code,
    Definitions,
    Diagram,
    Document,
    Emphasis,
    Fact,
    Field,
    Figure,
    Footnote,
    Heading,
    Image,
    Inline,
    Inlines,
    ItemList,
    Landscape,
    Line,
    Link,
    Quote,
    Reference,
    Remark,
    Schedule,
    Slot,
    Strong,
    Table,
    Text,
    map_inlines,
    text,
)
from bmaplan_docs.tree.walk import map_cells, map_fields, map_marks, map_meanings, same_or
from bmaplan_docs.values import replace

_NEUTRAL = "\ufffc"
_TO_CHANGE = Pattern(f"[0-9๐-๙<{_NEUTRAL}]| [ๆฯ]|- ")
"""What may be changed in a line: digits, blanks, what is kept together, marks with texts of their own."""


def localize(document: Document, protected: Iterable[str]) -> Document:
    """Return the document with Thai digits where they belong, and blanks of a skeleton as such.

    ``protected`` are words whose digits stay as they are.
    """
    words = tuple(protected)

    def print_line(inlines: Inlines) -> Inlines:
        return map_marks(localize_line(inlines, words), _print_reference)

    def change(value: str | Line | Slot) -> Field:
        if isinstance(value, Slot):
            blocks = map_inlines(value.blocks, print_line)
            return replace(value, blocks=_localize_labels(blocks))
        return Line(print_line(value.children if isinstance(value, Line) else text(value)))

    return replace(document, fields=map_fields(document.fields, change))


def localize_line(inlines: Inlines, words: tuple[str, ...]) -> Inlines:
    """Return a line whose texts are read as one, whatever marks part them: ``**1**,500`` is a number.

    A note is a line of its own. No character comes or goes, so each text gets back its own length.
    """
    joined = _join(inlines)
    if not _TO_CHANGE.search(joined):  # most lines
        return inlines
    printed = _printed(joined, words)
    if len(printed) != len(joined):
        raise AssertionError(joined)
    if printed == joined and _NEUTRAL not in joined and not blanks(joined):
        return inlines
    return _cut(inlines, printed, words, 0)[0]


@lru_cache(maxsize=2048)
def _printed(joined: str, words: tuple[str, ...]) -> str:
    """Return a line with the digits it is printed with; plans repeat each name five times and more."""
    return keep_together(localize_digits(joined, words))


def _join(inlines: Inlines) -> str:
    """Return the texts of a line in one; what is not to be changed stands in as a neutral sign."""
    if len(inlines) == 1 and isinstance(inlines[0], Text):
        return inlines[0].value
    parts = []
    for inline in inlines:
        match inline:
            case Text(value):
                parts.append(value)
            case Strong() | Emphasis() | Link() | Anchor() | Citation() | Fact():
                parts.append(_join(inline.children))
            case Reference(children=(_, *_) as children):
                parts.append(_join(children))
            case Break():
                parts.append("\n")
            case Code() | Blank() | Reference() | Footnote() | Image():
                parts.append(_NEUTRAL)
    return "".join(parts)


def _cut(inlines: Inlines, printed: str, words: tuple[str, ...], at: int) -> tuple[Inlines, int]:
    """Return inlines with the texts that stand in ``printed`` from ``at`` on, and where they end."""
    changed: list[Inline] = []
    for inline in inlines:
        match inline:
            case Text(value, span):
                changed += _mark_blanks(printed[at : at + len(value)], span)
                at += len(value)
            case (
                Strong() | Emphasis() | Link() | Anchor() | Citation() | Fact() | Reference(children=(_, *_))
            ):
                children, at = _cut(inline.children, printed, words, at)
                changed.append(replace(inline, children=children))
            case Footnote():
                paragraphs = tuple(localize_line(lines, words) for lines in inline.paragraphs)
                changed.append(replace(inline, paragraphs=paragraphs))
                at += len(_NEUTRAL)
            case Break() | Code() | Blank() | Reference() | Image():
                changed.append(inline)
                at += 1
    return tuple(changed), at


def _print_reference(mark: Inline) -> Inline:
    if not isinstance(mark, Reference):
        return mark
    word, before, number = map(localize_digits, (mark.word, mark.before, mark.number))
    return replace(mark, word=word, before=before, number=number)


def _mark_blanks(value: str, span: Span | None = None) -> Iterable[Inline]:
    rest = value
    for blank in blanks(value):
        before, rest = rest.split(blank, 1)
        if before:
            yield Text(before, span)
        yield Blank(blank)
    if rest:
        yield Text(rest, span)


def _localize_labels(blocks: Blocks) -> Blocks:
    return same_or(blocks, tuple([_localize_label(block) for block in blocks]))


def _localize_label(block: Block) -> Block:
    match block:
        case Table():
            block = replace(block, number=localize_digits(block.number))
            return map_cells(block, _localize_labels)
        case Heading() | Diagram() | Figure():
            return replace(block, number=localize_digits(block.number))
        case Schedule():
            return replace(
                block,
                number=localize_digits(block.number),
                title=localize_digits(block.title),
                before=tuple((localize_digits(name), column) for name, column in block.before),
                after=tuple((localize_digits(name), column) for name, column in block.after),
                rounds=tuple((localize_digits(name), months) for name, months in block.rounds),
            )
        case ItemList():
            items = tuple(
                replace(item, blocks=_localize_labels(item.blocks), label=localize_digits(item.label))
                for item in block.items
            )
            return replace(block, items=items)
        case Definitions():
            return map_meanings(block, _localize_labels)
        case Quote() | Landscape() | Remark():
            return replace(block, blocks=_localize_labels(block.blocks))
        case _:
            return block
