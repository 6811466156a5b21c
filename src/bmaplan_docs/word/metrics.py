"""What the height of a paragraph depends on, from the properties that hold for it."""

from bmaplan_docs.values import dataclass
from bmaplan_docs.word.xml import Element, W, child, get, tag

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

    def length(name: str, attribute: str) -> float:
        return float(value_of(chain, name, attribute) or 0)

    rule = value_of(chain, "spacing", "lineRule")
    line, stretch = size * LINE_HEIGHT * TWIPS_PER_POINT, (length("spacing", "line") or 240) / 240
    if rule in ("exact", "atLeast"):
        line, stretch = length("spacing", "line"), 0
    tabs, left = _tabs(chain), length("ind", "left")
    return Metrics(
        size=size,
        line=line,
        before=length("spacing", "before"),
        after=length("spacing", "after"),
        indent=left + length("ind", "right"),
        first_line=_first_line(chain),
        keep_next=_switched_on(chain, "keepNext"),
        page_break_before=_switched_on(chain, "pageBreakBefore"),
        keep_lines=_switched_on(chain, "keepLines"),
        bold=bold,
        stretch=stretch,
        contextual=_switched_on(chain, "contextualSpacing"),
        stops=tuple(sorted({0.0, *(stop - left for kind, stop in tabs if kind == "left")})),
        right_stop=any(kind == "right" for kind, _ in tabs),
    )


def value_of(chain: list[Element], name: str, attribute: str) -> str | None:
    """Return an attribute of the nearest of several properties that states it."""
    found = (get(properties, name, attribute) for properties in chain)
    return next((value for value in found if value is not None), None)


def _switched_on(chain: list[Element], name: str) -> bool:
    """Whether the nearest property of a name turns something on."""
    found = next((one for one in (child(properties, name) for properties in chain) if one is not None), None)
    return found is not None and found.get(f"{{{W}}}val", "1") not in ("0", "false")


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
