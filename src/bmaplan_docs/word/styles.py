"""The styles of a form: what a paragraph gets from its style and those it is based on."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from lxml import etree

from bmaplan_docs.word.xml import Element, W, get, tag

DEFAULT_SIZE = 16.0
LINE_HEIGHT = 1.327
TWIPS_PER_POINT = 20


@dataclass(frozen=True)
class Metrics:
    """What the height of a paragraph depends on; lengths in twips, ``size`` in points."""

    size: float
    line: float
    before: float
    after: float
    indent: float
    first_line: float
    keep_next: bool
    page_break_before: bool


@cache
def _own_styles() -> Mapping[str, Element]:
    """Return the styles that the writer uses, by the id it calls them."""
    root = etree.fromstring((Path(__file__).parent / "styles.xml").read_bytes())
    return {style.get(f"{{{W}}}styleId") or "": style for style in root.iter(tag("style"))}


def _name(style: Element) -> str:
    return (get(style, "name") or "").casefold()


class Styles:
    """The styles of a form. Office programs give them ids of their own, so ours are found by their name."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self._styles = {style.get(f"{{{W}}}styleId"): style for style in root.iter(tag("style"))}
        self._ids = {_name(style): str(id_) for id_, style in self._styles.items()}
        self._metrics: dict[tuple[bytes, float], Metrics] = {}

    def adopt(self, part: Element) -> None:
        """Call our styles in a part as the form calls them; one that the form has lost is given back."""
        for kind in ("pStyle", "tblStyle"):
            for mention in part.iter(tag(kind)):
                own = _own_styles().get(mention.get(f"{{{W}}}val") or "")
                if own is not None:
                    mention.set(f"{{{W}}}val", self._ids.get(_name(own)) or self._give_back(own))

    def _give_back(self, own: Element) -> str:
        style = deepcopy(own)
        id_ = str(style.get(f"{{{W}}}styleId"))
        while id_ in self._styles:
            id_ += "Bma"
        style.set(f"{{{W}}}styleId", id_)
        based = style.find(tag("basedOn"))
        if based is not None:
            parent = _own_styles()[based.get(f"{{{W}}}val") or ""]
            based.set(f"{{{W}}}val", self._ids.get(_name(parent)) or self._give_back(parent))
        following = style.find(tag("next"))
        if following is not None:
            style.remove(following)
        self.root.append(style)
        self._styles[id_], self._ids[_name(style)] = style, id_
        return id_

    @cached_property
    def default(self) -> str:
        """The style of paragraphs that name none."""
        for name, style in self._styles.items():
            if style.get(f"{{{W}}}type") == "paragraph" and style.get(f"{{{W}}}default") in ("1", "true"):
                return str(name)
        return "Normal"

    def id(self, own: str) -> str:
        """Return what the form calls a style of ours."""
        return self._ids.get(_name(_own_styles()[own]), own)

    def shown_name(self, own: str) -> str:
        """Return the name of a style of ours as Word shows it to people."""
        return get(_own_styles()[own], "name") or own

    def name(self, paragraph: Element) -> str:
        """Return the style of a paragraph."""
        return get(paragraph.find(tag("pPr")), "pStyle") or self.default

    def _chain(self, paragraph: Element) -> list[Element]:
        """Return the properties that hold for a paragraph, nearest first."""
        own = paragraph.find(tag("pPr"))
        found = [own] if own is not None else []
        style = self._styles.get(self.name(paragraph))
        while style is not None and len(found) < len(self._styles) + 1:
            properties = style.find(tag("pPr"))
            if properties is not None:
                found.append(properties)
            style = self._styles.get(get(style, "basedOn"))
        return found

    def value(self, paragraph: Element, name: str, attribute: str = "val") -> str | None:
        """Return an attribute of the nearest paragraph property that states it."""
        for properties in self._chain(paragraph):
            found = get(properties, name, attribute)
            if found is not None:
                return found
        return None

    def outline_level(self, paragraph: Element) -> int | None:
        """Return the level of a heading (1 to 9), or ``None`` for other paragraphs."""
        level = self.value(paragraph, "outlineLvl")
        return int(level) + 1 if level is not None and int(level) < 9 else None  # noqa: PLR2004 - 9 is body text

    def switched_on(self, paragraph: Element, name: str) -> bool:
        """Whether the nearest property of a name turns something on."""
        for properties in self._chain(paragraph):
            found = properties.find(tag(name))
            if found is not None:
                return found.get(f"{{{W}}}val", "1") not in ("0", "false")
        return False

    def size(self, paragraph: Element) -> float:
        """Return the size of a paragraph's letters in points."""
        for run in paragraph.iter(tag("r")):
            own = get(run.find(tag("rPr")), "szCs")
            if own:
                return int(own) / 2
            break
        style = self._styles.get(self.name(paragraph))
        while style is not None:
            found = get(style.find(tag("rPr")), "szCs")
            if found:
                return int(found) / 2
            style = self._styles.get(get(style, "basedOn"))
        return DEFAULT_SIZE

    def metrics(self, paragraph: Element) -> Metrics:
        """Return what the height of a paragraph depends on; paragraphs that look alike share it."""
        own = paragraph.find(tag("pPr"))
        look = (etree.tostring(own) if own is not None else b"", self.size(paragraph))
        if look not in self._metrics:
            self._metrics[look] = self._measure(paragraph, look[1])
        return self._metrics[look]

    def _measure(self, paragraph: Element, size: float) -> Metrics:

        def length(name: str, attribute: str) -> float:
            return float(self.value(paragraph, name, attribute) or 0)

        rule = self.value(paragraph, "spacing", "lineRule")
        line = size * LINE_HEIGHT * TWIPS_PER_POINT
        if rule in ("exact", "atLeast"):
            line = length("spacing", "line")
        return Metrics(
            size=size,
            line=line,
            before=length("spacing", "before"),
            after=length("spacing", "after"),
            indent=length("ind", "left") + length("ind", "right"),
            first_line=length("ind", "firstLine") - length("ind", "hanging"),
            keep_next=self.switched_on(paragraph, "keepNext"),
            page_break_before=self.switched_on(paragraph, "pageBreakBefore"),
        )
