"""A month of a Buddhist year, and a span of months."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final, Literal, Self

from bmaplan_docs.thai.calendar import DECEMBER, MONTHS, SHORT_MONTHS, from_buddhist_year, to_buddhist_year
from bmaplan_docs.thai.digits import Digits, write_digits
from bmaplan_docs.thai.errors import Reason, ThaiError
from bmaplan_docs.thai.month_names import ERA, NAME, has_thai_digits, plain, read_month
from bmaplan_docs.thai.years import check_buddhist_year, plain_era, resolve_buddhist

MonthStyle = Literal["full", "short", "name", "short-name"]


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """A month of a Buddhist year, ordered by time: `Month(2562, 10)`.

    Raises `ThaiError` for a number outside 1-12 or a year before 2484, when the
    year began in April.
    """

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= DECEMBER:
            raise ThaiError(f"{self.number}/{self.year}", Reason.NO_SUCH_MONTH)
        check_buddhist_year(f"{self.number}/{self.year}", self.year)

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the month of a date."""
        return cls(to_buddhist_year(day), day.month)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `ส.ค. 2566`, `เดือนสิงหาคม พ.ศ. ๒๕๖๖`, `สค. ๖๖`, `8/2566` or `2566-08`.

        Raises `ThaiError` when it is no month, has no year, or the era cannot be told.
        """
        match = _month_pattern().fullmatch(plain(text))
        if not match:
            raise ThaiError(text, Reason.EMPTY if not text.strip() else Reason.NOT_A_MONTH)
        number = _read_number(text, match)
        figure = match["year"] or match["year_first"] or match["year_last"]
        if figure is None:
            raise ThaiError(text, Reason.YEAR_MISSING)
        thai = has_thai_digits(text)
        era = plain_era(match["era"])
        return cls(resolve_buddhist(text, figure, era, month=number, thai=thai), number)

    @property
    def full(self) -> str:
        """The name of the month: `ตุลาคม`."""
        return MONTHS[self.number - 1]

    @property
    def short(self) -> str:
        """The abbreviation of the month: `ต.ค.`."""
        return SHORT_MONTHS[self.number - 1]

    @property
    def first(self) -> date:
        """The first day of the month."""
        return date(from_buddhist_year(self.year, self.number), self.number, 1)

    @property
    def last(self) -> date:
        """The last day of the month."""
        return last_day(self.first)

    def next(self) -> Self:
        """Return the month after this one."""
        return self + 1

    def previous(self) -> Self:
        """Return the month before this one."""
        return self + -1

    def contains(self, day: date) -> bool:
        """Tell whether a date lies in this month."""
        return self.first <= date(day.year, day.month, day.day) <= self.last

    def format(self, style: MonthStyle = "full", digits: Digits = "thai") -> str:
        """Return `ตุลาคม ๒๕๖๑` (full), `ต.ค. ๒๕๖๑` (short), `ตุลาคม` or `ต.ค.` (…name)."""
        match style:
            case "full":
                return f"{self.full} {write_digits(str(self.year), digits)}"
            case "short":
                return f"{self.short} {write_digits(str(self.year), digits)}"
            case "name":
                return self.full
            case "short-name":
                return self.short
        raise ThaiError(str(style), Reason.UNKNOWN_STYLE, known="full, short, name, short-name")

    def __str__(self) -> str:
        return self.format("short")

    def __add__(self, months: int) -> Self:
        """Return the month so many months later (or earlier, below 0)."""
        year, month = divmod(self.year * DECEMBER + self.number - 1 + months, DECEMBER)
        return type(self)(year, month + 1)

    def __sub__(self, other: "Month") -> int:
        """Return how many months this one is after the other."""
        return (self.year - other.year) * DECEMBER + self.number - other.number


@dataclass(frozen=True, order=True, slots=True)
class MonthSpan:
    """The months from `start` to `end`, both in it. Raises `ThaiError` when `end` is earlier."""

    start: Month
    end: Month

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ThaiError(f"{self.start} - {self.end}", Reason.RANGE_REVERSED)

    @classmethod
    def parse(cls, text: str, fiscal_year: int | None = None) -> Self:
        """Read a span: `ต.ค. - ธ.ค. 2561`, `ต.ค. 2561 - ม.ค. 2562`, `ภายในเดือนสิงหาคม ๒๕๖๖`.

        One month is a span of one; a quarter (`ไตรมาสที่ ๒/๒๕๖๒`) one of three; a
        fiscal year one of twelve. Months and quarters without a year are those of
        `fiscal_year`. Raises `ThaiError` for anything else.
        """
        from bmaplan_docs.thai.span_reading import read_span  # noqa: PLC0415 - it reads into this class

        try:
            return cls(*read_span(text, fiscal_year))
        except ThaiError as error:
            raise ThaiError(text, error.reason, **error.params) from error

    @property
    def months(self) -> tuple[Month, ...]:
        """The months in order."""
        return tuple(self.start + step for step in range(len(self)))

    @property
    def first(self) -> date:
        """The first day of the span."""
        return self.start.first

    @property
    def last(self) -> date:
        """The last day of the span."""
        return self.end.last

    def __len__(self) -> int:
        return self.end - self.start + 1

    def __iter__(self) -> Iterator[Month]:
        return iter(self.months)

    def contains(self, other: "Month | MonthSpan | date") -> bool:
        """Tell whether a month, a span or a date lies wholly in this span."""
        if isinstance(other, MonthSpan):
            return self.start <= other.start and other.end <= self.end
        return self.start <= (Month.of(other) if isinstance(other, date) else other) <= self.end

    def format(self, style: MonthStyle = "short", digits: Digits = "thai", dash: str = " - ") -> str:
        """Return `ต.ค. - ธ.ค. ๒๕๖๑`; the first year stands only where it differs."""
        if self.start == self.end:
            return self.end.format(style, digits)
        bare: dict[MonthStyle, MonthStyle] = {"full": "name", "short": "short-name"}
        same_year = self.start.year == self.end.year
        first = bare.get(style, style) if same_year else style
        return f"{self.start.format(first, digits)}{dash}{self.end.format(style, digits)}"

    def __str__(self) -> str:
        return self.format()


def last_day(day: date) -> date:
    """Return the last day of the month of a date."""
    if day.month == DECEMBER:
        return day.replace(day=31)
    return date(day.year, day.month + 1, 1) - timedelta(days=1)


def _read_number(text: str, match: re.Match[str]) -> int:
    name = match["name"]
    if name is None:
        number = int(match["number"] or match["number_last"])
        if not 1 <= number <= DECEMBER:
            raise ThaiError(text, Reason.NO_SUCH_MONTH)
        return number
    known = read_month(name)
    if known is None:
        raise ThaiError(text, Reason.UNKNOWN_MONTH, month=name.strip())
    return known


LEAD: Final = r"(?:ภายใน|ใน|ประจำ|ตั้งแต่)? *(?:เดือน)? *"


@cache
def _month_pattern() -> re.Pattern[str]:
    year = "[0-9]{4}|[0-9]{2}"
    return re.compile(
        rf"{LEAD}(?:(?P<name>{NAME}) *(?:ปี *)?(?P<era>{ERA})? *(?P<year>{year})?"
        r"|(?P<number>[0-9]{1,2})/(?P<year_last>[0-9]{4})"
        r"|(?P<year_first>[0-9]{4})-(?P<number_last>[0-9]{2}))",
    )
