"""A policy or a plan in quotation marks is quoted with the same words everywhere."""

from collections import Counter
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Passage, Pattern, Reading, Rule
from bmaplan_docs.checker.likeness import fold
from bmaplan_docs.checker.rules.names.variants import variants
from bmaplan_docs.diagnostics import N_, Code, Message, Severity

_QUOTED = Pattern("“([^“”\n\t]{12,200})”", "“")


def _quotes(reading: Reading) -> dict[str, list[tuple[Passage, int, int]]]:
    found: dict[str, list[tuple[Passage, int, int]]] = {}
    for passage in reading.texts_with(_QUOTED):
        for match in _QUOTED.finditer(passage.text):
            found.setdefault(fold(match[1]), []).append((passage, *match.span(1)))
    return found


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    quotes = reading.share(_quotes)
    for odd, other in variants(Counter({name: len(found) for name, found in quotes.items()})):
        place = Other(*quotes[other][0], Message(N_("here it is quoted so")))
        for passage, start, end in quotes[odd]:
            first, begin, last = quotes[other][0]
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
