"""One space is enough between words."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_SPACES = Pattern(r"(?<=\S) {2,}(?=\S)", "  ")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_SPACES):
        if passage.quoted:
            continue
        for match in _SPACES.finditer(passage.text):
            if passage.is_plain(*match.span()):
                yield replacing(passage, *match.span(), " ", count=len(match[0]))


RULE = Rule(
    Code(
        "doubled-space",
        Severity.WARNING,
        N_("{count} spaces stand one behind the other"),
        why=N_("Word stretches spaces in full lines, so that two of them make a hole in the text."),
        hint=N_("leave one"),
        bad="กองยุทธศาสตร์  เป็นผู้รับผิดชอบ",
        good="กองยุทธศาสตร์ เป็นผู้รับผิดชอบ",
    ),
    _check,
)
