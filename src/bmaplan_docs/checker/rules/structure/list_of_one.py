"""A list has more than one item."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, InList, Kind, Passage, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    lists: dict[tuple[object, ...], list[tuple[Passage, InList]]] = {}
    seen: set[int] = set()
    for passage in reading.texts(Kind.ITEM):
        place = passage.item
        if place is None or id(place.listing) in seen or passage.quoted:
            continue
        seen.add(id(place.listing))
        # A numbered list that a paragraph parts goes on below it: then there are several in the section.
        key = (passage.section, place.depth, place.listing.delimiter, place.listing.letters)
        lists.setdefault(key, []).append((passage, place))
    for found in lists.values():
        passage, place = found[0]
        listing = place.listing
        if len(found) == 1 and listing.ordered and listing.start == 1 and len(listing.items) == 1:
            yield find(passage, 0, len(passage.text))


RULE = Rule(
    Code(
        "list-of-one",
        Severity.INFO,
        N_("this numbered list has one item only"),
        why=N_("A number 1 makes the reader look for number 2: was it forgotten?"),
        hint=N_("write it as a sentence, or add what is missing"),
        bad="มีข้อเสนอ ดังนี้\n\n1. จัดอบรม",
        good="มีข้อเสนอให้จัดอบรม",
    ),
    _check,
)
