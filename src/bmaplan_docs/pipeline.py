"""The whole build, top to bottom: read, check, compose, resolve, write."""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from bmaplan_docs import builders, doctypes, resolver
from bmaplan_docs.diagnostics import N_, Code, Diagnostic, Message, Report, Severity, describe_fault, nearest
from bmaplan_docs.doctypes.base import (
    DocumentFacts,
    DocumentType,
    Draft,
    Edition,
    Successor,
    is_final,
)
from bmaplan_docs.doctypes.completeness import Completeness, measure
from bmaplan_docs.doctypes.front import FrontFacts
from bmaplan_docs.facts import Scalar, codes, is_unfilled
from bmaplan_docs.facts.fields import read_year
from bmaplan_docs.project import Entry, find_entries
from bmaplan_docs.reader.borrowing import Lent, borrow
from bmaplan_docs.reader.codes import UNFINISHED, UNKNOWN_DOCUMENT, UNKNOWN_EDITION
from bmaplan_docs.reader.content import Content, read_content
from bmaplan_docs.reader.drafts import complete
from bmaplan_docs.reader.fences import SWALLOWING
from bmaplan_docs.reader.neighbours import Neighbours
from bmaplan_docs.reader.pictures import Pictures
from bmaplan_docs.reader.prose import split_prose
from bmaplan_docs.reader.references import check_references
from bmaplan_docs.reader.shared import read_registry, read_settings
from bmaplan_docs.reader.strays import report_strays, report_unread
from bmaplan_docs.reader.validation import describe, validate
from bmaplan_docs.registry import Registry
from bmaplan_docs.resolver import Inclusion
from bmaplan_docs.source import Source, Span
from bmaplan_docs.tree import Document, Picture
from bmaplan_docs.tree.outline import Prose
from bmaplan_docs.workspace import DiskWorkspace, MemoryWorkspace, Workspace

UNKNOWN_NAME = Code(
    "unknown-document",
    Severity.ERROR,
    N_("there is no document '{name}'"),
    why=N_("A document is named by its path below content/, without the file's suffix."),
    hint=N_("documents of this project: {known}"),
)
BLANKS_LEFT = Code(
    "blanks-left",
    Severity.ERROR,
    N_("the document cannot be built before {count} blanks are filled in"),
    why=N_("Amounts, years, dates and choices are needed to make the tables."),
    hint=N_("run '{program} check' to see each of them"),
)
SAME_OUTPUT = Code(
    "same-output",
    Severity.ERROR,
    N_("this document has the name of another, '{other}'"),
    why=N_("Both would be written to the same Word file, and one would be lost."),
    hint=N_("rename the file or the folder"),
)
CANNOT_WRITE = Code(
    "cannot-write",
    Severity.ERROR,
    N_("the file cannot be written: {reason}"),
    why=N_("The disk is full, the folder is read-only, or the file is open in Word."),
    hint=N_("close the file in Word, or check the folder, then build again"),
)
TOO_DEEP = Code(
    "document-too-deep",
    Severity.ERROR,
    N_("the document is nested too deep to be read"),
    why=N_("Somewhere brackets, lists or quotations stand inside each other without end."),
    hint=N_("look for a line with very many brackets, dashes or signs '>' one behind the other"),
)
OTHER_TYPE = Code(
    "other-type",
    Severity.ERROR,
    N_("this document is of the type '{name}', not '{kind}'"),
    why=N_("Only documents of one type follow each other."),
    hint=N_("name a document of the type '{kind}'"),
)
CODES = (UNKNOWN_NAME, BLANKS_LEFT, SAME_OUTPUT, CANNOT_WRITE, TOO_DEEP, OTHER_TYPE)

Progress = Callable[[int, int, str], None]
"""Told before each document: how many are done, how many there are, its name."""


@dataclass(frozen=True)
class Output:
    """A file that was written: of which document, by which builder, where."""

    document: str
    builder: str
    path: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class Result:
    """What a run found and wrote."""

    diagnostics: tuple[Diagnostic, ...]
    outputs: tuple[Output, ...] = ()
    documents: tuple[str, ...] = ()
    completeness: tuple[Completeness, ...] = ()
    """Of the documents whose content could be understood."""

    @property
    def ok(self) -> bool:
        """Whether nothing was found that keeps a document from being written."""
        return not any(found.severity is Severity.ERROR for found in self.diagnostics)


@dataclass(frozen=True)
class Project:
    """A folder of content, or the same in memory, and what can be done with it."""

    workspace: Workspace

    @classmethod
    def load(cls, path: str | Path) -> "Project":
        """Return the project of a folder; nothing is read yet."""
        return cls(DiskWorkspace(Path(path)))

    @classmethod
    def in_memory(cls, files: Mapping[str, str | bytes]) -> "Project":
        """Return a project whose files are texts or bytes by path; outputs come as bytes in the result."""
        return cls(MemoryWorkspace.of(files))

    def check(
        self,
        documents: Iterable[str] = (),
        *,
        progress: Progress | None = None,
        today: date | None = None,
    ) -> Result:
        """Return the problems of the named documents (of all without names); nothing is written.

        Without ``today`` nothing is said of dates that lie in the future.
        """
        return _run(self.workspace, tuple(documents), (), strict=False, progress=progress, today=today)

    def build(
        self,
        documents: Iterable[str] = (),
        builders: Iterable[str] = ("docx",),
        *,
        strict: bool = False,
        progress: Progress | None = None,
        today: date | None = None,
    ) -> Result:
        """Write the named documents (all without names) and return what was found and written.

        A document with errors is not written and its last output stays; ``strict`` makes errors of
        warnings. Raises ``ValueError`` for a builder that does not exist.
        """
        wanted = tuple(builders)
        unknown = [name for name in wanted if name not in _builder_names()]
        if unknown:
            raise ValueError(f"no builder {unknown[0]!r}; there are {', '.join(_builder_names())}")
        return _run(self.workspace, tuple(documents), wanted, strict=strict, progress=progress, today=today)

    def successor(
        self, document: str, kind: str, *, today: date | None = None
    ) -> tuple[Successor | None, tuple[Diagnostic, ...]]:
        """Return the document after one of a type, or ``None`` and what is wrong with that one."""
        report = Report()
        registry = read_registry(self.workspace, report)
        entries = find_entries(self.workspace)[0]
        chosen = _choose(entries, (document,), report)
        if registry is None or not chosen:
            return None, tuple(report)
        drafted = read_draft(chosen[0], Surroundings.of(self.workspace, registry, entries, today), report)
        if drafted is None:
            return None, tuple(report)
        found, draft = drafted
        if found.name == kind and found.follow is not None:
            return found.follow(draft), ()
        report.add(OTHER_TYPE, draft.facts.place("document"), name=found.name, kind=kind)
        return None, tuple(report)


def _builder_names() -> tuple[str, ...]:
    return builders.names()


def _run(
    workspace: Workspace,
    names: tuple[str, ...],
    wanted: tuple[str, ...],
    *,
    strict: bool,
    progress: Progress | None,
    today: date | None,
) -> Result:
    shared = Report()
    if not read_settings(workspace, shared):
        return Result(tuple(shared))
    registry = read_registry(workspace, shared)
    found_entries, stray = find_entries(workspace)
    entries = _without_twins(found_entries, shared)
    if not names:
        report_strays(stray, (entry.head for entry in entries), workspace, shared)
    chosen = _choose(entries, names, shared)
    if strict:
        shared.raise_warnings()
    around = Surroundings.of(workspace, registry, entries, today) if registry else None
    found, outputs = list(shared), []
    measured: list[Completeness] = []
    for number, entry in enumerate(chosen):
        if progress:
            progress(number, len(chosen), entry.name)
        report = Report()
        if around:
            papers = _compile(entry, around, report, measured)
            if strict:
                report.raise_warnings()
            if wanted:
                outputs += _write(entry, papers, around, wanted, report)
        found += report
    documents = tuple(entry.name for entry in chosen)
    return Result(_once(found), tuple(outputs), documents, tuple(measured))


def _once(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return each problem once: one of a document that stands in others is found for each of them."""
    return tuple({(one.place, one.message): one for one in reversed(list(found))}.values())[::-1]


def _without_twins(entries: tuple[Entry, ...], report: Report) -> tuple[Entry, ...]:
    """Return the documents whose outputs no other has, after reporting the others."""
    first: dict[str, Entry] = {}
    for entry in entries:
        twin = first.setdefault(entry.name.casefold(), entry)
        if twin is not entry:
            report.add(SAME_OUTPUT, Span(Source(entry.head, ""), 1), other=twin.head)
    return tuple(entry for entry in entries if first[entry.name.casefold()] is entry)


def _choose(entries: tuple[Entry, ...], names: tuple[str, ...], report: Report) -> tuple[Entry, ...]:
    by_name = {entry.name: entry for entry in entries}
    for name in names:
        if name not in by_name:
            close = nearest(name, by_name)
            hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
            report.add(UNKNOWN_NAME, None, hint=hint, name=name, known=", ".join(by_name) or "-")
    return tuple(by_name[name] for name in dict.fromkeys(names) if name in by_name) if names else entries


@dataclass(frozen=True)
class Surroundings:
    """What the documents of a run share: the door to files, the registry, each other, and the day."""

    workspace: Workspace
    registry: Registry
    entries: tuple[Entry, ...]
    today: date | None
    neighbours: Neighbours

    @classmethod
    def of(
        cls, workspace: Workspace, registry: Registry, entries: tuple[Entry, ...], today: date | None
    ) -> "Surroundings":
        """Return the surroundings of a run."""
        return cls(workspace, registry, entries, today, Neighbours(entries, workspace))

    def lend(self, name: str) -> Lent | None:
        """Return what a document of the project lets others use, or ``None`` where it lets nothing."""
        head = next((entry.head for entry in self.entries if entry.name == name), None)
        for kind in filter(None, map(doctypes.find, doctypes.names())):
            facts = self.neighbours.named(head, kind.name, kind.model) if head and kind.lend else None
            if facts is not None and kind.lend:
                return kind.lend(facts)
        return None


Papers = Mapping[str, Document]
"""A document by the empty name, and its further Word files by theirs."""


def _compile(entry: Entry, around: Surroundings, report: Report, measured: list[Completeness]) -> Papers:
    """Return the document; whatever is nested too deep in one keeps no other from being read."""
    try:
        draft = read_draft(entry, around, report)
        if draft is None:
            return {}
        measured.append(measure(entry.name, draft[1]))
        return _compose(*draft, _inclusion(around, entry), report)
    except RecursionError:
        report.add(TOO_DEEP, Span(Source(entry.head, ""), 1))
        return {}


def read_draft(entry: Entry, around: Surroundings, report: Report) -> tuple[DocumentType, Draft] | None:
    """Return what was written for a document, or ``None`` after reporting what is wrong."""
    report_unread(entry.unread, report)
    content = read_content(entry, around.workspace, report)
    kind = _find_type(content, report) if content else None
    if content is None or kind is None:
        return None
    edition = _find_edition(content, kind, report)
    final = _is_final(content)
    stated = borrow(content.facts, around.lend, report)
    written = stated if final else complete(stated, kind.model, report)
    facts = validate(written, kind.model, report)
    prose = _split(content, edition, report, final=final)
    if facts is None or edition is None:
        return None
    if final:
        report.raise_warnings(UNFINISHED)
    check_references(facts, around.registry, report)
    emblem = _read_emblem(facts, entry, around.workspace, report)
    if report.has_errors:
        return None
    others = around.neighbours.of(entry, kind.name, kind.model) if kind.compares else ()
    return kind, Draft(facts, prose, edition, around.registry, emblem, others, around.today)


def _inclusion(around: Surroundings, *chain: Entry) -> Inclusion:
    """Return what puts other documents into the last of ``chain``, which stands in those before it."""

    def compose(entry: Entry, report: Report) -> Document | None:
        made = read_draft(entry, around, report)
        inner = _inclusion(around, *chain, entry)
        if made is None or not _compose(*made, inner, report):
            return None
        return inner.fill(_composed(*made), Report())

    return Inclusion(around.entries, chain, compose)


def _composed(kind: DocumentType, draft: Draft) -> Document:
    return replace(kind.compose(draft), figure_word=draft.facts.figure_word)


def _compose(kind: DocumentType, draft: Draft, inclusion: Inclusion, report: Report) -> Papers:
    """Return the document ready to be written and its papers; nothing after reporting what is wrong."""
    kind.check(draft, report)
    if report.has_errors:
        return {}
    protected = draft.registry.protected
    main = inclusion.fill(_composed(kind, draft), report)
    if report.has_errors:
        return {}
    made = {"": resolver.resolve(main, protected, report)}
    for paper in kind.papers:
        composed = paper.compose(draft)
        if composed is not None:
            made[paper.name] = resolver.resolve_beside(composed, main, protected, report)
    return {} if report.has_errors else made


def _read_emblem(facts: DocumentFacts, entry: Entry, workspace: Workspace, report: Report) -> Picture | None:
    """Return the emblem of the cover, or ``None`` where there is none."""
    place = facts.place("emblem")
    if (
        not isinstance(facts, FrontFacts)
        or facts.emblem is None
        or is_unfilled(facts.emblem)
        or place is None
    ):
        return None
    pictures = Pictures(workspace, posixpath.dirname(entry.head), report)
    return pictures.read(facts.emblem, facts.emblem_alt or "", place, missing="emblem_alt: …")


def _is_final(content: Content) -> bool:
    """Whether the document says that it is finished; until then it may lack anything but its form."""
    node = content.facts.entries.get("status")
    return isinstance(node, Scalar) and is_final(node.text or "")


def _split(content: Content, edition: Edition | None, report: Report, *, final: bool) -> Prose:
    """Return the parts of the prose; a fence that swallowed headings makes parts only seem to be missing."""
    if edition is None or any(report.has(code) for code in SWALLOWING):
        return Prose()
    return split_prose(content.prose, edition.outline, content.head, report, final=final)


def _find_type(content: Content, report: Report) -> DocumentType | None:
    node = content.facts.entries.get("document")
    key, title = "document", DocumentFacts.model_fields["document"].title
    if node is None:
        report.add(codes.MISSING_FIELD, content.head, key=key, title=title)
        return None
    if not isinstance(node, Scalar):
        expected, found = Message(N_("a single value")), Message(describe(node))
        report.add(codes.WRONG_TYPE, node.span, key=key, expected=expected, found=found)
        return None
    if not node.text:
        report.add(codes.EMPTY_FIELD, node.span, key=key, title=title)
        return None
    kind = doctypes.find(node.text)
    if kind is None:
        close = nearest(node.text, doctypes.names())
        hint = Message(N_("did you mean '{nearest}'?"), {"nearest": close}) if close else None
        report.add(UNKNOWN_DOCUMENT, node.span, hint=hint, name=node.text, known=", ".join(doctypes.names()))
    return kind


def _find_edition(content: Content, kind: DocumentType, report: Report) -> Edition | None:
    """Return the edition; a missing or unreadable one is reported when the facts are validated."""
    node = content.facts.entries.get("edition")
    year = read_year(node.text or "") if isinstance(node, Scalar) else None
    if node is None or year is None:
        return None
    edition = kind.edition(year)
    if edition is None:
        known = ", ".join(str(edition.year) for edition in kind.editions)
        report.add(UNKNOWN_EDITION, node.span, name=kind.name, edition=year, known=known)
    return edition


def _write(
    entry: Entry, papers: Papers, around: Surroundings, wanted: tuple[str, ...], report: Report
) -> list[Output]:
    """Write a document and its papers, all of them or none; what cannot be written keeps back no other."""
    place = Span(Source(entry.head, ""), 1)
    if not papers or report.has_errors:
        blanks = sum(1 for found in report if found.code is UNFINISHED)
        if not report.has_errors:
            report.add(BLANKS_LEFT, place, count=blanks)
        return []
    taken = {other.output(name).casefold(): other for other in around.entries for name in wanted}
    made: list[Output] = []
    for name in wanted:
        for paper, document in papers.items():
            path = entry.output(name, paper)
            twin = taken.get(path.casefold())
            if twin is not None and twin is not entry:
                report.add(SAME_OUTPUT, place, other=twin.head)
            content = builders.find(name)(document, around.workspace, report)
            if content is not None:
                made.append(Output(entry.name, name, path, content))
    return [] if report.has_errors else [output for output in made if _keep(output, around.workspace, report)]


def _keep(output: Output, workspace: Workspace, report: Report) -> bool:
    try:
        workspace.write(output.path, output.content)
    except OSError as error:
        report.add(CANNOT_WRITE, Span(Source(output.path, ""), 1), reason=describe_fault(error))
        return False
    return True
