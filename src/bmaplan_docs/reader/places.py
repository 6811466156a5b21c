"""Where in its file each text of a line of Markdown was written.

The parser tells the lines of blocks and nothing inside them. A `Cursor` goes through what was typed, in the
order of the nodes: between two texts there is nothing but marks, so that each text is the next of its kind.
"""

from html import unescape

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.reader.nodes import Node
from bmaplan_docs.source import Span
from bmaplan_docs.values import replace

_ENTITY = Pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


class Cursor:
    """Goes through the ``raw`` text of a block that begins in the line of ``span``.

    In a line that holds more than the text (a row of a table), ``after`` so many characters of it.
    """

    def __init__(self, raw: str, span: Span, *, after: int | None = None) -> None:
        self.span = span
        self.lines = raw.split("\n")
        self.number = 0
        self.at = 0
        self.after = after
        self._enter()

    def _enter(self) -> None:
        """Find out in which column of the file the line begins; ``None`` where it does not stand there."""
        typed = self.span.source.line(self.span.line + self.number)
        line = self.lines[self.number]
        self.column: int | None = None
        if self.after is None:
            bare = line.rstrip()
            if typed.rstrip().endswith(bare):
                self.column = len(typed.rstrip()) - len(bare)
                return
        found = typed.find(line, self.after or 0)
        if found < 0 and "|" in line:  # a cell writes the sign as \|
            line = self.lines[self.number] = line.replace("|", "\\|")
            found = typed.find(line, self.after or 0)
        self.column = found if found >= 0 else None

    @property
    def end(self) -> int:
        """The column behind the whole line, counted from 0."""
        return (self.column + len(self.lines[self.number])) if self.column is not None else self.after or 0

    def next_line(self) -> None:
        """Go on to the next line."""
        if self.number + 1 < len(self.lines):
            self.number += 1
            self.at = 0
            self._enter()

    def take(self, text: str) -> Span:
        """Return the place of the next text and stand behind it; of the line where it is not found."""
        line = self.lines[self.number]
        start = line.find(text, self.at)
        if start >= 0:
            end = start + len(text)
        else:
            offsets = align(text, line, self.at)
            if offsets is None:
                return Span(self.span.source, self.span.line + self.number)
            start, end = offsets[0], offsets[-1]
        self.at = end
        if self.column is None:
            return Span(self.span.source, self.span.line + self.number)
        return Span(
            self.span.source,
            self.span.line + self.number,
            self.column + start + 1,
            self.column + end + 1,
        )

    def mention(self) -> Span:
        """Return the place of what the next role holds between its signs, and stand behind it."""
        self._behind("}`")
        line, start = self.number, self.at
        self._behind("`")
        place = Span(self.span.source, self.span.line + line)
        if self.column is None or self.number != line:
            return place
        return replace(place, column=self.column + start + 1, end=self.column + self.at)

    def pass_by(self, node: Node) -> None:
        """Stand behind a node that is no text; behind the address of a link whose words were read."""
        match node.type:
            case "code_inline":
                self._behind(node.markup)
                self._behind(node.markup)
            case "link" if node.markup == "autolink":
                self._behind(">")
            case "link" | "image":
                self._behind_address()
            case "myst_role":
                self.mention()
            case "footnote_ref":
                self._behind("]")
            case "html_inline":
                for number, line in enumerate(node.content.split("\n")):
                    if number:
                        self.next_line()
                    self._behind(line)

    def _behind(self, sign: str) -> None:
        """Stand behind the next ``sign``, which may stand in a later line."""
        while True:
            found = self.lines[self.number].find(sign, self.at)
            if found >= 0:
                self.at = found + len(sign)
                return
            if self.number + 1 == len(self.lines):
                return
            self.next_line()

    def _behind_address(self) -> None:
        self._behind("]")
        line = self.lines[self.number]
        closing = {"(": ")", "[": "]"}.get(line[self.at : self.at + 1])
        if closing is None:
            return
        depth = 0
        for at in range(self.at, len(line)):
            depth += (line[at] == line[self.at]) - (line[at] == closing)
            if not depth:
                self.at = at + 1
                return


def align(text: str, raw: str, start: int = 0) -> list[int] | None:
    """Return where each character of ``text`` stands in ``raw``, from ``start`` on, and where the last ends.

    Backslashes and other signs that are not printed are stepped over; ``None`` where a character is missing.
    """
    offsets: list[int] = []
    at = start
    for char in text:
        found, length = _next(char, raw, at)
        if found < 0:
            return None
        offsets.append(found)
        at = found + length
    return [*offsets, at] if offsets else None


def _next(char: str, raw: str, at: int) -> tuple[int, int]:
    """Return where a character is written next, and how many characters write it."""
    while at < len(raw):
        if raw[at] == "&" and (entity := _ENTITY.match(raw, at)) and unescape(entity[0]) == char:
            return at, len(entity[0])
        if raw[at] == "\\" and raw[at + 1 : at + 2] == char:
            return at, 2
        if raw[at] == char:
            return at, 1
        at += 1
    return -1, 0
