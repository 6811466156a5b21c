"""Which year a writer means: the era, two-digit years, and what cannot be told."""

from typing import Final

from bmaplan_docs.thai.calendar import APRIL, LAST_YEAR, OFFSET, REFORM, from_buddhist_year, to_buddhist_year
from bmaplan_docs.thai.errors import Reason, ThaiError

TWO_DIGITS: Final = 2
FOUR_DIGITS: Final = 4
CENTURY_BE: Final = 2500
CENTURY_CE: Final = 2000
# A two-digit year up to here, typed in Arabic digits, can be of either era.
LAST_EITHER: Final = 42
FIRST_PLAIN_CE, LAST_PLAIN_CE = 1800, 2199
FIRST_PLAIN_BE, LAST_PLAIN_BE = 2400, 2799

BUDDHIST: Final = "พ.ศ."
COMMON: Final = "ค.ศ."


def resolve_year(text: str, figure: str, era: str, *, month: int, thai: bool) -> int:
    """Return the common-era year that `figure` means in a date of the given month.

    `era` is พ.ศ., ค.ศ. or empty; `thai` says that the writer used Thai digits.
    Raises `ThaiError`, naming both readings, where it cannot be told.
    """
    year = int(figure)
    if len(figure) == TWO_DIGITS:
        return _resolve_short(text, year, era, month=month, thai=thai)
    if era == COMMON:
        return year
    if era == BUDDHIST or FIRST_PLAIN_BE <= year <= LAST_PLAIN_BE:
        return _from_buddhist(text, year, month)
    if FIRST_PLAIN_CE <= year <= LAST_PLAIN_CE:
        return year
    raise _either(text, year, year)


def is_common_era(figure: str, era: str) -> bool:
    """Tell whether a year of four digits is a common-era one."""
    if era or len(figure) != FOUR_DIGITS:
        return era == COMMON
    return FIRST_PLAIN_CE <= int(figure) <= LAST_PLAIN_CE


def resolve_buddhist(text: str, figure: str, era: str, *, month: int, thai: bool) -> int:
    """Return the Buddhist year that `figure` means, as `resolve_year` reads it."""
    year = resolve_year(text, figure, era, month=month, thai=thai)
    return to_buddhist_year(year, month)


def plain_era(mark: str | None) -> str:
    """Return an era mark in its full spelling, or the empty string."""
    if not mark:
        return ""
    return BUDDHIST if mark.startswith("พ") else COMMON


def check_buddhist_year(text: str, year: int, first: int = REFORM) -> None:
    """Raise `ThaiError` for a Buddhist year before `first` or after the last date there is."""
    if not first <= year <= LAST_YEAR:
        raise ThaiError(text, Reason.YEAR_OUT_OF_RANGE, first=str(first), last=str(LAST_YEAR))


def _resolve_short(text: str, year: int, era: str, *, month: int, thai: bool) -> int:
    if era == COMMON:
        raise ThaiError(
            text,
            Reason.AMBIGUOUS_ERA,
            first=f"{COMMON} {CENTURY_CE - 100 + year}",
            second=f"{COMMON} {CENTURY_CE + year}",
        )
    if not era and not thai and year <= LAST_EITHER:
        raise _either(text, CENTURY_BE + year, CENTURY_CE + year)
    return _from_buddhist(text, CENTURY_BE + year, month)


def _either(text: str, buddhist: int, common: int) -> ThaiError:
    return ThaiError(
        text,
        Reason.AMBIGUOUS_ERA,
        first=f"{BUDDHIST} {buddhist} ({COMMON} {buddhist - OFFSET})",
        second=f"{COMMON} {common} ({BUDDHIST} {common + OFFSET})",
    )


def _from_buddhist(text: str, year: int, month: int) -> int:
    if OFFSET < year < REFORM and month < APRIL:
        raise ThaiError(
            text,
            Reason.AMBIGUOUS_NEW_YEAR,
            first=f"{COMMON} {year - OFFSET}",
            second=f"{COMMON} {year - OFFSET + 1}",
        )
    try:
        return from_buddhist_year(year, month)
    except ThaiError as error:
        raise ThaiError(text, error.reason, **error.params) from error
