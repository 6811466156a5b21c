"""What must agree in the works of a document."""

from collections.abc import Iterable
from datetime import date

from bmaplan_docs.diagnostics import N_, Code, Report, Severity
from bmaplan_docs.facts import Work, WorkType
from bmaplan_docs.thai import format_date

WORK_WITHOUT_AUTHOR = Code(
    "work-without-author",
    Severity.WARNING,
    N_("the reference '{id}' has no author"),
    why=N_("It is listed and cited by its title; only laws are meant to be."),
    hint=N_("write the author, or the agency that issued it: author: [{{literal: …}}]"),
    bad="- id: plan\n  title: แผนพัฒนากรุงเทพมหานคร",
    good="- id: plan\n  author: [{literal: กรุงเทพมหานคร}]\n  title: แผนพัฒนากรุงเทพมหานคร",
)
ACCESSED_AFTER_DATE = Code(
    "accessed-after-date",
    Severity.ERROR,
    N_("the reference '{id}' was read on {accessed}, after the date of this document, {date}"),
    why=N_("What is signed cannot rest on what was read later."),
    hint=N_("check 'accessed', and 'date' of the document"),
    bad="date: 31 กรกฎาคม 2566\nreferences:\n  - accessed: 20 สิงหาคม 2566",
    good="date: 31 กรกฎาคม 2566\nreferences:\n  - accessed: 20 กรกฎาคม 2566",
)
CODES = (WORK_WITHOUT_AUTHOR, ACCESSED_AFTER_DATE)


def check_works(works: Iterable[Work], signed: date | None, report: Report) -> None:
    """Report what is missing or contradicts the day on which the document was signed."""
    for work in works:
        if not work.author and not work.editor and work.type is not WorkType.LAW:
            report.add(WORK_WITHOUT_AUTHOR, work.place(), id=work.id)
        if signed is not None and work.accessed is not None and work.accessed > signed:
            report.add(
                ACCESSED_AFTER_DATE,
                work.place("accessed"),
                id=work.id,
                accessed=format_date(work.accessed),
                date=format_date(signed),
            )
