"""Pictures from files: their content, and how wide they are to be."""

from typing import Literal

from bmaplan_docs.values import dataclass, field

PictureKind = Literal["png", "jpeg", "svg"]


@dataclass(frozen=True)
class Picture:
    """The content of a picture file, its own size in cm, and the words for those who cannot see it.

    The ``title`` is shown by programs when the mouse rests upon the picture.
    """

    content: bytes = field(repr=False)
    kind: PictureKind
    width: float
    height: float
    words: str
    title: str = ""


@dataclass(frozen=True)
class Width:
    """How wide a picture is to be: in cm, or in percent of the lines."""

    value: float
    unit: Literal["cm", "%"]
