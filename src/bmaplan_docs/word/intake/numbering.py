"""The numbers that Word prints before paragraphs by itself, counted as Word counts."""

from collections.abc import Callable, Mapping

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_thai_digits, to_thai_letters
from bmaplan_docs.values import dataclass, field
from bmaplan_docs.word.intake.model import Numbered
from bmaplan_docs.word.xml import Element, W, child, get, tag

_BLANK = Pattern(r"%([1-9])")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LETTERS = 26
BULLET = "bullet"


def _roman(number: int) -> str:
    found = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        found += letters * times
    return found


def _latin(number: int) -> str:
    times, at = divmod(max(number, 1) - 1, _LETTERS)
    return chr(ord("A") + at) * (times + 1)


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "thaiNumbers": lambda number: to_thai_digits(str(number)),
    "thaiCounting": lambda number: to_thai_digits(str(number)),
    "thaiLetters": lambda number: to_thai_letters(max(number, 1)),
    "lowerLetter": lambda number: _latin(number).lower(),
    "upperLetter": _latin,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperRoman": _roman,
    "decimalZero": lambda number: f"{number:02}",
    "none": lambda number: "",  # noqa: ARG005 - nothing is printed
}


@dataclass(frozen=True)
class _Level:
    """How a level counts: from where, with which signs, and what stands around them."""

    start: int
    format: str
    text: str
    legal: bool = False


@dataclass(eq=False)
class Numbering:
    """The lists of a file, and how far each has counted."""

    levels: Mapping[str, Mapping[int, _Level]] = field(default_factory=dict)
    bases: Mapping[str, str] = field(default_factory=dict)
    restarts: Mapping[str, Mapping[int, int]] = field(default_factory=dict)
    by_style: Mapping[str, int] = field(default_factory=dict)
    _counted: dict[str, dict[int, int]] = field(default_factory=dict)
    _met: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, root: Element | None) -> "Numbering":
        """Return the lists that the part of numberings describes."""
        if root is None:
            return cls()
        abstract, by_style = {}, {}
        for one in root.iterchildren(tag("abstractNum")):
            abstract[one.get(f"{{{W}}}abstractNumId") or ""] = _levels(one)
            for level in one.iterchildren(tag("lvl")):
                if get(level, "pStyle"):
                    by_style[get(level, "pStyle") or ""] = int(level.get(f"{{{W}}}ilvl") or 0)
        levels, bases, restarts = {}, {}, {}
        for one in root.iterchildren(tag("num")):
            name = one.get(f"{{{W}}}numId") or ""
            bases[name] = get(one, "abstractNumId") or ""
            own = dict(abstract.get(bases[name], {}))
            starts = {}
            for change in one.iterchildren(tag("lvlOverride")):
                at = int(change.get(f"{{{W}}}ilvl") or 0)
                whole = child(change, "lvl")
                if whole is not None:
                    own[at] = _level(whole)
                start = get(change, "startOverride")
                if start is not None:
                    starts[at] = int(start)
            levels[name], restarts[name] = own, starts
        return cls(levels, bases, restarts, by_style)

    def count(self, listing: str, at: int, style: str = "") -> Numbered | None:
        """Return what stands before the next paragraph of a list; ``None`` where the list prints nothing."""
        levels = self.levels.get(listing)
        at = self.by_style.get(style, at)
        if levels is None or at not in levels:
            return None
        counted = self._counted.setdefault(self.bases[listing], {})
        if listing not in self._met:
            self._met.add(listing)
            counted |= {deep: start - 1 for deep, start in self.restarts[listing].items()}
        counted[at] = counted.get(at, levels[at].start - 1) + 1
        for deeper in [one for one in counted if one > at]:
            del counted[deeper]
        level = levels[at]
        value, number = counted[at], int(listing) if listing.isdigit() else 0
        if level.format == BULLET:
            return Numbered("-", value, at, number, bullet=True)
        label = _BLANK.sub(lambda match: _shown(int(match[1]) - 1, levels, counted, level), level.text)
        return Numbered(label.strip(), value, at, number) if label.strip() else None


def _shown(at: int, levels: Mapping[int, _Level], counted: Mapping[int, int], own: _Level) -> str:
    level = levels.get(at, own)
    value = counted.get(at, level.start)
    return _FORMATS.get("decimal" if own.legal else level.format, str)(value)


def _levels(abstract: Element) -> dict[int, _Level]:
    return {int(one.get(f"{{{W}}}ilvl") or 0): _level(one) for one in abstract.iterchildren(tag("lvl"))}


def _level(one: Element) -> _Level:
    start = get(one, "start") or "1"
    return _Level(
        int(start) if start.lstrip("-").isdigit() else 1,
        get(one, "numFmt") or "decimal",
        get(one, "lvlText") or "",
        child(one, "isLgl") is not None,
    )
