"""What is wrong with a draft, to be said as comments in its Word file."""

from bmaplan_docs.diagnostics import Language, Report
from bmaplan_docs.diagnostics.text import lines_of
from bmaplan_docs.doctypes.base import is_final
from bmaplan_docs.pipeline.codes import NO_COMMENTS
from bmaplan_docs.pipeline.composing import Papers
from bmaplan_docs.pipeline.surroundings import Surroundings
from bmaplan_docs.project import BASELINE, Entry
from bmaplan_docs.source import Source, Span
from bmaplan_docs.tree.document import Comment
from bmaplan_docs.values import replace


def with_comments(
    entry: Entry, papers: Papers, status: str, language: str, around: Surroundings, report: Report
) -> Papers:
    """Return the document with a comment for each problem of a report; its further Word files carry none.

    A finished one carries none either, which is reported.
    """
    if around.workspace.exists(BASELINE):
        around.workspace.read(BASELINE)  # noted: what it knows is left out of the report
    if not papers or not len(report):
        return papers
    if is_final(status):
        report.add(NO_COMMENTS, Span(Source(entry.head, ""), 1), count=len(report))
        return papers
    wanted = Language(language)
    comments = tuple(Comment(found.span, lines_of(found, wanted)) for found in report)
    return {**papers, "": replace(papers[""], comments=comments)}
