"""The fiscal year of the Thai state: 1 October to 30 September."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final, Self

from bmaplan_docs.thai.calendar import REFORM
from bmaplan_docs.thai.digits import Digits, write_digits
from bmaplan_docs.thai.errors import Reason, ThaiError
from bmaplan_docs.thai.month_names import ERA, has_thai_digits, plain
from bmaplan_docs.thai.months import Month
from bmaplan_docs.thai.years import check_buddhist_year, plain_era, resolve_buddhist

FIRST_MONTH: Final = 10
MONTHS_IN_QUARTER: Final = 3
QUARTERS: Final = 4


@dataclass(frozen=True, order=True, slots=True)
class FiscalYear:
    """A fiscal year by its Buddhist year: `FiscalYear(2562)` is 1 October 2018 to 30 September 2019.

    Raises `ThaiError` for a year before 2485, such as a common-era year.
    """

    year: int

    def __post_init__(self) -> None:
        check_buddhist_year(str(self.year), self.year, REFORM + 1)

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the fiscal year that a date lies in."""
        month = Month.of(day)
        return cls(month.year + (month.number >= FIRST_MONTH))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `ปีงบประมาณ พ.ศ. ๒๕๖๒`, `ประจำปีงบประมาณ 2562`, `งบปี ๖๒` or `2562`.

        Raises `ThaiError` when it is no year or the era cannot be told.
        """
        match = _pattern().fullmatch(plain(text))
        if not match:
            raise ThaiError(text, Reason.EMPTY if not text.strip() else Reason.NOT_A_FISCAL_YEAR)
        thai = has_thai_digits(text)
        era = plain_era(match["era"])
        year = resolve_buddhist(text, match["year"], era, month=FIRST_MONTH - 1, thai=thai)
        check_buddhist_year(text, year, REFORM + 1)
        return cls(year)

    @property
    def start(self) -> date:
        """1 October of the year before."""
        return self.months[0].first

    @property
    def end(self) -> date:
        """30 September of the year."""
        return self.months[-1].last

    @property
    def months(self) -> tuple[Month, ...]:
        """The twelve months from ตุลาคม to กันยายน, with their Buddhist years."""
        return _months_of(self.year)

    def quarter(self, when: date | Month) -> int:
        """Return 1-4 for the quarter of a date or month; raises `ThaiError` outside the year."""
        month = Month.of(when) if isinstance(when, date) else when
        step = month - self.months[0]
        if not 0 <= step < MONTHS_IN_QUARTER * QUARTERS:
            raise ThaiError(str(month), Reason.OUTSIDE_FISCAL_YEAR, year=str(self.year))
        return step // MONTHS_IN_QUARTER + 1

    def quarter_months(self, number: int) -> tuple[Month, ...]:
        """Return the three months of quarter 1-4; raises `ThaiError` for another number."""
        if not 1 <= number <= QUARTERS:
            raise ThaiError(str(number), Reason.NO_SUCH_QUARTER)
        start = (number - 1) * MONTHS_IN_QUARTER
        return self.months[start : start + MONTHS_IN_QUARTER]

    def next(self) -> Self:
        """Return the fiscal year after this one."""
        return type(self)(self.year + 1)

    def previous(self) -> Self:
        """Return the fiscal year before this one."""
        return type(self)(self.year - 1)

    def contains(self, when: date | Month) -> bool:
        """Tell whether a date or a month lies in the fiscal year."""
        month = Month.of(when) if isinstance(when, date) else when
        return self.months[0] <= month <= self.months[-1]

    def format(self, digits: Digits = "thai") -> str:
        """Return `ปีงบประมาณ พ.ศ. ๒๕๖๒`."""
        return f"ปีงบประมาณ พ.ศ. {write_digits(str(self.year), digits)}"

    def __str__(self) -> str:
        return self.format()


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?:ประจำ|ใน)? *(?:ปี *)?(?:งบประมาณ|งบ)? *(?:ประจำ *)?(?:ปี *)?(?:งบประมาณ *)?"
        rf"(?P<era>{ERA})? *(?P<year>[0-9]{{4}}|[0-9]{{2}})",
    )


@cache
def _months_of(year: int) -> tuple[Month, ...]:
    first = Month(year - 1, FIRST_MONTH)
    return tuple(first + step for step in range(12))
