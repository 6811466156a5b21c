"""Addresses and codes have Arabic digits."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.thai import find_thai_digits_in_latin, to_arabic_digits

_DIGITS = Pattern("[๐-๙]", *"๐๑๒๓๔๕๖๗๘๙")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_DIGITS):
        for found in find_thai_digits_in_latin(passage.text):
            if not passage.marks(found.start, found.end) & {"code", "mention", "blank"}:
                yield replacing(passage, found.start, found.end, to_arabic_digits(found.text))


RULE = Rule(
    Code(
        "thai-digit-in-address",
        Severity.WARNING,
        N_("'{found}' has Thai digits where a program needs Arabic ones"),
        why=N_("An address with Thai digits leads nowhere, and a code such as COVID-19 is not found."),
        hint=N_("write {put}"),
        bad="https://example.go.th/p๑๒",
        good="https://example.go.th/p12",
    ),
    _check,
)
