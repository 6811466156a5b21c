"""Which blocks of a Word file belong to which part of a form, by the titles of the parts."""

from collections.abc import Iterator, Mapping

from bmaplan_docs.conversion.typed import without
from bmaplan_docs.doctypes.base import Edition
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.headings import fold
from bmaplan_docs.tree import Blank, Block, Blocks, Break, Heading, Paragraph, plain_text, text
from bmaplan_docs.tree.outline import Part
from bmaplan_docs.values import dataclass, field, replace

_LONGEST_TITLE = 120
_OWN_NUMBER = Pattern(r"^\(?[0-9๐-๙]{1,2}(?:(?:\.[0-9๐-๙]{1,2})+\.?|[.)])\s+")
_AGENDA = Pattern(r"^(?:ระเบียบวาระที่|วาระที่)\s*[0-9๐-๙]+\s*")


@dataclass(frozen=True)
class Placed:
    """The prose, part by part; what stands before it, also by lines; what the form takes as facts."""

    prose: tuple[Blocks, ...]
    front: Blocks
    lines: tuple[str, ...]
    stated: Mapping[str, tuple[str, Blocks]]


@dataclass(eq=False)
class _Sorting:
    """One way through a file: the part in which it is, and what each part has got."""

    edition: Edition
    titles: dict[str, tuple[Part, int]] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    filled: dict[str, list[Block]] = field(default_factory=dict)
    front: list[Block] = field(default_factory=list)
    stated: dict[str, tuple[str, list[Block]]] = field(default_factory=dict)
    repeated: list[Block] = field(default_factory=list)
    level: int = 1
    _now: list[Block] | None = None

    @property
    def now(self) -> list[Block]:
        """What the next block is added to."""
        return self.front if self._now is None else self._now

    def take(self, block: Block) -> None:
        """Put a block where it belongs."""
        title = _title(block)
        folded = fold(title) if title else ""
        if folded in self.facts:
            self._now = self.stated.setdefault(self.facts[folded], (title, []))[1]
        elif folded in self.titles:
            part, self.level = self.titles[folded]
            again = part.key in self.filled
            self._now = self.filled.setdefault(part.key, [])
            if again or folded in map(fold, part.absorbs):
                self.now.append(Heading(self.level + 1, text(_OWN_NUMBER.sub("", title))))
        elif self._is_free(block):
            self._begin_free(block)
        elif isinstance(block, Heading) and self._now is not None:
            self.now.append(replace(_without_number(block), level=max(block.level, self.level + 1)))
        else:
            self.now.append(block)

    def _is_free(self, block: Block) -> bool:
        """Whether a block heads a part whose title is the writer's own: an item of an agenda."""
        if not any(part.repeated for part in self.edition.outline):
            return False
        if isinstance(block, Paragraph):
            return _AGENDA.match(plain_text(block.children)) is not None
        return isinstance(block, Heading) and block.level == 1

    def _begin_free(self, block: Block) -> None:
        assert isinstance(block, Heading | Paragraph)  # noqa: S101 - others head nothing
        breaks = [at for at, one in enumerate(block.children) if isinstance(one, Break)]
        end = breaks[0] if breaks else len(block.children)
        self._now, self.level = self.repeated, 1
        self.now.append(_without_number(Heading(1, block.children[:end], block.span)))
        if breaks:
            self.now.append(Paragraph(block.children[end + 1 :], block.span))


def place(blocks: Blocks, edition: Edition) -> Placed:
    """Return blocks by the parts of an edition; required parts that have none get a blank."""
    sorting = _Sorting(edition)
    for part, level in _with_levels(edition.outline, 1):
        for title in (part.title, *part.aliases, *part.absorbs):
            sorting.titles.setdefault(fold(title), (part, level))
    sorting.facts = {fold(title): key for title, key in edition.stated.items()}
    for block in blocks:
        sorting.take(block)
    front: list[Block] = sorting.front
    first = next((part for part in edition.outline if part.required and not part.leading), None)
    if first and not sorting.filled and not sorting.repeated:  # nothing has a title of the form
        sorting.filled[first.key], front = front, []
    prose = [tuple(_part(part, 1, sorting)) for part in edition.outline if not part.repeated]
    prose.append(tuple(sorting.repeated))
    lines = tuple(line.strip() for block in sorting.front for line in _lines(block))
    stated = {key: (title, tuple(below)) for key, (title, below) in sorting.stated.items()}
    return Placed(tuple(filter(None, prose)), tuple(front), lines, stated)


def _lines(block: Block) -> list[str]:
    if not isinstance(block, Paragraph | Heading):
        return []
    pieces = ("\n" if isinstance(one, Break) else plain_text((one,)) for one in block.children)
    return "".join(pieces).split("\n")


def _with_levels(parts: tuple[Part, ...], level: int) -> Iterator[tuple[Part, int]]:
    for part in parts:
        yield part, level
        yield from _with_levels(part.parts, level + 1)


def _part(part: Part, level: int, sorting: _Sorting) -> Iterator[Block]:
    """Yield the heading of a part and what stands below it; nothing for one that nobody wrote or needs."""
    own = sorting.filled.get(part.key, [])
    met = part.required or part.key in sorting.filled
    inner = [block for one in part.parts for block in _part(one, level + 1, sorting)]
    if not own and not inner and not met:
        return
    if not part.leading:
        yield Heading(level, text(part.title))
    yield from own
    if not own and not inner:
        yield Paragraph((Blank(f"<กรอก{part.title}>"),))
    yield from inner


def _title(block: Block) -> str:
    """Return the words of a block that may be the title of a part: a heading, or a short line."""
    if not isinstance(block, Heading | Paragraph):
        return ""
    words = _AGENDA.sub("", plain_text(block.children).strip())
    return words if len(words) <= _LONGEST_TITLE else ""


def _without_number(block: Heading) -> Heading:
    """Return a heading without the number that was typed: ours are counted."""
    whole = plain_text(block.children)
    match = _OWN_NUMBER.match(whole) or _AGENDA.match(whole)
    if match and match.end() == len(whole):
        return block
    return replace(block, children=without(block.children, match.end())) if match else block
