"""The styles of a form: what a paragraph gets from its style and those it is based on."""

from collections.abc import Mapping
from copy import deepcopy
from functools import cache, cached_property
from pathlib import Path

from lxml import etree

from bmaplan_docs.word.metrics import Metrics, measure, value_of
from bmaplan_docs.word.xml import Element, Says, W, child, element, get, says, tag

DEFAULT_SIZE = 16.0


@cache
def _own_styles() -> Mapping[str, Element]:
    """Return the styles that the writer uses, by the id it calls them."""
    root = etree.fromstring((Path(__file__).parent / "styles.xml").read_bytes())
    return {style.get(f"{{{W}}}styleId") or "": style for style in root.iter(tag("style"))}


_VALUE, _RUN, _STYLE = f"{{{W}}}val", tag("r"), tag("pStyle")


def _look_of(properties: Element | None) -> str | Says:
    """Return what is equal for properties that say the same; most name nothing but a style."""
    if properties is None:
        return ""
    if len(properties) == 1:
        (only,) = properties
        if only.tag == _STYLE:
            return only.get(_VALUE) or ""
    return says(properties)


def _says(style: Element) -> bytes:
    """Return what a style says, in a form that can be compared."""
    copy = deepcopy(style)
    for name in ("styleId", "customStyle", "default"):
        copy.attrib.pop(f"{{{W}}}{name}", "")
    return bytes(etree.tostring(copy, method="c14n", exclusive=True))


def _set_name(style: Element, name: str) -> None:
    node = style.find(tag("name"))
    if node is not None:
        node.set(f"{{{W}}}val", name)


def _name(style: Element) -> str:
    return (get(style, "name") or "").casefold()


class Styles:
    """The styles of a form. Office programs give them ids of their own, so ours are found by their name."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self._styles = {style.get(f"{{{W}}}styleId"): style for style in root.iter(tag("style"))}
        self._ids = {_name(style): str(id_) for id_, style in self._styles.items()}
        self._called: dict[str, str] = {}
        self._sizes: dict[str, float] = {}
        self._levels: dict[str | Says, str | None] = {}
        self._metrics: dict[tuple[str | Says, float], Metrics] = {}

    def adopt(self, part: Element) -> None:
        """Call our styles in a part as the form calls them; one that the form has lost is given back."""
        if self._is_ours:
            return
        mentions = tag("pStyle"), tag("tblStyle")
        for name in {mention.get(_VALUE) or "" for mention in part.iter(*mentions)} - self._called.keys():
            self._called[name] = self.call(name)
        if all(name == called for name, called in self._called.items()):
            return
        for mention in part.iter(*mentions):
            mention.set(_VALUE, self._called[mention.get(_VALUE) or ""])

    @cached_property
    def _is_ours(self) -> bool:
        """Whether the form has all our styles and calls them as we do, as those that we drafted."""
        return all(self._ids.get(_name(style)) == id_ for id_, style in _own_styles().items())

    def call(self, id_: str) -> str:
        """Return what the form calls a style that a part mentions; ours is given back where it is lost."""
        own = _own_styles().get(id_)
        return id_ if own is None else self._ids.get(_name(own)) or self._give_back(own)

    def take(self, style: Element, among: Mapping[str, Element], number: int) -> str:
        """Return the id of a style of another document here; one that differs gets a name of its own.

        ``among`` are the styles that come along with it.
        """
        own, id_ = self._styles.get(self._ids.get(_name(style))), str(style.get(f"{{{W}}}styleId"))
        if own is not None and _says(own) == _says(style) and not self._leads_elsewhere(style, among):
            return str(own.get(f"{{{W}}}styleId"))
        made, taken = f"{id_}In{number}", id_ in self._styles or own is not None
        new = made if taken else id_
        if new in self._styles:
            return new
        copy = deepcopy(style)
        copy.set(f"{{{W}}}styleId", new)
        copy.attrib.pop(f"{{{W}}}default", "")
        if taken:
            copy.set(f"{{{W}}}customStyle", "1")
            _set_name(copy, f"{get(style, 'name')} {number}")
        self.root.append(copy)
        self._styles[new], self._ids[_name(copy)] = copy, new
        for leads in ("basedOn", "next", "link"):
            node = copy.find(tag(leads))
            if node is not None:
                other = among.get(node.get(f"{{{W}}}val") or "")
                node.set(
                    f"{{{W}}}val", self.take(other, among, number) if other is not None else self.default
                )
        return new

    def _leads_elsewhere(self, style: Element, among: Mapping[str, Element]) -> bool:
        """Whether a style is based on one that says something else here."""
        based = among.get(get(style, "basedOn") or "")
        if based is None:
            return False
        own = self._styles.get(self._ids.get(_name(based)))
        return own is None or _says(own) != _says(based) or self._leads_elsewhere(based, among)

    def lowered(self, id_: str, level: int) -> str:
        """Return a style that looks like another and whose headings have a level (1 to 9) of their own."""
        base = self._styles.get(id_)
        if base is None:
            return id_
        made = f"{id_}Level{level}"
        if made not in self._styles:
            outline = element("pPr", element("outlineLvl", val=level - 1))
            name = element("name", val=f"{get(base, 'name')} (level {level})")
            style = element(
                "style", name, element("basedOn", val=id_), outline, type="paragraph", customStyle=1
            )
            style.set(f"{{{W}}}styleId", made)
            self.root.append(style)
            self._styles[made], self._ids[_name(style)] = style, made
        return made

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
        return get(child(paragraph, "pPr"), "pStyle") or self.default

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
        return value_of(self._chain(paragraph), name, attribute)

    def outline_level(self, paragraph: Element) -> int | None:
        """Return the level of a heading (1 to 9), or ``None`` for other paragraphs."""
        look = _look_of(child(paragraph, "pPr"))
        if look not in self._levels:
            self._levels[look] = self.value(paragraph, "outlineLvl")
        level = self._levels[look]
        return int(level) + 1 if level is not None and int(level) < 9 else None  # noqa: PLR2004 - 9 is body text

    def _size_of(self, name: str) -> float:
        """Return the size of the letters of a style in points."""
        style = self._styles.get(name)
        if style is not None and name not in self._sizes:
            found, based = get(child(style, "rPr"), "szCs"), get(style, "basedOn")
            self._sizes[name] = int(found) / 2 if found else self._size_of(based) if based else DEFAULT_SIZE
        return self._sizes.get(name, DEFAULT_SIZE)

    def metrics(self, paragraph: Element) -> Metrics:
        """Return what the height of a paragraph depends on; paragraphs that look alike share it."""
        properties = child(paragraph, "pPr")
        run = next(paragraph.iter(_RUN), None)
        own = get(child(run, "rPr"), "szCs") if run is not None else None
        named = _look_of(properties)
        style = named if isinstance(named, str) else get(properties, "pStyle")
        size = int(own) / 2 if own else self._size_of(style or self.default)
        look = (named, size)
        if look not in self._metrics:
            self._metrics[look] = measure(self._chain(paragraph), size, bold=self._is_bold(paragraph))
        return self._metrics[look]

    def _is_bold(self, paragraph: Element) -> bool:
        """Whether the style of a paragraph makes its letters bold."""
        style = self._styles.get(self.name(paragraph))
        while style is not None:
            found = style.find(f"{tag('rPr')}/{tag('b')}")
            if found is not None:
                return found.get(f"{{{W}}}val", "1") not in ("0", "false")
            style = self._styles.get(get(style, "basedOn"))
        return False
