"""A node is a value as it was written: text, a list or a mapping, with its place."""

from bmaplan_docs.patterns import Pattern
from bmaplan_docs.source import Span
from bmaplan_docs.values import dataclass, field

_STAND_IN = "<ยังไม่ได้กรอก: "
_UNFILLED = Pattern(r"<(?:กรอก|ยังไม่ได้กรอก)[^<>\n]*>")


@dataclass(frozen=True)
class Scalar:
    """A text; ``None`` where the writer left the value empty.

    What a draft lacks is ``written`` by nobody: it is a blank that stands in for the value.
    """

    span: Span
    text: str | None
    written: bool = True


@dataclass(frozen=True)
class Sequence:
    """A list."""

    span: Span
    items: tuple["Node", ...] = ()


@dataclass(frozen=True)
class Mapping:
    """Keys with their values; ``keys`` holds the place of each key."""

    span: Span
    entries: dict[str, "Node"] = field(default_factory=dict)
    keys: dict[str, Span] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> object:
    """Return the value without places: ``str`` (an empty one where there is no value), ``list``, ``dict``."""
    match node:
        case Scalar():
            return node.text or ""
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key: plain(value) for key, value in node.entries.items()}


def child(node: Node, step: str | int) -> Node | None:
    """Return the node one key or index below; a single value counts as a list of one."""
    match node:
        case Mapping() if isinstance(step, str):
            return node.entries.get(step)
        case Sequence() if isinstance(step, int) and step < len(node.items):
            return node.items[step]
        case _ if step == 0:
            return node
    return None


def scalars(node: Node) -> list[Scalar]:
    """Return all texts of a node in the order in which they were written."""
    match node:
        case Scalar():
            return [node]
        case Sequence():
            return [found for item in node.items for found in scalars(item)]
        case Mapping():
            return [found for value in node.entries.values() for found in scalars(value)]


def is_unfilled(text: str | None) -> bool:
    """Whether a text still holds a blank of a skeleton, such as ``<กรอกชื่อเรื่อง>``."""
    return text is not None and _UNFILLED.search(text) is not None


def blank_for(title: str) -> str:
    """Return what a draft prints, with a mark, in the place of a value that is missing."""
    return f"{_STAND_IN}{title}>"


def stands_in(text: str) -> bool:
    """Whether a text is such a blank, of which it was told before."""
    return text.startswith(_STAND_IN)


def blanks(text: str) -> list[str]:
    """Return the blanks of a skeleton that are left in a text."""
    return _UNFILLED.findall(text)


def blank_places(text: str) -> list[tuple[int, int]]:
    """Return where the blanks of a skeleton that are left in a text begin and end."""
    return [match.span() for match in _UNFILLED.finditer(text)] if "<" in text else []
