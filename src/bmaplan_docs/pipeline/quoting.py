"""Facts of this document and others that prose quotes: each as the document that states it prints it."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from bmaplan_docs import doctypes
from bmaplan_docs.cache.reads import ABSENT, Reads, digest_of
from bmaplan_docs.charts import chart_blocks
from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity, nearest
from bmaplan_docs.doctypes.base import DocumentType, Draft, Quotes
from bmaplan_docs.facts.node import blanks
from bmaplan_docs.pipeline.surroundings import Surroundings
from bmaplan_docs.project import Entry
from bmaplan_docs.reader.codes import UNFINISHED
from bmaplan_docs.reader.references import check_references
from bmaplan_docs.source import Span
from bmaplan_docs.tree import Block, Blocks, Chart, Fact, Inline, Inlines, Paragraph, map_inlines, text
from bmaplan_docs.tree.outline import Prose, Section
from bmaplan_docs.tree.walk import all_blocks, all_lines, all_marks, map_all_blocks, map_marks
from bmaplan_docs.values import dataclass, replace

MOST_NAMED = 20
"""So many ids a hint names."""

UNKNOWN_QUOTED = Code(
    "unknown-quoted",
    Severity.ERROR,
    N_("there is no document '{name}' whose facts could be quoted here"),
    why=N_("A fact that another document states is taken from there, so that both always agree."),
    hint=N_("documents whose facts can be quoted: {known}"),
    bad="{fact}`plans/helth-2568#clinics.budget`",
    good="{fact}`plans/health-2568#clinics.budget`",
)
QUOTED_FAULTY = Code(
    "quoted-faulty",
    Severity.ERROR,
    N_("the facts of '{name}' have errors, so nothing of them can be quoted"),
    why=N_("What is quoted here would differ from what that document prints once it is put right."),
    hint=N_("put the errors of '{name}' right first"),
)
NOTHING_TO_QUOTE = Code(
    "nothing-to-quote",
    Severity.ERROR,
    N_("this document has no facts that can be quoted"),
    why=N_("Only plans have facts with ids: projects, indicators, budgets and their totals."),
    hint=N_("name the plan before the sign #: {known}"),
    bad="{fact}`#clinics.budget`",
    good="{fact}`plans/health-2568#clinics.budget`",
)
UNKNOWN_FACT = Code(
    "unknown-fact",
    Severity.ERROR,
    N_("'{document}' states nothing with the id '{id}'"),
    why=N_("The text and the number are those of the plan; without them the sentence would have a hole."),
    hint=N_("ids there: {known}"),
    bad="{fact}`plans/health-2568#clinic.budget`",
    good="{fact}`plans/health-2568#clinics.budget`",
)
UNKNOWN_FACT_FIELD = Code(
    "unknown-fact-field",
    Severity.ERROR,
    N_("'{id}' has no '{field}' that could be quoted"),
    why=N_("Behind the id and a full stop stands what is to be printed of it."),
    hint=N_("fields of '{id}': {known}"),
    bad="{fact}`#clinics.amount`",
    good="{fact}`#clinics.budget`",
)
UNKNOWN_CHART = Code(
    "unknown-chart",
    Severity.ERROR,
    N_("'{document}' has no chart '{name}'"),
    why=N_("What a chart shows follows from the facts of the plan; each kind of plan has charts of its own."),
    hint=N_("charts of '{document}': {known}; for numbers of your own write 'bars' or 'columns'"),
    bad=":::{chart} budget-by-areas\n:of: plans/health-2568\n:::",
    good=":::{chart} budget-by-area\n:of: plans/health-2568\n:::",
)
CODES = (UNKNOWN_QUOTED, QUOTED_FAULTY, NOTHING_TO_QUOTE, UNKNOWN_FACT, UNKNOWN_FACT_FIELD, UNKNOWN_CHART)


@dataclass(frozen=True)
class Offer:
    """What a document lets others quote."""

    name: str
    kind: DocumentType
    draft: Draft

    @cached_property
    def facts(self) -> Quotes:
        """Its texts, by id and field."""
        return self.kind.quote(self.draft) if self.kind.quote else {}

    def told(self, name: str) -> object:
        """Return the text of an id and field, ``None`` where there is none; all of them without a name."""
        if not name:
            return self.facts
        id_, field_ = self.split(name)
        return self.facts.get(id_, {}).get(field_)

    def split(self, name: str) -> tuple[str, str]:
        """Return the id and the field that a name means."""
        if name in self.facts:  # no field was named
            return name, ""
        id_, _, field_ = name.rpartition(".")
        return id_, field_


def quote(entry: Entry, kind: DocumentType, draft: Draft, around: Surroundings, report: Report) -> Draft:
    """Return a checked draft in whose prose all facts are filled in; those that do not exist are reported."""
    if not any(map(_asks, _all_blocks(draft.prose))):
        return draft
    filler = _Filler(Offer(entry.name, kind, draft), around, report)
    return replace(draft, prose=_map_prose(draft.prose, filler))


def _asks(blocks: Blocks) -> bool:
    """Whether something in blocks is to be filled in."""
    if any(isinstance(mark, Fact) for line in all_lines(blocks) for mark in all_marks(line)):
        return True
    return any(isinstance(block, Chart) for block in all_blocks(blocks))


def _all_blocks(prose: Prose) -> Iterator[Blocks]:
    for section in (*prose.sections.values(), *(one for many in prose.repeated.values() for one in many)):
        yield (Paragraph(section.title), *section.blocks)


def _map_prose(prose: Prose, filler: "_Filler") -> Prose:
    def section(one: Section) -> Section:
        return replace(one, blocks=filler.blocks(one.blocks), title=filler.line(one.title))

    return Prose(
        {key: section(one) for key, one in prose.sections.items()},
        {key: tuple(map(section, many)) for key, many in prose.repeated.items()},
    )


@dataclass(frozen=True)
class _Filler:
    """Fills in what is quoted in the prose of a document."""

    own: Offer
    around: Surroundings
    report: Report

    def blocks(self, blocks: Blocks) -> Blocks:
        """Return blocks in which everything that is quoted is filled in."""
        return map_all_blocks(map_inlines(blocks, self.line), self._draw)

    def line(self, inlines: Inlines) -> Inlines:
        """Return a line with its facts."""
        return map_marks(inlines, self._fill)

    def _draw(self, block: Block) -> Blocks:
        """Return the drawing of a chart; other blocks as they are."""
        if not isinstance(block, Chart) or block.span is None:
            return (block,)
        offer = self._offer(block.document, block.span, chart=True)
        if offer is None:
            return ()
        make = offer.kind.charts.get(block.name)
        if make is None:
            hint = _did_you_mean(block.name, offer.kind.charts)
            known = ", ".join(offer.kind.charts)
            self.report.add(
                UNKNOWN_CHART, block.span, hint=hint, name=block.name, document=offer.name, known=known
            )
            return ()
        shown = make(offer.draft)
        if offer is not self.own:
            self.around.reads.note(f"drawn {offer.name}#{block.name}", digest_of(shown))
        return chart_blocks(shown, block.caption, block.span, block.label, upright=block.upright)

    def _fill(self, mark: Inline) -> Inline:
        if not isinstance(mark, Fact):
            return mark
        found = self._find(mark)
        for blank in blanks(found):
            self.report.add(UNFINISHED, mark.span, severity=self.own.draft.lacking, blank=blank)
        return replace(mark, children=text(" ".join(found.split("\n"))))

    def _find(self, mark: Fact) -> str:
        """Return the text of a fact, or nothing after reporting that there is none."""
        offer = self._offer(mark.document, mark.span)
        if offer is None:
            return ""
        id_, field = offer.split(mark.name)
        self._note(offer, mark.name)
        fields = offer.facts.get(id_)
        if fields is None:
            self._report_unknown(offer, id_ or mark.name, mark.span)
            return ""
        if field not in fields:
            hint = _did_you_mean(field, fields)
            known = ", ".join(fields)
            self.report.add(UNKNOWN_FACT_FIELD, mark.span, hint=hint, id=id_, field=field, known=known)
            return ""
        return fields[field]

    def _note(self, offer: Offer, name: str) -> None:
        """Note what is quoted of another document: where there is no such thing, all that there is."""
        if offer is not self.own:
            noted = name if offer.told(name) is not None else ""
            question = f"quoted {offer.name}#{noted}"
            self.around.reads.note(question, digest_of(offer.told(noted)))

    def _report_unknown(self, offer: Offer, id_: str, place: Span) -> None:
        hint = _did_you_mean(id_, offer.facts)
        named = [*list(offer.facts)[:MOST_NAMED], *(["…"] if len(offer.facts) > MOST_NAMED else [])]
        known = ", ".join(named) or "-"
        self.report.add(UNKNOWN_FACT, place, hint=hint, document=offer.name, id=id_, known=known)

    def _offer(self, name: str, place: Span, *, chart: bool = False) -> Offer | None:
        """Return what a document lets quote (this one without a name), or ``None`` after reporting."""
        if name in ("", self.own.name):
            if self.own.kind.quote is None:
                own = Message(N_("name the plan in a line ':of: …' below: {known}"), {"known": self._known()})
                self.report.add(NOTHING_TO_QUOTE, place, hint=own if chart else None, known=self._known())
                return None
            return self.own
        kind = kind_of(name, self.around)
        if kind is None:
            hint = _did_you_mean(name, sorted(self._quotable()))
            self.report.add(UNKNOWN_QUOTED, place, hint=hint, name=name, known=self._known())
            return None
        offer = find_offer(name, self.around)
        if offer is None:
            self.around.reads.note(f"quoted {name}#", ABSENT)
            line = Span(place.source, place.line)  # once, however much is quoted in it
            self.report.add(QUOTED_FAULTY, line, name=name)
        return offer

    def _quotable(self) -> list[str]:
        """Return the names of the documents whose facts can be quoted."""
        self.around.types()
        return [name for name in self.around.names() if kind_of(name, self.around)]

    def _known(self) -> str:
        return ", ".join(self._quotable()) or "-"


def _did_you_mean(word: str, known: Iterable[str]) -> Message | None:
    close = nearest(word, known)
    return Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None


def kind_of(name: str, around: Surroundings) -> DocumentType | None:
    """Return the type of a document whose facts can be quoted, or ``None`` where there is none such."""
    entry = around.entries.find(name)
    kind = doctypes.find(around.neighbours.type_of(entry)) if entry else None
    return kind if kind and kind.quote else None


def find_offer(name: str, around: Surroundings) -> Offer | None:
    """Return what a document lets others quote, or ``None`` where its facts have errors; found once a run."""
    if name not in around.offers:
        asked = around.sources.setdefault(name, Reads())
        around.offers[name] = _offer(name, around.noted(asked))
    found: Offer | None = around.offers[name]
    return found


def _offer(name: str, around: Surroundings) -> Offer | None:
    entry, kind = around.entries.find(name), kind_of(name, around)
    facts = around.neighbours.named(entry, kind.model) if entry and kind else None
    edition = kind.edition(getattr(facts, "edition", 0)) if kind else None
    if facts is None or edition is None or kind is None:
        return None
    unheard = Report()
    check_references(facts, around.registry, unheard)
    draft = Draft(facts, Prose(), edition, around.registry, ask_today=around.today)
    if not unheard.has_errors:
        kind.check(draft, unheard)
    return None if unheard.has_errors else Offer(name, kind, draft)
