"""The agenda as it was written: its items, the matters below them, and what was resolved on each."""

from collections.abc import Iterator

from bmaplan_docs.facts import Task
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Span
from bmaplan_docs.thai import to_arabic_digits
from bmaplan_docs.tree import (
    Block,
    Blocks,
    Heading,
    Inlines,
    ItemList,
    Landscape,
    Quote,
    Remark,
    Text,
    plain_text,
)
from bmaplan_docs.tree.outline import Prose, Section
from bmaplan_docs.values import dataclass

_NUMBERED = Pattern(
    r"(?:(?P<word>(?:ระเบียบ)?วาระที่)\s*(?P<number>[0-9๐-๙]*)\s*[:.]?|(?P<bare>[0-9๐-๙]+)[.)])\s*"
)
_MATTER = Pattern(r"(?:[0-9๐-๙]+\.[0-9๐-๙.]*\s+)?(?:เรื่อง\s+)?")
_NOTHING = Pattern(r"[-–—\s]*ไม่มี[-–—\s.]*")


@dataclass(frozen=True)
class Matter:
    """A matter below an item of the agenda (เรื่อง)."""

    title: Inlines
    blocks: Blocks
    label: str = ""
    span: Span | None = None


@dataclass(frozen=True)
class AgendaItem:
    """An item of the agenda (ระเบียบวาระ): its number is its place, ``typed`` what a writer put before it."""

    number: int
    title: Inlines
    blocks: Blocks
    matters: tuple[Matter, ...] = ()
    label: str = ""
    span: Span | None = None
    typed: str | None = None
    """The words that a writer put before the title, ``ระเบียบวาระที่ 3``."""

    @property
    def every_block(self) -> Blocks:
        """The blocks of the item and of its matters."""
        return (*self.blocks, *(block for matter in self.matters for block in matter.blocks))

    @property
    def is_empty(self) -> bool:
        """Whether the item says that there is nothing: ``-ไม่มี-``."""
        match self.blocks:
            case [only] if not self.matters:
                return _NOTHING.fullmatch(plain_text(getattr(only, "children", ()))) is not None
        return False

    @property
    def typed_number(self) -> int | None:
        """The number that a writer typed before the title."""
        match = _NUMBERED.match(self.typed or "")
        digits = to_arabic_digits(match["number"] or match["bare"] or "") if match else ""
        return int(digits) if digits else None


def agenda_word(typed: str) -> str:
    """Return the word of what was typed before a title, without its number."""
    match = _NUMBERED.match(typed)
    return (match and match["word"]) or typed.strip()


def agenda(prose: Prose) -> tuple[AgendaItem, ...]:
    """Return the agenda in order."""
    return tuple(_item(number, section) for number, section in enumerate(prose.repeated.get("agenda", ()), 1))


def _item(number: int, section: Section) -> AgendaItem:
    own: list[Block] = []
    matters: list[tuple[Heading, list[Block]]] = []
    for block in section.blocks:
        if isinstance(block, Heading) and block.level == 2:  # noqa: PLR2004 - below the item itself
            matters.append((block, []))
        else:
            (matters[-1][1] if matters else own).append(block)
    typed, title = _without(_NUMBERED, section.title)
    return AgendaItem(
        number,
        title,
        tuple(own),
        tuple(
            Matter(_without(_MATTER, head.children)[1], tuple(below), head.label, head.span)
            for head, below in matters
        ),
        section.label,
        section.span,
        typed,
    )


def _without(pattern: Pattern, title: Inlines) -> tuple[str | None, Inlines]:
    """Return the words at the beginning of a title that fit a pattern, and the title without them."""
    match title:
        case (Text(value), *rest) if (found := pattern.match(value)) and found[0]:
            left = value[found.end() :]
            return found[0], ((Text(left), *rest) if left else tuple(rest))
    return None, title


def resolutions(blocks: Blocks) -> tuple[Remark, ...]:
    """Return the resolutions that stand among blocks, not inside others."""
    return tuple(block for block in blocks if isinstance(block, Remark) and block.kind == "resolution")


def nested_resolutions(blocks: Blocks) -> Iterator[Remark]:
    """Yield the resolutions that stand inside lists, quotations and other blocks."""
    for block in blocks:
        match block:
            case ItemList(items):
                inner = tuple(below for item in items for below in item.blocks)
            case Quote() | Landscape() | Remark():
                inner = block.blocks
            case _:
                continue
        yield from resolutions(inner)
        yield from nested_resolutions(inner)


@dataclass(frozen=True)
class Resolved:
    """A resolution with the item and the matter it belongs to."""

    item: AgendaItem
    matter: Matter | None
    remark: Remark

    @property
    def task(self) -> Task:
        """What somebody is to do."""
        return self.remark.task or Task()


def resolved(items: tuple[AgendaItem, ...]) -> tuple[Resolved, ...]:
    """Return every resolution of the meeting, in order."""
    found: list[Resolved] = []
    for item in items:
        found += (Resolved(item, None, remark) for remark in resolutions(item.blocks))
        for matter in item.matters:
            found += (Resolved(item, matter, remark) for remark in resolutions(matter.blocks))
    return tuple(found)
