"""Money: amounts in baht as figures and as words."""

from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Final, Literal, get_args

from bmaplan_docs.thai.digits import Digits
from bmaplan_docs.thai.errors import Reason, ThaiError
from bmaplan_docs.thai.numbers import EXACT, format_number, parse_number, to_decimal

BahtStyle = Literal["baht", "dash", "million", "number", "table"]

_SATANG: Final = Decimal("0.01")
_GROUP: Final = 1_000_000
_UNITS: Final = ("", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")


def format_baht(
    amount: Decimal | int | str,
    style: BahtStyle = "baht",
    *,
    decimals: int | None = None,
    digits: Digits = "thai",
) -> str:
    """Return an amount of baht as figures.

    `baht`: `๗,๕๐๐,๐๐๐ บาท`; `dash`: `๗,๕๐๐,๐๐๐.- บาท`, the form of the city's
    plans; `million`: `๗.๕ ล้านบาท`; `number`: no unit; `table`: no unit and `-`
    for nil. Satang show as two places. `decimals` rounds half up and is meant
    for `million`. Raises `ThaiError` for a float, a part of a satang or an
    unknown style.
    """
    exact = _in_satang(amount)
    if style == "million":
        millions = exact.scaleb(-6, EXACT)
        shown = _without_zeros(millions) if decimals is None else millions
        return f"{format_number(shown, decimals, digits)} ล้านบาท"
    whole = exact == exact.to_integral_value()
    places = decimals if decimals is not None else (0 if whole else 2)
    figure = format_number(exact, places, digits)
    match style:
        case "baht":
            return f"{figure} บาท"
        case "dash":
            return f"{figure}.- บาท" if places == 0 else f"{figure} บาท"
        case "number":
            return figure
        case "table":
            return "-" if exact == 0 else figure
    raise ThaiError(str(style), Reason.UNKNOWN_STYLE, known=", ".join(get_args(BahtStyle)))


def parse_baht(text: str) -> Decimal:
    """Return an amount of baht written as figures.

    Reads what `parse_number` reads, with `บาท`, `บาทถ้วน` or `.-` after it, and
    `-` alone as nil. Raises `ThaiError` for anything else.
    """
    bare = text.replace("\u00a0", " ").strip()
    if bare in {"-", "\u2013", "\u2014"}:
        return Decimal(0)
    for ending in ("ถ้วน", "บาท", ".-"):
        bare = bare.removesuffix(ending).rstrip()
    try:
        return parse_number(bare)
    except ThaiError as error:
        raise ThaiError(text, error.reason, **error.params) from error


def baht_text(amount: Decimal | int | str) -> str:
    """Return an amount of money in words: `เจ็ดล้านห้าแสนบาทถ้วน`.

    Digits are read in groups of six joined by ล้าน; a 1 in the unit place after
    any higher digit is เอ็ด, inside each group (Royal Society). Raises
    `ThaiError` for a float or a part of a satang.
    """
    exact = _in_satang(amount)
    sign = "ลบ" if exact < 0 else ""
    baht, satang = divmod(int(abs(exact).scaleb(2, EXACT)), 100)
    if not satang:
        return f"{sign}{read_integer(baht)}บาทถ้วน"
    coins = f"{_hundreds()[satang]}สตางค์"
    return f"{sign}{read_integer(baht)}บาท{coins}" if baht else f"{sign}{coins}"


def read_integer(number: int) -> str:
    """Return a whole number of at least 0 in words, without a unit."""
    if number < _GROUP:
        return _read_group(number) or "ศูนย์"
    high, low = divmod(number, _GROUP)
    return f"{read_integer(high)}ล้าน{'เอ็ด' if low == 1 else _read_group(low)}"


def _read_group(number: int) -> str:
    """Read a number below one million; nothing for 0."""
    high, low = divmod(number, 1000)
    if not high:
        return _hundreds()[low]
    return _thousands()[high] + ("เอ็ด" if low == 1 else _hundreds()[low])


@cache
def _hundreds() -> tuple[str, ...]:
    """Return the words for 0 to 999."""
    tens = ("", "สิบ", "ยี่สิบ", *(f"{unit}สิบ" for unit in _UNITS[3:]))
    below = [ten + ("เอ็ด" if ten and unit == "หนึ่ง" else unit) for ten in tens for unit in _UNITS]
    above = ["เอ็ด" if words == "หนึ่ง" else words for words in below]
    return tuple(below + [f"{unit}ร้อย{words}" for unit in _UNITS[1:] for words in above])


@cache
def _thousands() -> tuple[str, ...]:
    """Return the words for 0 to 999 thousands."""
    places = [[unit and unit + place for unit in _UNITS] for place in ("แสน", "หมื่น", "พัน")]
    return tuple(a + b + c for a in places[0] for b in places[1] for c in places[2])


def _in_satang(amount: Decimal | int | str) -> Decimal:
    exact = parse_baht(amount) if isinstance(amount, str) else to_decimal(amount)
    if isinstance(amount, int):
        return exact
    rounded = exact.quantize(_SATANG, ROUND_HALF_UP, EXACT)
    if rounded != exact:
        raise ThaiError(str(amount), Reason.PART_OF_SATANG)
    return rounded


def _without_zeros(number: Decimal) -> Decimal:
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize(EXACT)
