"""Blocks of the tree as Markdown in the spelling of our own reader."""

from bmaplan_docs.conversion.lines import ALT, Lines
from bmaplan_docs.conversion.tables import table
from bmaplan_docs.conversion.typed import first_text, without
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_thai_letters
from bmaplan_docs.tree import (
    Block,
    Blocks,
    Figure,
    Heading,
    Inlines,
    ItemList,
    Paragraph,
    Quote,
    Table,
)
from bmaplan_docs.values import dataclass, field

_SHOWN = (".png", ".jpg", ".svg")
_CAPTION_NUMBER = Pattern(
    r"^(?:ตาราง|ภาพ|รูป|แผนภาพ|แผนภูมิ|แผนผัง)(?:ประกอบ)?(?:ที่)?\s*[0-9๐-๙]+(?:[.\-][0-9๐-๙]+)*"
    r"(?:\s*[-–]\s*[0-9๐-๙]+)?\s*[:.]?\s*"
)


@dataclass(eq=False)
class Markdown:
    """Writes blocks one behind the other; pictures and footnotes are kept until the end."""

    lines: Lines = field(default_factory=Lines)

    @property
    def pictures(self) -> dict[str, bytes]:
        """The files of the pictures, by their names."""
        return self.lines.pictures

    def blocks(self, blocks: Blocks) -> str:
        """Return blocks with an empty line between them."""
        return "\n\n".join(filter(None, map(self._block, blocks)))

    def notes(self) -> str:
        """Return the footnotes that were mentioned, each with its label."""
        written: list[str] = []
        while len(written) < len(self.lines.footnotes):
            note = self.lines.footnotes[len(written)]
            paragraphs = [self.lines.line(paragraph) for paragraph in note.paragraphs] or [""]
            written.append(f"[^{note.label}]: " + indented("\n\n".join(paragraphs), 4))
        return "\n\n".join(written)

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                return f"{'#' * min(block.level, 6)} {self.lines.line(block.children, plain=True, end=' ')}"
            case Paragraph():
                return self.lines.line(block.children)
            case ItemList():
                return self._list(block)
            case Quote():
                return "\n".join(f"> {line}".rstrip() for line in self.blocks(block.blocks).split("\n"))
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case _:
                return ""

    def _list(self, block: ItemList) -> str:
        written = []
        for number, item in enumerate(block.items, block.start):
            marker = _marker(block, number)
            written.append(f"{marker} {indented(self.blocks(item.blocks), len(marker) + 1)}")
        tight = all(len(item.blocks) == 1 for item in block.items)
        return ("\n" if tight else "\n\n").join(written)

    def _table(self, block: Table) -> str:
        caption = self.lines.line(_uncounted(block.caption), plain=True, end=" ")
        return table(block, caption, self.lines, self.blocks)

    def _figure(self, block: Figure) -> str:
        written = []
        caption = self.lines.line(_uncounted(block.caption), plain=True, end=" ")
        for number, picture in enumerate(block.pictures):
            name, below = self.lines.picture(picture), "" if number else caption
            if not name.endswith(_SHOWN):
                written += [f"<!-- ภาพ {name} ต้องบันทึกเป็น PNG ก่อน แล้วใส่ด้วย :::{{figure}} -->", below]
            elif below:
                written.append(f":::{{figure}} {name}\n:alt: {ALT}\n\n{below}\n:::")
            else:
                written.append(f"![{ALT}]({name})")
        return "\n\n".join(filter(None, written))


def _uncounted(caption: Inlines) -> Inlines:
    """Return a caption without the number that was typed: ours are counted."""
    match = _CAPTION_NUMBER.match(first_text(caption))
    return without(caption, match.end()) if match else caption


def _marker(block: ItemList, number: int) -> str:
    if not block.ordered:
        return "-"
    count = to_thai_letters(max(number, 1)) if block.letters else str(number)
    return f"({count})" if block.delimiter == "()" else f"{count}{block.delimiter}"


def indented(text: str, columns: int) -> str:
    """Return lines of which all but the first are indented."""
    first, *others = text.split("\n")
    return "\n".join([first, *(f"{' ' * columns}{line}" if line else line for line in others)])
