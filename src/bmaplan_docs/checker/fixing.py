"""Applying fixes to the text of a file: nothing else of it changes, not even its line ends."""

from collections.abc import Iterable

from bmaplan_docs.diagnostics import Edit
from bmaplan_docs.patterns import Pattern

_LINE_END = Pattern(r"(\r\n|\r|\n)")
MARK = "\ufeff"


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return the text of a file with edits; where two meet, and where the line is another, one is left out.

    ``text`` is that of the bytes: with its byte order mark and its own line ends.
    """
    pieces = _LINE_END.split(text)
    written = [piece.removeprefix(MARK) if not at else piece for at, piece in enumerate(pieces)]
    begun: dict[int, int] = {}
    ordered = sorted(set(edits), key=lambda edit: (edit.span.line, edit.span.column or 0), reverse=True)
    for edit in ordered:
        span, at = edit.span, (edit.span.line - 1) * 2
        if span.column is None or span.end is None or at >= len(pieces):
            continue
        bare = pieces[at].removeprefix(MARK) if at == 0 else pieces[at]
        mark = pieces[at][: len(pieces[at]) - len(bare)]
        free = begun.get(span.line)
        if written[at] != span.source.line(span.line):
            continue  # the line was mended before it was read; it is put right first
        if free is not None and span.end > free:
            continue
        begun[span.line] = span.column if span.column < span.end else span.column - 1
        pieces[at] = f"{mark}{bare[: span.column - 1]}{edit.put}{bare[span.end - 1 :]}"
    return "".join(pieces)
