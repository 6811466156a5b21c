"""One space is enough between words."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Pattern, Reading, Rule, replacing
from bmaplan_docs.diagnostics import N_, Code, Severity

_SPACES = Pattern(r"(?<=\S) {2,}(?=\S)", "  ")
# The parts of a legend (H หลัก (Host)  R สนับสนุน), and what is written on a line of dots.
_PARTS = Pattern(r"(?:^| {2,})(?:[A-Z]{1,3}|[✓✔○●◎△▲☑☐√✗×*])(?:\s*[=:]| (?! ))")
_DOTS = Pattern(r"[.…_]{5,} {2,}(?=\S)|(?<=\S) {2,}[.…_]{5,}")
_LEGEND = 2


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(_SPACES):
        if passage.quoted or len(_PARTS.findall(passage.text)) >= _LEGEND:
            continue
        dots = [found.span() for found in _DOTS.finditer(passage.text)]
        for match in _SPACES.finditer(passage.text):
            meant = any(start <= match.start() < end for start, end in dots)
            if not meant and passage.is_plain(*match.span()):
                yield replacing(passage, *match.span(), " ", count=len(match[0]))


RULE = Rule(
    Code(
        "doubled-space",
        Severity.INFO,
        N_("{count} spaces stand one behind the other"),
        why=N_("Word stretches spaces in full lines, so that two of them make a hole in the text."),
        hint=N_("leave one"),
        bad="กองยุทธศาสตร์  เป็นผู้รับผิดชอบ",
        good="กองยุทธศาสตร์ เป็นผู้รับผิดชอบ",
    ),
    _check,
)
