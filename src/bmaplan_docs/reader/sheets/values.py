"""What stands in a cell, as text: numbers as they were typed, dates in the Buddhist Era."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from bmaplan_docs.facts.fields import visible
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import SHORT_MONTHS, format_date
from bmaplan_docs.values import dataclass

_DIGITS_EXCEL_KEEPS = 15
_SURE = range(2000, 2200)  # years of the common era that a plan may hold
_BUDDHIST = range(2484, 2700)
_BUDDHIST_FORMAT = Pattern(r"\[\$-[0-9A-F]{0,2}07[0-9A-F]{4}\]|b{2,4}", flags=re.IGNORECASE)  # calendar 7
_IN_BRACKETS = Pattern(r"\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]")
_PIECES = Pattern(r'"([^"]*)"|\\(.)|_.|\*.|([0#?][0#?,.]*)|(.)', flags=re.DOTALL)
_STRANGE = Pattern(r"^(?:general|@)?$|[eE][+-]|[#0?]/[#0?]|[#0?],+(?:[^#0?,.]|$)", flags=re.IGNORECASE)

Raw = str | int | float | bool | date | time | timedelta | None


@dataclass(frozen=True)
class Value:
    """What a cell holds and how it shows it; ``fault`` is an error value such as ``#REF!``.

    ``formula`` is one whose result is not stored in the file.
    """

    raw: Raw
    format: str = "General"
    fault: str = ""
    formula: str = ""

    @property
    def is_number(self) -> bool:
        """Whether a number stands there, and not text that looks like one."""
        return isinstance(self.raw, int | float) and not isinstance(self.raw, bool)

    @property
    def is_doubtful(self) -> bool:
        """Whether a date has a year of which the era cannot be told.

        The year that is stored decides: 2018 is of the common era; 2561, typed by somebody whose program
        counts in the other era, is of the Buddhist Era, unless the cell shows years 543 higher than it
        stores. 1962 is what some programs make of the year 62.
        """
        if not isinstance(self.raw, date) or self.raw.year in _SURE:
            return False
        return self.raw.year not in _BUDDHIST or _BUDDHIST_FORMAT.search(self.format) is not None

    @cached_property
    def exact(self) -> str:
        """The value itself: all its decimals, dates as ``2561-10-05``."""
        match self.raw:
            case None:
                return self.fault or self.formula
            case bool():
                return "ใช่" if self.raw else "ไม่ใช่"
            case int() | float() if "%" in self.format:
                return f"{_plain(_decimal(self.raw) * 100)}%"
            case int() | float():
                return _plain(_decimal(self.raw))
            case date():
                moment = self.raw.time() if isinstance(self.raw, datetime) else time()
                clock = f" {moment:%H:%M}" if moment != time() else ""
                return f"{_buddhist(self.raw)}-{self.raw.month:02}-{self.raw.day:02}{clock}"
            case time():
                return f"{self.raw:%H:%M}"
            case timedelta():
                minutes = round(self.raw.total_seconds() / 60)
                return f"{minutes // 60:02}:{minutes % 60:02}"
            case str():
                return self.raw

    @cached_property
    def shown(self) -> str:
        """The value as the office sees it: with the decimals, commas and words of the cell's format."""
        if self.is_number:
            return _formatted(_decimal(self.raw), self.format)
        if isinstance(self.raw, date) and not self.is_doubtful:
            day = self.raw
            if _buddhist(day) == day.year:  # 29 February of a leap year cannot stand in such a cell
                day = date(day.year - 543, day.month, day.day)
            whole = "d" in _IN_BRACKETS.sub("", self.format).lower()
            return format_date(day, "full" if whole else "month", digits="arabic")
        return self.exact

    @property
    def identity(self) -> str:
        """The value as an id: leading zeros of the cell's format stay, commas do not."""
        return self.shown.replace(",", "") if self.is_number else visible(self.shown)

    @property
    def month(self) -> str:
        """The month of a date: programs make one of ``ต.ค. 61``; other values as they are shown."""
        return SHORT_MONTHS[self.raw.month - 1] if isinstance(self.raw, date) else self.shown

    @cached_property
    def is_empty(self) -> bool:
        """Whether nothing stands there."""
        return not self.fault and not self.formula and not self.shown.strip()


def _decimal(number: object) -> Decimal:
    """Return the number that was typed: a file holds 0.3 as 0.30000000000000004."""
    return (
        Decimal(format(number, f".{_DIGITS_EXCEL_KEEPS}g"))
        if isinstance(number, float)
        else Decimal(str(number))
    )


def _plain(number: Decimal) -> str:
    text = format(number, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def _buddhist(day: date) -> int:
    return day.year if day.year in _BUDDHIST else day.year + 543


def _formatted(number: Decimal, code: str) -> str:
    """Return a number in a format of a spreadsheet; one that is rarely used shows the plain number."""
    sections = code.split(";")
    chosen = sections[0]
    if number < 0 and len(sections) > 1:
        chosen, number = sections[1], -number
    elif number == 0 and len(sections) > 2:  # noqa: PLR2004 - the third is that for zero
        chosen = sections[2]
    chosen = _IN_BRACKETS.sub(lambda match: match[1] or "", chosen)
    if _STRANGE.search(chosen):
        return _plain(number)
    number = number * 100 if "%" in re.sub(r'"[^"]*"', "", chosen) else number
    sign = "-" if number < 0 else ""
    pieces = []
    for quoted, escaped, digits, other in _PIECES.findall(chosen):
        literal = quoted or escaped or ("" if other in "tT" else other)
        pieces.append(_digits(abs(number), digits) if digits else literal)
    return sign + "".join(pieces).strip()


def _digits(number: Decimal, pattern: str) -> str:
    whole, _, decimals = pattern.partition(".")
    places = len(decimals.replace(",", ""))
    rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = format(rounded, "f")
    integer, _, fraction = text.partition(".")
    integer = integer.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole:
        integer = f"{int(integer or 0):,}".rjust(whole.count("0"), "0") if integer else integer
    least = decimals.count("0")
    while len(fraction) > least and fraction.endswith("0"):
        fraction = fraction[:-1]
    return (integer or ("0" if not fraction else "")) + (f".{fraction}" if fraction else "")
