"""What the height of a paragraph depends on, from the properties that hold for it."""

from bmaplan_docs.values import dataclass
from bmaplan_docs.word.xml import Element, W, get, tag

LINE_HEIGHT = 1.327
TWIPS_PER_POINT = 20
_VALUE = tag("val")


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
    keep_lines: bool = False
    bold: bool = False
    stretch: float = 1
    """How high lines are in parts of their own height; 0 where ``line`` is their exact height."""
    contextual: bool = False
    stops: tuple[float, ...] = ()
    """From the left indent on, which is one too."""
    right_stop: bool = False


def measure(chain: list[Element], size: float, *, bold: bool) -> Metrics:
    """Return what properties say, nearest first; letters have ``size`` points."""
    said = _Said(chain)
    line, stretch = size * LINE_HEIGHT * TWIPS_PER_POINT, (said.length("spacing", "line") or 240) / 240
    if said.value("spacing", "lineRule") in ("exact", "atLeast"):
        line, stretch = said.length("spacing", "line"), 0
    tabs, left = _tabs(chain), said.length("ind", "left")
    return Metrics(
        size=size,
        line=line,
        before=said.length("spacing", "before"),
        after=said.length("spacing", "after"),
        indent=left + said.length("ind", "right"),
        first_line=_first_line(chain),
        keep_next=said.is_on("keepNext"),
        page_break_before=said.is_on("pageBreakBefore"),
        keep_lines=said.is_on("keepLines"),
        bold=bold,
        stretch=stretch,
        contextual=said.is_on("contextualSpacing"),
        stops=tuple(sorted({0.0, *(stop - left for kind, stop in tabs if kind == "left")})),
        right_stop=any(kind == "right" for kind, _ in tabs),
    )


class _Said:
    """What several properties say, each as the nearest that states it; found in one walk."""

    def __init__(self, chain: list[Element]) -> None:
        self._values: dict[tuple[str, str], str] = {}
        self._switches: dict[str, str] = {}
        for each in (one for properties in chain for one in properties):
            self._switches.setdefault(each.tag, each.get(_VALUE, "1"))
            for name, value in each.items():
                self._values.setdefault((each.tag, str(name)), str(value))

    def value(self, name: str, attribute: str) -> str | None:
        """Return an attribute of a property."""
        return self._values.get((tag(name), tag(attribute)))

    def length(self, name: str, attribute: str) -> float:
        """Return a length, 0 where nobody states it."""
        return float(self.value(name, attribute) or 0)

    def is_on(self, name: str) -> bool:
        """Whether a property turns something on."""
        return self._switches.get(tag(name), "0") not in ("0", "false")


def value_of(chain: list[Element], name: str, attribute: str) -> str | None:
    """Return an attribute of the nearest of several properties that states it."""
    found = (get(properties, name, attribute) for properties in chain)
    return next((value for value in found if value is not None), None)


def _first_line(chain: list[Element]) -> float:
    """Return how far in the first line begins; the nearest of the two ways to say so holds."""
    for properties in chain:
        for name, sign in (("hanging", -1), ("firstLine", 1)):
            found = get(properties, "ind", name)
            if found is not None:
                return sign * float(found)
    return 0.0


def _tabs(chain: list[Element]) -> list[tuple[str, float]]:
    """Return kind and place of the tab stops that hold for a paragraph."""
    return [
        (tab.get(f"{{{W}}}val") or "left", float(tab.get(f"{{{W}}}pos") or 0))
        for properties in chain
        for tab in properties.iterfind(f"{tag('tabs')}/{tag('tab')}")
    ]
