"""English ordinals hold together: 21st, not 21 st."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_ORDINAL = Pattern(
    r"(?<![0-9A-Za-z.,])(?P<number>[0-9]{1,3})(?P<gap>[ \u00a0]+)(?P<end>st|nd|rd|th)(?![A-Za-z])",
    *(f"{gap}{end}" for gap in " \u00a0" for end in ("st", "nd", "rd", "th")),
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_ORDINAL):
        for match in _ORDINAL.finditer(passage.text):
            if passage.is_plain(*match.span()):
                yield replacing(passage, *match.span(), match["number"] + match["end"])


RULE = Rule(
    Code(
        "ordinal-spacing",
        Severity.WARNING,
        N_("'{found}' is written '{put}'"),
        why=N_("The parts may come to stand on two lines, and searches for the name do not find it."),
        hint=N_("write '{put}'"),
        bad="BMA Pro 21 st Competency Model",
        good="BMA Pro 21st Competency Model",
    ),
    _check,
)
