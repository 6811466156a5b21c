"""No full stop or comma stands right behind an address."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.rules.references.addresses import ADDRESS, is_read
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_SIGNS = Pattern(r"[.,;:]+$")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for passage in reading.texts_with(ADDRESS):
        for match in ADDRESS.finditer(passage.text):
            signs = _SIGNS.search(match[0])
            if not signs or not is_read(passage, *match.span()):
                continue
            start = match.start() + signs.start()
            # Where brackets say where the address ends, the sign behind them is not part of it.
            if passage.marks(start, match.end()) == passage.marks(match.start(), start):
                yield find(passage, start, match.end())


RULE = Rule(
    Code(
        "address-with-sign",
        Severity.INFO,
        N_("'{found}' stands right behind an address"),
        why=N_("Who copies the address copies the sign, and the page is not found."),
        hint=N_("leave it out, or put the address into angle brackets: <https://…>"),
        bad="สืบค้นจาก https://example.go.th/plan.",
        good="สืบค้นจาก https://example.go.th/plan",
    ),
    _check,
)
