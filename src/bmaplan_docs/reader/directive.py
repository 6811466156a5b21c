"""A directive as written, and the facts that stand in its body as YAML."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Entity
from bmaplan_docs.facts.node import stands_in
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.drafts import complete
from bmaplan_docs.reader.pictures import Pictures
from bmaplan_docs.reader.validation import validate
from bmaplan_docs.reader.yaml import read_mapping
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Blank, Blocks, Break, Cell, Inlines, Paragraph, text
from bmaplan_docs.values import dataclass

_NAME = Pattern(r"^\{([^}]*)\}\s*(.*)$")
Facts = TypeVar("Facts", bound=Entity)


class ReadBlocks(Protocol):
    """Reads the Markdown inside a directive."""

    def __call__(self, text: str, line: int, *, head_rows: int = 1) -> Blocks:
        """Return the blocks of a text that begins at a line; tables in it have so many head rows."""
        ...


@dataclass(frozen=True)
class Directive:
    """A directive as written: the line that opens it, its body, its place.

    ``read_line`` reads marked-up words of a place, such as a caption; ``pictures`` are the document's.
    """

    info: str
    body: str
    span: Span
    read_line: Callable[[str, Span], Inlines]
    pictures: Pictures

    @property
    def name(self) -> str:
        """The word in braces."""
        match = _NAME.match(self.info.strip())
        return match[1].strip() if match else ""

    @property
    def argument(self) -> str:
        """What stands behind the braces."""
        match = _NAME.match(self.info.strip())
        return match[2].strip() if match else ""

    @property
    def caption(self) -> Inlines:
        """What stands behind the braces, as marked-up words."""
        return self.read_line(self.argument, self.span)

    def words(self, value: str, place: Span | None) -> Inlines:
        """Return a value of the body as marked-up words; its lines stay lines."""
        if stands_in(value):
            return (Blank(value),)
        lines = (self.read_line(line, place or self.span) for line in value.split("\n"))
        read = [line for line in lines if line]
        return tuple(inline for line in read for inline in (Break(), *line))[1:]

    def cell(self, value: str | None, place: Span | None, *, before: str = "", rows: int = 1) -> Cell:
        """Return a cell of a table with a value of the body, ``before`` it a number if any."""
        words = (*text(before), *(self.words(value, place) if value else ()))
        return Cell((Paragraph(words, place),), rows=rows)


def is_directive(info: str) -> bool:
    """Whether the line that opens a fence names a directive."""
    return _NAME.match(info.strip()) is not None


def read_facts(directive: Directive, model: type[Facts], report: Report) -> Facts | None:
    """Return the facts in the body of a directive, or ``None`` after reporting what is wrong.

    What is missing has a marked blank; the warnings of a finished document become errors later.
    """
    mapping = read_mapping(directive.span.source, directive.body, directive.span.line + 1, report)
    return validate(complete(mapping, model, report), model, report) if mapping is not None else None
