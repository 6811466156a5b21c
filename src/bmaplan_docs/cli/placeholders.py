"""The places of a form, as they are written in the Word file."""

from collections.abc import Iterator
from html import unescape
from io import BytesIO
from zipfile import ZipFile

from bmaplan_docs.patterns import Pattern

_PART = Pattern(r"word/(document|header[0-9]*|footer[0-9]*)\.xml")
_PARAGRAPH_END = Pattern(r"</w:p>")
_TAG = Pattern(r"<[^>]*>")
_PLACE = Pattern(
    r"\{\{[a-z]*\s+(?P<value>.*?)\s*\}\}|\{%[a-z]*\s+for\s+(?P<item>\w+)\s+in\s+(?P<list>.*?)\s*%\}"
)


def placeholders(form: bytes) -> tuple[str, ...]:
    """Return the fields a form prints, in order and each once, by their full name (``projects[].name``)."""
    found: dict[str, None] = {}
    with ZipFile(BytesIO(form)) as package:
        for name in sorted(package.namelist()):
            if _PART.fullmatch(name):
                found |= dict.fromkeys(_fields(package.read(name).decode()))
    return tuple(found)


def _fields(xml: str) -> Iterator[str]:
    items: dict[str, str] = {}
    for paragraph in _PARAGRAPH_END.split(xml):
        for match in _PLACE.finditer(unescape(_TAG.sub("", paragraph))):
            if match["item"]:
                items[match["item"]] = f"{_full(match['list'], items)}[]"
            else:
                yield _full(match["value"], items)


def _full(name: str, items: dict[str, str]) -> str:
    """Return a name whose first word, where it is the item of a loop, is written as that list's."""
    first, dot, rest = name.partition(".")
    return f"{items.get(first, first)}{dot}{rest}"
