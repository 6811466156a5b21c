"""A directive as written, and the facts that stand in its body as YAML."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from bmaplan_docs.diagnostics import Report
from bmaplan_docs.facts import Entity
from bmaplan_docs.reader.validation import validate
from bmaplan_docs.reader.yaml import read_mapping
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Blocks

_NAME = re.compile(r"^\{([^}]*)\}\s*(.*)$")
ReadBlocks = Callable[[str, int], Blocks]
"""Reads Markdown that begins at a line."""
Facts = TypeVar("Facts", bound=Entity)


@dataclass(frozen=True)
class Directive:
    """A directive as written: the line that opens it, its body, its place."""

    info: str
    body: str
    span: Span

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


def is_directive(info: str) -> bool:
    """Whether the line that opens a fence names a directive."""
    return _NAME.match(info.strip()) is not None


def read_facts(directive: Directive, model: type[Facts], report: Report) -> Facts | None:
    """Return the facts in the body of a directive, or ``None`` after reporting what is wrong."""
    mapping = read_mapping(directive.span.source, directive.body, directive.span.line + 1, report)
    return validate(mapping, model, report) if mapping is not None else None
