"""A comma or colon stands against the word before it."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_SPACE = Pattern(r"(?<=[ก-๎A-Za-z0-9)”]) +(?=[,;](?:\s|$))", " ,", " ;")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_SPACE):
        for match in _SPACE.finditer(passage.text):
            if passage.is_plain(*match.span()) and not passage.quoted:
                yield replacing(passage, *match.span(), "", sign=passage.text[match.end()])


RULE = Rule(
    Code(
        "space-before-sign",
        Severity.INFO,
        N_("no space belongs before '{sign}'"),
        why=N_("The sign belongs to the word before it; a line could begin with it."),
        hint=N_("delete the space"),
        bad="ดิน , น้ำ",
        good="ดิน, น้ำ",
    ),
    _check,
)
