"""Dates as Thai documents write them."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final, Literal, get_args

from bmaplan_docs.thai.calendar import MONTHS, SHORT_MONTHS, WEEKDAYS, to_buddhist_year
from bmaplan_docs.thai.digits import Digits, write_digits
from bmaplan_docs.thai.errors import Reason, ThaiError

DateStyle = Literal[
    "full", "era", "weekday", "weekday-era", "medium", "short", "numeric", "month", "month-short",
    "at", "order", "announcement", "given", "meeting",
]  # fmt: skip
RangeStyle = Literal["full", "era", "medium", "short"]

DATE_DASH: Final = " - "
YEAR_DASH: Final = " \u2013 "

_FORMS: Final[dict[str, str]] = {
    "full": "{day} {month} {year}",
    "era": "{day} {month} พ.ศ. {year}",
    "weekday": "วัน{weekday}ที่ {day} {month} {year}",
    "weekday-era": "วัน{weekday}ที่ {day} {month} พ.ศ. {year}",
    "medium": "{day} {short} {year}",
    "short": "{day} {short} {yy}",
    "numeric": "{day}/{number}/{year}",
    "month": "{month} {year}",
    "month-short": "{short} {year}",
    "at": "ณ วันที่ {day} {month} พ.ศ. {year}",
    "order": "สั่ง ณ วันที่ {day} {month} พ.ศ. {year}",
    "announcement": "ประกาศ ณ วันที่ {day} {month} พ.ศ. {year}",
    "given": "ให้ไว้ ณ วันที่ {day} {month} พ.ศ. {year}",
    "meeting": "เมื่อวัน{weekday}ที่ {day} {month} {year}",
}


def format_date(day: date, style: DateStyle = "full", digits: Digits = "thai") -> str:
    """Return a date in the Buddhist era.

    `full` is `๒๘ กันยายน ๒๕๖๐`, the date line of letters; `era` adds พ.ศ.;
    `weekday` is `วันพฤหัสบดีที่ ๒๘ กันยายน ๒๕๖๐`; `medium` and `short` are
    `๒๘ ก.ย. ๒๕๖๐` and `๒๘ ก.ย. ๖๐`; `month` and `month-short` leave the day out;
    `at`, `order`, `announcement` and `given` are the closing lines of documents
    (`สั่ง ณ วันที่ … พ.ศ. …`); `meeting` opens minutes (`เมื่อวัน…ที่ …`). Source:
    the Office of the Prime Minister's correspondence regulation, 2526. Raises
    `ThaiError` for an unknown style.
    """
    form = _FORMS.get(style)
    if form is None:
        raise ThaiError(str(style), Reason.UNKNOWN_STYLE, known=", ".join(get_args(DateStyle)))
    return write_digits(_fill(form, day), digits)


def format_date_range(
    start: date,
    end: date,
    style: RangeStyle = "full",
    digits: Digits = "thai",
    *,
    dash: str = DATE_DASH,
) -> str:
    """Return `๑ - ๖ กันยายน ๒๕๖๐`; a month or year that both share stands once.

    Raises `ThaiError` when the range ends before it begins or the style is not
    `full`, `era`, `medium` or `short`.
    """
    _check_range_style(style)
    if end < start:
        raise ThaiError(f"{start} - {end}", Reason.RANGE_REVERSED)
    return write_digits(_write_range(start, end, _FORMS[style], dash), digits)


def format_dates(
    days: Iterable[date],
    style: RangeStyle = "full",
    digits: Digits = "thai",
    *,
    dash: str = DATE_DASH,
) -> str:
    """Return a list of dates, days in a row as a range: `๑, ๕ - ๖ กันยายน ๒๕๖๐`.

    The days are sorted. Raises `ThaiError` when there is none or the style is
    not one of ranges.
    """
    _check_range_style(style)
    runs = list(_runs_of_days(days))
    if not runs:
        raise ThaiError("", Reason.EMPTY)
    form = _FORMS[style]
    parts: list[str] = []
    for index, (start, end) in enumerate(runs):
        follower = runs[index + 1][0] if index + 1 < len(runs) else None
        parts.append(_write_range(start, end, _shared_form(form, end, follower), dash))
    return write_digits(", ".join(parts), digits)


def format_year_range(start: int, end: int, digits: Digits = "thai", *, dash: str = YEAR_DASH) -> str:
    """Return a range of years with a spaced en dash: `๒๕๖๑ – ๒๕๖๕`.

    Raises `ThaiError` when it ends before it begins.
    """
    if end < start:
        raise ThaiError(f"{start}{dash}{end}", Reason.RANGE_REVERSED)
    return write_digits(f"{start}{dash}{end}" if end > start else str(start), digits)


def _fill(form: str, day: date) -> str:
    year = to_buddhist_year(day)
    return form.format(
        day=day.day,
        number=day.month,
        month=MONTHS[day.month - 1],
        short=SHORT_MONTHS[day.month - 1],
        weekday=WEEKDAYS[day.weekday()],
        year=year,
        yy=f"{year % 100:02d}",
    )


def _check_range_style(style: str) -> None:
    if style not in get_args(RangeStyle):
        raise ThaiError(str(style), Reason.UNKNOWN_STYLE, known=", ".join(get_args(RangeStyle)))


def _shared_form(form: str, day: date, other: date | None) -> str:
    """Return the form without what the other date, written after it, says as well."""
    if other is None or to_buddhist_year(day) != to_buddhist_year(other):
        return form
    return "{day}" if day.month == other.month else " ".join(form.split(" ")[:2])


def _write_range(start: date, end: date, form: str, dash: str) -> str:
    last = _fill(form, end)
    if start == end:
        return last
    return f"{_fill(_shared_form(form, start, end), start)}{dash}{last}"


def _runs_of_days(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    start = end = None
    for day in sorted({date(day.year, day.month, day.day) for day in days}):
        if end is not None and start is not None and day != end + timedelta(days=1):
            yield start, end
            start = None
        start = start or day
        end = day
    if start is not None and end is not None:
        yield start, end
