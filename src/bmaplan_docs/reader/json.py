"""JSON as a tree of texts with their places, as YAML is read."""

import json
import re

from bmaplan_docs.diagnostics import N_, Message, Related, Report
from bmaplan_docs.facts.node import Mapping, Node, Scalar, Sequence
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.codes import BAD_JSON, DUPLICATE_KEY, STRAY_CHARACTER
from bmaplan_docs.reader.text import find_stray
from bmaplan_docs.source import Source, Span
from bmaplan_docs.values import dataclass

_SPACE = Pattern(r"[ \t\n\r]*")
_STRING = Pattern(r'"(?:[^"\\]|\\.)*"', flags=re.DOTALL)
_PLAIN = Pattern(r"[^\s,\]}]+")


def read_json(source: Source, report: Report) -> Node | None:
    """Return the value that a file of JSON holds, or ``None`` after reporting what is wrong."""
    try:
        json.loads(source.text)
        builder = _Builder(source, report)
        node = builder.value()
    except json.JSONDecodeError as error:
        report.add(BAD_JSON, Span(source, error.lineno, error.colno))
        return None
    except (RecursionError, ValueError):  # nested without end, or a number of thousands of digits
        report.add(BAD_JSON, Span(source, 1))
        return None
    return None if builder.failed else node


@dataclass
class _Builder:
    """Walks through a text that is known to be JSON."""

    source: Source
    report: Report
    at: int = 0
    failed: bool = False
    line: int = 1
    counted: int = 0

    def value(self) -> Node:
        """Return the value that begins here."""
        opening = self._next()
        if opening == "{":
            return self._mapping()
        if opening == "[":
            return self._sequence()
        return self._scalar()

    def _next(self) -> str:
        match = _SPACE.match(self.source.text, self.at)
        self.at = match.end() if match else self.at
        return self.source.text[self.at]

    def _span(self, end: int | None = None) -> Span:
        """Return the place from here to ``end``, which is in the same line: no line ends inside a value."""
        text = self.source.text
        self.line += text.count("\n", self.counted, self.at)
        self.counted = self.at
        column = self.at - text.rfind("\n", 0, self.at)
        return Span(self.source, self.line, column, column + end - self.at if end else column + 1)

    def _scalar(self) -> Scalar:
        is_text = self.source.text[self.at] == '"'
        match = (_STRING if is_text else _PLAIN).match(self.source.text, self.at)
        assert match is not None  # noqa: S101 - the text is JSON
        span, self.at = self._span(match.end()), match.end()
        if not is_text:
            return Scalar(span, None if match[0] == "null" else match[0])
        text = str(json.loads(match[0]))
        stray = find_stray(text)
        if stray:
            self.report.add(STRAY_CHARACTER, span, name=stray)
            self.failed = True
        return Scalar(span, text.strip() or None)

    def _sequence(self) -> Sequence:
        span, items = self._span(), []
        while self._step() != "]":
            items.append(self.value())
        self.at += 1
        return Sequence(span, tuple(items))

    def _mapping(self) -> Mapping:
        made = Mapping(self._span())
        while self._step() != "}":
            key = self._scalar()
            self._next()
            self.at += 1  # the colon
            name = key.text or ""
            if name in made.entries:
                first = Related(made.keys[name], Message(N_("it stands here first")))
                self.report.add(DUPLICATE_KEY, key.span, key=name, related=[first])
                self.failed = True
            made.entries[name], made.keys[name] = self.value(), key.span
        self.at += 1
        return made

    def _step(self) -> str:
        """Go over the opening bracket or the comma, and return what comes next."""
        if self._next() in "[{,":
            self.at += 1
        return self._next()
