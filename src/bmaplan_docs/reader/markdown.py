"""Markdown (CommonMark with MyST's directives) to blocks, every block with its line."""

import re
from dataclasses import dataclass, field, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.reader.codes import (
    DUPLICATE_FOOTNOTE,
    LABEL_WITHOUT_TARGET,
    RAW_HTML,
    STRAY_FENCE,
    UNKNOWN_FOOTNOTE,
    UNSUPPORTED,
    UNUSED_FOOTNOTE,
)
from bmaplan_docs.reader.directive import Directive, is_directive
from bmaplan_docs.reader.directives import read_directive
from bmaplan_docs.reader.emphasis import thai_emphasis
from bmaplan_docs.reader.inlines import InlineReader
from bmaplan_docs.reader.pictures import Pictures
from bmaplan_docs.reader.tables import WrittenRow, check_length, check_rule, join_cells
from bmaplan_docs.source import Source, Span
from bmaplan_docs.tree import (
    Align,
    Block,
    Blocks,
    Cell,
    CodeBlock,
    Column,
    Diagram,
    Figure,
    Footnote,
    Heading,
    Inlines,
    Item,
    ItemList,
    Landscape,
    Paragraph,
    Quote,
    Schedule,
    Table,
    plain_text,
)

_COMMENTS = re.compile(r"(?:<!--(?:(?!-->).)*-->\s*)+", re.DOTALL)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin, inline=False)
    parser.disable("footnote_tail")  # notes stay where they were written; the reader looks them up
    parser.use(myst_block_plugin).disable(["myst_line_comment", "myst_block_break"])
    return parser.use(colon_fence_plugin).use(myst_role_plugin).use(thai_emphasis)


@dataclass
class _Notes:
    """The footnotes of a file by their label, and which of them the text refers to."""

    first_line: int
    written: dict[str, SyntaxTreeNode] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def parse(self, text: str) -> SyntaxTreeNode:
        """Return the tree of a text in which the notes known so far may be referred to."""
        return SyntaxTreeNode(_parser().parse(text, self._known()))

    def parse_line(self, text: str) -> list[SyntaxTreeNode]:
        """Return the nodes of one line of text, likewise."""
        line = SyntaxTreeNode(_parser().parseInline(text, self._known())).children[0]
        return line.children

    def _known(self) -> dict[str, object]:
        return {"footnotes": {"refs": {f":{label}": -1 for label in self.written}}}


def read_markdown(source: Source, text: str, first_line: int, pictures: Pictures, report: Report) -> Blocks:
    """Return the blocks of a Markdown ``text`` that begins at ``first_line`` of ``source``."""
    notes = _Notes(first_line)
    reader = _Reader(source, first_line, report, notes, pictures)
    tree = notes.parse(text)
    reader.collect_notes(tree)
    blocks = reader.blocks(tree.children)
    reader.report_unused_notes()
    return blocks


@dataclass(frozen=True)
class _Reader:
    source: Source
    first_line: int
    report: Report
    notes: _Notes
    pictures: Pictures
    in_note: bool = False
    head_rows: int = 1

    def collect_notes(self, tree: SyntaxTreeNode) -> None:
        """Learn the footnotes of the whole text before reading what refers to them."""
        for node in tree.walk():
            if node.type == "footnote_reference":
                label = str(node.meta["label"])
                if label in self.notes.written:
                    self.report.add(DUPLICATE_FOOTNOTE, self._span(node), label=f"[^{label}]")
                self.notes.written.setdefault(label, node)

    def report_unused_notes(self) -> None:
        """Report footnotes that nothing refers to: their text would be lost."""
        for label, node in self.notes.written.items():
            if label not in self.notes.used:
                self.report.add(UNUSED_FOOTNOTE, self._span(node), label=f"[^{label}]")

    def _nested(self, text: str, line: int, *, head_rows: int = 1) -> Blocks:
        """Read the body of a directive, which may refer to the footnotes around it."""
        inner = replace(self, first_line=line, head_rows=head_rows)
        return inner.blocks(self.notes.parse(text).children)

    def blocks(self, nodes: list[SyntaxTreeNode]) -> Blocks:
        """Return the blocks of sibling nodes; what cannot be printed is reported."""
        found: list[Block] = []
        label: SyntaxTreeNode | None = None
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

    def _labelled(self, blocks: Blocks, target: SyntaxTreeNode) -> Blocks:
        """Give the first block a label; one that has no number cannot be referred to."""
        label = str(target.content).strip()
        match blocks:
            case (Heading() | Table() | Schedule() | Diagram() | Figure() as first, *rest):
                return (replace(first, label=label), *rest)
            case (Landscape() as turned, *rest):
                return (replace(turned, blocks=self._labelled(turned.blocks, target)), *rest)
        self.report.add(LABEL_WITHOUT_TARGET, self._span(target), label=label)
        return blocks

    def _span(self, node: SyntaxTreeNode) -> Span:
        first, _ = node.map or (0, 0)
        return Span(self.source, self.first_line + first)

    def _block(self, node: SyntaxTreeNode) -> Blocks:
        span = self._span(node)
        match node.type:
            case "paragraph":
                return self._paragraph(node, span)
            case "heading":
                return (Heading(int(node.tag[1]), self._inlines(node.children[0], span), span),)
            case "bullet_list" | "ordered_list":
                return (self._list(node, span),)
            case "blockquote":
                return (Quote(self.blocks(node.children), span),)
            case "table":
                return (self._table(node, span),)
            case "fence" | "colon_fence" if is_directive(node.info):
                return self._directive(node, span)
            case "fence" | "code_block":
                return (CodeBlock(node.content.removesuffix("\n"), span),)
            case "colon_fence":
                self.report.add(STRAY_FENCE, span)
                return ()
            case "html_block":
                return self._html(node, span)
            case "footnote_reference":
                return ()
            case kind:
                self.report.add(UNSUPPORTED, span, what="---" if kind == "hr" else kind)
                return _refused(span)

    def _paragraph(self, node: SyntaxTreeNode, span: Span) -> Blocks:
        if check_rule(self.source.line(span.line), span, self.report):
            return _refused(span)
        match node.children[0].children:
            case [picture] if picture.type == "image":
                return self._picture(picture, span)
        return (Paragraph(self._inlines(node.children[0], span), span),)

    def _picture(self, node: SyntaxTreeNode, span: Span) -> Blocks:
        """Return the picture that stands alone in a paragraph."""
        if node.attrs.get("title"):
            self.report.add(UNSUPPORTED, span, what='![…](… "…")')
            return _refused(span)
        path = str(node.attrs["src"])
        words = plain_text(InlineReader(span, self.report, self._note).read(node.children))
        picture = self.pictures.read(path, words, span, missing=f"![…]({path})")
        return (Figure((picture,), span=span),) if picture else _refused(span)

    def _list(self, node: SyntaxTreeNode, span: Span) -> Block:
        items = tuple(Item(self.blocks(item.children)) for item in node.children)
        start = node.attrs.get("start", 1)
        return ItemList(items, node.type == "ordered_list", int(start), node.markup, span)

    def _table(self, node: SyntaxTreeNode, span: Span) -> Block:
        first = node.children[0].children[0]
        columns = tuple(Column(align=_alignment(cell)) for cell in first.children)
        rows = [self._row(row, span) for part in node.children for row in part.children]
        for row in rows[1:]:
            check_length(self.source.line(row.span.line), len(columns), row.span, self.report)
        head, body = rows[: self.head_rows], rows[self.head_rows :]
        return Table(columns, join_cells(head, self.report), join_cells(body, self.report), span=span)

    def _row(self, node: SyntaxTreeNode, span: Span) -> WrittenRow:
        span = self._span(node) if node.map else span
        lines = [cell.children[0] for cell in node.children]
        cells = (Cell((Paragraph(self._inlines(line, span), span),)) for line in lines)
        return WrittenRow(tuple(cells), tuple(line.content.strip() for line in lines), span)

    def _directive(self, node: SyntaxTreeNode, span: Span) -> Blocks:
        directive = Directive(node.info, node.content, span, self._line, self.pictures)
        return read_directive(directive, self._nested, self.report) or _refused(span)

    def _html(self, node: SyntaxTreeNode, span: Span) -> Blocks:
        html = node.content.strip()
        if _COMMENTS.fullmatch(html):
            return ()
        self.report.add(RAW_HTML, span, html=html.split("\n", 1)[0])
        return _refused(span)

    def _inlines(self, node: SyntaxTreeNode, span: Span) -> Inlines:
        return InlineReader(span, self.report, self._note).read(node.children)

    def _line(self, text: str, span: Span) -> Inlines:
        return InlineReader(span, self.report, self._note).read(self.notes.parse_line(text))

    def _note(self, label: str, place: Span) -> Inlines:
        """Return the footnote of a label; it holds paragraphs, and no footnotes of its own."""
        if self.in_note:
            self.report.add(UNSUPPORTED, place, what=f"[^{label}]")
            return ()
        self.notes.used.add(label)
        node = self.notes.written[label]
        return replace(self, first_line=self.notes.first_line, in_note=True).read_note(label, node)

    def read_note(self, label: str, node: SyntaxTreeNode) -> Inlines:
        """Return a footnote as the one inline that stands for it."""
        blocks = self.blocks(node.children)
        paragraphs = tuple(block.children for block in blocks if isinstance(block, Paragraph))
        if not paragraphs:
            self.report.add(UNKNOWN_FOOTNOTE, self._span(node), label=f"[^{label}]")
        if len(paragraphs) < len(blocks):
            self.report.add(UNSUPPORTED, self._span(node), what=f"[^{label}]: …")
        return (Footnote(paragraphs),)


def _refused(span: Span) -> Blocks:
    """Return what stands for a block that was reported, so that its part is not called empty as well."""
    return (Paragraph((), span),)


def _alignment(cell: SyntaxTreeNode) -> Align:
    match str(cell.attrs.get("style", "")).removeprefix("text-align:"):
        case "center":
            return "center"
        case "right":
            return "right"
        case _:
            return "left"
