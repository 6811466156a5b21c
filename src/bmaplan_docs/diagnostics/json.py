"""What a run found as JSON for other programs: diagnostics that all have the same keys, and documents."""

import json
from collections.abc import Iterable, Mapping

from bmaplan_docs.diagnostics.messages import Language
from bmaplan_docs.diagnostics.places import word_place
from bmaplan_docs.diagnostics.report import Diagnostic, Fix
from bmaplan_docs.source import Cell, Span


def as_objects(diagnostics: Iterable[Diagnostic], language: Language) -> list[dict[str, object]]:
    """Return an object for each diagnostic; what is not known is ``None``, lines and columns count from 1.

    In a spreadsheet the line is the row; ``cell`` is its name there (``C7``). In a Word file the line is that
    of its text, where each line of a paragraph is one, and ``word`` tells paragraph, table, row, column and
    note, counted from 1, each ``None`` where it is none.
    """
    return [
        {
            "code": found.code.name,
            "severity": str(found.severity),
            "message": found.message.render(language),
            "hint": found.hint.render(language) if found.hint else None,
            **_place(found.span),
            "end_column": found.span.end if found.span else None,
            "fix": _fix(found.fix),
            "related": [
                {**_place(related.span), "message": related.message.render(language)}
                for related in found.related
            ],
        }
        for found in diagnostics
    ]


def as_json(
    diagnostics: Iterable[Diagnostic],
    documents: Iterable[Mapping[str, object]],
    language: Language,
    *,
    ascii_only: bool = False,
) -> str:
    """Return an object with both as JSON text; with ``ascii_only`` all other signs are escapes."""
    found = {"diagnostics": as_objects(diagnostics, language), "documents": list(documents)}
    return json.dumps(found, ensure_ascii=ascii_only, indent=2)


def _fix(fix: Fix | None) -> dict[str, object] | None:
    if fix is None:
        return None
    edits = ({**_place(edit.span), "end_column": edit.span.end, "text": edit.put} for edit in fix.edits)
    return {"safe": fix.safe, "edits": list(edits)}


def _place(span: Span | None) -> dict[str, object]:
    if span is None:
        return {"file": None, "line": None, "column": None, "sheet": None, "cell": None, "word": None}
    place = {"file": span.path, "line": span.line, "column": span.column, "sheet": span.sheet or None}
    cell = span.address if isinstance(span, Cell) else None
    return {**place, "cell": cell, "word": _in_word(span)}


def _in_word(span: Span) -> dict[str, object] | None:
    place = word_place(span)
    if place is None:
        return None
    numbers = ("paragraph", "table", "row", "column", "note")
    return {**{name: getattr(place, name) or None for name in numbers}, "section": place.section or None}
