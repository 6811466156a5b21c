"""A person's name is spelt in one way."""

import re
from collections import defaultdict
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Passage, Reading, Rule
from bmaplan_docs.checker.rules.names.persons import one_person, persons
from bmaplan_docs.diagnostics import N_, Code, Message, Severity


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    found = reading.share(persons)
    seen: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in found:
        before = [other for part in name for other in seen[part]]
        for part in name:
            seen[part].append(name)
        for other in before:
            if one_person(name, other) and not _listed_together(found[name], found[other]):
                first, match = found[other][0]
                place = Other(first, *match.span(), Message(N_("here it is spelt so")))
                for passage, here in found[name]:
                    params = {"found": here[0], "other": match[0]}
                    yield Finding(passage, *here.span(), params, others=(place,))
                break


def _listed_together(
    first: list[tuple[Passage, re.Match[str]]], second: list[tuple[Passage, re.Match[str]]]
) -> bool:
    """Whether both stand in one table or list, as brothers and sisters may."""
    return bool(
        {_among(passage) for passage, _ in first} & {_among(passage) for passage, _ in second} - {None}
    )


def _among(passage: Passage) -> int | None:
    if passage.cell is not None:
        return id(passage.cell.table)
    return id(passage.item.listing) if passage.item else None


RULE = Rule(
    Code(
        "person-name-differs",
        Severity.WARNING,
        N_("'{found}' is spelt '{other}' elsewhere in the document"),
        why=N_("Nobody forgives a misspelt name, and minutes with two spellings do not say who was there."),
        hint=N_("ask how the name is spelt, and correct the other"),
        bad="นางสาวตัวอย่าง นามสมมติ … นางสาวตัวอยาง นามสมมติ",
        good="นางสาวตัวอย่าง นามสมมติ … นางสาวตัวอย่าง นามสมมติ",
    ),
    _check,
)
