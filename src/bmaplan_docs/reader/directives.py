"""MyST directives: what a writer asks for between ``:::{name}`` and ``:::``."""

from collections.abc import Callable
from importlib import import_module

from bmaplan_docs.diagnostics import N_, Message, Report, Severity, nearest
from bmaplan_docs.facts.node import blanks
from bmaplan_docs.reader import figures
from bmaplan_docs.reader.codes import TABLE_MISSING, UNFINISHED, UNKNOWN_DIRECTIVE, UNSUPPORTED
from bmaplan_docs.reader.directive import Directive, ReadBlocks
from bmaplan_docs.reader.options import open_body
from bmaplan_docs.reader.tables import apply_widths, head_rows, source_below
from bmaplan_docs.tree import Blocks, Included, Landscape, Table
from bmaplan_docs.values import replace

ReadDirective = Callable[[Directive, ReadBlocks, Report], Blocks]
"""Returns the blocks of a directive, or nothing after reporting what is wrong."""


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
    opened = open_body(directive.body, directive.span, ("widths", "header-rows", "source"), report)
    if opened is None:
        return ()
    faults = _errors(report)
    blocks = read_blocks(opened.body, opened.line, head_rows=head_rows(opened, report))
    if not any(isinstance(block, Table) for block in blocks) and _errors(report) == faults:
        report.add(TABLE_MISSING, directive.span)
    caption, widths = directive.caption, opened.options.get("widths")
    captioned = tuple(
        replace(apply_widths(block, widths, report), caption=caption) if isinstance(block, Table) else block
        for block in blocks
    )
    return (*captioned, *source_below(opened, directive, report))


def _errors(report: Report) -> int:
    """Return how many errors there are: a body that has one of its own is not called empty as well."""
    return sum(found.severity is Severity.ERROR for found in report)


def _read_figure(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:
    opened = open_body(directive.body, directive.span, figures.OPTIONS, report)
    if opened is None:
        return ()
    body = read_blocks(opened.body, opened.line)
    made = figures.figure(directive.argument, opened.options, body, directive.span, directive.pictures)
    return (made,) if made else ()


def _read_document(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:  # noqa: ARG001
    """Return the place of another document; which one it is, the pipeline finds out."""
    if directive.body.strip():
        report.add(UNSUPPORTED, directive.span, what="{document} …")
    return (Included(directive.argument.strip("/"), directive.span),)


def _in(module: str, function: str) -> ReadDirective:
    """Return a reader whose module is imported when a document has its directive, as few have."""

    def read(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:
        reader: ReadDirective = getattr(import_module(f"bmaplan_docs.reader.{module}"), function)
        return reader(directive, read_blocks, report)

    return read


_DIRECTIVES: dict[str, ReadDirective] = {
    "schedule": _in("schedule", "read_schedule"),
    "swot": _in("swot", "read_swot"),
    "objectives": _in("objectives", "read_objectives"),
    "kpi": _in("kpi", "read_kpi"),
    "cycle": _in("cycle", "read_cycle"),
    "resolution": _in("remarks", "read_resolution"),
    "opinion": _in("remarks", "read_opinion"),
    "mindmap": _in("mindmap", "read_mindmap"),
    "chart": _in("chart", "read_chart"),
    "table": _read_table,
    "list-table": _in("list_table", "read_list_table"),
    "landscape": _read_landscape,
    "document": _read_document,
    "figure": _read_figure,
}
