"""The names of months and weekdays as people type them."""

from functools import cache
from typing import Final

from bmaplan_docs.thai.calendar import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from bmaplan_docs.thai.digits import to_arabic_digits

ENDINGS: Final = ("คม", "ยน", "พันธ์")
ERA: Final = r"(?:พ\. ?ศ\.|ค\. ?ศ\.|พศ\.?|คศ\.?|พ\.ศ|ค\.ศ)"
NAME: Final = r"[\u0e01-\u0e2e\u0e40-\u0e44][\u0e01-\u0e4e. ]*?"


def plain(text: str) -> str:
    """Return the text with Arabic digits, ordinary spaces and one kind of dash, for reading."""
    text = to_arabic_digits(text)
    for space in "\u00a0\t":
        text = text.replace(space, " ")
    for dash in "\u2010\u2011\u2012\u2013\u2014\u2212":
        text = text.replace(dash, "-")
    return text.strip()


def has_thai_digits(text: str) -> bool:
    """Tell whether the writer used Thai digits."""
    return to_arabic_digits(text) is not text and to_arabic_digits(text) != text


def read_month(name: str) -> int | None:
    """Return 1-12 for a month's name: full, short with or without dots, or clipped; else None."""
    return _months().get(name.replace(".", "").replace(" ", ""))


def read_weekday(name: str) -> int | None:
    """Return 0 (Monday) to 6 for a weekday's name or abbreviation; else None."""
    return _weekdays().get(name.replace(" ", ""))


@cache
def _months() -> dict[str, int]:
    found: dict[str, int] = {}
    for number, (full, short) in enumerate(zip(MONTHS, SHORT_MONTHS, strict=True), 1):
        found[full] = found[short.replace(".", "")] = number
        for ending in ENDINGS:
            if full.endswith(ending):
                found[full.removesuffix(ending)] = number
    return found


@cache
def _weekdays() -> dict[str, int]:
    names = {name: number for number, name in enumerate(WEEKDAYS)}
    short = {name: number for number, name in enumerate(SHORT_WEEKDAYS)}
    return names | short | {"พฤหัส": WEEKDAYS.index("พฤหัสบดี")}
