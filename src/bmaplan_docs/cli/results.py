"""Showing what a run found, and the exit code that follows from it."""

from collections import Counter
from collections.abc import Iterable

from bmaplan_docs.builders.codes import OFFICE_FAILED, OFFICE_MISSING
from bmaplan_docs.cli.console import Console, Exit
from bmaplan_docs.diagnostics import Diagnostic, Severity
from bmaplan_docs.diagnostics.text import TextFormat
from bmaplan_docs.pipeline import CANNOT_WRITE, UNKNOWN_NAME
from bmaplan_docs.reader.codes import NO_PROJECT


def show_text(diagnostics: Iterable[Diagnostic], console: Console) -> None:
    """Print diagnostics for people, an empty line behind the last."""
    format_ = TextFormat(console.language, console.width, console.colour, console.encoding)
    text = format_.render(diagnostics)
    if text:
        console.show(text)


def exit_code(diagnostics: Iterable[Diagnostic]) -> Exit:
    """Return wrong usage before a fault of the machine before problems of the content."""
    errors = {found.code for found in diagnostics if found.severity is Severity.ERROR}
    if errors & {NO_PROJECT, UNKNOWN_NAME}:
        return Exit.USAGE
    if errors & {CANNOT_WRITE, OFFICE_MISSING, OFFICE_FAILED}:
        return Exit.MACHINE
    return Exit.PROBLEMS if errors else Exit.DONE


def counts(diagnostics: Iterable[Diagnostic]) -> dict[str, int]:
    """Return how many errors and warnings there are."""
    counted = Counter(found.severity for found in diagnostics)
    return {"errors": counted[Severity.ERROR], "warnings": counted[Severity.WARNING]}
