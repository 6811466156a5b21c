"""Figures: one or two pictures over a caption."""

from bmaplan_docs.source import Span
from bmaplan_docs.tree.inlines import Inlines
from bmaplan_docs.tree.pictures import Picture, Width
from bmaplan_docs.values import dataclass


@dataclass(frozen=True)
class Figure:
    """Pictures, the caption below them, and lines of a legend or source; without a caption not counted.

    ``number`` is filled in by the resolver.
    """

    pictures: tuple[Picture, ...]
    caption: Inlines = ()
    legend: tuple[Inlines, ...] = ()
    width: Width | None = None
    number: str = ""
    label: str = ""
    span: Span | None = None
