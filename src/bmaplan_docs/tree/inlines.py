"""What stands inside a line: texts and their marks."""

from bmaplan_docs.source import Span
from bmaplan_docs.tree.pictures import Picture
from bmaplan_docs.values import dataclass, field


@dataclass(frozen=True)
class Text:
    """Characters as they are to be printed; ``span`` is where they were written, where that is known."""

    value: str
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Strong:
    """Bold."""

    children: "Inlines"


@dataclass(frozen=True)
class Emphasis:
    """Italic."""

    children: "Inlines"


@dataclass(frozen=True)
class Code:
    """Characters printed literally: digits stay as they are."""

    value: str


@dataclass(frozen=True)
class Link:
    """A link to an address outside the document; its address is never changed.

    The ``title`` is shown when the mouse rests upon it.
    """

    children: "Inlines"
    target: str
    title: str = ""


@dataclass(frozen=True)
class Image:
    """A picture in a line of text, at its own size."""

    picture: Picture


@dataclass(frozen=True)
class Break:
    """A line break that the writer asked for."""


@dataclass(frozen=True)
class Blank:
    """A blank of a skeleton that is still to be filled in; printed with a mark."""

    value: str


@dataclass(frozen=True)
class Footnote:
    """A note at the foot of the page, in paragraphs; Word numbers it.

    ``label`` is what the writer calls it, ``span`` where its text stands. The resolver fills in ``anchor``
    where something leads to the note or mentions it again.
    """

    paragraphs: tuple["Inlines", ...]
    label: str = ""
    span: Span | None = None
    anchor: str = ""

    @property
    def key(self) -> str:
        """What tells notes of several files with one label apart."""
        return f"{self.span.path if self.span else ''}^{self.label}"


@dataclass(frozen=True)
class Anchor:
    """A number of the form that references may lead to: that of a part whose heading has a label.

    ``word`` is what they print before it.
    """

    label: str
    children: "Inlines"
    span: Span | None = None
    word: str = "ข้อ"


@dataclass(frozen=True)
class Reference:
    """A mention of something that has a label: its number, or the page it stands on.

    The resolver fills in ``word`` (``ข้อ``), which is printed before the number, and ``number``; where the
    number that stands at the target is only its end, ``before`` is the beginning. A ``bare`` one prints no
    word, a ``note`` leads to a footnote. Where there are ``children``, they are printed instead, as a link.
    """

    label: str
    span: Span
    page: bool = False
    word: str = ""
    number: str = ""
    children: "Inlines" = ()
    before: str = ""
    bare: bool = False
    note: bool = False
    title: str = ""


@dataclass(frozen=True)
class Citation:
    """A mention of works of the bibliography, by their keys, each with the page that is meant or none.

    ``narrative`` ones are part of the sentence. The resolver fills in ``children``.
    """

    works: tuple[tuple[str, str], ...]
    span: Span
    narrative: bool = False
    children: "Inlines" = ()


@dataclass(frozen=True)
class Fact:
    """A mention of what a document states; without a ``document`` it is the one that holds the mention.

    ``name`` is the id and the field. The pipeline fills in ``children``, as the document prints them.
    """

    document: str
    name: str
    span: Span
    children: "Inlines" = ()


Inline = (
    Text
    | Strong
    | Emphasis
    | Code
    | Link
    | Image
    | Break
    | Blank
    | Footnote
    | Anchor
    | Reference
    | Citation
    | Fact
)
Inlines = tuple[Inline, ...]


def text(value: str) -> Inlines:
    """Return the inlines of a plain text; its line ends become breaks."""
    pieces: list[Inline] = []
    for number, line in enumerate(value.split("\n")):
        if number:
            pieces.append(Break())
        if line:
            pieces.append(Text(line))
    return tuple(pieces)


def plain_text(inlines: Inlines) -> str:
    """Return the characters without their marks and notes; a break becomes a space."""
    parts = []
    for inline in inlines:
        match inline:
            case Text(value) | Code(value) | Blank(value):
                parts.append(value)
            case Strong(children) | Emphasis(children) | Link(children) | Anchor(_, children):
                parts.append(plain_text(children))
            case Citation(children=children) | Fact(children=children):
                parts.append(plain_text(children))
            case Break():
                parts.append(" ")
            case Reference(children=(_, *_) as children):
                parts.append(plain_text(children))
            case Reference(word=word, before=before, number=number):
                parts.append(f"{word} {before}{number}".strip())
            case Footnote() | Image():
                pass
    return "".join(parts)
