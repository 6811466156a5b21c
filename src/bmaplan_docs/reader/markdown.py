"""Markdown (CommonMark with MyST's directives) to blocks, every block with its line."""

from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts.node import blanks
from bmaplan_docs.reader.codes import RAW_HTML, UNFINISHED, UNKNOWN_ROLE, UNSUPPORTED
from bmaplan_docs.reader.directives import Directive, is_directive, read_directive
from bmaplan_docs.reader.emphasis import thai_emphasis
from bmaplan_docs.source import Source, Span
from bmaplan_docs.tree import (
    Align,
    Block,
    Blocks,
    Break,
    Cell,
    Code,
    CodeBlock,
    Column,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Item,
    ItemList,
    Link,
    Paragraph,
    Quote,
    Row,
    Strong,
    Table,
    Text,
)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    return parser.use(colon_fence_plugin).use(myst_role_plugin).use(thai_emphasis)


def read_markdown(source: Source, text: str, first_line: int, report: Report) -> Blocks:
    """Return the blocks of a Markdown ``text`` that begins at ``first_line`` of ``source``."""
    tree = SyntaxTreeNode(_parser().parse(text))
    return _Reader(source, first_line, report).blocks(tree.children)


@dataclass(frozen=True)
class _Reader:
    source: Source
    first_line: int
    report: Report

    def blocks(self, nodes: list[SyntaxTreeNode]) -> Blocks:
        """Return the blocks of sibling nodes; what cannot be printed is reported."""
        return tuple(block for node in nodes for block in self._block(node))

    def _span(self, node: SyntaxTreeNode) -> Span:
        first, _ = node.map or (0, 0)
        return Span(self.source, self.first_line + first)

    def _block(self, node: SyntaxTreeNode) -> Blocks:
        span = self._span(node)
        match node.type:
            case "paragraph":
                return (Paragraph(self._inlines(node.children[0], span), span),)
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
            case "html_block":
                return self._html(node, span)
            case kind:
                self.report.add(UNSUPPORTED, span, what="---" if kind == "hr" else kind)
                return ()

    def _list(self, node: SyntaxTreeNode, span: Span) -> Block:
        items = tuple(Item(self.blocks(item.children)) for item in node.children)
        start = node.attrs.get("start", 1)
        return ItemList(items, node.type == "ordered_list", int(start), node.markup, span)

    def _table(self, node: SyntaxTreeNode, span: Span) -> Block:
        head = node.children[0].children[0]
        rows = node.children[1].children if len(node.children) > 1 else []
        return Table(
            columns=tuple(Column(align=_alignment(cell)) for cell in head.children),
            head=(self._row(head, span),),
            body=tuple(self._row(row, span) for row in rows),
            span=span,
        )

    def _row(self, node: SyntaxTreeNode, span: Span) -> Row:
        span = self._span(node) if node.map else span
        return Row(
            tuple(Cell((Paragraph(self._inlines(cell.children[0], span), span),)) for cell in node.children)
        )

    def _directive(self, node: SyntaxTreeNode, span: Span) -> Blocks:
        directive = Directive(node.info, node.content, span)
        return read_directive(
            directive,
            lambda text, line: read_markdown(self.source, text, line, self.report),
            self.report,
        )

    def _html(self, node: SyntaxTreeNode, span: Span) -> Blocks:
        html = node.content.strip()
        if not (html.startswith("<!--") and html.endswith("-->")):
            self.report.add(RAW_HTML, span, html=html.split("\n", 1)[0])
        return ()

    def _inlines(self, node: SyntaxTreeNode, span: Span) -> Inlines:
        return _InlineReader(self.source, span, self.report).read(node.children)


@dataclass
class _InlineReader:
    """Reads one paragraph; counts line ends, so that a problem shows the line it stands in."""

    source: Source
    span: Span
    report: Report
    passed: int = 0

    def read(self, nodes: list[SyntaxTreeNode]) -> Inlines:
        """Return the inlines of sibling nodes."""
        return tuple(inline for node in nodes for inline in self._inline(node))

    def _here(self) -> Span:
        return Span(self.source, self.span.line + self.passed)

    def _inline(self, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        match node.type:
            case "text":
                return self._text(node.content)
            case "softbreak":
                self.passed += 1
                return (Text(" "),)
            case "hardbreak":
                self.passed += 1
                return (Break(),)
            case "code_inline":
                return (Code(node.content),)
            case "strong":
                return (Strong(self.read(node.children)),)
            case "em":
                return (Emphasis(self.read(node.children)),)
            case "link":
                return (Link(self.read(node.children), str(node.attrs["href"])),)
            case _:
                self._refuse(node)
                return ()

    def _text(self, content: str) -> tuple[Inline, ...]:
        for blank in blanks(content):
            self.report.add(UNFINISHED, self._here(), blank=blank)
        if "[^" in content:
            self.report.add(UNSUPPORTED, self._here(), what="[^…]")
        return (Text(content),) if content else ()

    def _refuse(self, node: SyntaxTreeNode) -> None:
        match node.type:
            case "html_inline" if node.content.startswith("<!--"):
                pass
            case "html_inline":
                self.report.add(RAW_HTML, self._here(), html=node.content)
            case "myst_role":
                self.report.add(UNKNOWN_ROLE, self._here(), name=str(node.meta["name"]), brace="{")
            case kind:
                self.report.add(UNSUPPORTED, self._here(), what="![…](…)" if kind == "image" else kind)


def _alignment(cell: SyntaxTreeNode) -> Align:
    match str(cell.attrs.get("style", "")).removeprefix("text-align:"):
        case "center":
            return "center"
        case "right":
            return "right"
        case _:
            return "left"
