"""References to what has a label: always the number it has now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from bmaplan_docs.diagnostics import N_, Code, Message, Related, Report, Severity, nearest
from bmaplan_docs.source import Span
from bmaplan_docs.tree import (
    Anchor,
    Block,
    Blocks,
    Definitions,
    Diagram,
    Document,
    Field,
    Figure,
    Heading,
    Inline,
    Inlines,
    ItemList,
    Landscape,
    Line,
    Quote,
    Reference,
    Remark,
    Schedule,
    Slot,
    Table,
    Text,
    map_inlines,
    plain_text,
)
from bmaplan_docs.tree.walk import map_fields, map_marks

SECTION_WORD = "ข้อ"

UNKNOWN_LABEL = Code(
    "unknown-label",
    Severity.ERROR,
    N_("nothing has the label '{label}'"),
    why=N_("The reference would lead nowhere."),
    hint=N_("labels of this document: {known}"),
    bad="ดู{ref}`chian`",
    good="(chain)=\n## ห่วงโซ่คุณค่า\n\nดู{ref}`chain`",
)
DUPLICATE_LABEL = Code(
    "duplicate-label",
    Severity.ERROR,
    N_("the label '{label}' is used twice"),
    why=N_("Nobody could tell which of the two a reference means."),
    hint=N_("give one of them another label"),
    bad="(a)=\n## ก\n\n(a)=\n## ข",
    good="(a)=\n## ก\n\n(b)=\n## ข",
)
UNNUMBERED_LABEL = Code(
    "unnumbered-label",
    Severity.ERROR,
    N_("'{label}' has no number that could be printed"),
    why=N_("What has no caption, and a heading in a part without a number, is not counted."),
    hint=N_("give it a caption, or refer to the page: {{page}}`{label}`"),
)
CODES = (UNKNOWN_LABEL, DUPLICATE_LABEL, UNNUMBERED_LABEL)


@dataclass(frozen=True)
class _Target:
    """What a label stands for: the word and number that a reference prints, and where it stands."""

    word: str
    number: str
    span: Span | None


@dataclass
class _Labels:
    """What has a label, by that label."""

    report: Report
    targets: dict[str, _Target] = field(default_factory=dict)
    beside: Mapping[str, _Target] = field(default_factory=dict)
    """What has a label in the document to which this one is a paper."""

    def collect(self, blocks: Blocks) -> None:
        """Learn the labels of blocks."""
        for block in _walk(blocks):
            if isinstance(block, Heading | Table | Schedule | Diagram | Figure) and block.label:
                word = SECTION_WORD if isinstance(block, Heading) else ""
                self._add(block.label, _Target(word, block.number, block.span))
                if not isinstance(block, Heading) and not block.caption:
                    self.report.add(UNNUMBERED_LABEL, block.span, label=block.label)

    def collect_parts(self, line: Line) -> None:
        """Learn the labels of the parts whose number stands in a line of the form."""
        for mark in line.children:
            if isinstance(mark, Anchor):
                self._add(mark.label, _Target(mark.word, plain_text(mark.children), mark.span))

    def _add(self, label: str, target: _Target) -> None:
        if label in self.targets:
            first = self.targets[label].span
            related = [Related(first, Message(N_("it stands here first")))] if first else []
            self.report.add(DUPLICATE_LABEL, target.span, label=label, related=related)
        else:
            self.targets[label] = target

    def fill(self, reference: Reference) -> Inline:
        """Return the reference with its word and number; words alone where it leads to another file."""
        if reference.label not in self.targets and reference.label in self.beside:
            return _words(reference, self.beside[reference.label])
        target = self.targets.get(reference.label)
        if target is None:
            close = nearest(reference.label, self.targets)
            hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
            known = ", ".join(self.targets) or "-"
            self.report.add(UNKNOWN_LABEL, reference.span, hint=hint, label=reference.label, known=known)
            return reference
        if reference.page or reference.children:
            return reference
        if target.word and not target.number:
            self.report.add(UNNUMBERED_LABEL, reference.span, label=reference.label)
        return replace(reference, word=target.word, number=target.number)


def _words(reference: Reference, target: _Target) -> Inline:
    """Return a reference as words that lead nowhere."""
    if reference.children:
        return Text(plain_text(reference.children))
    return Text(f"{target.word} {target.number}".strip())


def refer(document: Document, report: Report) -> Document:
    """Return the document with the numbers in its references; unknown labels are reported."""
    return _fill(document, _learn(document, _Labels(report)))


def refer_beside(paper: Document, main: Document, report: Report) -> Document:
    """Return a paper with the numbers in its references, which may lead into the main document."""
    beside = _learn(main, _Labels(Report())).targets
    return _fill(paper, _learn(paper, _Labels(report, beside=beside)))


def _learn(document: Document, labels: _Labels) -> _Labels:
    """Return the labels after they learnt those of a document."""

    def learn(value: str | Line | Slot) -> Field:
        if isinstance(value, Slot):
            labels.collect(value.blocks)
        elif isinstance(value, Line):
            labels.collect_parts(value)
        return value

    map_fields(document.fields, learn)
    return labels


def _fill(document: Document, labels: _Labels) -> Document:
    def fill(inlines: Inlines) -> Inlines:
        return map_marks(inlines, lambda mark: labels.fill(mark) if isinstance(mark, Reference) else mark)

    def change(value: str | Line | Slot) -> Field:
        match value:
            case Slot():
                return replace(value, blocks=map_inlines(value.blocks, fill))
            case Line():
                return replace(value, children=fill(value.children))
            case _:
                return value

    return replace(document, fields=map_fields(document.fields, change))


def _walk(blocks: Blocks) -> Iterator[Block]:
    for block in blocks:
        yield block
        match block:
            case Landscape() | Quote() | Remark():
                yield from _walk(block.blocks)
            case ItemList():
                for item in block.items:
                    yield from _walk(item.blocks)
            case Definitions():
                for defined in block.items:
                    for meaning in defined.meanings:
                        yield from _walk(meaning)
