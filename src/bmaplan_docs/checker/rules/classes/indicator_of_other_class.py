"""The project of a routine indicator is routine, that of a strategic one strategic."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Reading, Rule
from bmaplan_docs.checker.entries import Class, Entry, entries
from bmaplan_docs.checker.likeness import alike
from bmaplan_docs.diagnostics import N_, Code, Message, Severity

_NEAR = 4
"""Passages between the two tables: the rest of the first, a title."""


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    listed = {
        entry.folded: entry
        for entry in reading.share(entries)
        if entry.kind == "indicator" and entry.class_ is not None and entry.grid is None
    }
    indicator: Entry | None = None
    told: set[tuple[str, int]] = set()
    for entry in reading.share(entries) if listed else ():
        if entry.kind == "indicator":
            indicator = entry if entry.grid is not None else None
        elif indicator is not None and entry.class_ is not None and _follows(entry, indicator):
            right = listed.get(indicator.folded) or next(
                (one for name, one in listed.items() if alike(name, indicator.folded)), None
            )
            key = (indicator.folded, id(entry.grid))
            if right and right.class_ is not entry.class_ and key not in told:
                told.add(key)
                yield _finding(entry, entry.class_, right)


def _follows(entry: Entry, indicator: Entry) -> bool:
    """Whether a project stands in the table right behind that of its indicator, not in a summary."""
    if entry.grid is None or entry.grid.column("source") is not None:
        return False
    before = entry.grid.before
    return before is not None and before.index - indicator.said.passage.index <= _NEAR


def _finding(entry: Entry, class_: Class, right: Entry) -> Finding:
    place = Other(
        right.said.passage, right.said.start, right.said.end, Message(N_("the indicator in its list"))
    )
    params = {
        "found": entry.said.text,
        "class_": class_.value,
        "indicator": right.said.text,
        "other": right.class_.value if right.class_ else "",
    }
    return Finding(entry.said.passage, entry.said.start, entry.said.end, params, others=(place,))


RULE = Rule(
    Code(
        "indicator-of-other-class",
        Severity.WARNING,
        N_("'{found}' is {class_}, but its indicator '{indicator}' is {other}"),
        why=N_("A project serves the indicator above it; both belong to one class of work."),
        hint=N_("correct the class of one of them"),
        bad="ตัวชี้วัดตามภารกิจงานประจำ … โครงการยุทธศาสตร์",
        good="ตัวชี้วัดตามภารกิจงานประจำ … โครงการประจำ",
    ),
    _check,
)
