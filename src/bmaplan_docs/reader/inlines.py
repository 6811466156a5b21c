"""What stands inside a paragraph of Markdown, with the line of whatever is wrong in it."""

import re
from collections.abc import Callable

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts.node import blanks
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.citations import is_citation, read_citation
from bmaplan_docs.reader.codes import (
    RAW_HTML,
    STRAY_CHARACTER,
    UNFINISHED,
    UNKNOWN_FOOTNOTE,
    UNKNOWN_ROLE,
    UNSUPPORTED,
)
from bmaplan_docs.reader.emphasis import check_marks
from bmaplan_docs.reader.facts import ROLE, read_fact
from bmaplan_docs.reader.fences import UNCLOSED
from bmaplan_docs.reader.links import REFERENCES, read_link, read_reference
from bmaplan_docs.reader.nodes import Node
from bmaplan_docs.reader.places import Cursor
from bmaplan_docs.reader.text import FORBIDDEN, find_stray
from bmaplan_docs.source import Span
from bmaplan_docs.tree import (
    Break,
    Code,
    Emphasis,
    Image,
    Inline,
    Inlines,
    Link,
    Picture,
    Strong,
    Text,
    plain_text,
)
from bmaplan_docs.values import dataclass

_LINE_BREAK = Pattern(r"<br\s*/?>", flags=re.IGNORECASE)
_FOOTNOTE = Pattern(r"\[\^[^\]\s]+\]")
_DOUBTFUL = Pattern(rf"[*_<\[{FORBIDDEN}]")
"""A sign with which a mark, a blank or a note may begin, or one that Word cannot hold."""


@dataclass
class InlineReader:
    """Reads one paragraph; counts line ends, so that a problem shows the line it stands in."""

    span: Span
    report: Report
    read_note: Callable[[str, Span], Inlines]
    passed: int = 0
    has_html: bool = False
    in_cell: bool = False
    read_picture: Callable[[Node, str, Span], Picture | None] | None = None
    cursor: Cursor | None = None

    def read(self, nodes: list[Node]) -> Inlines:
        """Return the inlines of sibling nodes."""
        return tuple(inline for node in nodes for inline in self._inline(node))

    def _here(self) -> Span:
        return Span(self.span.source, self.span.line + self.passed) if self.passed else self.span

    def _inline(self, node: Node) -> tuple[Inline, ...]:
        match node.type:
            case "text":
                return self._text(node.content)
            case "softbreak":
                self._next_line()
                return (Text(" "),)
            case "hardbreak":
                self._next_line()
                return (Break(),)
            case "code_inline":
                self._check(node.content)
                self._pass_by(node)
                return (Code(node.content),)
            case "strong" | "em":
                mark = Strong if node.type == "strong" else Emphasis
                return (mark(self.read(node.children)),)
            case "image" if self.read_picture:
                picture = self.read_picture(node, plain_text(self.read(node.children)), self._here())
                self._pass_by(node)
                return (Image(picture),) if picture else ()
            case "link":
                return self._link(node, str(node.attrs["href"]))
            case "myst_role":
                return self._role(node, str(node.meta["name"]))
            case "footnote_ref":
                self._pass_by(node)
                return self.read_note(str(node.meta["label"]), self._here())
            case "html_inline" if self.in_cell and _LINE_BREAK.fullmatch(node.content):
                return (Break(),)  # a row is one line, so a cell has no other way
            case _:
                self._refuse(node)
                return ()

    def _link(self, node: Node, target: str) -> Inlines:
        place = self._here()
        children = self.read(node.children)
        self._pass_by(node)
        if node.markup == "autolink":  # written as <address>
            return (Link(children, target),)
        return read_link(target, children, str(node.attrs.get("title", "")), place, self.report)

    def _role(self, node: Node, name: str) -> tuple[Inline, ...]:
        place = self.cursor.mention() if self.cursor else self._here()
        if name in REFERENCES:
            self._check_text(node.content)  # for blanks and strays in it
            return read_reference(name, node.content, place)
        if is_citation(name):
            return read_citation(name, node.content, place, self.report)
        if name == ROLE:
            self._check_text(node.content)
            return read_fact(node.content, place, self.report)
        self.report.add(UNKNOWN_ROLE, place, name=name, brace="{")
        return ()

    def _check(self, content: str) -> None:
        stray = find_stray(content)  # an entity such as &#xE000; may stand for one
        if stray:
            self.report.add(STRAY_CHARACTER, self._here(), name=stray)

    def _next_line(self) -> None:
        self.passed += 1
        if self.cursor:
            self.cursor.next_line()

    def _pass_by(self, node: Node) -> None:
        if self.cursor:
            self.cursor.pass_by(node)

    def _text(self, content: str) -> tuple[Inline, ...]:
        self._check_text(content)
        span = self.cursor.take(content) if self.cursor and content else None
        return (Text(content, span),) if content else ()

    def _check_text(self, content: str) -> None:
        if not _DOUBTFUL.search(content):  # most texts
            return
        self._check(content)
        check_marks(content, self._here(), self.report)
        for blank in blanks(content):
            self.report.add(UNFINISHED, self._here(), blank=blank)
        for label in _FOOTNOTE.findall(content) if "[^" in content else ():
            if not self.report.has(UNCLOSED):
                self.report.add(UNKNOWN_FOOTNOTE, self._here(), label=label)

    def _refuse(self, node: Node) -> None:
        self._pass_by(node)
        match node.type:
            case "html_inline" if node.content.startswith("<!--"):
                self.passed += node.content.count("\n")
            case "html_inline":
                if not self.has_html:  # once for a tag and the one that closes it
                    self.report.add(RAW_HTML, self._here(), html=node.content)
                self.has_html = True
            case kind:
                self.report.add(UNSUPPORTED, self._here(), what="![…](…)" if kind == "image" else kind)
