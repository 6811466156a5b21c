"""What references may lead to: everything that has a label, and the number it is cited by."""

from collections.abc import Iterator

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Span
from bmaplan_docs.tree import (
    Anchor,
    Block,
    Blocks,
    Heading,
    ItemList,
    Labelled,
    Line,
    Slot,
    Table,
    plain_text,
)
from bmaplan_docs.tree.walk import all_headings, inner_blocks
from bmaplan_docs.values import dataclass, field

SECTION_WORD = "ข้อ"
DASH = "-"
_DECIMAL = Pattern(r"[0-9]+(\.[0-9]+)*")


@dataclass(frozen=True)
class Target:
    """What a label stands for, where it stands, and what a reference to it prints.

    ``before`` is the part of the number that does not stand at the target itself; the number of a
    ``caption`` begins with its word. What is ``linked`` has its number elsewhere. What is not
    ``countable`` has no number, and should have one.
    """

    label: str
    word: str = ""
    before: str = ""
    number: str = ""
    span: Span | None = None
    caption: bool = False
    linked: bool = False
    countable: bool = True

    @property
    def alone(self) -> str:
        """The number without the word of a caption."""
        return self.number.partition(" ")[2] if self.caption else self.number


def targets_of(value: str | Line | Slot) -> Iterator[Target]:
    """Yield what has a label in a field."""
    match value:
        case Slot():
            places = _Places(".".join(map(str, value.section)))
            places.headings = {heading.number for heading in all_headings(value.blocks)}
            if value.label:
                yield Target(value.label, number=value.title, span=value.span, linked=True)
            yield from places.walk(value.blocks)
        case Line():
            for mark in value.children:
                if isinstance(mark, Anchor):
                    yield Target(mark.label, mark.word, "", plain_text(mark.children), mark.span)


@dataclass
class _Places:
    """Goes through blocks in order, and knows in which section and table it is."""

    section: str
    table: str = ""
    appendix: str = ""
    headings: set[str] = field(default_factory=set)

    def walk(self, blocks: Blocks) -> Iterator[Target]:
        """Yield what has a label in blocks."""
        for block in blocks:
            if isinstance(block, Heading):
                self.section = "" if block.opens else block.number
                self.appendix = block.number if block.opens else self.appendix
            if isinstance(block, Labelled) and block.label:
                yield _target(block)
            if isinstance(block, ItemList):
                yield from self._items(block, "" if self.table else self.section, "")
            else:
                yield from self._inside(block)

    def _inside(self, block: Block) -> Iterator[Target]:
        """Walk through what stands in a block; a heading in a cell is none of what follows the table."""
        around, section = self.table, self.section
        if isinstance(block, Table):
            self.table = block.number or around
        for inner in inner_blocks(block):
            yield from self.walk(inner)
        if isinstance(block, Table):
            self.table, self.section = around, section

    def _items(self, items: ItemList, around: str, above: str) -> Iterator[Target]:
        """Yield the items that have a name; ``above`` is the number of the item around the list.

        An item is cited by its own number behind that of the section, or of the item, around it, unless
        its own already begins with that of the item. In a table the number of the table stands first.
        """
        for item in items.items:
            own = "" if item.label == DASH else item.label.removesuffix(".")
            begins = not above or own.startswith(f"{above}.")
            outer = around if begins else self._joined(around, above)
            if item.name:
                yield self._item(item.name, outer, own, item.span)
            for block in item.blocks:
                if isinstance(block, ItemList):
                    yield from self._items(block, outer if own else around, own or above)
                else:
                    yield from self.walk((block,))

    def _item(self, name: str, outer: str, own: str, span: Span | None) -> Target:
        word = f"{self.table or self.appendix} {SECTION_WORD}".strip()
        before = self._joined(outer, own).removesuffix(own) if own else ""
        return Target(name, word, before, own, span)

    def _joined(self, outer: str, own: str) -> str:
        """Return a number behind the one around it: ``6.1.4``, ``6.1 (4)``; never that of a heading."""
        if not outer:
            return own
        if not (_DECIMAL.fullmatch(own) and _DECIMAL.fullmatch(outer)):
            return f"{outer}\u00a0{own}"
        joined = f"{outer}.{own}"
        return f"{outer}\u00a0{SECTION_WORD}\u00a0{own}" if joined in self.headings else joined


def _target(block: Labelled) -> Target:
    if isinstance(block, Heading):
        if not block.opens:
            return Target(block.label, SECTION_WORD, "", block.number, block.span)
        counted = " " in block.number
        return Target(block.label, "", "", block.number, block.span, caption=counted, linked=not counted)
    counted = bool(block.caption)
    return Target(block.label, "", "", block.number, block.span, caption=True, countable=counted)
