"""An abbreviation is explained once."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Reading, Rule
from bmaplan_docs.checker.rules.text.abbreviations import abbreviations
from bmaplan_docs.diagnostics import N_, Code, Message, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for short, known in reading.share(abbreviations).items():
        for passage, start, end in known.explained[1:]:
            other = Other(*known.explained[0], Message(N_("it is explained here first")))
            yield Finding(passage, start, end, {"short": short}, others=(other,))


RULE = Rule(
    Code(
        "abbreviation-explained-again",
        Severity.INFO,
        N_("'{short}' was explained before"),
        why=N_("Behind its explanation an abbreviation stands for itself."),
        hint=N_("write '{short}' alone"),
        bad="สำนักงานการต่างประเทศ (สกต.) … สำนักงานการต่างประเทศ (สกต.)",
        good="สำนักงานการต่างประเทศ (สกต.) … สกต.",
    ),
    _check,
)
