"""A circle is no letter O and no nought."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_CIRCLE = Pattern(r"[○◯〇](?=[A-Za-z0-9๐-๙])|(?<=[A-Za-z0-9๐-๙])[○◯〇]", "○", "◯", "〇")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_CIRCLE):
        for match in _CIRCLE.finditer(passage.text):
            around = passage.text[max(match.start() - 1, 0) : match.end() + 1]
            put = "O" if any(sign.isascii() and sign.isalpha() for sign in around) else "0"
            if passage.is_plain(*match.span()):
                yield replacing(passage, *match.span(), put, safe=False, around=around)


RULE = Rule(
    Code(
        "circle-for-letter",
        Severity.WARNING,
        N_("'{found}' in '{around}' is a sign; most likely '{put}' is meant"),
        why=N_("Scanners take one for the other, and searches do not find the word."),
        hint=N_("write '{put}'"),
        bad="โปรแกรม Z○OM",
        good="โปรแกรม ZOOM",
    ),
    _check,
)
