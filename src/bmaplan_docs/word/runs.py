"""Runs: the one place where text becomes Word's text, split where the script changes."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from typing import Protocol

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import ScriptRun, script_runs
from bmaplan_docs.tree import (
    Anchor,
    Blank,
    Break,
    Citation,
    Code,
    Emphasis,
    Fact,
    Footnote,
    Image,
    Inlines,
    Link,
    Reference,
    Strong,
    Text,
)
from bmaplan_docs.values import dataclass, replace
from bmaplan_docs.word.anchors import bookmark, field_runs, label_anchor, number_anchor
from bmaplan_docs.word.images import draw_inline
from bmaplan_docs.word.layout import LINE_WIDTH
from bmaplan_docs.word.xml import RPR_ORDER, XML_SPACE, Element, W, clone, element, get, put, tag

TWINS = (("b", "bCs"), ("i", "iCs"), ("sz", "szCs"))
_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_INVISIBLE = Pattern("[\u200b\u200c\u200d\u2060\u00ad]+")
NO_BREAK_HYPHEN, NO_BREAK_SPACE = "\u2011", "\u00a0"
_ELEMENTS = {"\t": "tab", "\n": "br", NO_BREAK_HYPHEN: "noBreakHyphen"}
_ELEMENT = Pattern(f"([{''.join(_ELEMENTS)}])")


@dataclass(frozen=True)
class Look:
    """How a run looks: the font, and the properties of the run of the form it stands in for."""

    font: str
    properties: Element | None = None
    bold: bool = False
    italic: bool = False
    blank: bool = False
    link: bool = False

    @cached_property
    def bolder(self) -> "Look":
        """The same in bold."""
        return replace(self, bold=True)

    @cached_property
    def slanted(self) -> "Look":
        """The same in italics."""
        return replace(self, italic=True)

    @cached_property
    def linked(self) -> "Look":
        """The same as a link."""
        return replace(self, link=True)

    @cached_property
    def plain(self) -> "Look":
        """The font alone."""
        return Look.of(self.font)

    @staticmethod
    @cache
    def of(font: str) -> "Look":
        """Return the look of text that takes all but its font from the style around it."""
        return Look(font)

    def element(self, *, thai: bool) -> Element:
        """Return run properties in which every Latin property has its complex-script twin."""
        return clone(self._runs[thai][0])

    def run(self, piece: ScriptRun) -> Element:
        """Return the run of a piece of text."""
        made = clone(self._runs[piece.thai])
        if _ELEMENT.search(piece.text):
            made[1:] = _texts(piece.text)
        else:
            _fill(made[1], piece.text)
        return made

    @cached_property
    def _runs(self) -> Mapping[bool, Element]:
        """A run of either script to copy, for thousands look alike."""
        return {thai: element("r", self._properties(thai=thai), element("t")) for thai in (False, True)}

    def _properties(self, *, thai: bool) -> Element:
        made = clone(self.properties) if self.properties is not None else element("rPr")
        for name in ("cs", "rFonts", "lang"):
            for old in made.findall(tag(name)):
                made.remove(old)
        put(made, element("rFonts", **dict.fromkeys(_SLOTS, self.font)), RPR_ORDER)
        for wanted, name in ((self.bold, "b"), (self.italic, "i")):
            if wanted:
                put(made, element(name), RPR_ORDER)
        if self.blank:
            put(made, element("highlight", val="yellow"), RPR_ORDER)
        if self.link:
            put(made, element("color", val="0563C1"), RPR_ORDER)
            put(made, element("u", val="single"), RPR_ORDER)
        pair_twins(made)
        if thai:
            put(made, element("cs"), RPR_ORDER)
        return made


def pair_twins(properties: Element) -> None:
    """Give bold, italic and size their complex-script twins, without which Thai letters ignore them."""
    for latin, complex_script in TWINS:
        found = properties.find(tag(latin))
        if found is None:
            for orphan in properties.findall(tag(complex_script)):
                properties.remove(orphan)
            continue
        twin = element(complex_script)
        value = found.get(f"{{{W}}}val")
        if value is not None:
            twin.set(f"{{{W}}}val", value)
        put(properties, twin, RPR_ORDER)


class Outside(Protocol):
    """What a line of text may point to outside its own paragraph."""

    def link(self, target: str, runs: list[Element]) -> Element:
        """Return runs as a link to an address."""
        ...

    def note(self, footnote: Footnote) -> Iterable[Element]:
        """Keep a footnote and return its mark."""
        ...

    def picture(self, content: bytes, kind: str) -> str:
        """Keep the content of a picture file and return the id of the relationship to it."""
        ...


def make_runs(inlines: Inlines, look: Look, outside: Outside, room: int = LINE_WIDTH) -> Iterator[Element]:
    """Yield the runs (and hyperlinks) of a line of inlines that is ``room`` twips long."""
    for inline in inlines:
        match inline:
            case Text(value) | Code(value):
                yield from text_runs(value, look)
            case Blank(value):
                yield from text_runs(value, replace(look, blank=True))
            case Strong(children):
                yield from make_runs(children, look.bolder, outside, room)
            case Emphasis(children):
                yield from make_runs(children, look.slanted, outside, room)
            case Link() | Reference(children=(_, *_)):
                yield _link(inline, look, outside, room)
            case Image(picture):
                yield draw_inline(picture, room, outside.picture)
            case Anchor(label, children):
                yield from bookmark(label_anchor(label), make_runs(children, look, outside, room))
            case Reference():
                yield from _reference(inline, look)
            case Citation(children=children) | Fact(children=children):
                yield from make_runs(children, look, outside, room)
            case Footnote():
                yield from outside.note(inline)
            case Break():
                yield element("r", look.element(thai=False), element("br"))


def _link(link: Link | Reference, look: Look, outside: Outside, room: int) -> Element:
    """Return words that lead to an address or a label; a title is shown when the mouse rests upon them."""
    runs = make_runs(link.children, look.linked, outside, room)
    if isinstance(link, Link):
        made = outside.link(link.target, list(runs))
    else:
        made = element("hyperlink", *runs, anchor=label_anchor(link.label))
    if link.title:
        made.set(f"{{{W}}}tooltip", link.title)
    return made


def _reference(reference: Reference, look: Look) -> Iterator[Element]:
    """Yield the number or page of what a reference names, as a field that Word keeps up to date."""
    anchor = label_anchor(reference.label)
    if reference.page:
        yield from field_runs(f"PAGEREF {anchor} \\h", [element("ours:page", anchor=anchor)])
        return
    if reference.word:
        yield from text_runs(f"{reference.word}{NO_BREAK_SPACE}{reference.before}", look)
    elif reference.before:
        yield from text_runs(reference.before, look)
    if reference.note:
        yield from field_runs(f"NOTEREF {anchor} \\h", [note_number(anchor, look)])
        return
    anchor = number_anchor(reference.label) if reference.bare else anchor
    yield from field_runs(f"REF {anchor} \\h", text_runs(reference.number, look))


def note_number(anchor: str, look: Look) -> Element:
    """Return what stands for the number of a footnote until all of them are counted."""
    return element("ours:note", look.element(thai=False), anchor=anchor)


def text_runs(text: str, look: Look) -> Iterator[Element]:
    """Yield the runs of a text: one for each stretch of Thai or other script."""
    for piece in _pieces(text):
        yield look.run(piece)


@lru_cache(maxsize=2048)
def _pieces(text: str) -> tuple[ScriptRun, ...]:
    """Return the stretches of a text; the words of forms and tables come again and again."""
    return script_runs(_INVISIBLE.sub("", text))


def _texts(text: str) -> Iterator[Element]:
    """Yield ``w:t`` for text, and Word's own elements for tabs and hyphens that do not break."""
    for words in filter(None, _ELEMENT.split(text)):
        if words in _ELEMENTS:
            yield element(_ELEMENTS[words])
        else:
            made = element("t")
            _fill(made, words)
            yield made


def _fill(text: Element, words: str) -> None:
    text.text = words
    if words != words.strip() or "  " in words:
        text.set(XML_SPACE, "preserve")


def default_font(styles: Element) -> str:
    """Return the font that a form's document defaults name."""
    defaults = styles.find(f"{tag('docDefaults')}/{tag('rPrDefault')}/{tag('rPr')}")
    return get(defaults, "rFonts", "cs") or "TH SarabunPSK"
