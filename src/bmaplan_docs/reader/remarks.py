"""The directives of minutes: what a meeting resolved, and what somebody thinks of a matter."""

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.facts import Mapping, Node, Scalar, Task
from bmaplan_docs.reader.directive import Directive, ReadBlocks
from bmaplan_docs.reader.options import Opened, open_body
from bmaplan_docs.reader.validation import validate
from bmaplan_docs.tree import Blocks, Inlines, Remark, text

RESOLUTION, OPINION = "มติที่ประชุม", "ความเห็น"
OPTIONS = tuple(Task.model_fields)

EMPTY_REMARK = Code(
    "empty-remark",
    Severity.ERROR,
    N_("nothing stands below '{label}'"),
    why=N_("The label would be printed with nothing behind it."),
    hint=N_("write what was resolved or thought between ':::{{{name}}}' and ':::'"),
    bad=":::{resolution}\n:::",
    good=":::{resolution}\nรับทราบ\n:::",
)
CODES = (EMPTY_REMARK,)


def read_resolution(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:
    """Return a resolution; its options say who must do what it asks for, and until when."""
    opened = open_body(directive.body, directive.span, OPTIONS, report)
    if opened is None:
        return ()
    label, blocks = _words(directive, RESOLUTION, opened, read_blocks, report)
    task = _task(opened, directive, report)
    return (Remark("resolution", label, blocks, task, directive.span),)


def read_opinion(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:
    """Return an opinion below its label."""
    opened = open_body(directive.body, directive.span, (), report)
    if opened is None:
        return ()
    label, blocks = _words(directive, OPINION, opened, read_blocks, report)
    return (Remark("opinion", label, blocks, span=directive.span),)


def _words(
    directive: Directive, standard: str, opened: Opened, read_blocks: ReadBlocks, report: Report
) -> tuple[Inlines, Blocks]:
    """Return the label, the standard one where none was given, and what stands below it."""
    blocks = read_blocks(opened.body, opened.line)
    if not blocks:
        label = directive.argument or standard
        report.add(EMPTY_REMARK, directive.span, label=label, name=directive.name)
    return directive.caption or text(standard), blocks


def _task(opened: Opened, directive: Directive, report: Report) -> Task | None:
    entries: dict[str, Node] = {
        name: Scalar(option.span, option.value or None) for name, option in opened.options.items()
    }
    keys = {name: option.span for name, option in opened.options.items()}
    return validate(Mapping(directive.span, entries, keys), Task, report)
