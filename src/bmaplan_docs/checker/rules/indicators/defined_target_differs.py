"""The target in the definition of an indicator is its target."""

from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Reading, Rule
from bmaplan_docs.checker.entries import Entry, entries, named
from bmaplan_docs.checker.grids import Grid, Said, grids
from bmaplan_docs.checker.likeness import alike, fold
from bmaplan_docs.checker.rules.indicators.measures import figures, other_target
from bmaplan_docs.diagnostics import N_, Code, Severity
from bmaplan_docs.patterns import Pattern

_STATED = Pattern(
    r"(?:ค่า|คำ)เป้าหมาย\s*:?\s*(?P<target>(?:(?:อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า)\s*)?(?:ร้อยละ|ระดับ(?:ที่)?)?\s*"
    r"[0-9๐-๙][0-9๐-๙.,]*(?:\s*[ก-๎]+)?)"
)


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    known: dict[str, Entry] = {}
    for entry in reading.share(entries):
        if entry.kind == "indicator" and entry.target and len(figures(entry.target.text)) == 1:
            known.setdefault(entry.folded, entry)
    for grid in reading.share(grids) if known else ():
        column = grid.column("indicator")
        if column is not None and grid.column("target") is None:
            yield from _of_grid(grid, column, known)


def _of_grid(grid: Grid, column: int, known: dict[str, Entry]) -> Iterator[Finding]:
    for row in grid.rows:
        cell = row.get(column, ())
        entry = _entry(cell[0], known) if len(cell) == 1 else None
        for said in (one for at, other in row.items() if at != column for one in other) if entry else ():
            match = _STATED.search(said.passage.text, said.start, said.end)
            if (
                match
                and entry
                and entry.target
                and not set(figures(match["target"])) & set(figures(entry.target.text))
            ):
                yield other_target(said.passage, *match.span("target"), entry.said.text, entry.target)


def _entry(said: Said, known: dict[str, Entry]) -> Entry | None:
    name = fold(named(said).text)
    return known.get(name) or next((entry for one, entry in known.items() if alike(one, name)), None)


RULE = Rule(
    Code(
        "defined-target-differs",
        Severity.WARNING,
        N_("the definition of '{name}' has the target '{found}', but the target is '{other}'"),
        why=N_("The definition says how the office is measured; both cannot hold."),
        hint=N_("correct the wrong one"),
        bad="| ตัวชี้วัด | ค่าเป้าหมาย |\n|---|---|\n| ร้อยละของผู้นำความรู้ไปใช้ | ร้อยละ 30 |\n\n"
        "| ตัวชี้วัด | นิยาม |\n|---|---|\n| ร้อยละของผู้นำความรู้ไปใช้ | ค่าเป้าหมาย ร้อยละ 40 |",
        good="| ตัวชี้วัด | นิยาม |\n|---|---|\n| ร้อยละของผู้นำความรู้ไปใช้ | … ค่าเป้าหมาย ร้อยละ 30 |",
    ),
    _check,
)
