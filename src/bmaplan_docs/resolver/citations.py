"""Citations: every mention of a work in the style of the bibliography, every listed work mentioned."""

from bmaplan_docs.bibliography import Listed, cite, list_works
from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity, nearest
from bmaplan_docs.tree import Citation, Document, Field, Inline, Inlines, Line, Slot, map_inlines
from bmaplan_docs.tree.walk import map_fields, map_marks
from bmaplan_docs.values import dataclass, field, replace

UNKNOWN_CITATION = Code(
    "unknown-citation",
    Severity.ERROR,
    N_("the bibliography has no reference '{key}'"),
    why=N_("A reader could not find what the citation rests on."),
    hint=N_("references of this document: {known}"),
    bad="{cite:p}`somchia2543`",
    good="{cite:p}`somchai2543`",
)
UNCITED_WORK = Code(
    "uncited-work",
    Severity.WARNING,
    N_("the reference '{key}' is never cited"),
    why=N_("A bibliography lists what the text rests on: citations and references answer each other."),
    hint=N_("cite it where the text rests on it, {{cite:p}}`{key}`, or take it out"),
)
CODES = (UNKNOWN_CITATION, UNCITED_WORK)


@dataclass
class _Citations:
    """The works of a document by key, and which of them were cited."""

    works: dict[str, Listed]
    report: Report
    cited: set[str] = field(default_factory=set)

    def fill(self, inline: Inline) -> Inline:
        """Return a citation with its words; other inlines as they are."""
        if not isinstance(inline, Citation):
            return inline
        known = [(self.works[key], page) for key, page in inline.works if self._knows(key, inline)]
        return replace(inline, children=cite(known, narrative=inline.narrative))

    def _knows(self, key: str, citation: Citation) -> bool:
        if key in self.works:
            self.cited.add(key)
            return True
        close = nearest(key, self.works)
        hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
        self.report.add(
            UNKNOWN_CITATION, citation.span, hint=hint, key=key, known=", ".join(self.works) or "-"
        )
        return False


def cite_works(document: Document, report: Report) -> Document:
    """Return the document with its citations filled in; unknown keys and uncited works are reported."""
    citations = _Citations({listed.work.id: listed for listed in list_works(document.works)}, report)

    def fill(inlines: Inlines) -> Inlines:
        return map_marks(inlines, citations.fill)

    def change(value: str | Line | Slot) -> Field:
        match value:
            case Slot():
                return replace(value, blocks=map_inlines(value.blocks, fill))
            case Line():
                return replace(value, children=fill(value.children))
            case _:
                return value

    filled = replace(document, fields=map_fields(document.fields, change))
    for key, listed in citations.works.items():
        if key not in citations.cited:
            report.add(UNCITED_WORK, listed.work.place("id"), key=key)
    return filled
