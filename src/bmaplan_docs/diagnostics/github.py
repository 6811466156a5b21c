"""Diagnostics as commands that make GitHub show them beside the changed lines (workflow commands)."""

from collections.abc import Iterable, Iterator

from bmaplan_docs.diagnostics.codes import Severity
from bmaplan_docs.diagnostics.messages import Language
from bmaplan_docs.diagnostics.places import in_words, word_place
from bmaplan_docs.diagnostics.report import Diagnostic
from bmaplan_docs.source import Cell

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_commands(diagnostics: Iterable[Diagnostic], language: Language) -> Iterator[str]:
    """Yield a line for each diagnostic; columns are code points, counted from 1."""
    for found in diagnostics:
        properties = {"title": found.code.name}
        span = found.span
        place = word_place(span)
        if span and place:
            properties["file"] = span.path
        elif span:
            properties |= {"file": span.path, "line": str(span.line)}
            if span.column and not isinstance(span, Cell):
                properties["col"] = str(span.column)
                if span.end:
                    properties["endColumn"] = str(max(span.end - 1, span.column))
        said = found.message.render(language)
        said = f"{in_words(place).render(language)}: {said}" if place else said
        if found.hint:
            said += f"\n{found.hint.render(language)}"
        written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
        yield f"::{_LEVELS[found.severity]} {written}::{_data(said)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
