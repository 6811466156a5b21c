"""The summary of projects holds all projects that have an amount in a table, and the other way round."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.entries import Entry, entries
from bmaplan_docs.checker.likeness import alike, fold
from bmaplan_docs.diagnostics import N_, Code, Severity

_LEAST = 3
_BEHIND = 12
"""Summaries may be broken into pieces of tables that have no heads."""


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    summed, planned = _split(reading)
    known = {entry.folded for entry in summed}
    if len(summed) < _LEAST or len(planned) < _LEAST:
        return
    first, last = summed[0].said.passage.index, summed[-1].said.passage.index
    text = "\n".join(fold(passage.text) for passage in reading.passages[first : last + _BEHIND])
    known |= {entry.folded for entry in reading.share(entries) if entry.folded in text}
    for entry in planned:
        if entry.folded not in known and not any(alike(entry.folded, name) for name in known):
            known.add(entry.folded)
            yield find(entry.said.passage, entry.said.start, entry.said.end)


def _split(reading: Reading) -> tuple[list[Entry], list[Entry]]:
    """Return the projects of summaries, which tell the sources of money, and those of other tables."""
    summed: list[Entry] = []
    planned: list[Entry] = []
    for entry in reading.share(entries):
        if entry.kind == "project" and entry.grid is not None and entry.grid.column("amount") is not None:
            (planned if entry.grid.column("source") is None else summed).append(entry)
    return summed, [entry for entry in planned if entry.class_ is not None and entry.amount is not None]


RULE = Rule(
    Code(
        "project-not-in-summary",
        Severity.WARNING,
        N_("'{found}' stands in no summary of projects"),
        why=N_("The totals of the summary lack it, and it gets no money."),
        hint=N_("add it to the summary of its class, or take it out here"),
        bad="โครงการในตารางของมาตรการ ที่ไม่มีในตารางสรุปโครงการและงบประมาณ",
        good="โครงการในตารางของมาตรการ ที่มีในตารางสรุปโครงการและงบประมาณ",
    ),
    _check,
)
