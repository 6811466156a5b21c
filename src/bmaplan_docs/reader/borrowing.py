"""Facts that another document states: ``same_as: plans/x#id`` stands for its words and numbers."""

from collections.abc import Callable, Iterable
from collections.abc import Mapping as Map
from typing import Any

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity, nearest
from bmaplan_docs.facts import Mapping, Node, Scalar, Sequence
from bmaplan_docs.source import Span
from bmaplan_docs.values import replace

KEY = "same_as"
Lend = Callable[[str], "Lent | None"]
"""What a document by its name lends, by id; none where there is no such document."""
Lent = Map[str, dict[str, object]]

UNKNOWN_LENDER = Code(
    "unknown-lender",
    Severity.ERROR,
    N_("'{text}' names no document of this project whose facts can be used here"),
    why=N_("A fact that another document states is taken from there, so that both always agree."),
    hint=N_("write the name of an annual plan, the sign # and the id: plans/health-2568#clinics"),
    bad="same_as: clinics",
    good="same_as: plans/health-2568#clinics",
)
UNKNOWN_LOAN = Code(
    "unknown-loan",
    Severity.ERROR,
    N_("'{document}' has nothing with the id '{id}' that can be used here"),
    why=N_("The words and numbers are those of a project or an indicator of that document."),
    hint=N_("ids there: {known}"),
)
STATED_TWICE = Code(
    "stated-twice",
    Severity.ERROR,
    N_("'{key}' is already stated by '{document}'"),
    why=N_("A fact is written in one place; two places would come to differ."),
    hint=N_("delete '{key}:' here, or the line 'same_as:'"),
)
CODES = (UNKNOWN_LENDER, UNKNOWN_LOAN, STATED_TWICE)


def borrow(node: Mapping, lend: Lend, report: Report) -> Mapping:
    """Return facts in which whatever is the same as elsewhere has the words and numbers from there."""
    entries = {key: _inside(below, lend, report) for key, below in node.entries.items()}
    changed = replace(node, entries=entries)
    source = entries.get(KEY)
    if not isinstance(source, Scalar) or not source.text or source.text.startswith("<"):
        return changed
    document, _, id_ = (part.strip() for part in source.text.partition("#"))
    lent = lend(document) if id_ else None
    if lent is None:
        report.add(UNKNOWN_LENDER, source.span, text=source.text)
        return changed
    if id_ not in lent:
        close = nearest(id_, lent)
        hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
        report.add(
            UNKNOWN_LOAN, source.span, hint=hint, document=document, id=id_, known=", ".join(lent) or "-"
        )
        return changed
    return _filled(changed, lent[id_], document, source.span, report)


def _inside(node: Node, lend: Lend, report: Report) -> Node:
    match node:
        case Mapping():
            return borrow(node, lend, report)
        case Sequence(items=items):
            return replace(node, items=tuple(_inside(item, lend, report) for item in items))
        case Scalar():
            return node


def _filled(node: Mapping, facts: dict[Any, object], document: str, span: Span, report: Report) -> Mapping:
    """Return a group of keys with what another document states; all of it stands where it is named.

    Lists and groups may go on here: those of other years stand only here.
    """
    entries, keys = dict(node.entries), dict(node.keys)
    for name, value in facts.items():
        key = str(name)
        typed, lent = entries.get(key), _node(value, span)
        if isinstance(typed, Sequence) and isinstance(lent, Sequence):
            entries[key] = replace(typed, items=(*lent.items, *typed.items))
        elif isinstance(typed, Mapping) and isinstance(lent, Sequence):
            entries[key] = Sequence(typed.span, (*lent.items, typed))
        elif isinstance(typed, Mapping) and isinstance(value, dict):
            entries[key] = _filled(typed, value, document, span, report)
        elif typed is not None:
            report.add(STATED_TWICE, keys[key], key=key, document=document)
        else:
            entries[key], keys[key] = lent, span
    return Mapping(node.span, entries, keys)


def _node(value: object, span: Span) -> Node:
    if isinstance(value, dict):
        entries = {str(key): _node(below, span) for key, below in value.items()}
        return Mapping(span, entries, dict.fromkeys(entries, span))
    if isinstance(value, Iterable) and not isinstance(value, str):
        return Sequence(span, tuple(_node(item, span) for item in value))
    return Scalar(span, str(value))
