"""An indicator of a goal has one name in all tables of that goal."""

from bisect import bisect_right
from collections.abc import Iterator

from bmaplan_docs.checker import Context, Finding, Other, Reading, Rule
from bmaplan_docs.checker.entries import named
from bmaplan_docs.checker.grids import Grid, Said, grids, words
from bmaplan_docs.checker.likeness import alike, fold, much_alike
from bmaplan_docs.checker.rules.names.codes import coded
from bmaplan_docs.diagnostics import N_, Code, Message, Severity
from bmaplan_docs.patterns import Pattern
from bmaplan_docs.thai import to_arabic_digits

_NUMBER = Pattern(r"\s*[0-9]{1,2}\s*")


def _check(reading: Reading, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the shape of a check
    goals = sorted(
        (said.passage.index, code)
        for (label, code), found in reading.share(coded).items()
        for said in found
        if label == "เป้าประสงค์"
    )
    first: dict[tuple[str, str], Said] = {}
    for number, said in _numbered(reading.share(grids)) if goals else ():
        at = bisect_right(goals, (said.passage.index, "")) - 1
        goal = goals[at][1] if at >= 0 else ""
        right = first.setdefault((goal, number), said)
        name, other = fold(said.text), fold(right.text)
        if goal and name != other and not alike(name, other) and much_alike(name, other):
            place = Other(right.passage, right.start, right.end, Message(N_("here it is called so")))
            params = {"number": number, "goal": goal, "found": said.text, "other": right.text}
            yield Finding(said.passage, said.start, said.end, params, others=(place,))


def _numbered(tables: list[Grid]) -> Iterator[tuple[str, Said]]:
    """Yield the indicators of tables of goals: those with a column of numbers that are not of measures."""
    for grid in tables:
        column = grid.column("indicator")
        before = grid.before.text if grid.before else ""
        if not column or "มาตรการ" in grid.heads[column] or "มาตรการ" in before:
            continue
        for row in grid.rows:
            number = to_arabic_digits(words(row.get(0, ())))
            if len(row.get(column, ())) == 1 and _NUMBER.fullmatch(number):
                yield number.strip(), named(row[column][0])


RULE = Rule(
    Code(
        "goal-indicator-differs",
        Severity.WARNING,
        N_("indicator {number} of goal {goal} is '{found}' here, but '{other}' elsewhere in the document"),
        why=N_("The goal is reported by one indicator; two names look like two."),
        hint=N_("take the name from the plan, and use it everywhere"),
        bad="เป้าประสงค์ที่ 3.1.3.2 ดูแลสุขภาพ … 3 ร้อยละของผู้สูงอายุติดเตียง … 3 ร้อยละของผู้สูงอายุที่เคยป่วย",
        good="เป้าประสงค์ที่ 3.1.3.2 ดูแลสุขภาพ … 3 ร้อยละของผู้สูงอายุติดเตียง … 3 ร้อยละของผู้สูงอายุติดเตียง",
    ),
    _check,
)
