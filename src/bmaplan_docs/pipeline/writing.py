"""Documents become files: all files of a document, or none."""

from collections.abc import Mapping

from bmaplan_docs.builders import Builder
from bmaplan_docs.builders.codes import PASSING
from bmaplan_docs.diagnostics import Report
from bmaplan_docs.pipeline.codes import NO_SUCH_FILE, SAME_OUTPUT
from bmaplan_docs.pipeline.composing import Papers
from bmaplan_docs.pipeline.results import Output
from bmaplan_docs.pipeline.surroundings import Surroundings
from bmaplan_docs.project import Entry
from bmaplan_docs.source import Source, Span
from bmaplan_docs.values import replace


def write(
    entry: Entry, papers: Papers, around: Surroundings, chosen: Mapping[str, Builder], report: Report
) -> tuple[Output, ...]:
    """Return the files of a document and its papers, all of them or none."""
    place = Span(Source(entry.head, ""), 1)
    if not papers or report.has_errors:
        return ()
    made: list[Output] = []
    for paper, document in papers.items():
        twin = around.owner(entry.file(paper))
        if twin is not None and twin != entry:
            report.add(SAME_OUTPUT, place, other=twin.head)
        for name, build in chosen.items():
            found = Report()
            content = build(document, around.workspace, found)
            report.extend(_placed(found, place))
            if content is not None:
                made.append(Output(entry.name, name, entry.output(name, paper), content))
    for name in chosen:
        if not report.has_errors and all(output.builder != name for output in made):
            report.add(NO_SUCH_FILE, place, document=entry.name, builder=name)
    return () if report.has_errors else tuple(made)


def _placed(found: Report, place: Span) -> Report:
    """Return what a builder reported, with the document at which a program failed.

    What is wrong with a form or with the fonts of this machine has no place: it is told once for all.
    """
    placed = Report()
    placed.take(replace(one, span=one.span or place) if one.code in PASSING else one for one in found)
    return placed
