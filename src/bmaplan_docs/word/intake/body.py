"""The body of a Word file, from its elements to paragraphs and tables; what no writer wrote is left out."""

from collections.abc import Iterator

from bmaplan_docs.values import dataclass, field
from bmaplan_docs.word.intake.characters import Characters
from bmaplan_docs.word.intake.model import (
    Note,
    WordBlock,
    WordBlocks,
    WordCell,
    WordParagraph,
    WordRow,
    WordTable,
)
from bmaplan_docs.word.intake.numbering import Numbering
from bmaplan_docs.word.intake.opening import NO_WORD_FILE, Opened, UnreadableError
from bmaplan_docs.word.intake.styles import Styles
from bmaplan_docs.word.xml import Element, W, child, elements, get, tag

_UNWRAPPED = {tag(name) for name in ("ins", "moveTo", "smartTag", "customXml", "sdtContent")}
_REMOVED = {tag("del"), tag("moveFrom")}
_DEEPEST = 40
"""Tables, boxes and controls may stand so deep in each other."""


@dataclass(eq=False)
class Body:
    """Reads the parts of an opened file."""

    opened: Opened
    styles: Styles = field(default_factory=lambda: Styles({}))
    numbering: Numbering = field(default_factory=Numbering)
    _notes: dict[tuple[str, str], Note] = field(default_factory=dict)
    _written: dict[str, tuple[str, dict[str, Element]]] = field(default_factory=dict)
    _depth: int = 0

    @classmethod
    def of(cls, opened: Opened) -> "Body":
        """Return what reads a file, with its styles and lists."""
        styles = Styles.of(opened.tree(opened.beside("styles")))
        return cls(opened, styles, Numbering.of(opened.tree(opened.beside("numbering"))))

    def read(self) -> WordBlocks:
        """Return all blocks of the file; headers and footers are none."""
        root = self.opened.tree(self.opened.main)
        body = child(root, "body") if root is not None else None
        if body is None:
            raise UnreadableError(NO_WORD_FILE)
        return self._part(body, self.opened.main)

    def _part(self, parent: Element, part: str) -> WordBlocks:
        """Return the blocks of a part: its pictures and links are its own."""
        reader = Characters(
            self.styles, self.opened.relations(part), lambda box: self._part(box, part), self._note
        )
        self._depth += 1
        try:
            return tuple(self._blocks(parent, reader)) if self._depth < _DEEPEST else ()
        finally:
            self._depth -= 1

    def _blocks(self, parent: Element, reader: Characters) -> Iterator[WordBlock]:
        for node in parent.iterchildren():
            if node.tag == tag("p"):
                yield from self._paragraph(node, reader)
            elif node.tag == tag("tbl"):
                table = self._table(node, reader)
                if table.rows:
                    yield table
            elif node.tag == tag("sdt"):
                if not _is_contents(node):
                    yield from self._blocks(node, reader)
            elif node.tag in _UNWRAPPED:
                yield from self._blocks(node, reader)
            elif node.tag == tag("mc:AlternateContent"):
                yield from self._blocks(node[0], reader)

    def _paragraph(self, node: Element, reader: Characters) -> Iterator[WordParagraph]:
        properties = child(node, "pPr")
        in_contents = reader.fields.in_contents
        lines, boxes, size = reader.read(node)
        role = self.styles.role(properties)
        if role == "contents" or in_contents or (reader.fields.in_contents and not lines):
            return
        numbered = None
        listed = self.styles.numbering(properties)
        if listed and listed[0] != "0" and any(line.text.strip() for line in lines):
            numbered = self.numbering.count(*listed)
        yield WordParagraph(
            lines,
            self.styles.heading(properties),
            role,
            numbered,
            self.styles.centred(properties),
            size,
            boxes,
        )

    def _table(self, node: Element, reader: Characters) -> WordTable:
        rows = []
        for row in _inside(node, "tr"):
            properties = child(row, "trPr")
            if properties is not None and child(properties, "del") is not None:
                continue
            cells = [self._cell(cell, reader) for cell in _inside(row, "tc")]
            for name, at in (("gridBefore", 0), ("gridAfter", len(cells) + 1)):
                missing = int(get(properties, name) or 0)
                if missing:
                    cells.insert(at, WordCell((), missing))
            head = properties is not None and child(properties, "tblHeader") is not None
            if cells:
                rows.append(WordRow(tuple(cells), head))
        return WordTable(tuple(rows))

    def _cell(self, node: Element, reader: Characters) -> WordCell:
        properties = child(node, "tcPr")
        merge = child(properties, "vMerge") if properties is not None else None
        joined = merge is not None and merge.get(f"{{{W}}}val") != "restart"
        columns = max(int(get(properties, "gridSpan") or 1), 1)
        return WordCell(tuple(self._blocks(node, reader)), columns, joined)

    def _note(self, kind: str, name: str) -> Note | None:
        """Return a note of the file; one that is mentioned again is the same."""
        known = self._notes.get((kind, name))
        if known is not None:
            return known
        part, written = self._all_notes(kind)
        if name not in written:
            return None
        number = len(self._notes) + 1
        self._notes[kind, name] = Note(number)  # one that mentions itself ends here
        made = Note(number, self._part(written[name], part))
        self._notes[kind, name] = made
        return made

    def _all_notes(self, kind: str) -> tuple[str, dict[str, Element]]:
        """Return the part that holds notes of a kind, and each of them by its id."""
        if kind not in self._written:
            part = self.opened.beside(kind)
            root = self.opened.tree(part) if part else None
            notes = root.iterchildren() if root is not None else ()
            normal = (note for note in notes if note.get(f"{{{W}}}type") in (None, "normal"))
            self._written[kind] = part, {note.get(f"{{{W}}}id") or "": note for note in normal}
        return self._written[kind]


def _inside(node: Element, name: str) -> Iterator[Element]:
    """Yield the children of a name, also those in controls; what was deleted is not there."""
    for one in node.iterchildren():
        if one.tag == tag(name):
            yield one
        elif one.tag in _UNWRAPPED or one.tag == tag("sdt"):
            yield from _inside(one, name)


def _is_contents(control: Element) -> bool:
    """Whether a control is the one in which Word keeps a list of contents."""
    properties = child(control, "sdtPr")
    return properties is not None and any(
        "Contents" in (get(one, "docPartGallery") or "") for one in elements(properties, "docPartObj")
    )
