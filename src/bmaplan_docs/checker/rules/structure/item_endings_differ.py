"""Items of a list end alike: all of them with a comma or semicolon, or none."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Kind, Passage, Reading, Rule, find
from bmaplan_docs.diagnostics import N_, Code, Severity

LEAST = 3
"""Of two items nobody can say which one is the exception."""
SIGNS = (";", ",")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    lists: dict[int, list[Passage]] = {}
    for passage in reading.texts(Kind.ITEM):
        if passage.item and not passage.quoted:
            lists.setdefault(id(passage.item.listing), []).append(passage)
    for passages in lists.values():
        ended = [one for one in passages if one.text.rstrip().endswith(SIGNS)]
        if len(passages) >= LEAST and len(ended) == 1:
            text = ended[0].text.rstrip()
            yield find(ended[0], len(text) - 1, len(text))


RULE = Rule(
    Code(
        "item-endings-differ",
        Severity.INFO,
        N_("this item ends with '{found}', and the others of the list do not"),
        why=N_(
            "Items of a list look alike; a sign left over makes the reader look for what comes behind it."
        ),
        hint=N_("delete '{found}'"),
        bad="- ปลูก,\n- รดน้ำ\n- ดูแล",
        good="- ปลูก\n- รดน้ำ\n- ดูแล",
    ),
    _check,
)
