"""MyST directives: what a writer asks for between ``:::{name}`` and ``:::``."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from bmaplan_docs.diagnostics import N_, Message, Report, nearest
from bmaplan_docs.facts.node import blanks
from bmaplan_docs.reader.codes import TABLE_MISSING, UNFINISHED, UNKNOWN_DIRECTIVE, UNSUPPORTED
from bmaplan_docs.reader.options import open_body
from bmaplan_docs.reader.schedule import ScheduleFacts, schedule
from bmaplan_docs.reader.tables import apply_widths, head_rows
from bmaplan_docs.reader.validation import validate
from bmaplan_docs.reader.yaml import read_mapping
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Blocks, Inlines, Landscape, Table

_NAME = re.compile(r"^\{([^}]*)\}\s*(.*)$")


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


def read_directive(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:
    """Return the blocks a directive stands for, or nothing after reporting what is wrong."""
    reader = _DIRECTIVES.get(directive.name)
    for blank in blanks(directive.argument):
        report.add(UNFINISHED, directive.span, blank=blank)
    if reader is not None:
        return reader(directive, read_blocks, report)
    close = nearest(directive.name, _DIRECTIVES)
    hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
    report.add(
        UNKNOWN_DIRECTIVE, directive.span, hint=hint, name=directive.name, known=", ".join(_DIRECTIVES)
    )
    return ()


def _read_body(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:
    """Return the Markdown inside a directive; options before it are refused rather than printed."""
    opened = open_body(directive.body, directive.span, (), report)
    return read_blocks(opened.body, opened.line) if opened else ()


def _read_landscape(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:
    if directive.argument:
        report.add(UNSUPPORTED, directive.span, what=f"{{landscape}} {directive.argument}")
    return (Landscape(_read_body(directive, read_blocks, report), directive.span),)


def _read_table(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:
    opened = open_body(directive.body, directive.span, ("widths", "header-rows"), report)
    if opened is None:
        return ()
    blocks = read_blocks(opened.body, opened.line, head_rows=head_rows(opened, report))
    if blocks and not any(isinstance(block, Table) for block in blocks):
        report.add(TABLE_MISSING, directive.span)
    caption, widths = directive.caption, opened.options.get("widths")
    return tuple(
        replace(apply_widths(block, widths, report), caption=caption) if isinstance(block, Table) else block
        for block in blocks
    )


def _read_schedule(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:  # noqa: ARG001
    mapping = read_mapping(directive.span.source, directive.body, directive.span.line + 1, report)
    facts = validate(mapping, ScheduleFacts, report) if mapping is not None else None
    if facts is None:
        return ()
    drawn = schedule(facts, directive.caption, directive.span, report)
    return (Landscape((drawn,), directive.span),) if drawn else ()


_DIRECTIVES: dict[str, Callable[[Directive, ReadBlocks, Report], Blocks]] = {
    "schedule": _read_schedule,
    "table": _read_table,
    "landscape": _read_landscape,
}
