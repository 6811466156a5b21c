"""How blocks fill pages: what keeps together, what repeats, and the footnotes at the foot."""

from collections.abc import Mapping, Sequence

from bmaplan_docs.values import dataclass, field
from bmaplan_docs.word.layout import NOTE_LINE, Page
from bmaplan_docs.word.pages.paragraphs import Block, measure_paragraph
from bmaplan_docs.word.styles import Styles
from bmaplan_docs.word.xml import Element, W, tag

NOTE_WIDTH = 9071
EXACT = 2
"""Twips that rounding may take away."""


def footnote_heights(notes: Element | None, styles: Styles) -> Mapping[str, float]:
    """Return how high each footnote is, by its id."""
    if notes is None:
        return {}
    return {
        note.get(f"{{{W}}}id") or "": sum(
            measure_paragraph(line, NOTE_WIDTH, styles).height for line in note.iterchildren(tag("p"))
        )
        for note in notes
    }


@dataclass
class Flow:
    """Pages being filled; ``pages`` tells on which each wanted element begins."""

    wanted: set[Element]
    notes: Mapping[str, float]
    page: int = 0
    used: float = 0.0
    foot: float = 0.0
    room: float = 0.0
    waiting: float = 0.0
    """The height of notes that have found no room on the page of their mark."""
    after: float = 0.0
    style: str = ""
    spilled: bool = False
    """Whether the page began because the one before it was full."""
    pages: dict[Element, int] = field(default_factory=dict)

    def begin_section(self, room: Page, first: int | None) -> None:
        """Begin a page of a size; its number is ``first``, or the next."""
        self._turn()
        self.page = first if first is not None else self.page
        self.room = room.height

    def place(self, blocks: Sequence[Block]) -> None:
        """Put blocks one after the other on the page and those after it."""
        for block, need in zip(blocks, _needs(blocks), strict=True):
            self._place(block, need)

    def _turn(self, *, spilled: bool = False) -> None:
        self.page += 1
        self.spilled = spilled
        self.used = self.after = 0.0
        self.foot, self.waiting = self.waiting + NOTE_LINE if self.waiting else 0.0, 0.0
        self.style = ""

    def _place(self, block: Block, need: float) -> None:
        if block.breaks or (block.new_page and self.used):
            self._turn()
        gap = self._gap(block)
        if self.used and self.used + gap + need > self.room - self.foot + EXACT and need <= self.room:
            self._turn(spilled=True)
            gap = self._gap(block)
            self.used = block.head_height
        self.used += gap
        for number, layer in enumerate(block.layers):
            needed = layer.height
            if number == len(block.layers) - 2 > 1 and block.node.tag == tag("p"):
                needed += block.layers[-1].height  # the last two lines stay together
            if self.used and self.used + needed > self.room + EXACT - self.foot:
                self._turn(spilled=True)
                self.used = block.head_height
            self.used += layer.height
            for note in layer.notes:
                self._note(self.notes.get(note, 0.0))
            if not number and block.node in self.wanted:
                self.pages[block.node] = self.page
        self.after, self.style = block.after, block.style

    def _gap(self, block: Block) -> float:
        """Return the room between a block and the one above it: the larger of what the two ask for.

        At the head of a page there is none, unless the page was begun on purpose.
        """
        if block.style and block.style == self.style:
            return 0.0
        if self.spilled and not self.used:
            return 0.0
        return max(self.after, block.before)

    def _note(self, height: float) -> None:
        """Put a note at the foot of the page, or of the next one where this one has no room left."""
        line = 0.0 if self.foot else NOTE_LINE
        if self.waiting or self.used + self.foot + line + height > self.room + EXACT:
            self.waiting += height
        else:
            self.foot += line + height


def _needs(blocks: Sequence[Block]) -> list[float]:
    """Return how much room each block needs to begin on a page, with what it must not part from."""
    needs = [0.0] * len(blocks)
    for at in range(len(blocks) - 1, -1, -1):
        block = blocks[at]
        below = at + 1 < len(blocks) and not blocks[at + 1].new_page
        if block.keep_next and below:
            needs[at] = block.height + max(block.after, blocks[at + 1].before) + needs[at + 1]
        else:
            needs[at] = sum(layer.height for layer in block.layers[: _together(block)])
    return needs


def _together(block: Block) -> int:
    """Return how many layers at the head of a block may not be parted: neither widows nor orphans."""
    count = len(block.layers)
    row = block.node.tag != tag("p")
    return count if block.whole or (not row and count <= 3) else 1 if row else 2  # noqa: PLR2004
