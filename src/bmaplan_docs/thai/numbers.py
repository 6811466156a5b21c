"""Numbers as Thai documents write them: groups of three, Thai digits, ล้าน."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache
from typing import Final

from bmaplan_docs.thai.digits import Digits, to_arabic_digits, write_digits
from bmaplan_docs.thai.errors import Reason, ThaiError

# Far above any budget; it bounds the work a wrong exponent can cause.
MOST_DIGITS: Final = 400
EXACT: Final = Context(prec=3 * MOST_DIGITS)
THREE: Final = 3

_POWERS: Final = {"ล้าน": 6, "แสน": 5, "หมื่น": 4, "พัน": 3, "ร้อย": 2}


def to_decimal(value: Decimal | int | str) -> Decimal:
    """Return the exact value of an amount.

    Raises `ThaiError` for a float (it has no exact decimal value), for NaN and
    infinity, for a text that is no number and beyond 400 digits.
    """
    if isinstance(value, str):
        return parse_number(value)
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        raise ThaiError(repr(value), Reason.FLOAT_REFUSED)
    if isinstance(value, int):
        if value.bit_length() > MOST_DIGITS * 3:
            raise ThaiError(f"{value:#x}"[:20] + "…", Reason.NUMBER_TOO_LARGE, limit=str(MOST_DIGITS))
        return Decimal(value)
    return _bounded(value, str(value))


def format_number(value: Decimal | int | str, decimals: int | None = None, digits: Digits = "thai") -> str:
    """Return the number with a comma between groups of three: `๓๘,๓๕๖,๐๐๐`.

    `decimals` rounds half up to so many places; without it the number keeps the
    places it was given with. Raises `ThaiError` as `to_decimal` does.
    """
    number = to_decimal(value)
    if decimals is not None:
        if not 0 <= decimals <= MOST_DIGITS:
            raise ThaiError(str(decimals), Reason.NUMBER_TOO_LARGE, limit=str(MOST_DIGITS))
        number = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, EXACT)
    if number.is_zero():
        number = abs(number)
    return write_digits(f"{number:,f}", digits)


def parse_number(text: str) -> Decimal:
    """Return the value of a number written with Thai or Arabic digits.

    Reads commas between groups of three, a decimal point, a minus sign or ลบ,
    and the powers ร้อย พัน หมื่น แสน ล้าน after it (`๒.๕ แสนล้าน`). Raises
    `ThaiError` when the text is anything else or its commas stand wrong.
    """
    plain = to_arabic_digits(text).replace("\u00a0", " ").strip()
    if not plain:
        raise ThaiError(text, Reason.EMPTY)
    match = _number_pattern().fullmatch(plain)
    if not match:
        raise ThaiError(text, Reason.NOT_A_NUMBER)
    sign, whole, fraction, powers = match.groups()
    groups = whole.split(",")
    if len(groups) > 1 and not (
        1 <= len(groups[0]) <= THREE and all(len(group) == THREE for group in groups[1:])
    ):
        raise ThaiError(text, Reason.WRONG_GROUPING)
    if len(whole) + len(fraction or "") > MOST_DIGITS:
        raise ThaiError(text, Reason.NUMBER_TOO_LARGE, limit=str(MOST_DIGITS))
    number = Decimal("".join(groups) + (fraction or ""))
    exponent = sum(_POWERS[power] for power in _power_pattern().findall(powers or ""))
    if exponent:
        number = number.scaleb(exponent, EXACT)
        number = number.quantize(Decimal(1)) if number == number.to_integral_value() else number
    return _bounded(-number if sign else number, text)


def _bounded(number: Decimal, text: str) -> Decimal:
    if not number.is_finite():
        raise ThaiError(text, Reason.NOT_FINITE)
    if number.adjusted() >= MOST_DIGITS or -int(number.as_tuple().exponent) > MOST_DIGITS:
        raise ThaiError(text, Reason.NUMBER_TOO_LARGE, limit=str(MOST_DIGITS))
    return number


@cache
def _number_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(-|\u2212|ลบ *)?([0-9][0-9,]*)(\.[0-9]+)? *((?:ร้อย|พัน|หมื่น|แสน)?(?: *ล้าน)*)",
    )


@cache
def _power_pattern() -> re.Pattern[str]:
    return re.compile("|".join(_POWERS))
