"""The Thai solar calendar: Buddhist years, and the names of months and weekdays."""

from datetime import MAXYEAR, MINYEAR, date
from typing import Final

from bmaplan_docs.thai.errors import Reason, ThaiError

# CLDR has changed its Thai weekday strings between editions, so these stand here.
MONTHS: Final = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
SHORT_MONTHS: Final = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
    "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
WEEKDAYS: Final = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
SHORT_WEEKDAYS: Final = ("จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา.")

OFFSET: Final = 543
REFORM: Final = 2484  # the first year that began on 1 January
REFORM_CE: Final = REFORM - OFFSET
APRIL: Final = 4
DECEMBER: Final = 12
LAST_YEAR: Final = MAXYEAR + OFFSET


def to_buddhist_year(when: date | int, month: int | None = None) -> int:
    """Return the Buddhist year of a date, or of a common-era year (and month).

    From 1 January 2484 (1941) the difference is 543. Before it the year began
    on 1 April, so January to March count 542 (Thai solar calendar). A bare year
    before 1941 can be either and raises `ThaiError`; so does a year outside
    1-9999 or a month outside 1-12.
    """
    year, month = (when.year, when.month) if isinstance(when, date) else (when, month)
    _check_month(year, month)
    if not MINYEAR <= year <= MAXYEAR:
        raise ThaiError(str(year), Reason.YEAR_OUT_OF_RANGE, first=str(MINYEAR), last=str(MAXYEAR))
    if year >= REFORM_CE:
        return year + OFFSET
    if month is None:
        raise ThaiError(
            str(year),
            Reason.AMBIGUOUS_NEW_YEAR,
            first=str(year + OFFSET - 1),
            second=str(year + OFFSET),
        )
    return year + OFFSET - (month < APRIL)


def from_buddhist_year(year: int, month: int | None = None) -> int:
    """Return the common-era year of a Buddhist year (and month).

    The rule is that of `to_buddhist_year`. Raises `ThaiError` for a bare year
    before 2484, for January to March 2483 (that year had nine months), and for
    a year or month that does not exist.
    """
    _check_month(year, month)
    first = MINYEAR + OFFSET
    if not first <= year <= LAST_YEAR:
        raise ThaiError(str(year), Reason.YEAR_OUT_OF_RANGE, first=str(first), last=str(LAST_YEAR))
    if year >= REFORM:
        return year - OFFSET
    if month is None:
        raise ThaiError(
            str(year),
            Reason.AMBIGUOUS_NEW_YEAR,
            first=str(year - OFFSET),
            second=str(year - OFFSET + 1),
        )
    if year == REFORM - 1 and month < APRIL:
        raise ThaiError(f"{month}/{year}", Reason.NO_SUCH_MONTH)
    return year - OFFSET + (month < APRIL)


def _check_month(year: int, month: int | None) -> None:
    if month is not None and not 1 <= month <= DECEMBER:
        raise ThaiError(f"{month}/{year}", Reason.NO_SUCH_MONTH)
