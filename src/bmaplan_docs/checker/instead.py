"""Words that should give way to others wherever a writer uses them."""

from collections.abc import Iterator, Mapping

from bmaplan_docs.checker.reading import Reading
from bmaplan_docs.checker.rule import Check, Context, Finding, replacing
from bmaplan_docs.patterns import Pattern


def instead(right: Mapping[str, str]) -> Check:
    """Return the check that finds the keys in the writer's own text, each to be replaced by its value."""
    wrong = Pattern("|".join(sorted(right, key=len, reverse=True)), *right)

    def check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
        for passage in reading.texts_with(wrong):
            for match in () if passage.quoted else wrong.finditer(passage.text):
                if passage.is_plain(*match.span()):
                    yield replacing(passage, *match.span(), right[match[0]])

    return check
