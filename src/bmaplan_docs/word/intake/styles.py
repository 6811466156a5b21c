"""What the styles of a Word file say about a paragraph or a run, through all styles they are based on."""

import re
from collections.abc import Iterator

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.values import dataclass
from bmaplan_docs.word.intake.model import Role
from bmaplan_docs.word.xml import Element, W, child, get, tag

_HEADING = Pattern(r"(?:heading|หัวเรื่อง|หัวข้อ)\s*([1-9])$", flags=re.IGNORECASE)
_CONTENTS = Pattern(r"(?:toc|สารบัญ)\s*\d|table of figures|สารบัญภาพ", flags=re.IGNORECASE)
_TITLES = ("title", "ชื่อเรื่อง")
_CAPTIONS = ("caption", "คำอธิบายภาพ", "คำบรรยาย", "table caption", "image caption")
_QUOTES = ("quote", "intense quote", "block text")
_OFF = ("0", "false", "off", "none")
_BODY = 9
"""The outline level of text that is no heading."""


@dataclass(frozen=True, eq=False)
class Styles:
    """The styles by their ids, the defaults of the file, and the ids of the default styles."""

    by_id: dict[str, Element]
    defaults: Element | None = None
    usual: str = ""

    @classmethod
    def of(cls, root: Element | None) -> "Styles":
        """Return the styles of the part that holds them."""
        if root is None:
            return cls({})
        by_id = {one.get(f"{{{W}}}styleId") or "": one for one in root.iterchildren(tag("style"))}
        usual = next(
            (
                name
                for name, one in by_id.items()
                if one.get(f"{{{W}}}default") in ("1", "true") and one.get(f"{{{W}}}type") == "paragraph"
            ),
            "",
        )
        found = root.find(f"{tag('docDefaults')}/{tag('rPrDefault')}/{tag('rPr')}")
        return cls(by_id, found, usual)

    def chain(self, name: str | None) -> Iterator[Element]:
        """Yield a style and those it is based on, nearest first."""
        seen = set()
        while name and name not in seen and name in self.by_id:
            seen.add(name)
            yield self.by_id[name]
            name = get(self.by_id[name], "basedOn")

    def heading(self, properties: Element | None) -> int:
        """Return the level of the heading that a paragraph is; 0 where it is none."""
        own = get(properties, "outlineLvl")
        if own is not None:
            return int(own) + 1 if own.isdigit() and int(own) < _BODY else 0
        for style in self.chain(get(properties, "pStyle")):
            match = _HEADING.match(get(style, "name") or "")
            level = get(child(style, "pPr"), "outlineLvl")
            if level is not None and level.isdigit():
                return int(level) + 1 if int(level) < _BODY else 0
            if match:
                return int(match[1])
        return 0

    def role(self, properties: Element | None) -> Role:
        """Return what a paragraph is besides text."""
        name = next((get(style, "name") or "" for style in self.chain(get(properties, "pStyle"))), "")
        folded = name.casefold()
        if _CONTENTS.match(name):
            return "contents"
        for role, names in (("title", _TITLES), ("caption", _CAPTIONS), ("quote", _QUOTES)):
            if folded in names:
                return role  # type: ignore[return-value]  # each of them is one
        return ""

    def numbering(self, properties: Element | None) -> tuple[str, int, str] | None:
        """Return the list a paragraph belongs to, its level there, and the style that says so."""
        own = child(properties, "numPr") if properties is not None else None
        level = get(own, "ilvl")
        if own is not None and get(own, "numId") is not None:
            return get(own, "numId") or "0", int(level or 0), ""
        for style in self.chain(get(properties, "pStyle") or self.usual):
            found = child(style, "pPr")
            listed = child(found, "numPr") if found is not None else None
            if listed is not None and get(listed, "numId") is not None:
                at = level or get(listed, "ilvl") or "0"
                return get(listed, "numId") or "0", int(at), style.get(f"{{{W}}}styleId") or ""
        return None

    def centred(self, properties: Element | None) -> bool:
        """Whether a paragraph stands in the middle."""
        found = get(properties, "jc")
        for style in self.chain(get(properties, "pStyle")):
            found = found or get(child(style, "pPr"), "jc")
        return found == "center"

    def on(self, name: str, run: Element | None, paragraph: str | None) -> bool:
        """Whether a mark such as ``b`` is on in a run, in a paragraph of a style."""
        styles = [*self.chain(get(run, "rStyle")), *self.chain(paragraph or self.usual)]
        for properties in (run, *(child(style, "rPr") for style in styles), self.defaults):
            found = child(properties, name) if properties is not None else None
            if found is not None:
                return found.get(f"{{{W}}}val") not in _OFF
        return False

    def size(self, run: Element | None, paragraph: str | None) -> float:
        """Return the size of the letters in points; 0 where nothing says it."""
        for properties in (
            run,
            *(child(style, "rPr") for style in self.chain(paragraph or self.usual)),
            self.defaults,
        ):
            found = get(properties, "szCs") or get(properties, "sz")
            if found and found.replace(".", "").isdigit():
                return float(found) / 2
        return 0
