"""Times of day as Thai documents write them."""

import re
from datetime import time
from functools import cache

from bmaplan_docs.thai.digits import Digits, write_digits
from bmaplan_docs.thai.errors import Reason, ThaiError
from bmaplan_docs.thai.month_names import plain


def format_time(moment: time, digits: Digits = "thai") -> str:
    """Return `๐๙.๓๐ น.`: two digits, a full stop, a space, น."""
    return f"{_figure(moment, digits)} น."


def format_time_range(start: time, end: time, digits: Digits = "thai", *, dash: str = " - ") -> str:
    """Return `๐๙.๓๐ - ๑๒.๐๐ น.`; raises `ThaiError` when it does not end after it begins."""
    if end <= start:
        raise ThaiError(f"{start:%H.%M} - {end:%H.%M}", Reason.RANGE_REVERSED)
    return f"{_figure(start, digits)}{dash}{_figure(end, digits)} น."


def parse_time(text: str) -> time:
    """Return the time of `๐๙.๓๐ น.`, `9:30`, `เวลา 09.30 นาฬิกา`; raises `ThaiError` otherwise."""
    match = _pattern().fullmatch(plain(text))
    if not match:
        raise ThaiError(text, Reason.NOT_A_TIME if text.strip() else Reason.EMPTY)
    try:
        return time(int(match[1]), int(match[2] or 0))
    except ValueError as error:
        raise ThaiError(text, Reason.NOT_A_TIME) from error


def _figure(moment: time, digits: Digits) -> str:
    return write_digits(f"{moment.hour:02d}.{moment.minute:02d}", digits)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"(?:เวลา *)?([0-9]{1,2})(?:[.:]([0-9]{2})(?: *(?:น\.?|นาฬิกา))?| *(?:น\.|นาฬิกา))")
