"""MyST directives: what a writer asks for between ``:::{name}`` and ``:::``."""

import re
from collections.abc import Callable
from dataclasses import replace

from bmaplan_docs.diagnostics import N_, Message, Report, nearest
from bmaplan_docs.facts.node import blanks
from bmaplan_docs.reader.codes import TABLE_MISSING, UNFINISHED, UNKNOWN_DIRECTIVE, UNSUPPORTED
from bmaplan_docs.reader.directive import Directive, ReadBlocks
from bmaplan_docs.reader.objectives import read_objectives
from bmaplan_docs.reader.schedule import read_schedule
from bmaplan_docs.reader.swot import read_swot
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Blocks, Landscape, Table, text

_OPTION = re.compile(r":[\w-]+:")


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
    option = _OPTION.match(directive.body)
    if option:
        place = Span(directive.span.source, directive.span.line + 1)
        report.add(UNSUPPORTED, place, what=option[0])
        return ()
    return read_blocks(directive.body, directive.span.line + 1)


def _read_landscape(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:
    if directive.argument:
        report.add(UNSUPPORTED, directive.span, what=f"{{landscape}} {directive.argument}")
    return (Landscape(_read_body(directive, read_blocks, report), directive.span),)


def _read_table(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:
    blocks = _read_body(directive, read_blocks, report)
    if blocks and not any(isinstance(block, Table) for block in blocks):
        report.add(TABLE_MISSING, directive.span)
    caption = text(directive.argument)
    return tuple(replace(block, caption=caption) if isinstance(block, Table) else block for block in blocks)


_DIRECTIVES: dict[str, Callable[[Directive, ReadBlocks, Report], Blocks]] = {
    "schedule": read_schedule,
    "swot": read_swot,
    "objectives": read_objectives,
    "table": _read_table,
    "landscape": _read_landscape,
}
