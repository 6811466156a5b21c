"""Places in Word files in words: files of text have lines, and spreadsheets cells, that need none."""

from bmaplan_docs.diagnostics.messages import N_, Message
from bmaplan_docs.source import Span, WordPlace, WordSource

_PARAGRAPH = N_("paragraph {paragraph}")
_CELL = N_("table {table}, row {row}, cell {column}")
_NOTE = N_("note {note}")
_BELOW = N_("{place}, below '{section}'")
_LONGEST = 60


def word_place(span: Span | None) -> WordPlace | None:
    """Return where in a Word file a span is; ``None`` for all other files, and for the file as a whole."""
    return span.source.place(span.line) if span and isinstance(span.source, WordSource) else None


def in_words(place: WordPlace, *, section: bool = True) -> Message:
    """Return a place as a reader of the file finds it; with the heading above, if there is one."""
    params = {"paragraph": place.paragraph, "table": place.table, "row": place.row, "column": place.column}
    said = Message(_CELL if place.table else _PARAGRAPH, params)
    if place.note:
        said = Message(_NOTE, {"note": place.note})
    if not section or not place.section:
        return said
    cut = place.section if len(place.section) <= _LONGEST else f"{place.section[:_LONGEST]}…"
    return Message(_BELOW, {"place": said, "section": cut})
