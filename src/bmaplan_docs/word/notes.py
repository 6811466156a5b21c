"""Footnotes: Word's own, so that they stand at the foot of their page and number themselves."""

from collections.abc import Iterable, Iterator

from lxml import etree

from bmaplan_docs.tree import Footnote, Inlines
from bmaplan_docs.word.anchors import bookmark, field_runs, label_anchor
from bmaplan_docs.word.layout import NOTE_LINE
from bmaplan_docs.word.media import keep_media
from bmaplan_docs.word.package import DOCUMENT, Package
from bmaplan_docs.word.relations import Relations, declare
from bmaplan_docs.word.runs import Look, Outside, make_runs, note_number
from bmaplan_docs.word.xml import Element, W, element, elements, tag

FOOTNOTES = "word/footnotes.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_TEXT_STYLE = "FootnoteText"
_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))


class Notes(Outside):
    """The links and footnotes of a document as it is written."""

    def __init__(self, package: Package, font: str) -> None:
        self._package, self._look = package, Look.of(font)
        self.relations = Relations(package, DOCUMENT)
        self.own = Relations(package, FOOTNOTES)
        self.root = self._read()
        self._marked: set[str] = set()
        self._count = max((int(note.get(f"{{{W}}}id") or 0) for note in self.root), default=0)

    def _read(self) -> Element:
        stored = self._package.parts.get(FOOTNOTES)
        if stored:
            return etree.fromstring(stored)
        root = element("footnotes")
        for kind, number in _SEPARATORS:
            spacing = element("spacing", after=0, line=NOTE_LINE, lineRule="exact")
            line = element("p", element("pPr", spacing), element("r", element(kind)))
            root.append(element("footnote", line, type=kind, id=number))
        return root

    def link(self, target: str, runs: list[Element]) -> Element:
        """Return runs as a link to an address."""
        return self.relations.link(target, runs)

    def note(self, footnote: Footnote) -> Iterator[Element]:
        """Keep a footnote and yield its mark; one that stands already is marked with its number again."""
        anchor = label_anchor(footnote.anchor) if footnote.anchor else ""
        if anchor in self._marked:
            raised = Look(self._look.font, _raised(self._look))
            yield from field_runs(f"NOTEREF {anchor} \\f \\h", [note_number(anchor, raised)])
            return
        mark = [self._keep(footnote)]
        self._marked |= {anchor} if anchor else set()
        yield from bookmark(anchor, mark) if anchor else mark

    def _keep(self, footnote: Footnote) -> Element:
        self._count += 1
        paragraphs = [self._paragraph(lines, first=not at) for at, lines in enumerate(footnote.paragraphs)]
        self.root.append(element("footnote", *paragraphs, id=self._count))
        return element("r", _raised(self._look), element("footnoteReference", id=self._count))

    def absorb(self, body: Element, notes: Element) -> None:
        """Take over the footnotes of another document, whose ``body`` then refers to them by new numbers."""
        numbers: dict[str, str] = {}
        for note in notes.findall(tag("footnote")):
            if note.get(f"{{{W}}}type") is None:
                self._count += 1
                numbers[note.get(f"{{{W}}}id") or ""] = str(self._count)
                note.set(f"{{{W}}}id", str(self._count))
                self.root.append(note)
        for mark in elements(body, "footnoteReference"):
            mark.set(f"{{{W}}}id", numbers.get(mark.get(f"{{{W}}}id") or "", "0"))

    def picture(self, content: bytes, kind: str) -> str:
        """Keep a picture and return the id of the relationship to it."""
        return keep_media(content, kind, self._package, self.relations)

    def _paragraph(self, inlines: Inlines, *, first: bool) -> Element:
        mark = [element("r", _raised(self._look), element("footnoteRef"))] if first else []
        space = element("r", self._look.element(thai=False), element("tab")) if first else None
        style = element("pPr", element("pStyle", val=_TEXT_STYLE))
        return element("p", style, *mark, space, *make_runs(inlines, self._look, _InNote(self.own)))

    def save(self) -> None:
        """Put links and footnotes into the package."""
        if self._count or FOOTNOTES in self._package.parts:
            declare(self._package, FOOTNOTES, _TYPE)
            self.relations.add("footnotes", "footnotes.xml")
            self._package.keep(FOOTNOTES, self.root)
            self.own.save()
        self.relations.save()


class _InNote(Outside):
    """What a footnote itself may point to: addresses, but no further notes."""

    def __init__(self, relations: Relations) -> None:
        self._relations = relations

    def link(self, target: str, runs: list[Element]) -> Element:
        """Return runs as a link to an address."""
        return self._relations.link(target, runs)

    def note(self, footnote: Footnote) -> Iterable[Element]:
        """Refuse a footnote in a footnote, which Word does not know."""
        raise ValueError(f"a footnote in a footnote: {footnote}")

    def picture(self, content: bytes, kind: str) -> str:
        """Refuse a picture, which the reader lets into no footnote."""
        raise ValueError(f"a picture in a footnote: {len(content)} bytes of {kind}")


def _raised(look: Look) -> Element:
    properties = look.element(thai=False)
    properties.append(element("vertAlign", val="superscript"))
    return properties
