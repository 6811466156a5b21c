"""The chart directive: a chart of what a plan states, by its name, or bars of the numbers in the body."""

from collections.abc import Iterator
from decimal import Decimal

from bmaplan_docs.charts import Bars, Row, chart_blocks
from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity
from bmaplan_docs.facts import Node, Scalar, Sequence
from bmaplan_docs.facts.codes import BAD_NUMBER
from bmaplan_docs.facts.node import blanks
from bmaplan_docs.reader.codes import UNFINISHED, UNSUPPORTED
from bmaplan_docs.reader.directive import Directive, ReadBlocks
from bmaplan_docs.reader.options import Opened, Option, open_body
from bmaplan_docs.reader.tables import source_below
from bmaplan_docs.reader.yaml import read_mapping
from bmaplan_docs.source import Span
from bmaplan_docs.thai import ThaiError, format_number, parse_number
from bmaplan_docs.tree import Blocks, Chart, Inlines
from bmaplan_docs.tree.tones import MOST_SERIES

STANDING = {"bars": False, "columns": True}
"""The charts of numbers in the body, and whether they stand."""

CHART_WITHOUT_ROWS = Code(
    "chart-without-rows",
    Severity.ERROR,
    N_("this chart has no numbers to draw"),
    why=N_("Each line between the first line and ':::' is a name and its number."),
    hint=N_("write a line such as 'name: 1,200' for each bar"),
    bad=":::{chart} bars ผู้เข้าอบรม\n:::",
    good=":::{chart} bars ผู้เข้าอบรม\nรุ่นที่ 1: 40\nรุ่นที่ 2: 35\n:::",
)
CHART_VALUES = Code(
    "chart-values",
    Severity.ERROR,
    N_("'{name}' has {count} numbers, and {wanted} are wanted"),
    why=N_("Each name has one number for each of the names behind ':series:', or one where there are none."),
    hint=N_("write as many numbers in brackets as ':series:' has names: [120, 95]"),
    bad=":::{chart} bars\n:series: ปี 2561, ปี 2562\nเขตเหนือ: 12\n:::",
    good=":::{chart} bars\n:series: ปี 2561, ปี 2562\nเขตเหนือ: [12, 15]\n:::",
)
CHART_OF_TABLE = Code(
    "chart-of-table",
    Severity.ERROR,
    N_("a chart is made of lines 'name: number', but here is a table"),
    why=N_("The numbers of a chart are read as facts; the cells of a table are text."),
    hint=N_("write each row of the table as 'name: number', or as 'name: [1, 2]' for several numbers"),
    bad=":::{chart} bars ผู้เข้าอบรม\n| รุ่น | คน |\n|---|---|\n| รุ่นที่ 1 | 40 |\n:::",
    good=":::{chart} bars ผู้เข้าอบรม\nรุ่นที่ 1: 40\n:::",
)
CODES = (CHART_WITHOUT_ROWS, CHART_VALUES, CHART_OF_TABLE)


def read_chart(directive: Directive, read_blocks: ReadBlocks, report: Report) -> Blocks:  # noqa: ARG001
    """Return bars of the numbers in the body, or the place of a chart that the pipeline draws."""
    name, _, words = directive.argument.partition(" ")
    caption = directive.read_line(words.strip(), directive.span) if words.strip() else ()
    options = ("unit", "series", "source") if name in STANDING else ("of", "portrait", "source")
    opened = open_body(directive.body, directive.span, options, report)
    if opened is None:
        return ()
    if name in STANDING:
        drawn = _own(directive, opened, caption, report, standing=STANDING[name])
    else:
        drawn = _place(name, directive, opened, caption, report)
    return (*drawn, *source_below(opened, directive, report)) if drawn else ()


def _place(name: str, directive: Directive, opened: Opened, caption: Inlines, report: Report) -> Blocks:
    if opened.body.strip():
        report.add(UNSUPPORTED, directive.span, what=f"{{chart}} {name} …")
        return ()
    of, upright = opened.options.get("of"), opened.options.get("portrait")
    if upright and upright.value:
        upright.refuse(Message(N_("':portrait:' with nothing behind it")), report)
    document = of.value.strip("/") if of else ""
    return (Chart(name, document, upright is not None, caption, span=of.span if of else directive.span),)


def _own(directive: Directive, opened: Opened, caption: Inlines, report: Report, *, standing: bool) -> Blocks:
    body, has_table = _without_table(directive, opened, report)
    mapping = read_mapping(directive.span.source, body, opened.line, report)
    series = _series(opened.options.get("series"), report)
    if mapping is None or series is None:
        return ()
    if not mapping.entries:
        if not has_table:
            report.add(CHART_WITHOUT_ROWS, directive.span)
        return ()
    read = [
        _row(name, node, mapping.keys[name], max(len(series), 1), report)
        for name, node in mapping.entries.items()
    ]
    rows = tuple(row for row in read if row)
    if len(rows) < len(read) or has_table:
        return ()
    unit = opened.options["unit"].value if "unit" in opened.options else ""
    return chart_blocks(Bars(rows, unit, series, standing=standing), caption, directive.span)


def _without_table(directive: Directive, opened: Opened, report: Report) -> tuple[str, bool]:
    """Return the body with empty lines for those of a table, which is reported, and whether it has any."""
    lines = opened.body.split("\n")
    of_table = [number for number, line in enumerate(lines) if line.lstrip().startswith("|")]
    if of_table:
        report.add(CHART_OF_TABLE, Span(directive.span.source, opened.line + of_table[0]))
    return "\n".join("" if number in of_table else line for number, line in enumerate(lines)), bool(of_table)


def _series(option: Option | None, report: Report) -> tuple[str, ...] | None:
    if option is None:
        return ()
    names = tuple(name.strip() for name in option.value.split(","))
    if all(names) and len(names) <= MOST_SERIES:
        return names
    option.refuse(Message(N_("one to {most} names with commas between them"), {"most": MOST_SERIES}), report)
    return None


def _row(name: str, node: Node, place: Span, wanted: int, report: Report) -> Row | None:
    """Return a name with its numbers, or ``None`` after reporting what is wrong."""
    nodes = node.items if isinstance(node, Sequence) else (node,)
    values = list(_values(nodes, report))
    for blank in blanks(name):
        report.add(UNFINISHED, place, blank=blank)
    if len(nodes) != wanted:
        report.add(CHART_VALUES, place, name=name, count=len(nodes), wanted=wanted)
        return None
    if len(values) < len(nodes):
        return None
    return Row(name, tuple(value for value, _ in values), tuple(printed for _, printed in values))


def _values(nodes: tuple[Node, ...], report: Report) -> Iterator[tuple[Decimal, str]]:
    """Yield each number with how it is printed; a blank has no bar. What is no number is reported."""
    for node in nodes:
        typed = (node.text or "") if isinstance(node, Scalar) else "…"
        unfilled = blanks(typed)
        for blank in unfilled:
            report.add(UNFINISHED, node.span, blank=blank)
        value = Decimal(0) if unfilled else _number(typed)
        if value is None:
            report.add(BAD_NUMBER, node.span, text=typed)
            continue
        decimals = max(0, -int(value.as_tuple().exponent))
        yield value, unfilled[0] if unfilled else format_number(value, decimals, digits="arabic")


def _number(typed: str) -> Decimal | None:
    try:
        value = parse_number(typed)
    except ThaiError:
        return None
    return value if value >= 0 else None
