"""Lists whose numbers and dashes were typed."""

from collections.abc import Iterator

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import from_thai_letters, to_arabic_digits
from bmaplan_docs.tree import (
    Block,
    Blocks,
    Inlines,
    Item,
    ItemList,
    Paragraph,
    Strong,
    Table,
    Text,
)
from bmaplan_docs.tree.walk import map_cells
from bmaplan_docs.values import dataclass, replace

_MARKER = Pattern(
    r"(?P<open>\()?(?P<count>[0-9๐-๙]{1,3}|(?P<letter>[ก-ฮ])(?P=letter)?)(?P<close>[.)])\s+(?=\S)"
    r"|(?P<dash>[-–•●▪➢✓])\s+(?=\S)"
)
_ABBREVIATION = Pattern(r"[ก-ฮ]\.\s*[ก-ฮ]\.")


@dataclass(frozen=True)
class _Marker:
    """What stands before an item: its number (0: a dash), what is around it, how long it is."""

    number: int
    delimiter: str
    letters: bool
    length: int

    def follows(self, other: "_Marker") -> bool:
        """Whether this is the next of the same list."""
        alike = (self.delimiter, self.letters, bool(self.number)) == (
            other.delimiter, other.letters, bool(other.number),
        )  # fmt: skip
        return alike and (not self.number or self.number == other.number + 1)


def listed(blocks: Blocks) -> Blocks:
    """Return blocks in which paragraphs that begin with numbers that follow each other are lists."""
    return tuple(_listed(blocks))


def _listed(blocks: Blocks) -> Iterator[Block]:
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if isinstance(block, Table):
            yield map_cells(block, listed)
            at += 1
            continue
        markers: list[_Marker] = []
        for following in blocks[at:]:
            marker = _marker_of(following)
            if marker is None or (markers and not marker.follows(markers[-1])):
                break
            markers.append(marker)
        if not markers or (len(markers) == 1 and markers[0].number):
            yield block
            at += 1
            continue
        yield _list(blocks[at : at + len(markers)], markers)
        at += len(markers)


def _list(blocks: Blocks, markers: list[_Marker]) -> ItemList:
    items = []
    for block, marker in zip(blocks, markers, strict=True):
        if isinstance(block, Paragraph):
            rest = without(block.children, marker.length)
            items.append(Item((replace(block, children=rest),), span=block.span))
    first = markers[0]
    return ItemList(
        tuple(items), bool(first.number), first.number or 1, first.delimiter, letters=first.letters
    )  # fmt: skip


def _marker_of(block: Block) -> _Marker | None:
    if not isinstance(block, Paragraph) or block.style:
        return None
    text = first_text(block.children)
    match = _MARKER.match(text)
    if match is None or _ABBREVIATION.match(text):
        return None
    if match["dash"]:
        return _Marker(0, "-", letters=False, length=match.end())
    delimiter = "()" if match["open"] else match["close"]
    if match["open"] and match["close"] == ".":
        return None
    letters = bool(match["letter"])
    count = from_thai_letters(match["count"]) if letters else int(to_arabic_digits(match["count"]))
    return _Marker(count, delimiter, letters, match.end()) if count else None


def first_text(inlines: Inlines) -> str:
    """Return the characters with which inlines begin."""
    match inlines[:1]:
        case (Text(value),):
            return value
        case (Strong(children),):
            return first_text(children)
    return ""


def without(inlines: Inlines, length: int) -> Inlines:
    """Return inlines without so many characters at their beginning."""
    match inlines[0]:
        case Text(value, span):
            rest = value[length:]
            return (Text(rest, span), *inlines[1:]) if rest else inlines[1:]
        case Strong(children):
            rest_ = without(children, length)
            return (Strong(rest_), *inlines[1:]) if rest_ else inlines[1:]
    return inlines
