"""A directive as written, and the facts that stand in its body as YAML."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Entity
from bmaplan_docs.reader.validation import validate
from bmaplan_docs.reader.yaml import read_mapping
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Blocks, Inlines

_NAME = re.compile(r"^\{([^}]*)\}\s*(.*)$")
Facts = TypeVar("Facts", bound=Entity)


class ReadBlocks(Protocol):
    """Reads the Markdown inside a directive."""

    def __call__(self, text: str, line: int, *, head_rows: int = 1) -> Blocks:
        """Return the blocks of a text that begins at a line; tables in it have so many head rows."""
        ...


@dataclass(frozen=True)
class Directive:
    """A directive as written: the line that opens it, its body, its place.

    ``read_line`` reads marked-up words of a place, such as a caption.
    """

    info: str
    body: str
    span: Span
    read_line: Callable[[str, Span], Inlines]

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


def is_directive(info: str) -> bool:
    """Whether the line that opens a fence names a directive."""
    return _NAME.match(info.strip()) is not None


def read_facts(directive: Directive, model: type[Facts], report: Report) -> Facts | None:
    """Return the facts in the body of a directive, or ``None`` after reporting what is wrong."""
    mapping = read_mapping(directive.span.source, directive.body, directive.span.line + 1, report)
    return validate(mapping, model, report) if mapping is not None else None
