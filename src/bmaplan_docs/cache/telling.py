"""Diagnostics as plain values and back: messages stay data, to be said in any language later."""

from collections.abc import Iterable, Mapping
from dataclasses import astuple
from decimal import Decimal
from typing import Any

from bmaplan_docs.diagnostics import Code, Diagnostic, Edit, Fix, Language, Message, Related, Severity
from bmaplan_docs.diagnostics.messages import Sayable
from bmaplan_docs.source import Cell, Source, Span
from bmaplan_docs.values import dataclass

Plain = dict[str, Any]
_OF_TEXT = 4
"""So many values are a place in a text; a cell has more."""


@dataclass(frozen=True)
class Said:
    """A text that knew itself in each language."""

    thai: str
    english: str

    def render(self, language: Language) -> str:
        """Return the text."""
        return self.thai if language.code == "th" else self.english


def as_plain(diagnostics: Iterable[Diagnostic]) -> Plain:
    """Return what JSON can hold."""
    found = list(diagnostics)
    spans = [span for one in found for span in one.spans]
    lines: dict[str, dict[str, str]] = {}
    for span in spans:
        kept = lines.setdefault(span.path, {})
        if span.source.text:
            kept[str(span.line)] = span.source.line(span.line)
    return {
        "codes": {one.code.name: astuple(one.code) for one in found},
        "lines": lines,
        "found": [_plain(one) for one in found],
    }


def from_plain(plain: Plain) -> tuple[Diagnostic, ...]:
    """Return the diagnostics; of their sources only the lines that they point at are there."""
    sources = {path: _source(path, lines) for path, lines in plain["lines"].items()}
    codes = {
        name: Code(name, Severity(severity), *texts) for name, severity, *texts in plain["codes"].values()
    }
    return tuple(_diagnostic(one, codes, sources) for one in plain["found"])


def _code(name: str, severity: str, *texts: str) -> Code:
    return Code(name, Severity(severity), *texts)


def _source(path: str, lines: Mapping[str, str]) -> Source:
    """Return a source that has its lines where they were; one that was empty stays so."""
    last = max(map(int, lines), default=0)
    return Source(path, "".join(lines.get(str(number), "") + "\n" for number in range(1, last + 1)))


def _plain(found: Diagnostic) -> list[Any]:
    related = [[place_as_plain(one.span), _message(one.message)] for one in found.related]
    span = place_as_plain(found.span) if found.span else None
    hint = _message(found.hint) if found.hint else None
    fix = (
        [[[place_as_plain(edit.span), edit.put] for edit in found.fix.edits], found.fix.safe]
        if found.fix
        else None
    )
    return [found.code.name, found.severity.value, span, _message(found.message), hint, related, fix]


def _diagnostic(plain: list[Any], codes: Mapping[str, Code], sources: Mapping[str, Source]) -> Diagnostic:
    code, severity, span, message, hint, related, fix = plain
    edits = tuple(Edit(place_from_plain(place, sources), put) for place, put in fix[0]) if fix else ()
    return Diagnostic(
        codes[code],
        Severity(severity),
        place_from_plain(span, sources) if span else None,
        _said(message),
        _said(hint) if hint else None,
        tuple(Related(place_from_plain(place, sources), _said(text)) for place, text in related),
        Fix(edits, fix[1]) if fix else None,
    )


def place_as_plain(span: Span) -> list[Any]:
    """Return a place as JSON can hold it."""
    cell = [span.shown, span.named] if isinstance(span, Cell) else []
    return [span.path, span.line, span.column, span.end, *cell]


def place_from_plain(plain: list[Any], sources: Mapping[str, Source]) -> Span:
    """Return the place in one of some sources."""
    path, *numbers = plain
    return Cell(sources[path], *numbers) if len(plain) > _OF_TEXT else Span(sources[path], *numbers)


def _message(message: Message) -> list[Any]:
    return [message.text, {name: _value(value) for name, value in message.params.items()}]


def _said(plain: list[Any]) -> Message:
    text, params = plain
    return Message(text, {name: _unvalue(value) for name, value in params.items()})


def _value(value: object) -> Any:
    """Return what fills a blank of a message; numbers keep their kind, because a message may format them."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Decimal():
            return {"decimal": str(value)}
        case Message():
            return {"message": _message(value)}
        case Sayable():
            return {"said": [value.render(Language("th")), value.render(Language("en"))]}
        case _:
            return str(value)


def _unvalue(value: Any) -> object:
    match value:
        case {"decimal": text}:
            return Decimal(text)
        case {"message": plain}:
            return _said(plain)
        case {"said": [thai, english]}:
            return Said(thai, english)
        case _:
            return value
