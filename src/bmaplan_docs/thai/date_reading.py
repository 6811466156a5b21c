"""Reading the dates that a Thai writer types."""

import re
from datetime import date
from functools import cache
from typing import Final

from bmaplan_docs.thai.calendar import DECEMBER, WEEKDAYS
from bmaplan_docs.thai.errors import Reason, ThaiError
from bmaplan_docs.thai.month_names import ERA, NAME, has_thai_digits, plain, read_month, read_weekday
from bmaplan_docs.thai.months import last_day
from bmaplan_docs.thai.years import is_common_era, plain_era, resolve_year

_WEEKDAY: Final = r"จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์|จ\.|อ\.|พฤ\.|พ\.|ศ\.|ส\.|อา\."
_LEAD: Final = (
    r"(?:(?:สั่ง|ประกาศ|ให้ไว้|เมื่อ|ระหว่าง|ภายใน|ใน|ตั้งแต่|ณ) *)*"
    rf"(?:(?:วัน)? *(?P<weekday>{_WEEKDAY}) *(?:ที่)?|วัน *ที่|ที่)?[ ,]*"
)


def parse_date(text: str) -> date:
    """Return the date that a Thai writer typed.

    Reads Thai or Arabic digits; months by full or short name, with or without
    dots; two-digit years; พ.ศ. and ค.ศ.; `2020-09-21`; `21/9/2563`; words and a
    weekday in front. Raises `ThaiError` when it is no date, when the weekday is
    not that of the date, and, naming both readings, when the era or the order of
    day and month cannot be told: a year up to 42 in Arabic digits without an
    era, `5/6/2020`, and January to March before 2484.
    """
    bare = plain(text)
    if not bare:
        raise ThaiError(text, Reason.EMPTY)
    named = _named_pattern().fullmatch(bare)
    if named:
        day = _read_named(text, named)
        return _check_weekday(text, day, named["weekday"])
    numeric = _numeric_pattern().fullmatch(bare)
    if not numeric:
        raise ThaiError(text, Reason.NOT_A_DATE)
    return _check_weekday(text, _read_numeric(text, numeric), numeric["weekday"])


def _read_named(text: str, match: re.Match[str]) -> date:
    month = read_month(match["month"])
    if month is None:
        raise ThaiError(text, Reason.UNKNOWN_MONTH, month=match["month"].strip())
    if match["year"] is None:
        raise ThaiError(text, Reason.YEAR_MISSING)
    era = plain_era(match["era"])
    year = resolve_year(text, match["year"], era, month=month, thai=has_thai_digits(text))
    return _make_date(text, year, month, int(match["day"]))


def _read_numeric(text: str, match: re.Match[str]) -> date:
    thai = has_thai_digits(text)
    if match["iso_year"]:
        figure, month, day = match["iso_year"], int(match["iso_month"]), int(match["iso_day"])
        era = ""
    else:
        figure, month, day = match["year"], int(match["month"]), int(match["day"])
        era = plain_era(match["era"])
        if not thai and month <= DECEMBER and day <= DECEMBER and month != day and is_common_era(figure, era):
            first, second = f"{figure}-{month:02d}-{day:02d}", f"{figure}-{day:02d}-{month:02d}"
            raise ThaiError(text, Reason.AMBIGUOUS_ORDER, first=first, second=second)
    if not 1 <= month <= DECEMBER:
        raise ThaiError(text, Reason.NO_SUCH_MONTH)
    return _make_date(text, resolve_year(text, figure, era, month=month, thai=thai), month, day)


def _make_date(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        try:
            last = last_day(date(year, month, 1)).day
        except ValueError:
            raise ThaiError(text, Reason.YEAR_OUT_OF_RANGE, first="1", last="9999") from error
        raise ThaiError(text, Reason.NO_SUCH_DAY, last=str(last)) from error


def _check_weekday(text: str, day: date, stated: str | None) -> date:
    if stated is not None and read_weekday(stated) != day.weekday():
        name = read_weekday(stated)
        raise ThaiError(
            text,
            Reason.WEEKDAY_MISMATCH,
            stated=stated if name is None else WEEKDAYS[name],
            actual=WEEKDAYS[day.weekday()],
        )
    return day


@cache
def _named_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"{_LEAD}(?P<day>[0-9]{{1,2}})[ /-]*(?:เดือน)? *(?P<month>{NAME})[ /,-]*(?:ปี *)?"
        rf"(?P<era>{ERA})? *(?P<year>[0-9]{{4}}|[0-9]{{2}})?",
    )


@cache
def _numeric_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"{_LEAD}(?:(?P<iso_year>[0-9]{{4}})(?P<iso_mark>[-/.])(?P<iso_month>[0-9]{{1,2}})"
        r"(?P=iso_mark)(?P<iso_day>[0-9]{1,2})"
        r"|(?P<day>[0-9]{1,2})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)"
        rf" *(?P<era>{ERA})? *(?P<year>[0-9]{{4}}|[0-9]{{2}}))",
    )
