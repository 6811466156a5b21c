"""Thai numbers, dates and text in the style of official documents.

Everything here takes and returns plain values, keeps no state, needs only the
standard library and raises one exception, `ThaiError`. A part is loaded when it
is first used, so that importing the package costs next to nothing.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmaplan_docs.thai.baht import BahtStyle, baht_text, format_baht, parse_baht
    from bmaplan_docs.thai.calendar import (
        MONTHS,
        SHORT_MONTHS,
        SHORT_WEEKDAYS,
        WEEKDAYS,
        from_buddhist_year,
        to_buddhist_year,
    )
    from bmaplan_docs.thai.characters import CharacterFinding, check_characters
    from bmaplan_docs.thai.collation import SortKey, sort_key
    from bmaplan_docs.thai.date_ranges import parse_date_range
    from bmaplan_docs.thai.date_reading import parse_date
    from bmaplan_docs.thai.date_search import FoundDate, find_dates
    from bmaplan_docs.thai.dates import (
        DateStyle,
        RangeStyle,
        format_date,
        format_date_range,
        format_dates,
        format_year_range,
    )
    from bmaplan_docs.thai.digits import Digits, to_arabic_digits, to_thai_digits
    from bmaplan_docs.thai.errors import Reason, ThaiError
    from bmaplan_docs.thai.fiscal import FiscalYear
    from bmaplan_docs.thai.joining import keep_together
    from bmaplan_docs.thai.lettering import from_thai_letters, to_thai_letters
    from bmaplan_docs.thai.localize import Place, find_thai_digits_in_latin, localize_digits
    from bmaplan_docs.thai.months import Month, MonthSpan, MonthStyle
    from bmaplan_docs.thai.numbers import format_number, parse_number
    from bmaplan_docs.thai.repairs import Repair, Repaired, repair
    from bmaplan_docs.thai.scripts import ScriptRun, script_runs
    from bmaplan_docs.thai.spacing import SpacingFinding, check_spacing, fix_spacing
    from bmaplan_docs.thai.times import format_time, format_time_range, parse_time
    from bmaplan_docs.thai.width import columns
else:
    from importlib import import_module

    def __getattr__(name: str) -> object:
        """Load a public name from the module that defines it."""
        for home, names in _HOMES.items():
            if name in names:
                value = getattr(import_module(f"bmaplan_docs.thai.{home}"), name)
                globals()[name] = value
                return value
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})


_HOMES: dict[str, tuple[str, ...]] = {
    "baht": (
        "BahtStyle",
        "baht_text",
        "format_baht",
        "parse_baht",
    ),
    "calendar": (
        "MONTHS",
        "SHORT_MONTHS",
        "SHORT_WEEKDAYS",
        "WEEKDAYS",
        "from_buddhist_year",
        "to_buddhist_year",
    ),
    "characters": (
        "CharacterFinding",
        "check_characters",
    ),
    "collation": (
        "SortKey",
        "sort_key",
    ),
    "date_reading": ("parse_date",),
    "date_ranges": ("parse_date_range",),
    "date_search": (
        "FoundDate",
        "find_dates",
    ),
    "dates": (
        "DateStyle",
        "RangeStyle",
        "format_date",
        "format_date_range",
        "format_dates",
        "format_year_range",
    ),
    "digits": (
        "Digits",
        "to_arabic_digits",
        "to_thai_digits",
    ),
    "errors": (
        "Reason",
        "ThaiError",
    ),
    "fiscal": ("FiscalYear",),
    "joining": ("keep_together",),
    "lettering": (
        "from_thai_letters",
        "to_thai_letters",
    ),
    "localize": (
        "Place",
        "find_thai_digits_in_latin",
        "localize_digits",
    ),
    "months": (
        "Month",
        "MonthSpan",
        "MonthStyle",
    ),
    "numbers": (
        "format_number",
        "parse_number",
    ),
    "repairs": (
        "Repair",
        "Repaired",
        "repair",
    ),
    "scripts": (
        "ScriptRun",
        "script_runs",
    ),
    "spacing": (
        "SpacingFinding",
        "check_spacing",
        "fix_spacing",
    ),
    "times": (
        "format_time",
        "format_time_range",
        "parse_time",
    ),
    "width": ("columns",),
}

__all__ = [
    "MONTHS",
    "SHORT_MONTHS",
    "SHORT_WEEKDAYS",
    "WEEKDAYS",
    "BahtStyle",
    "CharacterFinding",
    "DateStyle",
    "Digits",
    "FiscalYear",
    "FoundDate",
    "Month",
    "MonthSpan",
    "MonthStyle",
    "Place",
    "RangeStyle",
    "Reason",
    "Repair",
    "Repaired",
    "ScriptRun",
    "SortKey",
    "SpacingFinding",
    "ThaiError",
    "baht_text",
    "check_characters",
    "check_spacing",
    "columns",
    "find_dates",
    "find_thai_digits_in_latin",
    "fix_spacing",
    "format_baht",
    "format_date",
    "format_date_range",
    "format_dates",
    "format_number",
    "format_time",
    "format_time_range",
    "format_year_range",
    "from_buddhist_year",
    "from_thai_letters",
    "keep_together",
    "localize_digits",
    "parse_baht",
    "parse_date",
    "parse_date_range",
    "parse_number",
    "parse_time",
    "repair",
    "script_runs",
    "sort_key",
    "to_arabic_digits",
    "to_buddhist_year",
    "to_thai_digits",
    "to_thai_letters",
]
