"""A policy or a plan in quotation marks is quoted with the same words everywhere."""

from collections import Counter
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Reading, Rule
from bmaplan_docs.checker.rules.names.quotes import quotes
from bmaplan_docs.checker.rules.names.variants import variants
from bmaplan_docs.diagnostics import N_, Code, Message, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    found = reading.share(quotes)
    for odd, other in variants(Counter({name: len(places) for name, places in found.items()})):
        place = Other(*found[other][0], Message(N_("here it is quoted so")))
        for passage, start, end in found[odd]:
            first, begin, last = found[other][0]
            params = {"found": passage.text[start:end], "other": first.text[begin:last]}
            yield Finding(passage, start, end, params, others=(place,))


RULE = Rule(
    Code(
        "quoted-name-differs",
        Severity.WARNING,
        N_("'{found}' is quoted as '{other}' elsewhere in the document"),
        why=N_("What stands in quotation marks is promised to be word for word."),
        hint=N_("quote the same words everywhere"),
        bad="นโยบาย “ขยายโอกาส ขยายช่องทาง” … นโยบาย “ขยายโอกาส และขยายช่องทาง”",
        good="นโยบาย “ขยายโอกาส ขยายช่องทาง” … นโยบาย “ขยายโอกาส ขยายช่องทาง”",
    ),
    _check,
)
