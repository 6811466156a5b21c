"""What is wrong with a draft, to be said as comments in its Word files."""

from collections.abc import Iterator

from bmaplan_docs.checker.baseline import Baseline
from bmaplan_docs.diagnostics import Diagnostic, Language, Report
from bmaplan_docs.diagnostics.text import lines_of
from bmaplan_docs.doctypes.base import is_final
from bmaplan_docs.pipeline.codes import NO_COMMENTS
from bmaplan_docs.pipeline.composing import Papers, compile_document
from bmaplan_docs.pipeline.surroundings import Surroundings
from bmaplan_docs.project import BASELINE, Entry
from bmaplan_docs.source import Source, Span
from bmaplan_docs.tree import Document, Included
from bmaplan_docs.tree.document import Comment
from bmaplan_docs.tree.walk import map_included
from bmaplan_docs.values import replace


def with_comments(
    entry: Entry,
    papers: Papers,
    status: str,
    language: str,
    around: Surroundings,
    baseline: Baseline | None,
    report: Report,
) -> Papers:
    """Return the document with a comment for each problem of a report and of the documents that stand in it.

    Its further Word files carry those of what they print. A finished one carries none, which is reported.
    """
    if around.workspace.exists(BASELINE):
        around.workspace.read(BASELINE)  # noted: what it knows is left out of the report
    if not papers:
        return papers
    if is_final(status):
        if len(report):
            report.add(NO_COMMENTS, Span(Source(entry.head, ""), 1), count=len(report))
        return papers
    own = _comments(report, language)
    of_guests = _comments(_of_guests(papers[""], {entry.name}, around, baseline), language)
    made = {
        name: replace(paper, comments=tuple(replace(one, there=True) for one in own))
        for name, paper in papers.items()
    }
    return {**made, "": replace(papers[""], comments=(*own, *of_guests))}


def _comments(found: "Report | Iterator[Diagnostic]", language: str) -> tuple[Comment, ...]:
    wanted = Language(language)
    return tuple(Comment(one.span, lines_of(one, wanted)) for one in found)


def _of_guests(
    document: Document, known: set[str], around: Surroundings, baseline: Baseline | None
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the documents that stand in one, each told once."""
    for name in _guests(document):
        entry = around.find(name) if name not in known else None
        if entry is None:
            continue
        known.add(name)
        report = Report()
        papers = compile_document(entry, around, report, [], [])
        if baseline:
            baseline.accept(report)
        yield from report
        if papers:
            yield from _of_guests(papers[""], known, around, baseline)


def _guests(document: Document) -> list[str]:
    found: list[str] = []

    def see(block: Included) -> Included:
        found.append(block.name)
        return block

    map_included(document, see)
    return found
