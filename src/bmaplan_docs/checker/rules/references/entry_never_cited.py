"""What the bibliography lists is cited."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.references.works import works
from bmaplan_docs.diagnostics import N_, Code, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    found = reading.share(works)
    names = {cited.name for cited in found.citations}
    for passage, text in found.entries:
        if names and not any(name in text for name in names):
            yield find(passage, 0, len(passage.text))


RULE = Rule(
    Code(
        "entry-never-cited",
        Severity.INFO,
        N_("this work is never cited"),
        why=N_("A bibliography lists what the text rests on: citations and references answer each other."),
        hint=N_("cite it where the text rests on it, or take it out"),
        bad="(ทองดี, 2560) … # บรรณานุกรม … ใจงาม. (2559). …",
        good="(ทองดี, 2560) … (ใจงาม, 2559) … # บรรณานุกรม … ใจงาม. (2559). …",
    ),
    _check,
)
