"""Where blocks are put: the paragraph of the form they stand in for, and the room there is."""

from collections.abc import Callable
from functools import lru_cache

from bmaplan_docs.source import Span
from bmaplan_docs.tree import Inlines
from bmaplan_docs.values import dataclass, replace
from bmaplan_docs.word.runs import Look, Outside, make_runs
from bmaplan_docs.word.xml import Element, clone, element

Noted = Callable[[Element, Inlines | Span], None]
"""Told that a paragraph was made of inlines, or is the first of what was written at a place."""


@dataclass(frozen=True)
class Frame:
    """Where blocks are put: the paragraph they stand in for, the room there is, and the way outside."""

    look: Look
    outside: Outside
    width: int
    wide: int
    """The width of a page turned sideways."""
    height: int
    """How high a page is between its margins."""
    tall: int
    """The same of a page turned sideways."""
    properties: Element | None = None
    in_cell: bool = False
    noted: "Noted | None" = None
    """Told from what each paragraph was made, where somebody wants to know."""

    def paragraph(self, inlines: Inlines, style: str = "", look: Look | None = None) -> Element:
        """Return a paragraph; without a style it looks like the paragraph of the form."""
        if style:
            made = clone(_styled(style))
        else:
            made = element("p", clone(self.properties) if self.properties is not None else None)
        made.extend(make_runs(inlines, look or self.look, self.outside, self.width))
        if self.noted:
            self.noted(made, inlines)
        return made

    def styled(self) -> "Frame":
        """Return the frame for paragraphs that take their look from a style of their own."""
        return replace(self, look=self.look.plain)


@lru_cache(maxsize=64)
def _styled(style: str) -> Element:
    """Return an empty paragraph of a style to copy."""
    return element("p", element("pPr", element("pStyle", val=style)))
