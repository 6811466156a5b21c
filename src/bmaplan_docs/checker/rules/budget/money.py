"""What rules about money share: amounts as they stand in cells and behind names."""

from decimal import Decimal

from bmaplan_docs.checker.grids import Said
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import ThaiError, parse_number, to_arabic_digits

_AMOUNT = Pattern(
    r"^\s*(?P<figure>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{4,})(?:\.[0-9]{2})?\s*(?:\.-)?\s*(?:บาท)?\s*$"
)
STATED = Pattern(
    r"(?:งบประมาณ|วงเงิน)(?:ทั้งสิ้น|รวม|จำนวน|\s)*(?P<figure>[0-9๐-๙]{1,3}(?:,[0-9๐-๙]{3})+)(?:\.[0-9๐-๙]{2})?\s*(?:\.-)?\s*บาท"
)


def amount(said: Said | None) -> Decimal | None:
    """Return the amount that stands alone in a cell."""
    match = _AMOUNT.match(to_arabic_digits(said.text)) if said else None
    return value(match["figure"]) if match else None


def value(figure: str) -> Decimal | None:
    """Return what a figure is worth."""
    try:
        return parse_number(figure)
    except ThaiError:
        return None
