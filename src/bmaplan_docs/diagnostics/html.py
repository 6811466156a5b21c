"""Diagnostics as one page for a supervisor: by document and section, in words, ready to be printed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from bmaplan_docs.diagnostics.codes import Severity
from bmaplan_docs.diagnostics.messages import N_, Language, Message
from bmaplan_docs.diagnostics.places import in_words, word_place
from bmaplan_docs.diagnostics.report import Diagnostic
from bmaplan_docs.diagnostics.style import STYLE
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Cell, Span
from bmaplan_docs.thai import columns

_TITLE = N_("Report of problems")
_NOTHING = N_("nothing was found")
_FRONT = N_("before the first heading")
_WHOLE = N_("the project as a whole")
_LINE = N_("line {line}")
_HINT = N_("What to do: {hint}")
_SUMMARY = {
    Severity.ERROR: N_("must be put right"),
    Severity.WARNING: N_("should be looked at"),
    Severity.INFO: N_("advice"),
}
_DOCUMENT, _COUNT = N_("document"), N_("total")
_HEADING = Pattern(r"#{1,6}\s+(.*?)\s*#*$")
_KEY = Pattern(r"([^\s#:][^:]*):(?:\s|$)")
_AROUND = 60


@dataclass(frozen=True)
class Page:
    """What stands on the page besides the problems: the project's name, the day, the documents checked."""

    language: Language
    project: str = ""
    day: str = ""
    documents: tuple[str, ...] = ()

    def render(self, diagnostics: Iterable[Diagnostic]) -> str:
        """Return the whole page, which needs no other file."""
        groups: dict[str, list[Diagnostic]] = {name: [] for name in self.documents}
        for found in diagnostics:
            groups.setdefault(self._document(found.span), []).append(found)
        filled = {name: many for name, many in groups.items() if many}
        title = escape(self._say(_TITLE))
        parts = [
            f'<!doctype html>\n<html lang="{self.language.code}">\n<head>\n<meta charset="utf-8">',
            f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>",
            f"<p>{escape(' · '.join(filter(None, (self.project, self.day))))}</p>\n</header>",
            self._table(groups) if groups else "",
            *(self._group(name, many) for name, many in filled.items()),
            "" if filled else f'<p class="nothing">{escape(self._say(_NOTHING))}</p>',
            "</body>\n</html>\n",
        ]
        return "\n".join(part for part in parts if part)

    def _say(self, text: str, **params: object) -> str:
        return Message(text, params).render(self.language)

    def _document(self, span: Span | None) -> str:
        """Return the document that a place belongs to; the file where it belongs to none."""
        if span is None:
            return ""
        bare = span.path.removeprefix("content/")
        owners = [name for name in self.documents if bare.startswith((f"{name}/", f"{name}."))]
        return max(owners, key=len, default=span.path)

    def _table(self, groups: Mapping[str, list[Diagnostic]]) -> str:
        """Return how many problems of each kind every document has."""
        heads = "".join(f"<th>{escape(self._say(text))}</th>" for text in (*_SUMMARY.values(), _COUNT))
        rows = []
        for name, many in groups.items():
            counted = Counter(found.severity for found in many)
            cells = "".join(
                f'<td class="{severity if counted[severity] else "none"}">{counted[severity] or "–"}</td>'
                for severity in _SUMMARY
            )
            rows.append(f"<tr><th>{self._name(name)}</th>{cells}<td>{len(many) or '–'}</td></tr>")
        head = f"<tr><th>{escape(self._say(_DOCUMENT))}</th>{heads}</tr>"
        return f"<table>\n<thead>{head}</thead>\n<tbody>{''.join(rows)}</tbody>\n</table>"

    def _name(self, name: str) -> str:
        return escape(name or self._say(_WHOLE))

    def _group(self, name: str, many: list[Diagnostic]) -> str:
        sections: dict[str, list[Diagnostic]] = {}
        for found in many:
            sections.setdefault(self._section(found.span), []).append(found)
        parts = [f"<section>\n<h2>{self._name(name)}</h2>"]
        for section, below in sections.items():
            parts += [f"<h3>{escape(section)}</h3>"] if section else []
            parts += ["<ol>", *(self._item(found) for found in below), "</ol>"]
        return "\n".join((*parts, "</section>"))

    def _section(self, span: Span | None) -> str:
        """Return the heading above a place; in a file of facts its topmost key."""
        if span is None:
            return ""
        place = word_place(span)
        if place:
            return place.section or self._say(_FRONT)
        prose = span.path.casefold().endswith(".md")
        for number in range(min(span.line, len(span.source.lines)), 0, -1):
            line = span.source.line(number)
            match = _HEADING.match(line) if prose else _KEY.match(line)
            if match:
                return match[1]
        return self._say(_FRONT) if prose else ""

    def _item(self, found: Diagnostic) -> str:
        word = escape(self._say(_SUMMARY[found.severity]))
        message = escape(found.message.render(self.language))
        parts = [
            f'<li class="{found.severity}">',
            f'<p class="message"><span class="badge">{word}</span> {message}</p>',
        ]
        if found.span:
            parts += _excerpt(found.span)
        if found.hint:
            hint = self._say(_HINT, hint=found.hint.render(self.language))
            parts.append(f'<p class="hint">{escape(hint)}</p>')
        parts += [
            f'<p class="related">{escape(related.message.render(self.language))}: '
            f"{self._place(related.span)}</p>"
            for related in found.related
        ]
        place = self._place(found.span) if found.span else ""
        parts.append(f'<p class="place">{place} <code>{escape(found.code.name)}</code></p></li>')
        return "\n".join(parts)

    def _place(self, span: Span) -> str:
        if isinstance(span, Cell):
            return escape(" ".join(filter(None, (span.path, span.sheet, span.address))))
        place = word_place(span)
        if place:
            return f"{escape(span.path)} {escape(in_words(place, section=False).render(self.language))}"
        return f"{escape(span.path)} {escape(self._say(_LINE, line=span.line))}"


def _excerpt(span: Span) -> Iterator[str]:
    """Yield the line of a place with the place marked; of a long line, what stands around it."""
    if isinstance(span, Cell):
        yield f"<blockquote>{escape(span.shown)}</blockquote>"
        return
    line = span.source.line(span.line)
    if not line.strip():
        return
    if span.column is None:
        text = line.strip()
        cut = _whole(text, 3 * _AROUND)
        yield f"<blockquote>{escape(text[:cut])}{'…' if cut < len(text) else ''}</blockquote>"
        return
    start = _whole(line, span.column - 1, step=-1)
    end = _whole(line, max((span.end or len(line) + 1) - 1, start + 1))
    before, marked, after = line[:start], line[start:end], line[end:]
    first, last = _whole(before, max(len(before) - _AROUND, 0), step=-1), _whole(after, _AROUND)
    left = f"…{before[first:]}" if first else before.lstrip()
    right = f"{after[:last]}…" if last < len(after) else after
    yield f"<blockquote>{escape(left)}<mark>{escape(marked)}</mark>{escape(right)}</blockquote>"


def _whole(text: str, at: int, step: int = 1) -> int:
    """Return the place, moved on where it would part a mark from its letter."""
    at = min(at, len(text))
    while 0 < at < len(text) and columns(text[at]) == 0:
        at += step
    return at
