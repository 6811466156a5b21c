"""Word files that people wrote, as readings that the rules are asked about; none belongs to a project."""

from collections.abc import Mapping

from bmaplan_docs.checker import Context, Reading
from bmaplan_docs.checker.catalogue import all_rules
from bmaplan_docs.checker.naming import REGISTRY as REGISTERED
from bmaplan_docs.checker.naming import Names
from bmaplan_docs.checker.policy import Policy
from bmaplan_docs.checker.registered import names_of_registry
from bmaplan_docs.checker.run import check, compare
from bmaplan_docs.diagnostics import Diagnostic, Report
from bmaplan_docs.pipeline.codes import UNREADABLE_WORD
from bmaplan_docs.pipeline.order import Order
from bmaplan_docs.pipeline.results import Result
from bmaplan_docs.pipeline.sharing import read_shared
from bmaplan_docs.project import REGISTRY, SETTINGS_FILE
from bmaplan_docs.registry import Registry
from bmaplan_docs.source import Source, Span
from bmaplan_docs.values import replace
from bmaplan_docs.word.intake import UnreadableError, WordFile, read_word
from bmaplan_docs.workspace import Workspace


def check_word_files(files: Mapping[str, bytes], workspace: Workspace, order: Order) -> Result:
    """Return what the rules that need no facts find in Word files, by their paths; the files are compared.

    Where the workspace is a project, its registry and the rules it asks for are used.
    """
    report = Report()
    policy, registry = Policy().narrowed(order.select, order.ignore), Registry()
    if workspace.exists(SETTINGS_FILE):
        shared = read_shared(workspace, order)
        policy, registry = shared.policy, shared.registry or registry
        if shared.registry is None:
            report.extend(shared.report)
    project = [Names(REGISTRY, REGISTERED, "", (), names_of_registry(registry.facts))]
    for path, content in files.items():
        read = read_or_report(path, content, report)
        if read is not None:
            own, context = Report(), Context(registry, document=path, ask_today=lambda: order.today)
            project.append(check(Reading.of(read.blocks), context, policy, own))
            report.take(_without_fix(found) for found in own)
    compare(project, all_rules(), report)
    return Result(tuple(report), documents=tuple(files))


def read_or_report(path: str, content: bytes, report: Report) -> WordFile | None:
    """Return what a Word file says, or ``None`` after reporting why it cannot be read."""
    try:
        return read_word(content, path)
    except UnreadableError as error:
        report.add(UNREADABLE_WORD, Span(Source(path, ""), 1), reason=error.reason)
        return None


def _without_fix(found: Diagnostic) -> Diagnostic:
    """Return a problem that its reader mends in Word: we change no Word file."""
    return replace(found, fix=None)
