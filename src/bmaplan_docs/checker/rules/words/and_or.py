"""และ/หรือ has a stroke."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_AND_OR = Pattern(r"และ ?หรือ(?!ไม่)", "และหรือ", "และ หรือ")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_AND_OR):
        in_title = passage.kind is Kind.HEADING  # as the form of studies has it
        for match in () if passage.quoted or in_title else _AND_OR.finditer(passage.text):
            if passage.is_plain(*match.span()):
                yield replacing(passage, *match.span(), "และ/หรือ", safe=False)


RULE = Rule(
    Code(
        "and-or",
        Severity.INFO,
        N_("'{found}' is written '{put}'"),
        why=N_("Without the stroke one of the two words looks like a slip."),
        hint=N_("write '{put}', or the one word that is meant"),
        bad="ระดับผลผลิตและหรือผลลัพธ์",
        good="ระดับผลผลิตและ/หรือผลลัพธ์",
    ),
    _check,
)
