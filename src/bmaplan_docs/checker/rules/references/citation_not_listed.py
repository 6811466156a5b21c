"""What is cited stands in the bibliography."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.references.works import works
from bmaplan_docs.diagnostics import N_, Code, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    found = reading.share(works)
    for cited in found.citations if found.entries else ():
        if not found.of(cited):
            yield find(cited.passage, cited.start, cited.end)


RULE = Rule(
    Code(
        "citation-not-listed",
        Severity.WARNING,
        N_("{found} is not in the bibliography"),
        why=N_("A reader who wants to look it up does not find it."),
        hint=N_("add the work to the bibliography, or correct the name"),
        bad="(ทองดี, 2560: 12) … # บรรณานุกรม … ใจงาม. (2560). …",
        good="(ทองดี, 2560: 12) … # บรรณานุกรม … ทองดี. (2560). …",
    ),
    _check,
)
