"""Bookmarks: what contents, references and links inside the document lead to."""

from collections.abc import Iterable, Iterator
from functools import cache
from zlib import crc32

from bmaplan_docs.word.xml import XML_SPACE, Element, W, clone, element


def label_anchor(label: str) -> str:
    """Return the name of a label's bookmark; Word wants letters, digits and underscores, at most 40."""
    return f"_Ref{crc32(label.encode()):08x}"


def number_anchor(label: str) -> str:
    """Return the name of the bookmark around the number alone in the caption of what has a label."""
    return label_anchor(f"%s {label}")


def bookmark(name: str, inside: Iterable[Element]) -> Iterator[Element]:
    """Yield elements with a bookmark around them; ``number_bookmarks`` gives it its number."""
    yield element("bookmarkStart", id=name, name=name)
    yield from inside
    yield element("bookmarkEnd", id=name)


def number_bookmarks(starts: Iterable[Element], ends: Iterable[Element]) -> None:
    """Give every bookmark, of the form and ours, a number of its own."""
    numbers: dict[str, str] = {}
    for number, start in enumerate(starts, 1):
        numbers[start.get(f"{{{W}}}id") or ""] = str(number)
        start.set(f"{{{W}}}id", str(number))
    for end in ends:
        end.set(f"{{{W}}}id", numbers.get(end.get(f"{{{W}}}id") or "", "0"))


def field_runs(code: str, result: Iterable[Element]) -> Iterator[Element]:
    """Yield a field of Word: what it does, and the result it shows until it is refreshed."""
    yield char("begin")
    yield instruction(f" {code} ")
    yield char("separate")
    yield from result
    yield char("end")


def char(kind: str) -> Element:
    """Return the run that begins, parts or ends a field."""
    return clone(_char(kind))


@cache
def _char(kind: str) -> Element:
    return element("r", element("fldChar", fldCharType=kind))


def instruction(code: str) -> Element:
    """Return the run that says what a field does."""
    made = element("instrText")
    made.text = code
    made.set(XML_SPACE, "preserve")
    return element("r", made)
