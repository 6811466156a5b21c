"""Showing what a run found, and the exit code that follows from it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from bmaplan_docs.builders.codes import OFFICE_FAILED, OFFICE_MISSING
from bmaplan_docs.cli.console import Console, Exit
from bmaplan_docs.diagnostics import N_, Diagnostic, Message, Severity
from bmaplan_docs.diagnostics.text import TextFormat
from bmaplan_docs.pipeline import OF_THE_MACHINE, UNKNOWN_NAME
from bmaplan_docs.reader.codes import MISSING_SECTION, NO_PROJECT
from bmaplan_docs.source import Span
from bmaplan_docs.values import replace

_PARTS_MISSING = N_("{count} parts are missing: {names}")
_ADD_PARTS = N_("add a heading for each of them, and the text below it")


def show_text(diagnostics: Iterable[Diagnostic], console: Console) -> None:
    """Print diagnostics for people, an empty line behind the last."""
    format_ = TextFormat(console.language, console.width, console.colour, console.encoding)
    text = format_.render(_gathered(diagnostics))
    if text:
        console.show(text)


def _gathered(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield diagnostics with one for all parts that a draft lacks at one place: a new one lacks them all."""
    found = list(diagnostics)
    lacking: dict[Span | None, list[Diagnostic]] = {}
    for one in found:
        if one.code == MISSING_SECTION and one.severity is Severity.WARNING:
            lacking.setdefault(one.span, []).append(one)
    for one in found:
        many = lacking.get(one.span, [])
        if one not in many or len(many) == 1:
            yield one
        elif one is many[0]:
            names = ", ".join(str(each.message.params["heading"]) for each in many)
            said = Message(_PARTS_MISSING, {"count": len(many), "names": names})
            yield replace(one, message=said, hint=Message(_ADD_PARTS))


def exit_code(diagnostics: Iterable[Diagnostic]) -> Exit:
    """Return wrong usage before a fault of the machine before problems of the content."""
    errors = {found.code for found in diagnostics if found.severity is Severity.ERROR}
    if errors & {NO_PROJECT, UNKNOWN_NAME}:
        return Exit.USAGE
    if errors & OF_THE_MACHINE or errors & {OFFICE_MISSING, OFFICE_FAILED}:
        return Exit.MACHINE
    return Exit.PROBLEMS if errors else Exit.DONE


def counts(diagnostics: Iterable[Diagnostic]) -> dict[str, int]:
    """Return how many errors and warnings there are."""
    counted = Counter(found.severity for found in diagnostics)
    return {"errors": counted[Severity.ERROR], "warnings": counted[Severity.WARNING]}
