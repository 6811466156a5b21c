"""Inlines of the tree as a line of Markdown that reads as they do."""

import re

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits
from bmaplan_docs.tree import Blank, Break, Emphasis, Footnote, Image, Inlines, Link, Picture, Strong, Text
from bmaplan_docs.values import dataclass, field

_SIGNS = Pattern(r"([\\`*_\[\]<|~{])")
_ENTITY = Pattern(r"&(?=#?\w+;)")
_STARTS = (
    (Pattern(r"^(\s*[0-9๐-๙]{1,9})([.)])(?=\s|$)"), r"\1\\\2"),
    (Pattern(r"^(\s*)(\((?:[0-9๐-๙]{1,3}|([ก-ฮ])\3?)\))(?=\s|$)"), r"\1\\\2"),
    (Pattern(r"^(\s*([ก-ฮ])\2?)([.)])(?=\s)"), r"\1\\\3"),
    (Pattern(r"^(\s*)([-+:>#=%$])"), r"\1\\\2"),
)
_NOTE_KINDS = {"png": "png", "jpg": "jpg", "jpeg": "jpg", "svg": "svg", "gif": "gif"}


@dataclass(eq=False)
class Lines:
    """Writes lines; pictures and footnotes are kept as they are met."""

    pictures: dict[str, bytes] = field(default_factory=dict)
    footnotes: list[Footnote] = field(default_factory=list)
    _names: dict[bytes, str] = field(default_factory=dict)

    def line(self, inlines: Inlines, *, plain: bool = False, end: str = "\\\n") -> str:
        """Return a line; a ``plain`` one has no bold, ``end`` stands for a break."""
        written = self._join(inlines, plain=plain)
        rows = [_guarded(row.strip()) for row in written.split("\n")]
        return end.join(row for row in rows if row)

    def _join(self, inlines: Inlines, *, plain: bool) -> str:
        return "".join(self._one(inline, plain=plain) for inline in inlines)

    def _one(self, inline: object, *, plain: bool) -> str:
        match inline:
            case Text(value):
                return escape(to_arabic_digits(value))
            case Strong(children):
                return _marked(self._join(children, plain=plain), "" if plain else "**")
            case Emphasis(children):
                return _marked(self._join(children, plain=plain), "" if plain else "*")
            case Blank(value):
                return value
            case Link(children, target):
                words, target = self._join(children, plain=True), to_arabic_digits(target)
                return f"[{words}](<{target}>)" if re.match(r"(?:https?|mailto):", target) else words
            case Break():
                return "\n"
            case Footnote():
                return self._note(inline)
            case Image(picture):
                return f"![{ALT}]({self.picture(picture)})"
            case _:
                return ""

    def _note(self, note: Footnote) -> str:
        if all(known.label != note.label for known in self.footnotes):
            self.footnotes.append(note)
        return f"[^{note.label}]"

    def picture(self, picture: Picture) -> str:
        """Return the name of the file of a picture; the same one is kept once."""
        if picture.content not in self._names:
            suffix = picture.title.rpartition(".")[2].casefold() or "png"
            name = f"picture-{len(self._names) + 1}.{_NOTE_KINDS.get(suffix, suffix)}"
            self._names[picture.content] = name
            self.pictures[name] = picture.content
        return self._names[picture.content]


ALT = "ภาพจากไฟล์เดิม"


def escape(text: str) -> str:
    """Return a text in which no sign of Markdown means anything."""
    return _ENTITY.sub(r"\\&", _SIGNS.sub(r"\\\1", text))


def _guarded(row: str) -> str:
    """Return a row of text that begins nothing: no list, no heading, no quotation."""
    for pattern, put in _STARTS:
        row = pattern.sub(put, row)
    return row


def _marked(text: str, mark: str) -> str:
    """Return a text between marks; spaces and breaks at its ends stay outside."""
    rows = []
    for row in text.split("\n"):
        bare = row.strip()
        left, right = row[: len(row) - len(row.lstrip())], row[len(row.rstrip()) :]
        rows.append(f"{left}{mark}{bare}{mark}{right}" if bare else row)
    return "\n".join(rows)
