"""What stands one below the other: paragraphs, headings, lists, tables, schedules."""

from typing import TYPE_CHECKING, Literal

from bmaplan_docs.facts import Task
from bmaplan_docs.source import Span
from bmaplan_docs.thai import Month, MonthSpan
from bmaplan_docs.tree.diagrams import Align, Diagram
from bmaplan_docs.tree.figures import Figure
from bmaplan_docs.tree.inlines import Inlines
from bmaplan_docs.values import dataclass

if TYPE_CHECKING:  # a document holds blocks, and a block may hold a document
    from bmaplan_docs.tree.document import Document


@dataclass(frozen=True)
class Paragraph:
    """Running text; ``style`` names a paragraph style of the form where it is not the slot's own."""

    children: Inlines
    span: Span | None = None
    style: str = ""


@dataclass(frozen=True)
class Heading:
    """A heading inside a part of the form; ``number`` is filled in by the resolver.

    One that ``opens`` an appendix stands in the middle of a page of its own, below its number.
    """

    level: int
    children: Inlines
    span: Span | None = None
    number: str = ""
    label: str = ""
    opens: bool = False


@dataclass(frozen=True)
class Item:
    """One entry of a list; references lead to its ``name``. The resolver fills in ``label``."""

    blocks: "Blocks"
    label: str = ""
    name: str = ""
    span: Span | None = None


@dataclass(frozen=True)
class ItemList:
    """A list: numbered from ``start``, or with dashes where ``ordered`` is false.

    ``delimiter`` is what stands around a number: ``.`` or ``)`` behind it, or ``()``; with ``letters`` the
    items are counted ก ข ค.
    """

    items: tuple[Item, ...]
    ordered: bool
    start: int = 1
    delimiter: str = "."
    span: Span | None = None
    letters: bool = False


@dataclass(frozen=True)
class Definition:
    """A term and what it means, in one or more definitions; a ``run_in`` term stands in their first line."""

    term: Inlines
    meanings: tuple["Blocks", ...]
    run_in: bool = False
    span: Span | None = None


@dataclass(frozen=True)
class Definitions:
    """Terms that are explained, one below the other."""

    items: tuple[Definition, ...]
    span: Span | None = None


@dataclass(frozen=True)
class Quote:
    """A passage in the words of another."""

    blocks: "Blocks"
    span: Span | None = None


@dataclass(frozen=True)
class Rule:
    """A line that parts what stands above from what stands below."""

    span: Span | None = None


@dataclass(frozen=True)
class Remark:
    """Blocks behind a bold label: what a meeting resolved (มติที่ประชุม), or what somebody thinks of it.

    A resolution has a ``task`` where somebody is to do something.
    """

    kind: Literal["resolution", "opinion"]
    label: Inlines
    blocks: "Blocks"
    task: Task | None = None
    span: Span | None = None


@dataclass(frozen=True)
class CodeBlock:
    """Lines printed literally."""

    value: str
    span: Span | None = None


@dataclass(frozen=True)
class Column:
    """A column of a table: its share of the width and how its body cells are aligned."""

    width: float = 1.0
    align: Align = "left"


@dataclass(frozen=True)
class Cell:
    """A cell; ``columns`` and ``rows`` tell how many it spans.

    A ``head`` in the body heads the rows below it: it looks like one, and no page ends after it.
    """

    blocks: "Blocks"
    columns: int = 1
    rows: int = 1
    align: Align | None = None
    head: bool = False


@dataclass(frozen=True)
class Row:
    """A row: one cell for every column that no cell from above reaches into."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """A table; head rows repeat on every page. ``number`` is filled in by the resolver.

    A ``small`` one has smaller letters below its head, for many columns.
    """

    columns: tuple[Column, ...]
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    caption: Inlines = ()
    number: str = ""
    label: str = ""
    span: Span | None = None
    small: bool = False


@dataclass(frozen=True)
class ScheduleRow:
    """A step of a schedule: cells before the months, bars over them, cells behind."""

    before: tuple["Blocks", ...]
    bars: tuple[MonthSpan, ...]
    after: tuple["Blocks", ...] = ()


@dataclass(frozen=True)
class Schedule:
    """Steps over months (a Gantt chart as Thai plans draw it).

    ``before`` and ``after`` are the heads of the columns around the months; ``total`` holds one cell
    for each of the columns before the months; ``rounds`` are labels over months that follow each other.
    """

    title: str
    before: tuple[tuple[str, Column], ...]
    months: tuple[Month, ...]
    rows: tuple[ScheduleRow, ...]
    after: tuple[tuple[str, Column], ...] = ()
    total: tuple["Blocks", ...] = ()
    rounds: tuple[tuple[str, MonthSpan], ...] = ()
    caption: Inlines = ()
    number: str = ""
    label: str = ""
    span: Span | None = None


@dataclass(frozen=True)
class Landscape:
    """Blocks on pages turned sideways."""

    blocks: "Blocks"
    span: Span | None = None


Listed = Literal["headings", "tables", "figures"]


@dataclass(frozen=True)
class Contents:
    """A list with pages: of the headings down to ``levels``, or of the captions of tables or figures.

    ``span`` is where a list of captions was asked for.
    """

    levels: int = 2
    kind: Listed = "headings"
    span: Span | None = None


@dataclass(frozen=True)
class Included:
    """Another document of the project, by its name, in whole and in its own layout.

    The pipeline puts the ``document`` in.
    """

    name: str
    span: Span
    document: "Document | None" = None


@dataclass(frozen=True)
class Chart:
    """A chart of what a document states, by its name; without a ``document`` it is the one that holds it.

    ``upright`` tells that its page is not to be turned. The pipeline puts the drawing in its place.
    """

    name: str
    document: str
    upright: bool = False
    caption: Inlines = ()
    number: str = ""
    label: str = ""
    span: Span | None = None


Block = (
    Paragraph
    | Heading
    | ItemList
    | Definitions
    | Quote
    | Rule
    | Remark
    | CodeBlock
    | Table
    | Schedule
    | Diagram
    | Figure
    | Landscape
    | Contents
    | Included
    | Chart
)
Blocks = tuple[Block, ...]
Labelled = Heading | Table | Schedule | Diagram | Figure | Chart
"""What a label before it names."""
