"""Tables of one kind have the same words at the heads of their columns."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Passage, Reading, Rule
from bmaplan_docs.checker.likeness import distance, fold
from bmaplan_docs.diagnostics import N_, Code, Message, Severity
from bmaplan_docs.thai import to_arabic_digits
from bmaplan_docs.tree import Schedule

_LEAST = 3
_LONG = 10
_SLIPS = 4

Heads = tuple[Passage, ...]


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    found: dict[tuple[str, ...], list[Heads]] = {}
    for heads in _heads(reading):
        found.setdefault(tuple(fold(one.text) for one in heads), []).append(heads)
    order = list(found)
    for folded, tables in found.items():
        rank = (len(tables), -order.index(folded))  # of two that are as rare the later one is odd
        near = [
            one
            for at, one in enumerate(order)
            if (len(found[one]), -at) > rank and _differ(folded, one) is not None
        ]
        if near:
            usual = max(near, key=lambda one: len(found[one]))
            at = _differ(folded, usual) or 0
            right = found[usual][0][at]
            place = Other(right, 0, len(right.text), Message(N_("here it is called so")))
            for heads in tables:
                params = {"found": heads[at].text.strip(), "other": right.text.strip()}
                yield Finding(heads[at], 0, len(heads[at].text), params, others=(place,))


def _heads(reading: Reading) -> Iterator[Heads]:
    """Yield the first row of each table, where it has words in several columns."""
    rows: dict[int, list[Passage]] = {}
    for passage in reading.texts():
        place = passage.cell
        if place is not None and place.row == 0 and not isinstance(place.table, Schedule):
            rows.setdefault(id(place.table), []).append(passage)
    yield from (tuple(row) for row in rows.values() if len(row) >= _LEAST)


def _differ(heads: tuple[str, ...], usual: tuple[str, ...]) -> int | None:
    """Return the one column whose head has slips, ``None`` where there is none or others differ too."""
    if len(heads) != len(usual):
        return None
    odd = [at for at, (one, other) in enumerate(zip(heads, usual, strict=True)) if one != other]
    if len(odd) != 1 or min(len(heads[odd[0]]), len(usual[odd[0]])) < _LONG:
        return None
    one, other = heads[odd[0]], usual[odd[0]]
    figures = [[sign for sign in to_arabic_digits(name) if sign.isdigit()] for name in (one, other)]
    return odd[0] if figures[0] == figures[1] and distance(one, other, _SLIPS) is not None else None


RULE = Rule(
    Code(
        "table-heads-differ",
        Severity.WARNING,
        N_("this column is headed '{found}', but '{other}' in the other tables of its kind"),
        why=N_("Whoever puts the tables together takes them for two columns."),
        hint=N_("use one head in all of them"),
        bad="| ขั้นตอน | เนื้อหารายขั้นตอน | ความก้าวหน้า |",
        good="| ขั้นตอน | เนื้องานรายขั้นตอน | ความก้าวหน้า |",
    ),
    _check,
)
