"""The names of documents as plain values and back: they are sent by workers, and kept from run to run."""

from typing import Any

from bmaplan_docs.cache.telling import place_as_plain, place_from_plain
from bmaplan_docs.checker.naming import Name, Names
from bmaplan_docs.source import Source

Plain = dict[str, Any]


def names_as_plain(names: Names) -> Plain:
    """Return what JSON can hold."""
    return {
        "document": names.document,
        "type": names.type,
        "year": names.year,
        "asked": [list(one) for one in names.asked],
        "names": [_plain(name) for name in names.names],
    }


def names_from_plain(plain: Plain) -> Names:
    """Return the names; their places are in sources whose texts are not known."""
    sources: dict[str, Source] = {}
    asked = tuple((code, severity) for code, severity in plain["asked"])
    names = tuple(_name(one, sources) for one in plain["names"])
    return Names(plain["document"], plain["type"], plain["year"], asked, names)


def _plain(name: Name) -> list[Any]:
    place = place_as_plain(name.place) if name.place else None
    years = list(name.years) if name.years else None
    return [name.kind, name.text, place, name.whole, years, list(name.hushed)]


def _name(plain: list[Any], sources: dict[str, Source]) -> Name:
    kind, text, place, whole, years, hushed = plain
    if place:
        sources.setdefault(place[0], Source(place[0], ""))
    span = place_from_plain(place, sources) if place else None
    return Name(kind, text, span, whole, tuple(years) if years else None, tuple(hushed))
