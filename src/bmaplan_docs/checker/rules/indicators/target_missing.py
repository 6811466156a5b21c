"""Every indicator of a table has a target."""

from collections.abc import Iterator
from itertools import zip_longest

from bmaplan_docs.checker import Context, Finding, Reading, Rule, find
from bmaplan_docs.checker.entries import named
from bmaplan_docs.checker.grids import Grid, Said, grids, words
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_LEAST = 10
_NUMBER = Pattern(r"[0-9๐-๙]+(?:\.[0-9๐-๙]+)*")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    for grid in reading.share(grids):
        pairs = list(grid.pairs("indicator", "target"))
        if not any(words(target).strip("-– ") for _, target in pairs):
            continue
        for (indicator, target), below in zip_longest(pairs, pairs[1:], fillvalue=((), ())):
            if len(indicator) != 1 or words(target).strip("-– ") or _heads(words(indicator), words(below[0])):
                continue
            name = named(indicator[0])
            if len(name.text) >= _LEAST and not name.text.startswith("รวม") and not _goes_on(grid, name):
                yield find(name.passage, name.start, name.end)


def _heads(text: str, below: str) -> bool:
    """Whether an indicator heads the one below by its number: 2.1 before 2.1.1."""
    first, second = (match[0] if (match := _NUMBER.match(one)) else "" for one in (text, below))
    return bool(first) and second.startswith(f"{first}.")


def _goes_on(grid: Grid, name: Said) -> bool:
    """Whether a row has no number where others have one: it goes on with the row above."""
    column = grid.column("indicator")
    numbers = [words(row.get(0, ())) for row in grid.rows] if column else []
    at = next(
        (at for at, row in enumerate(grid.rows) if name.passage in {one.passage for one in row[column or 0]}),
        0,
    )
    return bool(numbers) and any(numbers) and not numbers[at] and name.passage.cell is not None


RULE = Rule(
    Code(
        "target-missing",
        Severity.WARNING,
        N_("the indicator '{found}' has no target"),
        why=N_("What has no target cannot be missed or reached."),
        hint=N_("fill in the target, with its unit"),
        bad="| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| จำนวนผู้เข้ารับการอบรม | 40 คน |\n| ร้อยละของผู้ผ่านการอบรม |  |",
        good="| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| จำนวนผู้เข้ารับการอบรม | 40 คน |\n"
        "| ร้อยละของผู้ผ่านการอบรม | ร้อยละ 80 |",
    ),
    _check,
)
