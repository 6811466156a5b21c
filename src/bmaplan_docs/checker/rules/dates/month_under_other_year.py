"""In the head of a schedule each month stands below its year."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Passage, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import MONTHS, SHORT_MONTHS, to_arabic_digits
from bmaplan_docs.tree import Schedule

_YEAR = Pattern(r"\s*(?:พ\.ศ\.?|ปี(?:งบประมาณ)?)?\s*(?:พ\.ศ\.?)?\s*2[45][0-9]{2}\s*")
_FIRST = ("ม.ค.", "มกราคม")
_NAMES = frozenset((*MONTHS, *SHORT_MONTHS))
_LEAST = 6


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    tables: dict[int, dict[int, dict[int, Passage]]] = {}
    for passage in reading.texts():
        place = passage.cell
        if place is not None and not isinstance(place.table, Schedule):
            rows = tables.setdefault(id(place.table), {})
            rows.setdefault(place.row, {})[place.column] = passage
    for rows in tables.values():
        for row in rows:
            if row + 1 in rows:
                yield from _heads(rows[row], rows[row + 1])


def _heads(years: dict[int, Passage], months: dict[int, Passage]) -> Iterator[Finding]:
    """Yield the years, but for the first, that do not begin above January."""
    stated = [at for at, one in years.items() if _YEAR.fullmatch(to_arabic_digits(one.text))]
    named = {at: one.text.strip() for at, one in months.items() if one.text.strip() in _NAMES}
    if len(stated) < 2 or len(named) < _LEAST:  # noqa: PLR2004 - two years
        return
    for at in sorted(stated)[1:]:
        if at in named and named[at] not in _FIRST:
            yield find(years[at], 0, len(years[at].text), month=named[at])


RULE = Rule(
    Code(
        "month-under-other-year",
        Severity.WARNING,
        N_("{found} begins above {month}; a year begins with January"),
        why=N_("The months before it stand below the wrong year."),
        hint=N_("draw the cells of the years anew: October to December, and January to September"),
        bad="| | พ.ศ. 2561 | | | | พ.ศ. 2562 | …\n| | ต.ค. | พ.ย. | ธ.ค. | ม.ค. | ก.พ. | …",
        good="| | พ.ศ. 2561 | | | พ.ศ. 2562 | | …\n| | ต.ค. | พ.ย. | ธ.ค. | ม.ค. | ก.พ. | …",
    ),
    _check,
)
