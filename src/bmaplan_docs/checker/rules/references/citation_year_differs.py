"""A citation has the year that the bibliography gives the work."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.references.works import YEAR, works
from bmaplan_docs.diagnostics import N_, Code, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    found = reading.share(works)
    for cited in found.citations:
        years = {year for text in found.of(cited) for year in YEAR.findall(text)}
        if years and cited.year not in years:
            yield find(cited.passage, cited.start, cited.end, years=", ".join(sorted(years)))


RULE = Rule(
    Code(
        "citation-year-differs",
        Severity.WARNING,
        N_("{found}: the bibliography says {years}"),
        why=N_("Name and year lead to the entry; with another year it is another work."),
        hint=N_("correct one of the two"),
        bad="(ทองดี, 2561: 12) … # บรรณานุกรม … ทองดี. (2560). …",
        good="(ทองดี, 2560: 12) … # บรรณานุกรม … ทองดี. (2560). …",
    ),
    _check,
)
