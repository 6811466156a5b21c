"""What a document type is: facts, the editions of its form, checks, and how facts become a document."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import Field
from pydantic_core import PydanticCustomError

from bmaplan_docs.charts import Bars, ChartData, Row
from bmaplan_docs.diagnostics import Code, Message, Report, Severity
from bmaplan_docs.facts import Checks, Choice, Entity, Open, Text, Year
from bmaplan_docs.registry import Registry
from bmaplan_docs.source import Source
from bmaplan_docs.thai import format_number
from bmaplan_docs.tree import Anchor, Document, Line, Picture, Slot, text
from bmaplan_docs.tree.document import FIGURE_WORD
from bmaplan_docs.tree.outline import Part, Prose, Section
from bmaplan_docs.tree.workbook import Workbook
from bmaplan_docs.values import dataclass, field

NIL = "-"
"""What tables print for nothing."""


class Status(Choice):
    """How far a document is: a draft may have blanks, a final one may not."""

    DRAFT = "ร่าง"
    FINAL = "สมบูรณ์"


def is_final(text: str) -> bool:
    """Whether a status that was typed says that the document is finished."""
    try:
        return Status.read(text) is Status.FINAL
    except PydanticCustomError:
        return False


class FigureWord(Choice):
    """What the captions of a document call a picture."""

    FIGURE = FIGURE_WORD
    PICTURE = "รูปที่"
    DIAGRAM = "แผนภาพที่"


class DocumentFacts(Entity):
    """What every document states about itself."""

    document: Text = Field(title="ประเภทเอกสาร", description="เช่น individual-study")
    edition: Year = Field(title="ปีของแบบฟอร์ม", description="ปี พ.ศ. ของแบบฟอร์มที่ใช้")
    status: Open[Status] = Field(Status.DRAFT, title="สถานะ", description="ร่าง หรือ สมบูรณ์")
    figure_word: FigureWord = Field(
        FigureWord.FIGURE, title="คำเรียกภาพ", description="คำหน้าเลขภาพทั้งเล่ม: ภาพที่ รูปที่ หรือ แผนภาพที่"
    )
    checks: Checks | None = Field(None, title="กฎตรวจสอบ", description="กฎที่ใช้กับเอกสารนี้ นอกเหนือจากของโครงการ")


@dataclass(frozen=True)
class Edition:
    """One edition of a form: the year it is named by, the Word file, and the parts that hold prose.

    ``stated`` are headings that the form prints by itself, with the key of the fact below each.
    """

    year: int
    form: str
    outline: tuple[Part, ...]
    stated: Mapping[str, str] = field(default_factory=dict)

    def asks_for(self, model: type[Entity]) -> tuple[str, ...]:  # noqa: ARG002 - for editions that do
        """Return the fields of an entity that this edition prints, though others do not need them."""
        return ()

    def form_of(self, paper: str) -> str:
        """Return the name of the form of a paper."""
        return f"{self.form}-{paper}"

    def parts(self) -> Mapping[str, Part]:
        """Return all parts, also inner ones, by key."""
        return {part.key: part for top in self.outline for part in top.walk()}


def unknown() -> None:
    """Nobody told which day it is."""


@dataclass(frozen=True)
class Draft:
    """Everything a document type gets to work with; facts were validated, ids lead somewhere.

    ``pictures`` are those that the facts name, by what was typed; ``others`` the facts of the project's other
    documents of the type, where it asks for them.
    """

    facts: Any
    prose: Prose
    edition: Edition
    registry: Registry
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    others: tuple[Any, ...] = ()
    ask_today: Callable[[], date | None] = unknown

    @property
    def today(self) -> date | None:
        """The day, unknown where nobody told; who asks is made anew on another day."""
        return self.ask_today()

    @property
    def lacking(self) -> Severity:
        """How bad it is that something is still missing: a draft is printed with a mark in its place."""
        return Severity.ERROR if self.facts.status is Status.FINAL else Severity.WARNING


Quotes = Mapping[str, Mapping[str, str]]
"""What prose may quote: texts by id and field."""
Totals = Mapping[str, Mapping[str, Decimal]]
"""What a plan adds up to, by class (an empty text: all of it) and what is counted, such as ``budget``."""


@dataclass(frozen=True)
class Paper:
    """A further Word file from the facts of a document, with a form of its own.

    ``name`` stands behind the names of the document's file and of the edition's form. ``compose`` returns
    ``None`` where there is nothing to print yet.
    """

    name: str
    title: str
    compose: Callable[[Draft], Document | None]


@dataclass(frozen=True)
class Predecessor:
    """A document that another is to follow: what it states, the texts it was read from, the year wanted.

    ``texts`` are its own files by their path below its folder; others are carried over as they are.
    """

    draft: Draft
    texts: Mapping[str, Source] = field(default_factory=dict)
    name: str = ""
    fiscal_year: int | None = None


@dataclass(frozen=True)
class Notice:
    """Something to look at in a new document: under which heading it is told, where, and what.

    ``place`` is the file in the new folder with the line or the cell.
    """

    topic: str
    place: str
    message: Message


@dataclass(frozen=True)
class Successor:
    """The document that comes after another of its type: the last part of its name, and its texts by file.

    ``carries`` says that the other files of the folder come along. ``notices`` tell what must be looked at.
    """

    name: str
    files: Mapping[str, str | bytes]
    carries: bool = False
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class DocumentType:
    """A family of documents.

    ``check`` reports what is wrong between facts; ``compose`` turns a draft without errors into a
    document; ``skeleton`` gives the facts of a new document, with blanks, as texts by file name; its prose
    follows from the edition's parts. ``papers`` are further Word files of the same facts. A type that
    ``compares`` its documents with each other finds their facts in the draft; where they ``follow`` each
    other, the next one can be made of the last. What a type can ``lend``, by id, other documents may use as
    data; what prose may ``quote`` are texts by id and field, as the document prints them, and ``charts`` by
    their names. What its facts ``add_up`` to is compared with what its prose says. A type with money has a
    ``workbook`` of it for those who calculate. To ``recognize`` is to tell from the lines of a cover that
    somebody typed in Word what stands for blanks of the skeleton.
    """

    name: str
    title: str
    model: type[DocumentFacts]
    editions: tuple[Edition, ...]
    check: Callable[[Draft, Report], None]
    compose: Callable[[Draft], Document]
    skeleton: Callable[[Edition, int], Mapping[str, str]]
    codes: tuple[Code, ...] = ()
    papers: tuple[Paper, ...] = ()
    compares: bool = False
    follow: Callable[[Predecessor], Successor] | None = None
    lend: Callable[[Any], dict[str, dict[str, object]]] | None = None
    workbook: Callable[[Draft], Workbook] | None = None
    quote: Callable[[Draft], Quotes] | None = None
    charts: Mapping[str, Callable[[Draft], ChartData]] = field(default_factory=dict)
    add_up: Callable[[Draft], Totals] | None = None
    recognize: Callable[[tuple[str, ...]], Mapping[str, str | tuple[str, ...]]] | None = None

    def forms(self, edition: Edition) -> tuple[str, ...]:
        """Return the names of the forms of an edition: that of the document, then those of its papers."""
        return (edition.form, *(edition.form_of(paper.name) for paper in self.papers))

    def edition(self, year: int) -> Edition | None:
        """Return the edition of a year."""
        return next((edition for edition in self.editions if edition.year == year), None)


def number_label(number: tuple[int, ...]) -> str:
    """Return how a section number is printed: ``2.``, but ``9.1`` and ``9.1.2`` without a last dot."""
    label = ".".join(map(str, number))
    return f"{label}." if len(number) == 1 else label


def money(amount: Decimal) -> str:
    """Return an amount in baht as tables print it: no satang where there are none, a dash for nothing."""
    if not amount:
        return NIL
    whole = amount == amount.to_integral_value()
    return format_number(amount, 0 if whole else 2, digits="arabic")


def money_bars(amounts: Iterable[tuple[str, Decimal]]) -> Bars:
    """Return the bars of named amounts in baht, each with its share of the whole in per cent."""
    named = tuple(amounts)
    whole = sum((amount for _, amount in named), Decimal(0))

    def share(amount: Decimal) -> str:
        return format_number(amount * 100 / whole, 1, digits="arabic") if amount else NIL

    rows = (Row(name, (amount,), (money(amount),), share(amount)) for name, amount in named)
    return Bars(tuple(rows), "บาท", after="ร้อยละ", total=money(whole))


def _part_number(part: Part, section: Section | None) -> Line:
    """Return the number of a part; references lead to it where the writer gave its heading a label."""
    label = number_label(part.number)
    if section is None or not section.label or not part.number:
        return Line(text(label))
    number = label.removesuffix(".")
    return Line((Anchor(section.label, text(number), section.span), *text(label[len(number) :])))


def _part_text(part: Part, section: Section | None) -> Slot:
    """Return the blocks of a part; one without a number keeps its label there."""
    if section is None:
        return Slot(())
    if part.number or not section.label:
        return Slot(section.blocks, part.number)
    return Slot(section.blocks, label=section.label, title=part.title, span=section.span)


def part_fields(draft: Draft) -> dict[str, Any]:
    """Return number and text of every part of the form that holds prose, by key."""
    return {
        key: {
            "number": _part_number(part, draft.prose.sections.get(key)),
            "text": _part_text(part, draft.prose.sections.get(key)),
            "written": key in draft.prose.sections,
        }
        for key, part in draft.edition.parts().items()
    }
