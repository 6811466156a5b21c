"""Pictures from files, and figures: one or two of them over a caption."""

from dataclasses import dataclass, field
from typing import Literal

from bmaplan_docs.source import Span
from bmaplan_docs.tree.inlines import Inlines

PictureKind = Literal["png", "jpeg", "svg"]


@dataclass(frozen=True)
class Picture:
    """The content of a picture file, its own size in cm, and the words for those who cannot see it."""

    content: bytes = field(repr=False)
    kind: PictureKind
    width: float
    height: float
    words: str


@dataclass(frozen=True)
class Width:
    """How wide a picture is to be: in cm, or in percent of the lines."""

    value: float
    unit: Literal["cm", "%"]


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
