"""References to what has a label: always the number it has now."""

from collections import Counter
from collections.abc import Callable, Mapping

from bmaplan_docs.diagnostics import N_, Code, Message, Related, Report, Severity, nearest
from bmaplan_docs.resolver.targets import Target, targets_of
from bmaplan_docs.source import Span
from bmaplan_docs.tree import (
    Document,
    Field,
    Footnote,
    Inline,
    Inlines,
    Line,
    Reference,
    Slot,
    Text,
    map_inlines,
    plain_text,
)
from bmaplan_docs.tree.walk import map_fields, map_marks
from bmaplan_docs.values import dataclass, field, replace

NOTE_WORD = "เชิงอรรถที่"

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
    why=N_("What has no caption, a dash, and a heading in a part without a number are not counted."),
    hint=N_("give it a caption, or use words of your own: {{ref}}`words <{label}>`"),
)
CODES = (UNKNOWN_LABEL, DUPLICATE_LABEL, UNNUMBERED_LABEL)


@dataclass
class _Labels:
    """What has a label, by that label; footnotes apart, for each file has its own."""

    report: Report
    targets: dict[str, Target] = field(default_factory=dict)
    notes: dict[str, list[Footnote]] = field(default_factory=dict)
    mentioned: Counter[str] = field(default_factory=Counter)
    anchored: set[str] = field(default_factory=set)
    beside: Mapping[str, Target] = field(default_factory=dict)
    """What has a label in the document to which this one is a paper."""

    def learn(self, target: Target) -> None:
        """Keep what a label stands for; one that stands for something already is reported."""
        if target.label in self.targets:
            self._report_twice(target, self.targets[target.label].span)
            return
        self.targets[target.label] = target
        if not target.countable:
            self.report.add(UNNUMBERED_LABEL, target.span, label=target.label)

    def _report_twice(self, target: Target, first: Span | None) -> None:
        related = [Related(first, Message(N_("it stands here first")))] if first else []
        self.report.add(DUPLICATE_LABEL, target.span, label=target.label, related=related)

    def see(self, mark: Inline) -> Inline:
        """Learn the footnotes that are mentioned, in the order of the document."""
        if isinstance(mark, Footnote) and mark.label:
            known = self.notes.setdefault(mark.label, [])
            if all(mark.key != note.key for note in known):
                known.append(mark)
            self.mentioned[mark.key] += 1
        return mark

    def fill(self, mark: Inline) -> Inline:
        """Return a reference with its word and number; other marks as they are."""
        if not isinstance(mark, Reference):
            return mark
        if mark.label not in self.targets and mark.label not in self.notes and mark.label in self.beside:
            return _words(mark, self.beside[mark.label])
        target, notes = self.targets.get(mark.label), self.notes.get(mark.label, [])
        if notes and (target or len(notes) > 1):
            self._report_note(mark.label, target, notes)
        if target:
            return self._fill(mark, target)
        if notes:
            self.anchored.add(notes[0].key)
            return replace(mark, label=notes[0].key, word="" if mark.bare else NOTE_WORD, note=not mark.page)
        self._report_unknown(mark)
        return mark

    def _report_note(self, label: str, target: Target | None, notes: list[Footnote]) -> None:
        """Report once that a footnote has the label of something else."""
        first, second = (target, notes[0]) if target else (notes[0], notes[1])
        if label not in self.anchored:
            self._report_twice(Target(label, span=second.span), first.span)
        self.anchored.add(label)

    def _report_unknown(self, mark: Reference) -> None:
        close = nearest(mark.label, {**self.targets, **self.notes})
        hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
        known = ", ".join(self.targets) or "-"
        self.report.add(UNKNOWN_LABEL, mark.span, hint=hint, label=mark.label, known=known)

    def _fill(self, mark: Reference, target: Target) -> Reference:
        if mark.page or mark.children:
            return mark
        if not target.number and target.countable:
            self.report.add(UNNUMBERED_LABEL, mark.span, label=mark.label)
        if target.linked:
            return replace(mark, children=(Text(target.number),))
        if not mark.bare:
            return replace(mark, word=target.word, before=target.before, number=target.number)
        return replace(mark, before=target.before, number=target.alone, bare=target.caption)

    def anchor(self, mark: Inline) -> Inline:
        """Return a footnote that something leads to, or that is mentioned again, with its anchor."""
        if isinstance(mark, Footnote) and (mark.key in self.anchored or self.mentioned[mark.key] > 1):
            return replace(mark, anchor=mark.key)
        return mark


def refer(document: Document, report: Report) -> Document:
    """Return the document with the numbers in its references; unknown labels are reported."""
    return _fill(document, _learn(document, _Labels(report)))


def refer_beside(paper: Document, main: Document, report: Report) -> Document:
    """Return a paper with the numbers in its references, which may lead into the main document."""
    beside = _learn(main, _Labels(Report())).targets
    return _fill(paper, _learn(paper, _Labels(report, beside=beside)))


def _words(mark: Reference, target: Target) -> Inline:
    """Return a reference as words that lead nowhere."""
    if mark.children:
        return Text(plain_text(mark.children))
    number = target.alone if mark.bare else f"{target.word} {target.before}{target.number}"
    return Text(number.strip())


def _learn(document: Document, labels: _Labels) -> _Labels:
    """Return the labels after they learnt those of a document."""

    def learn(value: str | Line | Slot) -> Field:
        for target in targets_of(value):
            labels.learn(target)
        return value

    map_fields(document.fields, learn)
    return labels


def _fill(document: Document, labels: _Labels) -> Document:
    filled = _map_all(_map_all(document, labels.see), labels.fill)
    if labels.anchored or any(count > 1 for count in labels.mentioned.values()):
        filled = _map_all(filled, labels.anchor)
    return filled


def _map_all(document: Document, change: Callable[[Inline], Inline]) -> Document:
    def lines(inlines: Inlines) -> Inlines:
        return map_marks(inlines, change)

    def value(found: str | Line | Slot) -> Field:
        match found:
            case Slot():
                return replace(found, blocks=map_inlines(found.blocks, lines))
            case Line():
                return replace(found, children=lines(found.children))
            case _:
                return found

    return replace(document, fields=map_fields(document.fields, value))
