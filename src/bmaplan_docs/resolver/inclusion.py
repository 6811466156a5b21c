"""Documents that stand inside others: found by their names, never in a circle."""

from collections.abc import Callable, Iterator

from bmaplan_docs.diagnostics import N_, Code, Message, Report, Severity, nearest
from bmaplan_docs.project import Entry
from bmaplan_docs.tree import Block, Document, Included, Line, Slot
from bmaplan_docs.tree.walk import inner_blocks, map_fields, map_included
from bmaplan_docs.values import dataclass, replace

UNKNOWN_INCLUDED = Code(
    "unknown-included",
    Severity.ERROR,
    N_("there is no document '{name}' to be put in here"),
    why=N_("A document is named by its path below content/, without the file's suffix."),
    hint=N_("documents of this project: {known}"),
    bad=":::{document} annexes/made-in-bankok\n:::",
    good=":::{document} annexes/made-in-bangkok\n:::",
)
INCLUDED_IN_ITSELF = Code(
    "included-in-itself",
    Severity.ERROR,
    N_("the document would stand inside itself: {chain}"),
    why=N_("It would have no end."),
    hint=N_("take out this directive, or that of one of the documents in between"),
)
INCLUDED_FAULTY = Code(
    "included-faulty",
    Severity.ERROR,
    N_("the document '{name}', which is to be put in here, has errors"),
    why=N_("A part of this document would be missing."),
    hint=N_("put the errors of '{name}' right first"),
)
MISPLACED_DOCUMENT = Code(
    "misplaced-document",
    Severity.ERROR,
    N_("the document '{name}' cannot be put inside a list, a quotation, a cell or another directive"),
    why=N_("It has pages of its own."),
    hint=N_("let the directive begin at the left edge, outside of everything else"),
    bad="- :::{document} annexes/made-in-bangkok\n  :::",
    good=":::{document} annexes/made-in-bangkok\n:::",
)
CODES = (UNKNOWN_INCLUDED, INCLUDED_IN_ITSELF, INCLUDED_FAULTY, MISPLACED_DOCUMENT)


@dataclass(frozen=True)
class Inclusion:
    """Puts other documents where they are named; ``chain`` are those around, outermost first.

    ``find`` returns the document of a name, ``names`` those of all; ``compose`` one that was checked by
    itself and is not yet numbered, or ``None`` after reporting.
    """

    find: Callable[[str], Entry | None]
    names: Callable[[], tuple[str, ...]]
    chain: tuple[Entry, ...]
    compose: Callable[[Entry, Report], Document | None]

    def fill(self, document: Document, report: Report) -> Document:
        """Return a composed document with the others in it, each as composed by itself."""
        map_fields(document.fields, lambda value: self._check(value, report))
        return map_included(document, lambda block: self._find(block, report))

    def _check(self, value: str | Line | Slot, report: Report) -> str | Line | Slot:
        for block in value.blocks if isinstance(value, Slot) else ():
            for found in _inside(block):
                report.add(MISPLACED_DOCUMENT, found.span, name=found.name)
        return value

    def _find(self, block: Included, report: Report) -> Block:
        entry = self.find(block.name)
        if entry is None:
            names = self.names()
            close = nearest(block.name, names)
            hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
            report.add(UNKNOWN_INCLUDED, block.span, hint=hint, name=block.name, known=", ".join(names))
            return block
        if entry in self.chain:
            chain = " > ".join(one.name for one in (*self.chain, entry))
            report.add(INCLUDED_IN_ITSELF, block.span, chain=chain)
            return block
        own = Report()
        document = self.compose(entry, own)
        if document is None and not own.has(INCLUDED_IN_ITSELF):
            report.add(INCLUDED_FAULTY, block.span, name=block.name)
        report.extend(own)
        return replace(block, document=document)


def _inside(block: Block) -> Iterator[Included]:
    for blocks in inner_blocks(block):
        for inner in blocks:
            if isinstance(inner, Included):
                yield inner
            yield from _inside(inner)
