"""A text changed at the places of its values: layout, comments and order of all else stay as they were."""

import re
from functools import cached_property

from bmaplan_docs.facts.node import Mapping
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Source, Span
from bmaplan_docs.values import dataclass, field

_ITEM = Pattern(r"[ ]*(?:-[ ]+)+")


@dataclass
class Revision:
    """Changes of one source, gathered first and made together; a text that goes takes its changes along."""

    source: Source
    _changes: list[tuple[int, int, str]] = field(default_factory=list)

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self.source.lines:
            starts.append(starts[-1] + len(line) + 1)
        return starts

    def _at(self, line: int, column: int = 1) -> int:
        return self._starts[line - 1] + column - 1

    def replace(self, line: int, column: int, end: int, text: str) -> None:
        """Put a text in the place of the columns from ``column`` to before ``end``."""
        self._changes.append((self._at(line, column), self._at(line, end), text))

    def fill(self, span: Span, text: str) -> bool:
        """Put a text in the place of a value that stands in one line; tell whether it does."""
        if span.column is None or span.end is None:
            return False
        self.replace(span.line, span.column, span.end, text)
        return True

    def remove_item(self, span: Span) -> bool:
        """Take an item out of its list; tell whether it stands as lists usually do."""
        if span.column is None:
            return False
        line = self.source.line(span.line)
        before = line[: span.column - 1]
        if _ITEM.fullmatch(before):
            self._remove_lines(span.line, len(before.rstrip()) - 1)
            return True
        return span.end is not None and self._remove_between(span.line, span.column, span.end)

    def remove_key(self, group: Mapping, key: str) -> bool:
        """Take a key with its value out of a group; tell whether it could be done."""
        span = group.keys[key]
        if span.column is None:
            return False
        before = self.source.line(span.line)[: span.column - 1]
        if not before.strip():
            self._remove_lines(span.line, len(before))
            return True
        following = self._behind(group, span)
        if following is not None and (_ITEM.fullmatch(before) or before.rstrip().endswith(("{", ","))):
            self._changes.append((self._at(span.line, span.column), following, ""))
            return True
        end = group.entries[key].span.end
        return end is not None and self._remove_between(span.line, span.column, end)

    def _behind(self, group: Mapping, span: Span) -> int | None:
        """Return where the next key of a group begins."""
        starts = [
            self._at(key.line, key.column)
            for key in group.keys.values()
            if key.source.path == span.path and key.column is not None
        ]
        here = self._at(span.line, span.column or 1)
        return min((start for start in starts if start > here), default=None)

    def _remove_lines(self, first: int, indent: int) -> None:
        """Take out a line and those below that are indented deeper, with the empty ones behind them."""
        last = first
        while last < len(self.source.lines):
            line = self.source.line(last + 1)
            if line.strip() and len(line) - len(line.lstrip()) <= indent:
                break
            last += 1
        end = min(self._starts[last], len(self.source.text))
        self._changes.append((self._at(first), end, ""))

    def _remove_between(self, line: int, column: int, end: int) -> bool:
        """Take a value out of a list or group in brackets, with the comma that parts it from the next."""
        text = self.source.line(line)
        behind = re.match(r"\s*,\s*", text[end - 1 :])
        before = re.search(r"\s*,\s*$", text[: column - 1])
        if behind:
            self.replace(line, column, end + behind.end(), "")
        elif before:
            self.replace(line, before.start() + 1, end, "")
        return bool(behind or before)

    @cached_property
    def _kept(self) -> list[tuple[int, int, str]]:
        """The changes in order, without those inside of what goes."""
        kept: list[tuple[int, int, str]] = []
        for change in sorted(self._changes, key=lambda change: (change[0], -change[1])):
            if not kept or change[0] >= kept[-1][1]:
                kept.append(change)
        return kept

    @cached_property
    def text(self) -> str:
        """The text with all changes made; none may come later."""
        parts, at = [], 0
        for start, end, text in self._kept:
            parts += [self.source.text[at:start], text]
            at = end
        return "".join([*parts, self.source.text[at:]])

    def is_gone(self, number: int) -> bool:
        """Whether a line of the source was taken out."""
        at = self._at(number)
        return any(start <= at < end and not text for start, end, text in self._kept)

    def line(self, number: int) -> int:
        """Return the line of the changed text where a line of the source stands, or the one after it."""
        at, moved = self._at(number), 0
        for start, end, text in self._kept:
            if start >= at:
                break
            moved += len(text) - (min(end, at) - start)
        return self.text.count("\n", 0, max(at + moved, 0)) + 1
