"""Lengths of the page, in twentieths of a point (twips), as Word counts them."""

from bmaplan_docs.values import dataclass
from bmaplan_docs.word.xml import Element, W, get, tag

TWIPS_PER_CM = 567
LINE_WIDTH = 9071
"""The lines of a page of A4 with margins of 3 and 2 cm."""
FIRST_LINE = 1417
"""The first line of a body paragraph stands in by 2.5 cm (typing rules of 2553)."""
CELL_MARGIN = 85
NOTE_LINE = 150
"""The height of the line above the first footnote of a page; a line of body text would be too much."""
REMARK = 1701
"""Text behind the label of a resolution stands in by 3 cm."""


@dataclass(frozen=True)
class Page:
    """The space between the margins of a section."""

    width: int
    height: int

    @classmethod
    def of(cls, section: Element) -> "Page":
        """Return the space that a ``sectPr`` leaves for text."""
        size, margins = section.find(tag("pgSz")), section.find(tag("pgMar"))

        def length(node: Element | None, name: str, default: int) -> int:
            return int(node.get(f"{{{W}}}{name}") or default) if node is not None else default

        width = length(size, "w", 11906) - length(margins, "left", 1701) - length(margins, "right", 1134)
        height = length(size, "h", 16838) - length(margins, "top", 1440) - length(margins, "bottom", 1134)
        return cls(width, height)


def is_landscape(section: Element) -> bool:
    """Whether a ``sectPr`` turns the page sideways."""
    return get(section, "pgSz", "orient") == "landscape"


def room_of(section: Element) -> tuple[Page, int, int]:
    """Return the page of a section, and how wide and how high it is when it is turned sideways."""
    page = Page.of(section)
    if is_landscape(section):
        return page, page.width, page.height
    return page, page.height + _margins(section), page.width - _margins(section)


def _margins(section: Element) -> int:
    """Return how much longer the lines of the page turned sideways are than its column is high now."""
    margins = section.find(tag("pgMar"))
    if margins is None:
        return 0

    def side(name: str) -> int:
        return int(margins.get(f"{{{W}}}{name}") or 0)

    return side("top") + side("bottom") - side("left") - side("right")
