"""A list that goes on says so once: ฯลฯ or เป็นต้น."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity

_TWICE = Pattern(r"ฯลฯ\s*เป็นต้น|เป็นต้น\s*ฯลฯ|(?:และ|หรือ)?อื่น\s*ๆ\s*(?:อีกมากมาย\s*)?(?:ฯลฯ\s*เป็นต้น|ฯลฯ)", "ฯลฯ")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_TWICE):
        for match in () if passage.quoted else _TWICE.finditer(passage.text):
            if passage.is_plain(*match.span()):
                yield find(passage, *match.span())


RULE = Rule(
    Code(
        "etc-twice",
        Severity.WARNING,
        N_("'{found}' says twice that there are more"),
        why=N_("ฯลฯ, เป็นต้น and อื่น ๆ mean the same at the end of a list."),
        hint=N_("leave one of them"),
        bad="ถนน ทางเท้า สะพาน ฯลฯ เป็นต้น",
        good="ถนน ทางเท้า สะพาน เป็นต้น",
    ),
    _check,
)
