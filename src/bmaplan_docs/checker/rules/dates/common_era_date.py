"""Dates with Thai months have years of the Buddhist Era."""

import re
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, replacing
from bmaplan_docs.checker.rules.dates.found import dates
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits, to_thai_digits

_YEAR = Pattern("(?:19|20)[0-9]{2}$")
_BETWEEN_ERAS = 543


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage, found in reading.share(dates):
        for date in found:
            plain = to_arabic_digits(date.text)
            match = _YEAR.search(plain)
            if match is None or re.search(r"ค\.? ?ศ", plain):
                continue
            year = str(int(match[0]) + _BETWEEN_ERAS)
            put = year if plain == date.text else to_thai_digits(year)
            yield replacing(passage, date.start + match.start(), date.end, put, safe=False, date=date.text)


RULE = Rule(
    Code(
        "common-era-date",
        Severity.WARNING,
        N_("'{date}' has a year of the common era"),
        why=N_(
            "Official documents count years of the Buddhist Era; two ways of counting in one are confused."
        ),
        hint=N_("write {put}, or ค.ศ. before the year where it belongs to a text from abroad"),
        bad="สืบค้นเมื่อวันที่ 21 กันยายน 2020",
        good="สืบค้นเมื่อวันที่ 21 กันยายน 2563",
    ),
    _check,
)
