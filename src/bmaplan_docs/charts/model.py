"""What a chart shows: values with their names and with the words that are printed for them."""

from decimal import Decimal

from bmaplan_docs.thai import Month, MonthSpan
from bmaplan_docs.values import dataclass


@dataclass(frozen=True)
class Row:
    """A name, its value in each series, how these are printed, and a cell behind them."""

    name: str
    values: tuple[Decimal, ...]
    printed: tuple[str, ...]
    after: str = ""


@dataclass(frozen=True)
class Bars:
    """Rows of bars, or columns where they are ``standing`` and there is room for them.

    ``series`` are the names of several values in a row; ``after`` is the head of the cells behind them,
    ``total`` what is printed for all rows together.
    """

    rows: tuple[Row, ...]
    unit: str = ""
    series: tuple[str, ...] = ()
    after: str = ""
    total: str = ""
    standing: bool = False


@dataclass(frozen=True)
class YearRow:
    """A line of a year's plan: bars over months in the tone of its ``kind``, or words in their place."""

    name: str
    bars: tuple[MonthSpan, ...]
    kind: int = 0
    after: str = ""
    instead: str = ""


@dataclass(frozen=True)
class YearPlan:
    """What is done in the months of a year; ``kinds`` are the names of the tones."""

    months: tuple[Month, ...]
    rows: tuple[YearRow, ...]
    head: str
    after: str = ""
    kinds: tuple[str, ...] = ()
    total: str = ""


ChartData = Bars | YearPlan
