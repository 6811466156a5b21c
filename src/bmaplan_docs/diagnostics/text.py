"""Diagnostics as text for people: the place, the message, the line with a caret under it, and what to do."""

from collections.abc import Iterable
from unicodedata import category

from bmaplan_docs.diagnostics.codes import Severity
from bmaplan_docs.diagnostics.messages import N_, Language, Message
from bmaplan_docs.diagnostics.places import in_words, word_place
from bmaplan_docs.diagnostics.report import Diagnostic
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Cell, Span
from bmaplan_docs.thai import columns
from bmaplan_docs.values import dataclass

TAB = " " * 4
CUT = "…"
_LINE_END = Pattern(r"\s*\n\s*")
_HINT = N_("hint: {hint}")
_RELATED = N_("see {place}: {message}")
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_BOLD, _FAINT, _GREEN = "1", "2", "32"


@dataclass(frozen=True)
class TextFormat:
    """How diagnostics are written: the language, the columns there are, colours or none.

    ``encoding`` is that of the terminal: the caret stands right also under letters it shows as escapes.
    """

    language: Language
    width: int = 100
    colour: bool = False
    encoding: str = "utf-8"

    def render(self, diagnostics: Iterable[Diagnostic]) -> str:
        """Return the text of all diagnostics, an empty line between them; it ends with a line end."""
        blocks: list[str] = []
        before: Diagnostic | None = None
        for found in diagnostics:
            blocks.append("".join(f"{line}\n" for line in self._lines(found, before)))
            before = found
        return "\n".join(blocks)

    def _lines(self, found: Diagnostic, before: Diagnostic | None) -> Iterable[str]:
        """Yield the lines of one diagnostic; what stands in the one before is not repeated."""
        place = f"{self._paint(self._place(found.span), _BOLD)}: " if found.span else ""
        kind = self._paint(f"{found.severity}[{found.code.name}]", _COLOURS[found.severity])
        yield f"{place}{kind}: {found.message.render(self.language)}"
        if found.span and not (before and before.span == found.span):
            yield from self._excerpt(found.span)
        if found.hint and not (before and before.hint == found.hint):
            hint = Message(_HINT, {"hint": found.hint})
            yield f"    {self._paint(hint.render(self.language), _GREEN)}"
        for related in found.related:
            see = Message(_RELATED, {"place": self._place(related.span), "message": related.message})
            yield f"    {see.render(self.language)}"
            yield from self._excerpt(related.span)

    def _place(self, span: Span) -> str:
        place = word_place(span)
        return f"{span.path}: {in_words(place).render(self.language)}" if place else place_of(span)

    def _excerpt(self, span: Span) -> Iterable[str]:
        """Yield the line of the source and the carets under its place; nothing for an empty line.

        Of a spreadsheet only what the cell shows is known.
        """
        if isinstance(span, Cell):
            if span.shown.strip():
                margin = f"{span.address:>5} | "
                shown = self._shown(_LINE_END.sub(" ", span.shown.strip()))
                yield self._paint(margin, _FAINT) + _cut_right(shown, self.width - len(margin), self._cut)
            return
        line = span.source.line(span.line)
        if not line.strip():
            return
        margin = "      | " if word_place(span) else f"{span.line:>5} | "
        if span.column is None:
            text = _cut_right(self._shown(line.strip()), self.width - len(margin), self._cut)
            yield self._paint(margin, _FAINT) + text
            return
        before, marked, after = (self._shown(part) for part in _divide(line, span))
        text, start, length = _fit((before, marked, after), self.width - len(margin), self._cut)
        yield self._paint(margin, _FAINT) + text
        carets = self._paint("^" * length, _COLOURS[Severity.ERROR])
        yield self._paint(" " * 5 + " | ", _FAINT) + " " * start + carets

    @property
    def _cut(self) -> str:
        """What stands for the rest of a long line."""
        return CUT if self._shown(CUT) == CUT else "..."

    def _shown(self, text: str) -> str:
        """Return a piece of a line as the terminal can show it."""
        text = "".join("?" if category(char) == "Cc" else char for char in text.replace("\t", TAB))
        return text.encode(self.encoding, "backslashreplace").decode(self.encoding)

    def _paint(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self.colour else text


def lines_of(found: Diagnostic, language: Language) -> tuple[str, ...]:
    """Return a problem in words: the message, what to do, what stands elsewhere, where it was typed."""
    lines = [found.message.render(language)]
    if found.hint:
        lines.append(Message(_HINT, {"hint": found.hint}).render(language))
    for related in found.related:
        see = Message(_RELATED, {"place": place_of(related.span), "message": related.message})
        lines.append(see.render(language))
    place = f"{place_of(found.span)} " if found.span else ""
    return (*lines, f"{place}[{found.code.name}]")


def place_of(span: Span) -> str:
    """Return a place as ``path:line:column``; where less is known, less of it.

    A cell is ``path:sheet!C7``, and ``path:C7`` where there is but one sheet.
    """
    if isinstance(span, Cell):
        return f"{span.path}:{span.sheet}!{span.address}" if span.sheet else f"{span.path}:{span.address}"
    if not span.source.text and span.line == 1:
        return span.path
    column = f":{span.column}" if span.column else ""
    return f"{span.path}:{span.line}{column}"


def _divide(line: str, span: Span) -> tuple[str, str, str]:
    """Return a line before, at and after a place, which never begins with a vowel sign or tone."""
    line = line.rstrip()
    start = min((span.column or 1) - 1, len(line))
    end = max(min(len(line), (span.end or len(line) + 1) - 1), start)
    while 0 < start < len(line) and columns(line[start]) == 0 and line[start] != "\t":
        start -= 1
    return line[:start], line[start:end], line[end:]


def _fit(parts: tuple[str, str, str], width: int, cut: str) -> tuple[str, int, int]:
    """Return a line that fits ``width``, the columns before its marked part, and those of that part."""
    before, marked, after = parts
    room = max(width - min(columns(marked), width // 2), width // 3)
    if columns(before) > room - min(columns(after), room // 3):
        before = _cut_left(before, room - min(columns(after), room // 3), cut)
    text = _cut_right(before + marked + after, width, cut)
    start = columns(before)
    return text, start, max(1, min(columns(marked), columns(text) - start))


def _cut_right(text: str, width: int, cut: str) -> str:
    if columns(text) <= width:
        return text
    kept, used = 0, columns(cut)
    for char in text:
        used += columns(char)
        if used > width:
            break
        kept += 1
    return text[:kept] + cut


def _cut_left(text: str, width: int, cut: str) -> str:
    kept, used = len(text), columns(cut)
    while kept and used + columns(text[kept - 1]) <= width:
        kept -= 1
        used += columns(text[kept])
    while kept < len(text) and columns(text[kept]) == 0:
        kept += 1
    return cut + text[kept:]
