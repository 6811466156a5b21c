"""A document ready to be written: the form, the fields that fill it, and the slots of prose."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Literal

from bmaplan_docs.facts import Work
from bmaplan_docs.source import Span
from bmaplan_docs.tree.blocks import Blocks
from bmaplan_docs.tree.inlines import Inlines
from bmaplan_docs.tree.workbook import Workbook
from bmaplan_docs.values import dataclass

FIGURE_WORD = "ภาพที่"
APPENDIX_LEVEL = 2
"""The level of headings that open an appendix, in a slot of appendices."""


@dataclass(frozen=True)
class Slot:
    """Blocks that replace the paragraph of the form in which the field's name stands.

    ``section`` is the number of the part around them, from which headings inside count on; an empty
    one leaves headings without numbers. With ``appendices`` each heading of the second level opens one,
    counted in letters or digits. ``label`` is that of a part whose ``title`` has no number.
    """

    blocks: Blocks
    section: tuple[int, ...] = ()
    appendices: Literal["", "letters", "digits"] = ""
    label: str = ""
    title: str = ""
    span: Span | None = None

    def __bool__(self) -> bool:
        """Whether there is anything to print: a form may ask with ``{% if %}``."""
        return bool(self.blocks)


@dataclass(frozen=True)
class Line:
    """Marked-up text that stands in a line of the form, among its other words."""

    children: Inlines

    def __bool__(self) -> bool:
        """Whether there is anything to print."""
        return bool(self.children)


Field = str | bool | Line | Slot | Mapping[str, "Field"] | Sequence["Field"]
"""What a form may name: a text, a yes or no, a marked-up line, a slot, a group of fields, or rows of them."""

Fields = Mapping[str, Field]


@dataclass(frozen=True)
class Properties:
    """What file managers show of a document; without ``made`` it does not say when it was made."""

    title: str
    author: str = ""
    subject: str = ""
    made: datetime | None = None


@dataclass(frozen=True)
class Origin:
    """From what a document was made: the digest of all that was read, and the version of the library."""

    source: str
    version: str


@dataclass(frozen=True)
class Comment:
    """What is said about a place of a document beside its text: one paragraph for each of ``lines``.

    One that stands only ``there`` is left out of a file that does not print the place.
    """

    span: Span | None
    lines: tuple[str, ...]
    there: bool = False


@dataclass(frozen=True)
class Document:
    """One document between reading and writing; ``works`` are those that its citations may name.

    ``workbook`` makes its numbers for a spreadsheet, where its type has any and somebody asks; ``comments``
    are what its Word file says beside the text.
    """

    form: str
    fields: Fields
    properties: Properties
    works: tuple[Work, ...] = ()
    figure_word: str = FIGURE_WORD
    """What captions call a picture."""
    workbook: Callable[[], Workbook] | None = None
    origin: Origin | None = None
    comments: tuple[Comment, ...] = ()
