"""No letter stands in the place of a digit."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_NUMBER = Pattern(r"(?<![A-Za-z0-9๐-๙])[๐-๙]+[OoØ○lI][๐-๙OolI]*(?![A-Za-z])", *"๐๑๒๓๔๕๖๗๘๙")
_DIGITS = str.maketrans("OoØ○lI", "๐๐๐๐๑๑")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_NUMBER):
        for match in _NUMBER.finditer(passage.text):
            if passage.is_plain(*match.span()):
                yield replacing(passage, *match.span(), match[0].translate(_DIGITS), safe=False)


RULE = Rule(
    Code(
        "letter-in-number",
        Severity.WARNING,
        N_("the number '{found}' holds a letter that looks like a digit"),
        why=N_("Scanned numbers hold O for 0 and l for 1; a reader sees a number, a program a word."),
        hint=N_("type the number again: {put}?"),
        bad="พ.ศ. ๒๕๖O",
        good="พ.ศ. ๒๕๖๐",
    ),
    _check,
)
