"""The texts of a meeting with their places: what is written, line by line."""

from collections.abc import Iterator

from bmaplan_docs.doctypes.minutes.agenda import AgendaItem
from bmaplan_docs.source import Span
from bmaplan_docs.tree import (
    Blocks,
    Heading,
    ItemList,
    Landscape,
    Paragraph,
    Quote,
    Remark,
    Table,
    plain_text,
)
from bmaplan_docs.tree.outline import Prose
from bmaplan_docs.values import dataclass


@dataclass(frozen=True)
class Written:
    """A line of text, and where it begins."""

    text: str
    span: Span | None

    def place(self, words: str) -> Span | None:
        """Return where words of the text stand: their line, and the columns where they can be told."""
        if self.span is None:
            return None
        source, line = self.span.source, self.span.line
        while source.line(line).strip():
            column = source.line(line).find(words) + 1
            if column:
                return Span(source, line, column, column + len(words))
            line += 1
        return self.span


def written(prose: Prose, items: tuple[AgendaItem, ...]) -> Iterator[Written]:
    """Yield every text of a meeting in order, titles among them."""
    yield from _written(prose.blocks("opening"))
    for item in items:
        title = plain_text(item.title)
        yield Written(f"{item.typed or ''}{title}", item.span)
        yield from _written(item.blocks)
        for matter in item.matters:
            yield Written(plain_text(matter.title), matter.span)
            yield from _written(matter.blocks)


def _written(blocks: Blocks) -> Iterator[Written]:
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield Written(plain_text(block.children), block.span)
            case ItemList(items):
                for item in items:
                    yield from _written(item.blocks)
            case Quote() | Landscape() | Remark():
                yield from _written(block.blocks)
            case Table():
                for row in (*block.head, *block.body):
                    for cell in row.cells:
                        yield from _written(cell.blocks)
            case _:
                continue
