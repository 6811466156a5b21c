"""Markdown (CommonMark with MyST's directives) to blocks, every block with its line."""

import re

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.reader import definitions, tables
from bmaplan_docs.reader.codes import (
    DUPLICATE_FOOTNOTE,
    NOTE_HOLDS_PARAGRAPHS,
    RAW_HTML,
    STRAY_FENCE,
    UNKNOWN_FOOTNOTE,
    UNSUPPORTED,
    UNUSED_FOOTNOTE,
)
from bmaplan_docs.reader.directive import Directive, is_directive
from bmaplan_docs.reader.directives import read_directive
from bmaplan_docs.reader.fences import MAY_STAY_OPEN, code_block, is_left_open
from bmaplan_docs.reader.headings import check_underline
from bmaplan_docs.reader.inlines import InlineReader
from bmaplan_docs.reader.labels import with_label
from bmaplan_docs.reader.lists import DEEPEST, NESTED_TOO_DEEP, check_lines, check_neighbours, check_numbers
from bmaplan_docs.reader.markers import Style
from bmaplan_docs.reader.nodes import Node, all_blocks
from bmaplan_docs.reader.parser import Addresses, Defined
from bmaplan_docs.reader.pictures import Pictures
from bmaplan_docs.reader.places import Cursor
from bmaplan_docs.source import Source, Span
from bmaplan_docs.tree import (
    Block,
    Blocks,
    Cell,
    Definition,
    Definitions,
    Figure,
    Footnote,
    Heading,
    Inlines,
    Item,
    ItemList,
    Labelled,
    Landscape,
    Paragraph,
    Quote,
    Rule,
    plain_text,
)
from bmaplan_docs.values import dataclass, field, replace

_COMMENTS = re.compile(r"(?:<!--(?:(?!-->).)*-->\s*)+", re.DOTALL)


def read_markdown(source: Source, text: str, first_line: int, pictures: Pictures, report: Report) -> Blocks:
    """Return the blocks of a Markdown ``text`` that begins at ``first_line`` of ``source``."""
    try:
        return _read(source, text, first_line, pictures, report)
    except RecursionError:  # hundreds of marks inside each other
        report.add(NESTED_TOO_DEEP, Span(source, first_line), most=DEEPEST)
        return ()


def _read(source: Source, text: str, first_line: int, pictures: Pictures, report: Report) -> Blocks:
    notes = Defined(first_line)
    reader = _Reader(source, first_line, report, notes, pictures)
    nodes = notes.parse(text, first_line, reader.addresses)
    reader.look_ahead(nodes)
    blocks = reader.blocks(nodes)
    reader.report_unused_notes()
    refused = [block for span in notes.unused_addresses(source, report) for block in _refused(span)]
    return tuple(sorted((*blocks, *refused), key=_line)) if refused else blocks


@dataclass(frozen=True)
class _Reader:
    source: Source
    first_line: int
    report: Report
    notes: Defined
    pictures: Pictures
    addresses: Addresses = field(default_factory=Addresses)
    in_note: bool = False
    in_directive: bool = False
    depth: int = 0
    head_rows: int = 1

    def look_ahead(self, nodes: list[Node]) -> None:
        """Learn the footnotes of the whole text, and report what swallows the rest of it, before reading."""
        for node in all_blocks(nodes):
            if node.type == "footnote_reference":
                label = str(node.meta["label"])
                if label in self.notes.written:
                    self.report.add(DUPLICATE_FOOTNOTE, self._span(node), label=f"[^{label}]")
                self.notes.written.setdefault(label, node)
            elif node.type in MAY_STAY_OPEN:
                is_left_open(node, self._span(node), self.report, inside=False)

    def report_unused_notes(self) -> None:
        """Report footnotes that nothing refers to: their text would be lost."""
        for label, node in self.notes.written.items():
            if label not in self.notes.used:
                self.report.add(UNUSED_FOOTNOTE, self._span(node), label=f"[^{label}]")

    def _nested(self, text: str, line: int, *, head_rows: int = 1) -> Blocks:
        """Read the body of a directive, which may refer to the footnotes around it."""
        own = Addresses(self.addresses)
        inner = replace(self, first_line=line, head_rows=head_rows, addresses=own, in_directive=True)
        return inner.blocks(self.notes.parse(text, line, own))

    def blocks(self, nodes: list[Node]) -> Blocks:
        """Return the blocks of sibling nodes; what cannot be printed is reported."""
        check_neighbours(nodes, self._span, self.report)
        found: list[Block] = []
        label: Node | None = None
        for node in nodes:
            if node.type == "myst_target":
                label = node
                continue
            made = self._block(node)
            found += self._labelled(made, label) if label else made
            label = None if made else label
        if label:
            self._labelled((), label)
        return tuple(found)

    def _labelled(self, blocks: Blocks, target: Node) -> Blocks:
        return with_label(blocks, str(target.content).strip(), self._span(target), self.report)

    def _span(self, node: Node) -> Span:
        return Span(self.source, self.first_line + (node.map or (0, 0))[0])

    def _block(self, node: Node) -> Blocks:
        span = self._span(node)
        match node.type:
            case "paragraph":
                return self._paragraph(node, span)
            case "heading":
                check_underline(node.markup, span, self.report)
                return (Heading(int(node.tag[1]), self._inlines(node.children[0], span), span),)
            case "hr":
                return (Rule(span),)
            case "bullet_list" | "ordered_list" | "blockquote" | "dl":
                return self._inside(node, span)
            case "table":
                return (self._table(node, span),)
            case "fence" | "colon_fence" | "html_block" if self._is_open(node, span):
                return _refused(span)
            case "fence" | "colon_fence" if is_directive(node.info):
                return self._inside(node, span)
            case "fence" | "code_block":
                return (code_block(node, span, self.report),)
            case "html_block":
                return self._html(node, span)
            case "colon_fence" | "footnote_reference":
                if node.type == "colon_fence":
                    self.report.add(STRAY_FENCE, span)
                return ()
            case kind:
                self.report.add(UNSUPPORTED, span, what=kind)
                return _refused(span)

    def _paragraph(self, node: Node, span: Span) -> Blocks:
        text = node.children[0].content
        if any(
            tables.check_rule(line, Span(self.source, span.line + number), self.report)
            for number, line in enumerate(text.split("\n"))
        ):
            return _refused(span)
        match node.children[0].children:
            case [picture] if picture.type == "image":
                return self._picture(picture, span)
        check_lines(text, span, self.report)
        return (Paragraph(self._inlines(node.children[0], span), span),)

    def _picture(self, node: Node, span: Span) -> Blocks:
        """Return the picture that stands alone in a paragraph."""
        words = plain_text(InlineReader(span, self.report, self._note).read(node.children))
        picture = self.pictures.read_node(node, words, span)
        return (Figure((picture,), span=span),) if picture else _refused(span)

    def _is_open(self, node: Node, span: Span) -> bool:
        return is_left_open(node, span, self.report, inside=self.in_directive)

    def _inside(self, node: Node, span: Span) -> Blocks:
        """Read what may stand inside its like, but not without end."""
        inner = replace(self, depth=self.depth + 1)
        if inner.depth > DEEPEST:
            self.report.add(NESTED_TOO_DEEP, span, most=DEEPEST)
            self.notes.use_notes_of(node)
            return _refused(span)
        if node.type == "blockquote":
            return (Quote(inner.blocks(node.children), span),)
        if node.type in ("fence", "colon_fence"):
            return inner.as_directive(node, span)
        return (inner.as_definitions(node, span) if node.type == "dl" else inner.as_list(node, span),)

    def as_list(self, node: Node, span: Span) -> Block:
        """Return a list with its items."""
        items = tuple(map(self._item, node.children))
        if node.type == "bullet_list":
            return ItemList(items, ordered=False, delimiter=node.markup, span=span)
        check_numbers([item.info for item in node.children], span, self.report)
        style = Style.of(node.children[0].info, node.markup)
        return ItemList(items, True, int(node.attrs.get("start", 1)), style.delimiter, span, style.letters)  # noqa: FBT003

    def as_definitions(self, node: Node, span: Span) -> Block:
        """Return terms with what they mean."""
        found: list[Definition] = []
        for child in node.children:
            place = self._span(child)
            if child.type == "dt":
                found.append(definitions.term(self._inlines(child.children[0], place), place, self.report))
            else:
                found[-1] = definitions.with_meaning(found[-1], self.blocks(child.children))
        return Definitions(tuple(found), span)

    def _item(self, node: Node) -> Item:
        """Return an item; a label in its first line is its own, unless it can belong to what follows."""
        first = node.children[0] if node.children else None
        if first is None or first.type != "myst_target":
            return Item(self.blocks(node.children))
        blocks = self.blocks(node.children[1:])
        if blocks and isinstance(blocks[0], Labelled | Landscape):
            return Item(self._labelled(blocks, first))
        return Item(blocks, name=str(first.content).strip(), span=self._span(first))

    def _table(self, node: Node, span: Span) -> Block:
        rows = [self._row(row, span) for part in node.children for row in part.children]
        return tables.pipe_table(rows, node, self.head_rows, span, self.report)

    def _row(self, node: Node, span: Span) -> tables.WrittenRow:
        span = self._span(node) if node.map else span
        lines = [cell.children[0] for cell in node.children]
        cells, passed = [], 0
        for line in lines:
            cursor = Cursor(line.content, span, after=passed)
            reader = self._reader(span, cursor, in_cell=True)
            cells.append(Cell((Paragraph(reader.read(line.children), span),)))
            passed = cursor.end
        return tables.WrittenRow(tuple(cells), tuple(line.content.strip() for line in lines), span)

    def as_directive(self, node: Node, span: Span) -> Blocks:
        """Return what a directive stands for."""
        directive = Directive(node.info, node.content, span, self._line, self.pictures)
        blocks = read_directive(directive, self._nested, self.report)
        if not blocks:
            self.notes.use_notes_in(node.info + node.content)
        return blocks or _refused(span)

    def _html(self, node: Node, span: Span) -> Blocks:
        html = node.content.strip()
        if _COMMENTS.fullmatch(html):
            return ()
        if not (html.startswith("</") and self.report.has(RAW_HTML)):  # the end of what was told
            self.report.add(RAW_HTML, span, html=html.split("\n", 1)[0])
        return _refused(span)

    def _inlines(self, node: Node, span: Span) -> Inlines:
        return self._reader(span, Cursor(node.content, span)).read(node.children)

    def _reader(self, span: Span, cursor: Cursor, *, in_cell: bool = False) -> InlineReader:
        picture = None if self.in_note else self.pictures.read_node
        return InlineReader(
            span, self.report, self._note, in_cell=in_cell, read_picture=picture, cursor=cursor
        )

    def _line(self, text: str, span: Span) -> Inlines:
        cursor = Cursor(text, span, after=(span.column or 1) - 1)
        return self._reader(span, cursor).read(self.notes.parse_line(text, self.addresses))

    def _note(self, label: str, place: Span) -> Inlines:
        """Return the footnote of a label; it holds paragraphs, and no footnotes of its own."""
        if self.in_note:
            self.report.add(NOTE_HOLDS_PARAGRAPHS, place, label=f"[^{label}]")
            return ()
        self.notes.used.add(label)
        node = self.notes.written[label]
        return replace(self, first_line=self.notes.first_line, in_note=True).read_note(label, node)

    def read_note(self, label: str, node: Node) -> Inlines:
        """Return a footnote as the one inline that stands for it."""
        blocks = self.blocks(node.children)
        paragraphs = tuple(block.children for block in blocks if isinstance(block, Paragraph))
        if not blocks:
            self.report.add(UNKNOWN_FOOTNOTE, self._span(node), label=f"[^{label}]")
        if len(paragraphs) < len(blocks):
            self.report.add(NOTE_HOLDS_PARAGRAPHS, self._span(node), label=f"[^{label}]")
        return (Footnote(paragraphs, label, self._span(node)),)


def _refused(span: Span) -> Blocks:
    """Return what stands for a block that was reported, so that its part is not called empty as well."""
    return (Paragraph((), span),)


def _line(block: Block) -> int:
    span: Span | None = getattr(block, "span", None)
    return span.line if span else 0
