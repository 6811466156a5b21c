"""Documents become files: all files of a document, or none; and files are put where they belong."""

from bmaplan_docs import builders
from bmaplan_docs.diagnostics import Report, describe_fault
from bmaplan_docs.pipeline.codes import BLANKS_LEFT, CANNOT_WRITE, NO_SUCH_FILE, SAME_OUTPUT
from bmaplan_docs.pipeline.composing import Papers
from bmaplan_docs.pipeline.results import Output
from bmaplan_docs.pipeline.surroundings import Surroundings
from bmaplan_docs.project import Entry
from bmaplan_docs.reader.codes import UNFINISHED
from bmaplan_docs.source import Source, Span
from bmaplan_docs.workspace import Workspace


def write(
    entry: Entry, papers: Papers, around: Surroundings, wanted: tuple[str, ...], report: Report
) -> tuple[Output, ...]:
    """Return the files of a document and its papers, all of them or none."""
    place = Span(Source(entry.head, ""), 1)
    if not papers or report.has_errors:
        blanks = sum(1 for found in report if found.code is UNFINISHED)
        if not report.has_errors:
            report.add(BLANKS_LEFT, place, count=blanks)
        return ()
    made: list[Output] = []
    for name in wanted:
        for paper, document in papers.items():
            twin = around.owner(entry.file(paper))
            if twin is not None and twin is not entry:
                report.add(SAME_OUTPUT, place, other=twin.head)
            content = builders.find(name)(document, around.workspace, report)
            if content is not None:
                made.append(Output(entry.name, name, entry.output(name, paper), content))
        if not report.has_errors and all(output.builder != name for output in made):
            report.add(NO_SUCH_FILE, place, document=entry.name, builder=name)
    return () if report.has_errors else tuple(made)


def put(output: Output, workspace: Workspace, report: Report) -> bool:
    """Write a file and return whether it was; what cannot be written keeps back no other."""
    try:
        workspace.write(output.path, output.content)
    except OSError as error:
        report.add(CANNOT_WRITE, Span(Source(output.path, ""), 1), reason=describe_fault(error))
        return False
    return True
