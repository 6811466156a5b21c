"""The characters of a paragraph as they are printed: changes accepted, results of fields, notes, boxes."""

import re
from collections.abc import Callable, Iterable

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.values import dataclass, field
from bmaplan_docs.word.intake.model import Line, Note, Piece, WordBlocks
from bmaplan_docs.word.intake.styles import Styles
from bmaplan_docs.word.xml import A, Element, R, W, child, get, tag

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_V = "{urn:schemas-microsoft-com:vml}"
_SKIPPED = frozenset(
    tag(name)
    for name in (
        "del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delText", "delInstrText", "rt",
        "footnoteRef", "endnoteRef", "annotationRef", "separator", "continuationSeparator",
    )
)  # fmt: skip
_SIGNS = {tag("tab"): "\t", tag("ptab"): "\t", tag("noBreakHyphen"): "-", tag("softHyphen"): ""}
_LEFT_OUT = Pattern(r"\s*(?:TOC|INDEX|TC|XE)\b", flags=re.IGNORECASE)
_NO_TEXT = Pattern("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_CODE = Pattern(r"F0([0-9A-F]{2})", flags=re.IGNORECASE)
_PRINTABLE = 0x20
_SYMBOLS = {0xA8: "☐", 0x6F: "☐", 0xFE: "☑", 0xFC: "✓", 0xFB: "✗", 0xD8: "➢", 0xE0: "→"}
_BULLET = "•"


@dataclass(eq=False)
class Fields:
    """The fields that are open at a place: what each says, and whether its result has begun."""

    open: list[list[str]] = field(default_factory=list)

    def take(self, kind: str | None) -> None:
        """Take in a beginning, a middle or an end."""
        if kind == "begin":
            self.open.append(["", ""])
        elif kind == "separate" and self.open:
            self.open[-1][1] = "result"
        elif kind == "end" and self.open:
            self.open.pop()

    def say(self, words: str) -> None:
        """Take in a part of what the innermost field says."""
        if self.open and not self.open[-1][1]:
            self.open[-1][0] += words

    @property
    def hides(self) -> bool:
        """Whether what stands here is computed and not written: a list of contents."""
        return any(not result or _LEFT_OUT.match(words) for words, result in self.open)

    @property
    def in_contents(self) -> bool:
        """Whether a list of contents is open."""
        return any(result and re.match(r"\s*TOC\b", words, re.IGNORECASE) for words, result in self.open)


@dataclass(eq=False)
class Characters:
    """Reads paragraphs one by one, in the order of the file."""

    styles: Styles
    relations: dict[str, tuple[str, str]]
    read_box: Callable[[Element], WordBlocks]
    read_note: Callable[[str, str], Note | None]
    fields: Fields = field(default_factory=Fields)
    lines: list[list[Piece]] = field(default_factory=list)
    boxes: list[WordBlocks] = field(default_factory=list)
    size: float = 0
    style: str | None = None

    def read(self, paragraph: Element) -> tuple[tuple[Line, ...], tuple[WordBlocks, ...], float]:
        """Return the lines of a paragraph, the text boxes that hang on it, and the size of its letters."""
        self.lines, self.boxes, self.size = [[]], [], 0
        self.style = get(child(paragraph, "pPr"), "pStyle")
        self._walk(paragraph, Piece(""))
        lines = tuple(Line(tuple(_tidy(pieces))) for pieces in self.lines)
        while lines and not lines[-1].pieces:
            lines = lines[:-1]
        while lines and not lines[0].pieces:
            lines = lines[1:]
        return lines, tuple(self.boxes), self.size

    def _walk(self, node: Element, look: Piece) -> None:
        for one in node.iterchildren():
            if one.tag in _SKIPPED or not isinstance(one.tag, str):
                if one.tag == tag("instrText"):
                    self.fields.say(one.text or "")
                continue
            if one.tag == tag("r"):
                self._run(one, look)
            elif one.tag == tag("hyperlink"):
                _, target = self.relations.get(one.get(f"{{{R}}}id") or "", ("", ""))
                self._walk(one, Piece("", link=target))
            elif one.tag == tag("fldSimple"):
                if not _LEFT_OUT.match(one.get(f"{{{W}}}instr") or ""):
                    self._walk(one, look)
            elif one.tag == tag("mc:AlternateContent"):
                self._choose(one, look)
            elif one.tag == f"{_M}t":
                self._put(one.text or "", look)
            else:
                self._walk(one, look)

    def _run(self, run: Element, look: Piece) -> None:
        properties = child(run, "rPr")
        if self.styles.on("vanish", properties, self.style) and not self.fields.open:
            return
        bold = self.styles.on("bCs", properties, self.style) or self.styles.on("b", properties, self.style)
        italic = self.styles.on("iCs", properties, self.style) or self.styles.on("i", properties, self.style)
        self.size = max(self.size, self.styles.size(properties, self.style))
        own = Piece("", bold, italic, look.link)
        for one in run.iterchildren():
            self._content(one, own)

    def _content(self, one: Element, look: Piece) -> None:
        """Take in one element of a run."""
        name = one.tag
        if name == tag("t"):
            self._put(one.text or "", look)
        elif name in _SIGNS:
            self._put(_SIGNS[name], look)
        elif name == tag("cr") or (name == tag("br") and one.get(f"{{{W}}}type") in (None, "textWrapping")):
            if not self.fields.hides:
                self.lines.append([])
        elif name == tag("fldChar"):
            self.fields.take(one.get(f"{{{W}}}fldCharType"))
        elif name == tag("instrText"):
            self.fields.say(one.text or "")
        elif name == tag("sym"):
            self._put(_symbol(one.get(f"{{{W}}}char") or ""), look)
        elif name in (tag("footnoteReference"), tag("endnoteReference")):
            kind = "footnotes" if name == tag("footnoteReference") else "endnotes"
            note = self.read_note(kind, one.get(f"{{{W}}}id") or "")
            self.lines[-1] += [Piece("", note=note)] if note else []
        elif name in (tag("drawing"), tag("pict"), tag("object")):
            self._drawn(one)
        elif name == tag("mc:AlternateContent"):
            self._choose(one, look)
        elif name == tag("ruby"):
            self._walk(one, look)

    def _choose(self, one: Element, look: Piece) -> None:
        """Read the newer of two versions of the same drawing."""
        for version in one.iterchildren():
            for inner in version.iterchildren():
                self._content(inner, look)
                if inner.tag == tag("r"):
                    self._run(inner, look)
            return

    def _drawn(self, one: Element) -> None:
        """Take in the text boxes and pictures of a drawing."""
        boxes = [box for box in one.iter(tag("txbxContent")) if not any(
            above.tag == tag("txbxContent") or above.tag == tag("mc:Fallback")
            for above in _between(box, one)
        )]  # fmt: skip
        self.boxes += [self.read_box(box) for box in boxes]
        for picture in (*one.iter(f"{{{A}}}blip"), *one.iter(f"{_V}imagedata")):
            if any(box in picture.iterancestors() for box in boxes):
                continue
            name = picture.get(f"{{{R}}}embed") or picture.get(f"{{{R}}}id") or ""
            kind, target = self.relations.get(name, ("", ""))
            if kind == "image":
                self.lines[-1].append(Piece("", picture=target))

    def _put(self, text: str, look: Piece) -> None:
        text = _NO_TEXT.sub("", text).replace("\xa0", " ")  # which keeps words in one line, and means no more
        if text and not self.fields.hides:
            self.lines[-1].append(Piece(text, look.bold, look.italic, look.link))


def _between(node: Element, top: Element) -> Iterable[Element]:
    for above in node.iterancestors():
        if above is top:
            return
        yield above


def _symbol(code: str) -> str:
    """Return what a sign of a symbol font looks like."""
    match = _CODE.fullmatch(code)
    if match is None:
        return chr(int(code, 16)) if code and int(code, 16) >= _PRINTABLE else ""
    return _SYMBOLS.get(int(match[1], 16), _BULLET)


_LAYOUT = Pattern(r" *\t[ \t]*| {5,}")
"""Tabs, and rows of spaces: the ways in which people move text to a place in the line."""


def _tidy(pieces: list[Piece]) -> Iterable[Piece]:
    """Yield the pieces of a line, those of one look in one, without what only moves text to its place."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and piece.text and last.text and _look(last) == _look(piece):
            joined[-1] = Piece(last.text + piece.text, *_look(piece))
        elif last and last.text and not piece.text.strip() and piece.text and last.link == piece.link:
            joined[-1] = Piece(last.text + piece.text, *_look(last))  # the look of a space is none
        else:
            joined.append(piece)
    whole = "".join(piece.text for piece in joined)
    left = len(whole) - len(whole.lstrip())
    right = len(whole.rstrip())
    at = 0
    for piece in joined:
        start, at = at, at + len(piece.text)
        text = piece.text[max(left - start, 0) : max(right - start, 0)]
        if text or piece.note or piece.picture:
            made = Piece(_LAYOUT.sub(" ", text), *_look(piece))
            yield made if text else piece


def _look(piece: Piece) -> tuple[bool, bool, str]:
    return piece.bold, piece.italic, piece.link
